"""The page of a report in a browser: every number stands on it and leads to where it was printed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, expect

from pages import Visit, visit
from programs import Daemon, address


@pytest.fixture
def visitor(browser: Browser, daemon: Daemon) -> Iterator[Visit]:
    """A visit, on which the browser must not complain."""
    with visit(browser, daemon) as one:
        yield one


@pytest.fixture(scope="module")
def keys(daemon: Daemon) -> list[str]:
    """A few reports of both forms, sound ones and others, each of which is looked at whole."""
    queries = ["版式:2019", "版式:2021", "检查:不符", "缺:行政复议", "limit:1 有:新收 sort:-新收"]
    answers = [json.loads(daemon.get(address("/api/v1/search", q=query)).body) for query in queries]
    return list(dict.fromkeys(answer["hits"][0]["key"] for answer in answers))


def report_of(daemon: Daemon, key: str) -> dict:
    """A report as the API gives it."""
    return json.loads(daemon.get("/api/v1/reports/" + quote(key)).body)


def test_every_number_stands_on_the_page_and_leads_to_its_line(
    visitor: Visit, daemon: Daemon, keys: list[str]
) -> None:
    for key in keys:
        report = report_of(daemon, key)
        page = visitor.open("/reports/" + quote(key))
        shown = page.evaluate(
            """() => Object.fromEntries([...document.querySelectorAll(".form td[id]")].map(cell => [cell.id, {
                text: cell.querySelector("a, span")?.textContent.trim() ?? "",
                link: cell.querySelector("a")?.getAttribute("href") ?? null,
                leads: document.getElementById(cell.querySelector("a")?.hash.slice(1))?.textContent ?? ""}]))"""
        )
        assert set(report["cells"]) <= set(shown), key
        numbers = 0
        for name, cell in report["cells"].items():
            if cell["state"] != "value":
                assert not re.search(r"\d", shown[name]["text"]), (key, name)
                continue
            numbers += 1
            number = float(re.sub(r"[^\d.\-]", "", shown[name]["text"].replace("−", "-")))
            assert number == cell["value"], (key, name)
            assert shown[name]["link"] == f"#L{cell['line']}", (key, name)
            assert cell["raw"] in shown[name]["leads"], (key, name)
        assert numbers > 20, key


def test_every_line_of_prose_stands_on_the_page(visitor: Visit, daemon: Daemon, keys: list[str]) -> None:
    for key in keys:
        text = re.sub(r"\s", "", visitor.open("/reports/" + quote(key)).locator("article.report").inner_text())
        for section in report_of(daemon, key)["sections"]:
            for line in section["text"].splitlines():
                assert re.sub(r"\s", "", line) in text, (key, line)


def test_a_number_leads_into_view_and_back(visitor: Visit, keys: list[str]) -> None:
    page = visitor.open("/reports/" + quote(keys[0]))
    number = page.locator(".form td[id] a[href^='#L']").nth(12)
    cell = number.evaluate("one => one.closest('td').id")
    line = number.get_attribute("href").removeprefix("#")
    expect(page.locator(f"[id='{line}']")).not_to_be_in_viewport()
    number.click()
    expect(page.locator(f"[id='{line}']")).to_be_in_viewport()
    page.locator(f"[id='{line}'] a[href='#{cell}']").click()
    expect(page.locator(f"[id='{cell}']")).to_be_in_viewport()


def test_a_hit_leads_to_its_number_and_its_line(visitor: Visit) -> None:
    target = address("/", q="司法局 AND 本机关不掌握 > 5")
    page = visitor.open(target)
    page.locator(".figures dd a").first.click()
    expect(page.locator("[id='t3.unable_notheld.total']")).to_be_in_viewport()
    page = visitor.open(target)
    snippet = page.locator(".snippet").first.inner_text()
    page.locator(".snippet .place").first.click()
    line = page.locator(":target")
    expect(line).to_be_in_viewport()
    assert "司法局" in line.inner_text() and "司法局" in snippet


def test_a_finding_and_its_numbers_lead_to_each_other(visitor: Visit, doubtful_key: str) -> None:
    page = visitor.open("/reports/" + quote(doubtful_key))
    note = page.locator(".form .doubted sup a").first
    finding = note.get_attribute("href")
    note.click()
    expect(page.locator(f"[id='{finding[1:]}']")).to_be_in_viewport()
    page.locator(f"[id='{finding[1:]}'] .cells a").first.click()
    expect(page.locator(".form td:target")).to_be_in_viewport()


def test_findings_are_those_of_the_api(visitor: Visit, daemon: Daemon, doubtful_key: str) -> None:
    failed = [
        finding for finding in report_of(daemon, doubtful_key)["findings"] if finding["status"] == "failed"
    ]
    page = visitor.open("/reports/" + quote(doubtful_key))
    text = page.locator("#findings").inner_text()
    assert failed
    for finding in failed:
        assert finding["rule"] in text, finding


def test_other_years_of_the_same_body_are_a_click_away(visitor: Visit, daemon: Daemon) -> None:
    page = visitor.open(address("/", q="砚溪县 机关:司法局"))
    page.locator(".hits > li h2 a").first.click()
    years = page.locator(".years tbody tr th a")
    assert years.count() >= 1
    wanted = years.first.inner_text()
    years.first.click()
    assert wanted in page.get_by_role("heading", level=1).inner_text()
    # A year is not broken in two.
    heights = page.locator(".years tbody th").evaluate_all("cells => cells.map(one => one.clientHeight)")
    assert max(heights) < 40, heights
