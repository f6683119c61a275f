"""What holds of every page in every state that it can be in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from pages import Look, State, Visit, states, visit
from programs import Daemon

NAMES = [state.name for state in states("", "")]
BYTES = 150_000


@pytest.fixture(scope="module", params=NAMES)
def state(request: pytest.FixtureRequest, every_state: dict[str, State]) -> State:
    """A state, one after the other."""
    return every_state[request.param]


@pytest.fixture(scope="module")
def visitor(browser: Browser, daemon: Daemon, state: State) -> Iterator[Visit]:
    """A visit of that state, on which the browser must not complain."""
    with visit(browser, daemon) as one:
        one.open(state.target)
        yield one


@pytest.fixture(scope="module")
def followed() -> set[str]:
    """The links that were followed."""
    return set()


def test_it_has_its_status_and_stands_still(visitor: Visit, state: State) -> None:
    assert visitor.status == state.status
    visitor.page.wait_for_timeout(200)
    assert visitor.page.evaluate("window.movement") < 0.01


def test_it_is_light(visitor: Visit, state: State, measured: list[str]) -> None:
    sizes = visitor.page.evaluate(
        """() => ["navigation", "resource"].flatMap(kind => performance.getEntriesByType(kind))
            .map(entry => [new URL(entry.name).pathname, entry.transferSize])"""
    )
    assert len(sizes) >= 3 and all(size > 0 for _, size in sizes), sizes
    # The script that draws charts, where it was made, is fetched once and is no part of a page's weight.
    total = sum(size for path, size in sizes if path != "/assets/charts.js")
    painted = visitor.page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime")
    # A page that nobody looks at may not have been painted yet.
    paint = f", first painted after {painted:.0f} ms" if painted else ""
    measured.append(f"{state.name}: {total / 1000:.0f} kB{paint}")
    assert total < BYTES, sizes


def test_it_is_built_as_readers_of_pages_expect(visitor: Visit) -> None:
    page = visitor.page
    for landmark in ["banner", "main", "contentinfo", "search"]:
        assert page.get_by_role(landmark).count() == 1, landmark
    assert page.title().strip()
    levels = page.evaluate(
        "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(heading => Number(heading.tagName[1]))"
    )
    assert levels[:1] == [1] and levels.count(1) == 1, levels
    steps = [(before, after) for before, after in zip(levels, levels[1:]) if after > before + 1]
    assert steps == [], levels
    nameless = page.evaluate(
        """() => [...document.querySelectorAll("input, select, button, a[href], textarea")]
            .filter(one => !one.hidden && !(one.labels?.length || one.ariaLabel || one.textContent.trim()))
            .map(one => one.outerHTML)"""
    )
    assert nameless == []
    twice = page.evaluate(
        """() => { const ids = [...document.querySelectorAll("[id]")].map(one => one.id);
            return ids.filter((id, place) => ids.indexOf(id) !== place); }"""
    )
    assert twice == []


def test_nothing_in_it_could_run_but_its_script_file(visitor: Visit) -> None:
    assert visitor.page.evaluate(
        # What a chart's script draws is styled by that script, which the policy allows.
        """() => [...document.querySelectorAll("script:not([src]), style, [style], iframe, object, embed")]
            .filter(one => !one.closest("figure.chart"))
            .map(one => one.outerHTML)"""
    ) == []
    assert visitor.page.evaluate(
        """() => [...document.querySelectorAll("*")].flatMap(one => [...one.attributes])
            .filter(one => one.name.startsWith("on") || /^\\s*javascript:/i.test(one.value))
            .map(one => `${one.name}=${one.value}`)"""
    ) == []


def test_its_links_lead_somewhere(visitor: Visit, daemon: Daemon, followed: set[str]) -> None:
    page = visitor.page
    links = page.evaluate("[...document.links].map(link => link.href)")
    assert links and all(link.startswith(daemon.origin + "/") for link in links), links
    unknown_places = page.evaluate(
        """() => [...document.querySelectorAll("a[href^='#']")]
            .map(link => decodeURIComponent(link.hash.slice(1)))
            .filter(id => !document.getElementById(id))"""
    )
    assert unknown_places == []
    targets = list(dict.fromkeys(link.removeprefix(daemon.origin).split("#")[0] for link in links))
    new = [target for target in targets if daemon.origin + target != page.url and target not in followed]
    # Pages have many links of a kind; the first are followed, and some of the others.
    for target in new[:4] + new[4::25]:
        followed.add(target)
        assert daemon.get(target).status == 200, target


@pytest.mark.parametrize("language", ["zh-CN", "en-US"])
def test_it_speaks_the_language_of_the_browser(
    browser: Browser, daemon: Daemon, state: State, language: str
) -> None:
    with visit(browser, daemon, Look(language=language)) as one:
        page = one.open(state.target)
        assert page.locator("html").get_attribute("lang").split("-")[0] == language[:2]
        said = page.locator("nav").first.inner_text() + page.locator("footer").inner_text()
        assert ("帮助" in said) == (language == "zh-CN"), said
        assert ("Help" in said) == (language == "en-US"), said


def test_it_works_for_the_eye_without_scripts(browser: Browser, daemon: Daemon, state: State) -> None:
    with visit(browser, daemon, Look(scripts=False)) as one:
        page = one.open(state.target)
        assert page.get_by_role("main").inner_text().strip()
        # What only scripts can do is not offered.
        assert page.locator("#completions").is_hidden()
        assert page.locator("[data-copy]:visible").count() == 0
