"""Requests of every shape, well-formed and not: each answer is one, and none of them is taken for another."""

from __future__ import annotations

import pytest

from programs import Daemon
from wire import Wire, request

METHODS = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "BREW", "get"]
PATHS = [
    "/", "/healthz", "/metrics", "/openapi.json", "/help", "/compare", "/findings", "/nothing", "/api/v1",
    "/api/v1/nothing", "/reports/none", "/reports/a/b", "/reports/", "/api/v1/reports/none", "/assets/none.css",
    "/assets/style.css", "/api/v1/search", "/api/v1/search?q=%E5%85%AC%E5%BC%80", "/api/v1/search?q=(",
    "/api/v1/search?q=%", "/api/v1/search?x=1", "/api/v1/export", "/api/v1/export?q=(", "/api/v1/compare",
    "/api/v1/compare?expr=%E6%96%B0%E6%94%B6", "/api/v1/status?limit=x", "//", "/%2e%2e/", "/?q=!", "/\u00ff",
    "/api/v1/search?q=" + "a" * 60_000,
]
HEADERS = [
    [], ["Accept: text/html"], ["Accept-Encoding: gzip"], ["Host: evil.example"], ["Origin: http://evil.example"],
    ["If-None-Match: *"], ["Content-Length: 5"], ["X-Long: " + "a" * 40_000], ["Accept-Language: zh"],
]


def test_every_method_and_path_is_answered_well(daemon: Daemon, rounds) -> None:
    """HEAD says what GET would without its body, whatever is asked for and whatever comes of it."""
    shapes = [(method, path) for method in METHODS for path in PATHS]
    for number, chance in rounds(len(shapes)):
        method, path = shapes[number] if number < len(shapes) else chance.choice(shapes)
        headers = chance.choice(HEADERS) if number % 3 == 0 else []
        wire = Wire(daemon.port)
        try:
            target = path.encode("utf-8").decode("latin-1")
            data = request(method, target, daemon.port, *headers)
            # A second request on the same connection is answered only if the first answer has ended.
            wire.send(data + request("GET", "/healthz", daemon.port, "Connection: close"))
            answer = wire.answer(method)
            said = f"{method} {path[:60]!r} {headers[:1]} -> {answer and answer.status}"
            assert answer is not None, said
            if answer.headers.get("connection") != "close" and not any("Length: 5" in line for line in headers):
                following = wire.answer()
                assert following is None or following.status == 200, said
                if following is not None:
                    assert b'"status"' in following.body, f"{said}: {following.body[:80]!r}"
                elif answer.status not in (400, 431):
                    raise AssertionError(f"{said}: no answer to the next request")
            rounds.count(f"{answer.status // 100}xx")
        finally:
            wire.close()


def test_what_head_says_get_says_too(daemon: Daemon, rounds) -> None:
    """The status and the type of a HEAD are those of the GET, and its body is none."""
    for number, _ in rounds(len(PATHS)):
        path = PATHS[number % len(PATHS)].encode("utf-8").decode("latin-1")
        answers = {}
        for method in ("GET", "HEAD"):
            wire = Wire(daemon.port)
            wire.send(request(method, path, daemon.port, "Connection: close"))
            answers[method] = wire.answer(method)
            wire.socket.settimeout(30)
            assert wire.left_over == b"" and not wire._more(), f"{method} {path[:60]}: more behind the answer"
            wire.close()
        get, head = answers["GET"], answers["HEAD"]
        assert get is not None and head is not None
        assert head.status == get.status, path[:60]
        assert head.headers.get("content-type") == get.headers.get("content-type"), path[:60]
        rounds.count("pairs")


def malformed(chance, port: int) -> bytes:
    """Bytes that begin like a request and are none, or one that should be refused."""
    whole = request(chance.choice(METHODS), chance.choice(PATHS[:20]), port)
    kind = chance.randrange(14)
    if kind == 0:
        return bytes(chance.randrange(256) for _ in range(chance.randrange(1, 400)))
    if kind == 1:
        return whole[: chance.randrange(1, len(whole))]
    if kind == 2:
        place = chance.randrange(len(whole))
        return whole[:place] + bytes([chance.randrange(256)]) + whole[place + 1 :]
    if kind == 3:
        return whole.replace(b"\r\n", b"\n")
    if kind == 4:
        return whole.replace(b"HTTP/1.1", chance.choice([b"HTTP/0.9", b"HTTP/2.0", b"HTTP/9.9", b"HTTQ/1.1", b""]))
    if kind == 5:
        return whole.replace(b"\r\n\r\n", b"\r\nHost: evil.example\r\n\r\n")
    if kind == 6:
        return whole.replace(b"\r\n\r\n", b"\r\nContent-Length: -1\r\n\r\n")
    if kind == 7:
        return whole.replace(b"\r\n\r\n", b"\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabcde")
    if kind == 8:
        return whole.replace(
            b"\r\n\r\n", b"\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /metrics HTTP/1.1\r\n\r\n"
        )
    if kind == 9:
        return whole.replace(b"\r\n\r\n", b"\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n")
    if kind == 10:
        return whole.replace(b"\r\n\r\n", b"\r\n" + b"X: y\r\n" * chance.randrange(1, 3_000) + b"\r\n")
    if kind == 11:
        return whole.replace(b"\r\n\r\n", b"\r\n folded: header\r\n\r\n")
    if kind == 12:
        return whole.replace(b"\r\n\r\n", b"\r\nX-Null: a\x00b\r\n\r\n")
    return b"\r\n" * chance.randrange(1, 20) + whole


def test_malformed_requests_are_refused_and_nothing_else(daemon: Daemon, rounds) -> None:
    """Whatever bytes come, what goes back is HTTP or nothing, and the daemon goes on."""
    for number, chance in rounds(300):
        data = malformed(chance, daemon.port)
        wire = Wire(daemon.port)
        try:
            wire.send(data)
            wire.socket.shutdown(1)
            for _ in range(4):
                try:
                    answer = wire.answer("HEAD" if data.lstrip().startswith(b"HEAD") else "GET")
                except EOFError:
                    answer = None
                if answer is None:
                    rounds.count("closed")
                    break
                rounds.count(f"{answer.status // 100}xx")
                assert answer.status != 500, f"round {number}: {data[:300]!r}"
        except OSError:
            rounds.count("reset")
        except AssertionError as error:
            raise AssertionError(f"round {number}: {data[:300]!r}: {error}") from error
        finally:
            wire.close()
        if number % 50 == 0:
            assert daemon.get("/healthz").status == 200
    assert daemon.get("/healthz").status == 200


@pytest.mark.parametrize("path", ["/nothing", "/api/v1/search?q=(", "/reports/none"])
def test_a_head_of_what_there_is_not_sends_no_body(daemon: Daemon, path: str) -> None:
    """Two answers on one connection, nothing between them."""
    wire = Wire(daemon.port)
    wire.send(request("HEAD", path, daemon.port) + request("GET", "/healthz", daemon.port, "Connection: close"))
    head = wire.answer("HEAD")
    assert head is not None and head.status in (400, 404)
    health = wire.answer()
    assert health is not None and health.status == 200
    wire.close()
