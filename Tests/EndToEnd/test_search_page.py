"""Searching in a browser: typing, completing, mending, narrowing down, sharing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from pages import Look, State, Visit, visit
from programs import Daemon, address


@pytest.fixture
def visitor(browser: Browser, daemon: Daemon) -> Iterator[Visit]:
    """A visit, on which the browser must not complain."""
    with visit(browser, daemon) as one:
        yield one


def query_of(page: Page) -> str:
    """The query in the address."""
    return parse_qs(urlsplit(page.url).query)["q"][0]


def found(page: Page) -> int:
    """How many reports the page says it found."""
    return int(re.search(r"[\d,]+", page.get_by_role("heading", level=1).inner_text())[0].replace(",", ""))


def answer(daemon: Daemon, **parameters: str | int) -> dict:
    """What the API says of a query."""
    return json.loads(daemon.get(address("/api/v1/search", **parameters)).body)


def test_what_is_typed_is_searched_for(visitor: Visit, daemon: Daemon) -> None:
    page = visitor.open("/")
    page.locator("#q").fill("司法局 AND 本机关不掌握 > 5")
    page.keyboard.press("Enter")
    expect(page.locator("main .hits")).to_be_visible()
    assert query_of(page) == "司法局 AND 本机关不掌握 > 5"
    expected = answer(daemon, q=query_of(page))
    assert found(page) == expected["total"] > 0
    assert page.locator(".hits > li h2").all_inner_texts() == [hit["title"] for hit in expected["hits"]]
    shown = page.locator(".hits > li .figures dd").all_inner_texts()
    assert shown == [str(hit["figures"]["t3.unable_notheld.total"]) for hit in expected["hits"]]
    assert page.locator("#q").input_value() == "司法局 AND 本机关不掌握 > 5"


def test_what_matched_is_marked(visitor: Visit, daemon: Daemon) -> None:
    page = visitor.open(address("/", q="保密审查"))
    marks = page.locator(".snippet mark").all_inner_texts()
    assert marks and set(marks) == {"保密审查"}


def test_what_was_left_out_is_counted(visitor: Visit, daemon: Daemon) -> None:
    page = visitor.open(address("/", q="司法局 AND 本机关不掌握 > 5"))
    left_out = answer(daemon, q="司法局 AND 本机关不掌握 > 5")["left_out"]
    assert [entry["reports"] for entry in left_out] == [1]
    note = page.locator(".notes li").first
    assert "1 篇" in note.inner_text()
    before = found(page)
    note.get_by_role("link").first.click()
    assert "缺省(" in query_of(page) and found(page) >= before


class TestCompletion:
    """What the search box offers while somebody types."""

    @pytest.fixture
    def box(self, visitor: Visit):
        """The search box of the first page."""
        return visitor.open("/").get_by_role("combobox")

    @pytest.fixture
    def options(self, visitor: Visit):
        """What is offered."""
        return visitor.page.get_by_role("option")

    def test_the_keyboard_chooses(self, visitor: Visit, box, options) -> None:
        page = visitor.page
        box.press_sequentially("本机关不")
        expect(options.first).to_be_visible()
        expect(box).to_have_attribute("aria-expanded", "true")
        page.keyboard.press("ArrowDown")
        chosen = options.nth(0)
        expect(chosen).to_have_attribute("aria-selected", "true")
        expect(box).to_have_attribute("aria-activedescendant", chosen.get_attribute("id"))
        expect(box).to_be_focused()
        wanted = chosen.locator("code").inner_text()
        page.keyboard.press("Enter")
        expect(page.get_by_role("listbox")).to_be_hidden()
        assert box.input_value().strip() == wanted.strip() and "本机关不掌握" in wanted
        expect(box).to_be_focused()
        page.keyboard.type(" > 5")
        page.keyboard.press("Escape")
        page.keyboard.press("Enter")
        expect(page.locator("main .hits")).to_be_visible()
        assert found(page) >= 8

    def test_arrows_go_around_and_escape_takes_nothing(self, visitor: Visit, box, options) -> None:
        page = visitor.page
        box.press_sequentially("新收")
        expect(options.first).to_be_visible()
        page.keyboard.press("ArrowUp")
        expect(options.last).to_have_attribute("aria-selected", "true")
        page.keyboard.press("ArrowDown")
        expect(options.first).to_have_attribute("aria-selected", "true")
        page.keyboard.press("Escape")
        expect(page.get_by_role("listbox")).to_be_hidden()
        assert box.input_value() == "新收"
        expect(box).to_have_attribute("aria-expanded", "false")

    def test_escape_never_takes_away_what_was_typed(self, visitor: Visit, box, options) -> None:
        box.press_sequentially("新收")
        for _ in range(3):
            visitor.page.keyboard.press("Escape")
        visitor.page.wait_for_timeout(400)
        assert box.input_value() == "新收"
        expect(visitor.page.get_by_role("listbox")).to_be_hidden()

    def test_it_completes_where_the_cursor_stands(self, visitor: Visit, box, options) -> None:
        # An ideograph beyond the first plane is two units of a browser's text and one of a query's.
        box.fill("𠮷 AND 本机关不 > 5")
        box.evaluate("box => box.setSelectionRange(11, 11)")
        box.press("ArrowDown")
        expect(options.first).to_be_visible()
        wanted = options.first.locator("code").inner_text()
        visitor.page.keyboard.press("ArrowDown")
        visitor.page.keyboard.press("Tab")
        assert box.input_value() == f"𠮷 AND {wanted} > 5"

    def test_the_mouse_chooses(self, visitor: Visit, box, options) -> None:
        box.press_sequentially("年份:20")
        expect(options.first).to_be_visible()
        wanted = options.nth(1).locator("code").inner_text()
        options.nth(1).click()
        assert wanted in box.input_value()
        expect(visitor.page.get_by_role("listbox")).to_be_hidden()

    def test_enter_with_nothing_chosen_searches(self, visitor: Visit, box, options) -> None:
        box.press_sequentially("保密审查")
        visitor.page.wait_for_timeout(400)
        visitor.page.keyboard.press("Enter")
        expect(visitor.page.locator("main .hits")).to_be_visible()
        assert query_of(visitor.page) == "保密审查"

    def test_an_input_method_has_its_keys(self, visitor: Visit, box, options) -> None:
        page = visitor.page
        box.focus()
        client = page.context.new_cdp_session(page)
        client.send("Input.imeSetComposition", {"text": "bao mi", "selectionStart": 6, "selectionEnd": 6})
        page.wait_for_timeout(400)
        expect(page.get_by_role("listbox")).to_be_hidden()
        client.send("Input.insertText", {"text": "保密"})
        page.wait_for_timeout(400)
        assert box.input_value() == "保密" and page.url.endswith("/")


def test_a_fault_is_shown_where_it_is_and_mended_with_a_click(visitor: Visit, daemon: Daemon) -> None:
    query = "公开 AND 新收 大于 5"
    page = visitor.open(address("/", q=query))
    error = answer(daemon, q=query)["error"]
    mark = page.locator(".fault .where mark").first
    assert mark.inner_text() == query[error["offset"] : error["offset"] + error["length"]]
    # The mark and its caret stand below the fault, not on it.
    assert page.get_by_role("alert").is_visible()
    assert page.locator("#q").get_attribute("aria-invalid") is not None
    assert page.locator("#q").input_value() == query
    page.locator(".fix a").first.click()
    assert query_of(page) == error["fixed"]
    assert found(page) == answer(daemon, q=error["fixed"])["total"]


def test_a_facet_narrows_the_query_down(visitor: Visit, daemon: Daemon) -> None:
    page = visitor.open(address("/", q="公开 OR 保密"))
    facets = page.locator("aside .facet")
    assert facets.count() >= 4
    for number in range(facets.count()):
        page = visitor.open(address("/", q="公开 OR 保密"))
        entry = facets.nth(number).get_by_role("link").first
        count = int(entry.locator(".count").inner_text().replace(",", ""))
        before = query_of(page)
        entry.click()
        assert query_of(page) != before
        assert found(page) == count == answer(daemon, q=query_of(page))["total"]


def test_a_filter_is_taken_away_with_a_click(visitor: Visit) -> None:
    page = visitor.open(address("/", q="公开"))
    everything = found(page)
    page.locator("aside .facet").first.get_by_role("link").first.click()
    assert found(page) < everything
    page.locator(".filters a").first.click()
    assert found(page) == everything and query_of(page) == "公开"


def test_the_order_is_chosen_and_stands_in_the_address(visitor: Visit, daemon: Daemon) -> None:
    page = visitor.open(address("/", q="公开 新收 > 0"))
    choice = page.locator("#sort")
    values = choice.locator("option").evaluate_all("options => options.map(one => one.value)")
    wanted = next(value for value in values if value.startswith("-"))
    choice.select_option(wanted)
    page.wait_for_url("**sort=*")
    expected = answer(daemon, q="公开 新收 > 0", sort=wanted)
    assert page.locator(".hits > li h2").all_inner_texts() == [hit["title"] for hit in expected["hits"]]


def test_pages_neither_repeat_nor_lose_a_report(visitor: Visit, daemon: Daemon) -> None:
    page = visitor.open(address("/", q="公开"))
    total = found(page)
    keys: list[str] = []
    while True:
        keys += page.locator(".hits > li h2 a").evaluate_all("links => links.map(one => one.pathname)")
        following = page.locator("a[rel=next]")
        if following.count() == 0:
            break
        following.click()
    assert len(keys) == len(set(keys)) == total > 40
    page.locator("a[rel=prev]").click()
    assert found(page) == total


@pytest.mark.parametrize(
    "name",
    ["hits-figures", "hits-sorted-by-rate", "hits-second-page", "error-several", "report-doubtful",
     "findings-narrowed", "help-narrowed"],
)
def test_an_address_shows_somebody_else_the_same(
    browser: Browser, daemon: Daemon, every_state: dict[str, State], name: str
) -> None:
    def seen() -> str:
        with visit(browser, daemon) as one:
            text = one.open(every_state[name].target).locator("body").inner_text()
            return re.sub(r"[\d.]+ (毫秒|秒)", "", text)

    assert seen() == seen()


def test_a_click_through_leaves_an_address_that_can_be_shared(browser: Browser, daemon: Daemon) -> None:
    with visit(browser, daemon) as one:
        page = one.open("/")
        page.locator("#q").fill("公开 OR 培训")
        page.keyboard.press("Enter")
        page.locator("aside .facet").first.get_by_role("link").first.click()
        page.locator("#sort").select_option(index=1)
        page.wait_for_url("**sort=*")
        shared, there = page.url.removeprefix(daemon.origin), page.locator(".hits").inner_text()
        order = page.locator("#sort").input_value()
    with visit(browser, daemon) as other:
        page = other.open(shared)
        assert page.locator(".hits").inner_text() == there
        assert page.locator("#sort").input_value() == order


def test_a_stroke_leads_to_the_search_box(visitor: Visit, every_state: dict[str, State]) -> None:
    for name in ["hits", "report", "findings", "help"]:
        page = visitor.open(every_state[name].target)
        box = page.locator("#q")
        expect(box).not_to_be_focused()
        page.keyboard.press("/")
        expect(box).to_be_focused()
        before = box.input_value()
        page.keyboard.press("End")
        page.keyboard.press("/")
        assert box.input_value() == before + "/"


def test_the_skip_link_comes_first_and_leads_to_the_content(visitor: Visit) -> None:
    page = visitor.open(address("/", q="公开"))
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    assert focused.get_attribute("href") == "#main" and focused.is_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**#main")


def test_the_command_is_copied(visitor: Visit) -> None:
    page = visitor.open(address("/", q='存在问题:"人员不足" 且 "it\'s"'))
    page.locator("[data-copy]").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#command").inner_text()
    assert copied.startswith("search ") and "'\\''" in copied


def test_everything_is_reached_without_scripts(browser: Browser, daemon: Daemon) -> None:
    with visit(browser, daemon, Look(scripts=False)) as one:
        page = one.open("/")
        page.locator("#q").fill("公开 新收 > 0")
        page.locator("form[role=search] button[type=submit]").click()
        assert query_of(page) == "公开 新收 > 0"
        total = found(page)
        page.locator("#sort").select_option(index=2)
        page.locator(".apply").click()
        assert "sort=" in page.url and found(page) == total
        page.locator("aside .facet").first.get_by_role("link").first.click()
        assert 0 < found(page) < total and "sort=" in page.url
        page.locator(".hits > li h2 a").first.click()
        assert "/reports/" in page.url
        page.locator(".form td a[href^='#L']").first.click()
        assert "#L" in page.url
        one.open("/findings")
        page.locator("#rule").select_option(index=1)
        page.locator(".filter button").click()
        assert "rule=" in page.url
        one.open("/help")
        page.locator("#fields-q").fill("不予公开")
        page.locator(".filter button").click()
        assert "不予公开" in page.locator("#field-rows").inner_text()
