"""Who is answered, and what browsers are told, at every address and over real connections."""

from __future__ import annotations

import json
from urllib.parse import quote

import pytest

from addresses import api_addresses, file_addresses, page_addresses
from hostile import HOSTILE
from programs import Daemon, address

# What no address answers: told as an error, and by the same rules.
NOTHING = ["/nothing", "/api/v1/nothing", "/static/nothing.js", "/reports/nothing", "/%FF"]
WRONG = [
    address("/api/v1/search", q="新收 >"), "/api/v1/search", "/api/v1/status?nonsense=1",
    address("/", q="新收 >"), "/?nonsense=1", "/assets/nothing.js", "/assets/..%2fcpages.c",
]


@pytest.fixture(scope="module")
def targets(daemon: Daemon, description: dict, key: str) -> list[str]:
    """Every address there is, and some that are not."""
    pages = page_addresses(key)
    files = file_addresses(daemon, pages)
    assert len(files) >= 3, files
    return api_addresses(description, key) + pages + files + NOTHING + WRONG


def refusals(daemon: Daemon, targets: list[str], status: int, *headers: tuple[str, str]) -> list[str]:
    """The requests that were not refused with a status."""
    return [
        f"{method} {target} {headers}: {answer.status}"
        for target in targets
        for method in ["GET", "HEAD", "POST", "OPTIONS", "DELETE"]
        if (answer := daemon.ask(method, target, *headers)).status != status
    ]


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1.evil.example:{port}", "127.0.0.1:1", "[::2]"]
)
def test_under_another_name_nothing_is_answered(daemon: Daemon, targets: list[str], host: str) -> None:
    host = host.format(port=daemon.port)
    assert refusals(daemon, targets, 421, ("Host", host)) == []


@pytest.mark.parametrize(
    "header",
    [
        ("Origin", "http://evil.example"),
        ("Origin", "null"),
        ("Origin", "http://127.0.0.1:1"),
        ("Origin", "https://127.0.0.1:{port}"),
        ("Sec-Fetch-Site", "cross-site"),
    ],
)
def test_a_page_of_another_site_gets_no_answer(
    daemon: Daemon, targets: list[str], header: tuple[str, str]
) -> None:
    header = (header[0], header[1].format(port=daemon.port))
    assert refusals(daemon, targets, 403, header) == []


def test_every_response_tells_browsers_what_they_may_do(daemon: Daemon, targets: list[str]) -> None:
    senders = [(), (("Host", "evil.example"),), (("Origin", "http://evil.example"),)]
    for target in targets:
        for method in ["GET", "HEAD", "POST", "OPTIONS"]:
            for sender in senders:
                answer = daemon.ask(method, target, *sender)
                asked = f"{method} {target} {sender}: {answer.status}"
                policy = answer.values("content-security-policy")
                assert len(policy) == 1, asked
                rules = [rule.strip() for rule in policy[0].split(";")]
                for rule in ["default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"]:
                    assert rule in rules, asked
                assert "unsafe" not in policy[0], asked
                assert answer.values("x-content-type-options") == ["nosniff"], asked
                assert answer.values("referrer-policy") == ["no-referrer"], asked
                assert answer.values("cross-origin-resource-policy") == ["same-origin"], asked
                names = [name.lower() for name, _ in answer.headers]
                assert not [name for name in names if name.startswith("access-control-")], asked
                assert "set-cookie" not in names, asked


def test_a_type_is_said_of_every_body(daemon: Daemon, targets: list[str]) -> None:
    for target in targets:
        answer = daemon.get(target)
        kinds = answer.values("content-type")
        assert len(kinds) == 1, f"{target}: {kinds}"
        # XML says its encoding itself.
        assert "charset=utf-8" in kinds[0] or kinds[0] == "image/svg+xml", f"{target}: {kinds}"


@pytest.mark.parametrize("folder", ["/", "/assets/", "/reports/", "/api/v1/reports/"])
def test_no_file_of_the_machine_is_given_out(daemon: Daemon, folder: str) -> None:
    ups = ["..", "%2e%2e", "%2E.", "..%2f..", "..%5c..", "%252e%252e", "....//..", ".%00.", "..;"]
    for up in ups:
        for depth in [1, 3, 8]:
            climb = "/".join([up] * depth)
            for name in ["etc/passwd", "%65tc/passwd", "Package.swift"]:
                answer = daemon.get(f"{folder}{climb}/{name}")
                assert answer.status in [400, 404], f"{folder}{climb}/{name}: {answer.status}"
                assert b"root:" not in answer.body and b"swift-tools" not in answer.body
    for target in ["//etc/passwd", "/%2fetc/passwd", "file:///etc/passwd", "/assets//etc/passwd"]:
        answer = daemon.get(target)
        assert answer.status in [400, 404, 421], f"{target}: {answer.status}"
        assert b"root:" not in answer.body


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_a_hostile_text_is_answered_or_refused_in_json(daemon: Daemon, text: str) -> None:
    for target in [
        address("/api/v1/search", q=text),
        address("/api/v1/search", q="公开", year=text, region=text, agency=text, sort=text),
        address("/api/v1/search", q="公开", region=text),
        address("/api/v1/search", **{"q": "公开", text: "1"}),
        address("/api/v1/search/facets", q=text),
        address("/api/v1/complete", q=text),
        address("/api/v1/findings", q=text),
        address("/api/v1/fields", q=text),
        address("/api/v1/reports/") + quote(text, safe=""),
    ]:
        answer = daemon.get(target)
        assert answer.status in [200, 400, 404], f"{target}: {answer.status}"
        assert answer.values("content-type") == ["application/json; charset=utf-8"], target
        assert answer.values("x-injected") == [], target
        json.loads(answer.body)
