"""The programs of this checkout as processes: an index made with search, and searchd on it."""

from __future__ import annotations

import http.client
import os
import re
import signal
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = ROOT / ".build" / "debug"
INVENTED_REPORTS = ROOT / "corpus" / "reports"
REAL_REPORTS = ROOT.parent / "shared" / "reports"

# Seconds after which something hangs: longer than anything takes on the slowest and busiest machine.
# Shorter limits say nothing of the programs and much of the machine.
HANG = 1800
# As long as the daemon allows a request to take; a build for debugging is slow.
PATIENT = ("--time-limit", "60s")


def program(name: str) -> Path:
    """The path of a built program."""
    path = PROGRAMS / name
    assert path.exists(), f"{path} is not built; run: swift build"
    return path


def build_index(path: Path) -> None:
    """Indexes the invented reports, and the real ones where they stand beside the checkout."""
    folders = [INVENTED_REPORTS] + ([REAL_REPORTS] if REAL_REPORTS.is_dir() else [])
    run = subprocess.run(
        [program("search"), "index", *folders, "--index", path],
        capture_output=True, text=True, timeout=HANG, check=False,
    )
    assert run.returncode == 0, f"search index ended with {run.returncode}:\n{run.stdout}{run.stderr}"


@dataclass(frozen=True)
class Answer:
    """What came back for a request."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode("utf-8")

    def values(self, name: str) -> list[str]:
        """Every value that a header is given."""
        return [value for key, value in self.headers if key.lower() == name]


class Daemon:
    """A searchd on a port of its own; what it writes to its log is kept."""

    def __init__(self, index: Path, *options: str) -> None:
        self._log: list[str] = []
        self._process = subprocess.Popen(
            [program("searchd"), "--index", index, "--port", "0", *options],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace",
            env={**os.environ, "LC_ALL": "C.UTF-8"},
        )
        # A pipe that nobody reads would stop the daemon once it is full.
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        try:
            self.port = self._wait_for_port()
            self._wait_for_health()
        except BaseException:
            self._process.kill()
            self._process.wait()
            raise

    def _read(self) -> None:
        assert self._process.stderr is not None
        with self._process.stderr as stream:
            for line in stream:
                self._log.append(line)

    def _wait(self, what: str, found) -> object:
        end = time.monotonic() + HANG
        while time.monotonic() < end and self._process.poll() is None:
            if (value := found()) is not None:
                return value
            time.sleep(0.02)
        raise AssertionError(f"searchd did not {what}; it said:\n{self.log}")

    def _wait_for_port(self) -> int:
        pattern = re.compile(r"listening on \S*:(\d+)")
        match = self._wait("name its port", lambda: pattern.search(self.log))
        return int(match.group(1))

    def _wait_for_health(self) -> None:
        def healthy() -> bool | None:
            try:
                return True if self.get("/healthz").status == 200 else None
            except OSError:
                return None

        self._wait("answer /healthz", healthy)

    @property
    def log(self) -> str:
        """What it has written so far."""
        return "".join(self._log)

    @property
    def pid(self) -> int:
        """The number of its process."""
        return self._process.pid

    @property
    def origin(self) -> str:
        """The address that it is asked under."""
        return f"http://127.0.0.1:{self.port}"

    def ask(self, method: str, target: str, *headers: tuple[str, str]) -> Answer:
        """The answer to a request, whose target and headers are sent as they stand here.

        A Host header is added where none is given.
        """
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=HANG)
        try:
            connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
            if not any(name.lower() == "host" for name, _ in headers):
                connection.putheader("Host", f"127.0.0.1:{self.port}")
            for name, value in headers:
                connection.putheader(name, value)
            connection.endheaders()
            response = connection.getresponse()
            return Answer(response.status, response.getheaders(), response.read())
        finally:
            connection.close()

    def get(self, target: str, *headers: tuple[str, str]) -> Answer:
        """The answer to a GET request."""
        return self.ask("GET", target, *headers)

    def stop(self) -> None:
        """Ends it as a service manager does, and sees to it that it ends well."""
        self._process.send_signal(signal.SIGTERM)
        try:
            status = self._process.wait(timeout=HANG)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            raise AssertionError(f"searchd did not end on SIGTERM; it said:\n{self.log}") from None
        self._reader.join(timeout=HANG)
        assert status == 0, f"searchd ended with {status}; it said:\n{self.log}"
        errors = [line for line in self._log if re.search(r" (error|critical) searchd", line)]
        assert not errors, f"searchd wrote errors into its log:\n{''.join(errors)}"


def address(path: str, **parameters: str | int | list[str]) -> str:
    """A path with parameters, encoded."""
    return quote(path, safe="/") + ("?" + urlencode(parameters, doseq=True) if parameters else "")
