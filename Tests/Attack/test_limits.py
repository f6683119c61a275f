"""Requests that take long: they stop behind the limit, and nobody waits for them who asks for something else.

The bounds are far beyond what a debug build on a busy machine needs; the times are printed.
"""

from __future__ import annotations

import json
import os
import random
import re
import subprocess
import threading
import time
from pathlib import Path
from urllib.parse import quote

import pytest

from programs import HANG, Answer, Daemon, address, program

LIMIT = 0.1
FIELDS = "new carryin granted done deny unable carryout partial".split()
TICKS = os.sysconf("SC_CLK_TCK")


def cpu_seconds(pid: int) -> float:
    """How much time of processors a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def quotient(chance: random.Random, terms: int) -> str:
    """A long quotient of sums, as deep as the logarithm of its length."""

    def balanced(parts: list[str]) -> str:
        if len(parts) == 1:
            return parts[0]
        half = len(parts) // 2
        return f"({balanced(parts[:half])}/{balanced(parts[half:])})"

    return balanced([f"({chance.choice(FIELDS)}+{number + 1})" for number in range(terms)])


def slow_request(chance: random.Random) -> str:
    """A request that is as much work as one may ask for."""
    kind = chance.randrange(6)
    long = quotient(chance, 200)
    if kind < 3:
        numbers = [quotient(chance, 60) for _ in range(8)]
        form = chance.choice(["json", "csv", "markdown", "xlsx"])
        return address(
            "/api/v1/compare", expr=numbers, stat=chance.choice(["median", "mean"]), by="agency", over="year",
            q="scope:own", format=form)
    if kind == 3:
        return address("/api/v1/search", q=f"{long} > 1", limit=1000)
    if kind == 4:
        return address("/api/v1/search", q="公开", sort=long, limit=1000)
    texts = " OR ".join(f"次数({word}{number})>1" for number in range(100) for word in "公开")
    return address("/api/v1/search", q=texts[:3_900].rsplit(" OR ", 1)[0], limit=1000)


@pytest.fixture(scope="module")
def limited(index: Path):
    """A daemon with a short limit of time."""
    running = Daemon(index, "--time-limit", f"{int(LIMIT * 1000)}ms")
    yield running
    running.stop()


def test_no_request_takes_much_longer_than_the_limit(limited: Daemon, rounds) -> None:
    """An answer or `too-slow`, and not more work of processors than the limit allows."""
    worst = 0.0
    for number, chance in rounds(20):
        path = slow_request(chance)
        before, start = cpu_seconds(limited.pid), time.monotonic()
        answer = limited.get(path)
        used, took = cpu_seconds(limited.pid) - before, time.monotonic() - start
        worst = max(worst, took)
        said = f"round {number}: {took:.2f} s, {used:.2f} s of processors: {path[:200]}"
        assert answer.status in (200, 400, 503), f"{answer.status} {said}: {answer.text[:300]}"
        if answer.status == 503:
            assert json.loads(answer.body)["error"]["code"] == "too-slow", said
        # Twenty times the limit: a debug build makes far longer steps between two looks at the clock.
        assert used <= 20 * LIMIT, said
        rounds.count(str(answer.status))
    print(f"the slowest took {worst:.3f} s with a limit of {LIMIT} s")


def test_nobody_waits_for_slow_requests_who_asks_how_the_daemon_is(limited: Daemon, rounds) -> None:
    """/healthz is answered while more requests are worked on than there are threads."""
    worst = 0.0
    for _, chance in rounds(3):
        threads = [threading.Thread(target=limited.get, args=(slow_request(chance),)) for _ in range(12)]
        for thread in threads:
            thread.start()
        while any(thread.is_alive() for thread in threads):
            start = time.monotonic()
            assert limited.get("/healthz").status == 200
            worst = max(worst, time.monotonic() - start)
            rounds.count("asked")
            time.sleep(0.01)
        for thread in threads:
            thread.join()
    print(f"/healthz took {worst:.3f} s at most")
    assert worst < 10


def test_what_is_too_large_is_refused_before_it_is_worked_on(limited: Daemon) -> None:
    """Numbers beyond the limit of bytes."""
    chance = random.Random(1)
    path = address("/api/v1/compare", expr=[quotient(chance, 120) for _ in range(8)])
    answer = limited.get(path)
    assert answer.status == 400
    assert json.loads(answer.body)["error"]["code"] == "numbers-too-long"


# MARK: Long reports


@pytest.fixture(scope="module")
def long_report(tmp_path_factory: pytest.TempPathFactory):
    """A daemon on an index with a report of thousands of paragraphs, its key, and the index."""
    folder = tmp_path_factory.mktemp("long")
    lines = ["湛河区司法局2022年政府信息公开工作年度报告", "一、总体情况"]
    lines += [f"第{number}段，我局依法办理政府信息公开申请，公开信息{number}条。" for number in range(7_000)]
    table = (folder / "table.txt")
    source = next(Path(__file__).parents[2].joinpath("corpus/reports").rglob("*.txt"))
    table.write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    # One paragraph that is longer than a part.
    lines.insert(3_000, "公开" * 50_000)
    (folder / "long.txt").write_text("\n\n".join(lines), encoding="utf-8")
    index = folder / "index.sqlite"
    run = subprocess.run(
        [program("search"), "index", folder, "--index", index], capture_output=True, text=True, timeout=HANG, check=False)
    assert run.returncode == 0, run.stderr
    running = Daemon(index, "--time-limit", "60s")
    hits = json.loads(running.get(address("/api/v1/search", q="第6999段")).body)["hits"]
    assert len(hits) == 1
    yield running, hits[0]["key"], index
    running.stop()


def test_the_parts_of_a_long_report_are_all_of_it(long_report) -> None:
    """Text by text what `search show` prints, each part of a bounded size."""
    daemon, key, index = long_report
    shown = subprocess.run(
        [program("search"), "show", key, "--format", "json", "--index", index], capture_output=True, timeout=HANG, check=True)
    whole = json.loads(shown.stdout)
    assert "part" not in whole
    first = json.loads(daemon.get(f"/api/v1/reports/{quote(key)}").body)
    assert first["part"] == 1 and first["parts"] > 4
    text = ""
    for part in range(1, first["parts"] + 1):
        answer = daemon.get(f"/api/v1/reports/{quote(key)}?part={part}")
        assert answer.status == 200 and len(answer.body) < 1 << 20
        report = json.loads(answer.body)
        text += "\n".join(section["text"] for section in report["sections"])
        text += "" if report["cut"] or part == report["parts"] else "\n"
    assert text == "\n".join(section["text"] for section in whole["sections"])
    beyond = daemon.get(f"/api/v1/reports/{quote(key)}?part={first['parts'] + 1}")
    assert beyond.status == 400 and json.loads(beyond.body)["error"]["code"] == "bad-part"


def test_a_link_to_a_line_leads_to_the_part_that_holds_it(long_report, rounds) -> None:
    """From a hit, and from any line to its place."""
    daemon, key, _ = long_report
    page = daemon.get(address("/", q="第6999段")).text
    link = next(link for link in re.findall(r'href="(/reports/[^"]*)"', page) if "line=" in link)
    path, anchor = link.replace("&amp;", "&").split("#")
    assert f'id="{anchor}"' in daemon.get(path).text
    for _, chance in rounds(15):
        line = 2 * chance.randrange(1, 7_000) + 1
        shown = daemon.get(f"/reports/{quote(key)}?line={line}").text
        assert f'id="L{line}"' in shown, line
        assert len(shown) < 2 << 20
        rounds.count("lines")


def answer_is_page(answer: Answer) -> bool:
    """Whether an answer is a page."""
    return answer.values("content-type")[0].startswith("text/html")


def test_the_pages_of_a_long_report_lead_from_one_to_the_next(long_report) -> None:
    """Each says which it is of how many, and has the way to its neighbours."""
    daemon, key, _ = long_report
    path, seen = f"/reports/{quote(key)}", 0
    while path:
        answer = daemon.get(path)
        assert answer.status == 200 and answer_is_page(answer)
        seen += 1
        following = re.search(r'rel="next" href="([^"]*)"', answer.text)
        path = following.group(1).replace("&amp;", "&") if following else None
    assert seen == json.loads(daemon.get(f"/api/v1/reports/{quote(key)}").body)["parts"]
