"""How pages look: on wide and narrow screens, light and dark, in both languages, on paper.

A picture of each stands in .build/screenshots afterwards.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from pages import Look, State, Visit, states, visit
from programs import ROOT, Daemon

LOOKS = [
    Look(language, scheme, width)
    for language in ["zh-CN", "en-US"]
    for scheme in ["light", "dark"]
    for width in [1280, 360]
]
PICTURES = ROOT / ".build" / "screenshots"


@pytest.fixture(scope="module")
def pictures() -> Path:
    """An empty folder for pictures."""
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    return PICTURES


@pytest.fixture(scope="module", params=LOOKS, ids=lambda look: look.name)
def look(request: pytest.FixtureRequest) -> Look:
    """A way to look, one after the other."""
    return request.param


@pytest.fixture(scope="module")
def visitor(browser: Browser, daemon: Daemon, look: Look) -> Iterator[Visit]:
    """One visitor for all pages looked at in a way."""
    with visit(browser, daemon, look) as one:
        yield one


@pytest.mark.parametrize("name", [state.name for state in states("", "")])
def test_it_fits_and_can_be_read(
    visitor: Visit, look: Look, every_state: dict[str, State], pictures: Path, name: str
) -> None:
    visitor.complaints.clear()
    page = visitor.open(every_state[name].target)
    page.screenshot(path=pictures / f"{name}-{look.name}.png", full_page=True)
    assert what_sticks_out(page) == []
    assert visitor.complaints == []
    if (look.language, look.scheme) in [("zh-CN", "light"), ("en-US", "dark")]:
        assert faults_of_access(page) == []


def test_what_is_offered_while_typing_can_be_read(visitor: Visit, look: Look, pictures: Path) -> None:
    page = visitor.open("/")
    page.locator("#q").press_sequentially("本机关不")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.screenshot(path=pictures / f"completion-{look.name}.png")
    assert what_sticks_out(page) == []
    assert faults_of_access(page) == []


def what_sticks_out(page: Page) -> list[str]:
    """What makes a page wider than the window."""
    return page.evaluate(
        """() => document.documentElement.scrollWidth <= innerWidth ? [] :
            [`${document.documentElement.scrollWidth} px`].concat(
                [...document.body.querySelectorAll("*")]
                    .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
                    .map(one => one.outerHTML.slice(0, 120)).slice(-5))"""
    )


def faults_of_access(page: Page) -> list[str]:
    """What axe-core finds: contrast, labels, roles, order of headings, sizes of targets."""
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]})
    return [
        f"{fault['id']}: {node['html'][:160]} {node['failureSummary'][:300]}"
        for fault in found.response["violations"]
        for node in fault["nodes"][:3]
    ]


def test_dark_is_dark_and_light_is_light(browser: Browser, daemon: Daemon) -> None:
    for scheme, is_dark in [("dark", True), ("light", False)]:
        with visit(browser, daemon, Look(scheme=scheme)) as one:
            colour = one.open("/").evaluate("getComputedStyle(document.body).backgroundColor")
            parts = [int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(",")]
            assert (sum(parts) < 200) == is_dark, colour


def test_chinese_is_shown_in_letters(browser: Browser, daemon: Daemon) -> None:
    with visit(browser, daemon) as one:
        page = one.open("/")
        client = page.context.new_cdp_session(page)
        client.send("DOM.enable")
        client.send("CSS.enable")
        root = client.send("DOM.getDocument")["root"]["nodeId"]
        heading = client.send("DOM.querySelector", {"nodeId": root, "selector": "h1"})["nodeId"]
        fonts = client.send("CSS.getPlatformFontsForNode", {"nodeId": heading})["fonts"]
        assert any("CJK" in font["familyName"] or "Han" in font["familyName"] for font in fonts), fonts


@pytest.mark.parametrize("name", ["hits-figures", "report", "report-doubtful", "findings"])
def test_on_paper_there_is_what_can_be_read_and_nothing_to_press(
    browser: Browser, daemon: Daemon, every_state: dict[str, State], pictures: Path, name: str
) -> None:
    with visit(browser, daemon, Look(scheme="dark")) as one:
        page = one.open(every_state[name].target)
        page.emulate_media(media="print")
        for pressed in ["form[role=search]", "nav", "button", "select"]:
            assert page.locator(f"{pressed}:visible").count() == 0, pressed
        assert page.get_by_role("heading", level=1).is_visible()
        colours = page.evaluate(
            "[document.body, ...document.querySelectorAll('h1')].map(one => getComputedStyle(one).color)"
        )
        assert set(colours) == {"rgb(0, 0, 0)"}, colours
        paper = pictures / f"{name}-print.pdf"
        page.pdf(path=paper, format="A4")
        assert paper.stat().st_size > 10_000
