"""Random values for every parameter of every address: an answer or a refusal, and the daemon goes on."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from programs import Daemon

LEAST = 400

PARAMETERS = {
    "/api/v1/search": ["q", "year", "region", "agency", "sort", "limit", "offset", "format"],
    "/api/v1/search/facets": ["q", "year", "region", "agency"],
    "/api/v1/fields": ["q"],
    "/api/v1/complete": ["q", "at"],
    "/api/v1/findings": ["q", "severity", "limit", "offset"],
    "/api/v1/compare": ["expr", "expr", "q", "by", "over", "stat", "min", "verified", "chart", "format"],
    "/api/v1/export": ["q", "shape", "format"],
    "/api/v1/status": ["limit", "offset"],
    "/": ["q", "sort", "offset"],
    "/compare": ["expr", "expr", "q", "by", "over", "stat", "min", "verified", "chart"],
    "/findings": ["rule", "region", "year", "severity", "offset"],
    "/help": ["fields"],
}

# What a parameter takes when it takes one of a few values.
CHOICES = {
    "format": ["json", "csv", "markdown", "xlsx", "vega-lite", "jsonl"],
    "by": ["county", "city", "province", "agency", "kind", "year"],
    "over": ["year"], "stat": ["sum", "mean", "median"], "verified": ["1"],
    "severity": ["hard", "soft"], "shape": ["wide", "long"], "chart": ["bars", "lines", "map"],
}

PIECES = [
    "新收", "办结", "不予公开.自然人", "公开率", "新收@上年", "t3.new.total", "无此字段", "公开", "“人员不足”", "保密*",
    "范围:本级", "年份:2019..2023", "sort:-新收", "limit:5", "缺:新收=空白", "次数(公开)", "缺省(新收,0)",
    "+", "-", "*", "/", "(", ")", ">", "=", ",", ":", "@", "..", ".", "!", "AND", "且", "OR", "NOT", "NEAR/5",
    "0", "1", "30%", "2万", "2020", "9" * 30, "0." + "0" * 29 + "1", "\"", "'", "“", "&", "|", "%", ";", " ", "  ",
    "\u0301", "\u0600", "\u202e", "\u200b", "\ufeff", "\0", "\x1b", "\n", "𠮷", "👨‍👩‍👧", "\U0010ffff", "<b>", "é",
]

NUMBERS = ["0", "1", "20", "1000", "1001", "-1", "+1", "1e9", "0x10", "１", "1.5", "", " ", "000001", "2147483648",
           "9223372036854775807", "9223372036854775808", "18446744073709551616", "9" * 400]

# Bytes that are no text, or no text that a query may hold, as they stand in an address.
BROKEN = ["%", "%2", "%zz", "%ff", "%c0%80", "%ed%a0%80", "%ed%b0%80", "%f4%90%80%80", "%f8%88%80%80%80", "%00", "+"]


def text(chance: random.Random) -> str:
    """A text of pieces of the language, sometimes deep or long."""
    match chance.randrange(12):
        case 0:
            opening = chance.choice(["(", "-", "新收/(", "(新收/办结)/(", "次数(", "标题:(", "NOT ", "!"])
            return opening * chance.choice([2, 20, 64, 65, 300]) + "新收" + ")" * chance.randrange(66)
        case 1:
            return chance.choice(PIECES) * chance.choice([50, 200, 700])
        case _:
            return chance.choice(["", " "]).join(chance.choices(PIECES, k=chance.randrange(8)))


def value(name: str, chance: random.Random) -> str:
    """A value for a parameter, encoded; mostly of the kind that it takes."""
    if chance.randrange(30) == 0:
        return quote(text(chance)[:40]) + chance.choice(BROKEN) + quote(text(chance)[:40])
    if name in ("limit", "offset", "at", "min") and chance.randrange(5):
        return quote(chance.choice(NUMBERS))
    if name in CHOICES and chance.randrange(5):
        return chance.choice(CHOICES[name])
    if name == "expr" and chance.randrange(3) == 0:
        return quote("(新收/办结)/(" * 30 + "新收" + ")" * 30)
    if name == "q" and chance.randrange(3) == 0:
        return quote("范围:本级")
    return quote(text(chance), safe="")


def target(chance: random.Random) -> str:
    """An address with parameters, some of them missing, repeated or unknown."""
    path = chance.choice(list(PARAMETERS))
    names = [name for name in PARAMETERS[path] if name in ("q", "expr") or chance.randrange(3) == 0]
    if chance.randrange(20) == 0:
        names.append(chance.choice(["q", "limit", "nothing", "\u0301", ""]))
    chance.shuffle(names)
    return path + "?" + "&".join(f"{quote(name)}={value(name, chance)}" for name in names)


@pytest.fixture
def daemon(index: Path) -> Iterator[Daemon]:
    """A daemon that must still answer, and end well, when the attack is over."""
    # Far more than any of these requests takes, also in a debug build beside other tests.
    daemon = Daemon(index, "--time-limit", "20s")
    yield daemon
    daemon.stop()


def test_parameters(daemon: Daemon, rounds) -> None:
    """No value of any parameter ends the daemon, or is answered as if the daemon were at fault."""
    for number, chance in rounds(LEAST):
        address = target(chance)
        answer = daemon.get(address)
        rounds.count("requests")
        rounds.count(f"answered with {answer.status}")
        assert answer.status in (200, 400, 404), f"round {number}: {answer.status} for {address}\n{answer.body[:500]!r}"
        if number % 50 == 0:
            assert daemon.get("/healthz").status == 200, f"round {number}: after {address}"
