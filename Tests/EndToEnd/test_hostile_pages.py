"""Hostile texts, in addresses and in reports, shown by a browser that would run what slips through."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from hostile import HOSTILE, JOINED, MARKUP, PREPENDED, hidden, hostile_report
from pages import visit
from programs import INVENTED_REPORTS, PATIENT, Daemon, address, program

# Characters that turn the direction of what stands behind them, or cannot be seen.
UNSEEN = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u0000\u001b"


def harm(page: Page) -> list[str]:
    """What of a hostile text came to life."""
    return page.evaluate(
        """() => (window.harmed ? ["it ran"] : []).concat([...document.querySelectorAll(
            "#harm, script:not([src]), [onmouseover], [onfocus], [onerror], [onload], img, a[href^='javascript:']")]
            .map(one => one.outerHTML))"""
    )


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_a_text_in_an_address_stays_a_text(browser: Browser, daemon: Daemon, text: str) -> None:
    with visit(browser, daemon) as one:
        for target in [
            address("/", q=text), address("/", q=f"机关:{text}", sort=text),
            address("/findings", region=text, year=text, rule=text), address("/help", fields=text),
            "/reports/" + quote(text, safe=""),
        ]:
            page = one.open(target)
            assert one.status in [200, 400, 404], target
            assert harm(page) == [], target
            said = page.locator("body").inner_text()
            assert not [character for character in UNSEEN if character in said], target


def test_a_query_comes_back_as_it_was_typed(browser: Browser, daemon: Daemon) -> None:
    with visit(browser, daemon) as one:
        for text in HOSTILE[:9]:
            assert one.open(address("/", q=text)).locator("#q").input_value() == text


MARKS = ["<script>window.harmed = 1</script>", "<img src=x onerror=window.harmed=1>", "<b id=harm>", "\u202e"]

FORMULA = "=HYPERLINK(1)依法公开"


@pytest.fixture(scope="module")
def hostile_daemon(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Daemon]:
    """A daemon on reports that hold markup in titles, prose, tables and the names of their files."""
    folder = tmp_path_factory.mktemp("hostile")
    source = INVENTED_REPORTS / "yanxi" / "2020-司法局.txt"
    text = source.read_text(encoding="utf-8")
    for number, mark in enumerate(MARKS):
        lines = [line + mark if "公开" in line else line for line in text.splitlines()]
        name = f"{number}'\"><script>window.harmed=1<script>.txt".replace("/", "")
        (folder / name).write_text("\n".join(lines), encoding="utf-8")
    lines = text.splitlines()
    place = next(number for number, line in enumerate(lines) if line.startswith("一、"))
    lines.insert(place + 1, FORMULA)
    (folder / "formula.txt").write_text("\n".join(lines), encoding="utf-8")
    index = folder / "index.sqlite"
    run = subprocess.run(
        [program("search"), "index", folder, "--index", index], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    daemon = Daemon(index, *PATIENT)
    yield daemon
    daemon.stop()


def test_markup_in_reports_stays_a_text(browser: Browser, hostile_daemon: Daemon) -> None:
    hits = json.loads(hostile_daemon.get(address("/api/v1/search", q="公开")).body)["hits"]
    assert len(hits) == len(MARKS) + 1
    reports = ["/reports/" + quote(hit["key"]) for hit in hits]
    with visit(browser, hostile_daemon) as one:
        shown = ""
        for target in ["/", address("/", q="公开"), address("/", q="script"), "/findings", "/help", *reports]:
            page = one.open(target)
            assert one.status == 200, target
            assert harm(page) == [], target
            shown += page.locator("body").inner_text()
        # The texts are there, as texts.
        assert "<script>window.harmed = 1</script>" in shown
        assert "<b id=harm>" in shown
        assert not [character for character in UNSEEN if character in shown]


# Each with all of the markup, every special character between the same two marks.
ATTACKS = [
    hidden(" ".join(MARKUP), before, behind)
    for before, behind in [("", ""), (PREPENDED[0], ""), ("", JOINED[0]), (PREPENDED[6], JOINED[1])]
]


def test_no_mark_beside_markup_brings_it_to_life(browser: Browser, daemon: Daemon) -> None:
    with visit(browser, daemon) as one:
        for text in ATTACKS:
            for target in [
                address("/", q=text), address("/", q='"' + text.replace('"', "") + '"'),
                address("/", q="公开", sort=text), address("/findings", region=text),
                address("/findings", rule=text, year=text), address("/help", fields=text),
                address("/compare", expr=text, q=text), address("/compare", expr="新收", q=text),
                address("/compare", expr="新收", q="标题:\"" + text.replace('"', "") + '"', by="year"),
                "/reports/" + quote(text, safe=""),
            ]:
                page = one.open(target)
                assert one.status in [200, 400, 404], target
                assert page.url == daemon.origin + target, "the page went elsewhere"
                assert harm(page) == [], target


@pytest.fixture(scope="module")
def marked_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of reports that hold such markup wherever a report holds text, and refused files."""
    folder = tmp_path_factory.mktemp("marked")
    source = (INVENTED_REPORTS / "yanxi" / "2020-司法局.txt").read_text(encoding="utf-8")
    for number, attack in enumerate(ATTACKS):
        name = attack.replace("/", "")[:40]
        report = hostile_report(source.replace("2020年", f"{2008 + number % 16}年"), attack)
        (folder / f"{number}{name}.html").write_text(report, encoding="utf-8")
        (folder / f"{number}{name}.pdf").write_text("no PDF " + attack, encoding="utf-8")
    index = folder / "index.sqlite"
    run = subprocess.run(
        [program("search"), "index", folder, "--index", index], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return index


def test_no_mark_beside_markup_in_reports_brings_it_to_life(browser: Browser, marked_index: Path) -> None:
    daemon = Daemon(marked_index, "--time-limit", "20s")
    hits = json.loads(daemon.get(address("/api/v1/search", q="公开", limit=1000)).body)["hits"]
    assert len(hits) == len(ATTACKS)
    groups = [address("/compare", expr="新收", q="范围:本级", by=by) for by in ["agency", "kind", "year", "county"]]
    targets = [
        "/", address("/", q="公开"), address("/", q="公开", offset=20), "/findings", "/help", *groups,
        *["/reports/" + quote(hit["key"], safe="") for hit in hits],
    ]
    try:
        with visit(browser, daemon) as one:
            shown = ""
            for target in targets:
                page = one.open(target)
                assert one.status == 200, target
                assert page.url == daemon.origin + target, "the page went elsewhere"
                assert harm(page) == [], target
                shown += page.locator("body").inner_text()
        for attack in ATTACKS:
            assert attack in shown, f"{attack!a} is not shown as a text"
    finally:
        daemon.stop()


def test_a_chart_in_a_file_of_its_own_is_as_safe(browser: Browser, marked_index: Path, tmp_path: Path) -> None:
    file = tmp_path / "chart.html"
    for attack in ATTACKS:
        # The condition stands in the notes and in what a reader may cite.
        phrase = '"' + attack.replace('"', "") + '"'
        run = subprocess.run(
            [program("search"), "compare", "新收", "--where", f"范围:本级 (公开 或 {phrase})", "--by", "agency",
             "--format", "html", "--output", file, "--index", marked_index],
            capture_output=True, text=True, check=False)
        assert run.returncode == 0, run.stderr
        page = browser.new_page()
        requests: list[str] = []
        page.on("request", lambda request, requests=requests: requests.append(request.url))
        page.goto(file.as_uri())
        assert requests == [file.as_uri()] and page.url == file.as_uri()
        assert page.evaluate("window.harmed") is None
        assert page.locator("meta").count() == 4 and page.locator("#harm, img, [onfocus]").count() == 0
        assert attack.replace('"', "") in (page.locator("body").text_content() or "")
        page.close()


def test_a_spreadsheet_runs_nothing(hostile_daemon: Daemon) -> None:
    answer = hostile_daemon.get(address("/api/v1/search", q="HYPERLINK", format="csv"))
    assert answer.status == 200 and answer.values("content-type")[0].startswith("text/csv")
    heads, *rows = csv.reader(io.StringIO(answer.body.decode("utf-8-sig")))
    assert [row[heads.index("text")] for row in rows] == ["'" + FORMULA]
    answer = hostile_daemon.get(address("/api/v1/search", q="公开", format="csv"))
    _, *rows = csv.reader(io.StringIO(answer.body.decode("utf-8-sig")))
    assert len(rows) == len(MARKS) + 1
    assert [cell for row in rows for cell in row if cell[:1] in ("=", "+", "@", "\t", "\r")] == []
