"""Requests and answers byte by byte, as no library of clients would send or take them."""

from __future__ import annotations

import socket
from dataclasses import dataclass, field


class NotWellFormed(AssertionError):
    """Bytes that are no HTTP/1.1 answer."""


@dataclass
class WireAnswer:
    """An answer as it came: status, headers with lower-case names, body without its framing."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""


class Wire:
    """A connection on which anything can be sent."""

    def __init__(self, port: int, timeout: float = 60, receive_buffer: int | None = None) -> None:
        self.socket = socket.socket()
        if receive_buffer:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self.socket.settimeout(timeout)
        self.socket.connect(("127.0.0.1", port))
        self._read = b""

    def send(self, data: bytes) -> None:
        """Sends bytes; a server that has closed already is no error here."""
        try:
            self.socket.sendall(data)
        except OSError:
            pass

    def close(self) -> None:
        """Ends the connection at once."""
        self.socket.close()

    def _more(self) -> bool:
        try:
            piece = self.socket.recv(1 << 16)
        except ConnectionError:
            return False
        self._read += piece
        return bool(piece)

    def _line(self) -> bytes:
        while b"\r\n" not in self._read:
            if not self._more():
                raise EOFError(self._read[:200])
        line, self._read = self._read.split(b"\r\n", 1)
        return line

    def _bytes(self, count: int) -> bytes:
        while len(self._read) < count:
            if not self._more():
                raise EOFError(f"{len(self._read)} bytes of {count}")
        data, self._read = self._read[:count], self._read[count:]
        return data

    def answer(self, method: str = "GET") -> WireAnswer | None:
        """The next answer; nothing where the server closed instead. Raises for anything else."""
        if not self._read and not self._more():
            return None
        parts = self._line().split(b" ", 2)
        if len(parts) < 2 or not parts[0].startswith(b"HTTP/1.") or not parts[1].isdigit():
            raise NotWellFormed(f"a status line of {b' '.join(parts)[:200]!r}")
        answer = WireAnswer(int(parts[1]))
        while line := self._line():
            name, colon, value = line.partition(b":")
            if not colon or not name or name != name.strip():
                raise NotWellFormed(f"a header of {line[:200]!r}")
            answer.headers[name.decode("latin-1").lower()] = value.strip().decode("latin-1")
        if method == "HEAD" or answer.status in (204, 304) or answer.status < 200:
            return answer
        if answer.headers.get("transfer-encoding") == "chunked":
            answer.body = b"".join(self.chunks())
        elif (length := answer.headers.get("content-length")) is not None:
            answer.body = self._bytes(int(length))
        else:
            while self._more():
                pass
            answer.body, self._read = self._read, b""
        return answer

    def chunks(self):
        """The chunks of a body; raises EOFError where the last one is missing."""
        while (size := int(self._line().split(b";")[0], 16)) > 0:
            yield self._bytes(size)
            self._bytes(2)
        while self._line():
            pass

    @property
    def left_over(self) -> bytes:
        """What has been read and belongs to no answer so far."""
        return self._read


def request(method: str, target: str, port: int, *headers: str) -> bytes:
    """A request as it should be."""
    lines = [f"{method} {target} HTTP/1.1", f"Host: 127.0.0.1:{port}", *headers, "", ""]
    return "\r\n".join(lines).encode()
