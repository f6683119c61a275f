"""The pages of the daemon in a browser, with everything that the browser complains of."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import quote

from playwright.sync_api import Browser, BrowserContext, Page

from programs import HANG, Daemon, address

# Counts how far what is shown moves by itself, from the first moment on.
WATCH = """
window.movement = 0;
new PerformanceObserver(list => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.movement += entry.value;
}).observe({type: "layout-shift", buffered: true});
"""


@dataclass(frozen=True)
class Look:
    """How a page is looked at."""

    language: str = "zh-CN"
    scheme: str = "light"
    width: int = 1280
    scripts: bool = True

    @property
    def name(self) -> str:
        """A short name."""
        return f"{self.language[:2]}-{self.scheme}-{self.width}"


@dataclass
class Visit:
    """A visitor with a browser of their own: nothing is remembered from other visits."""

    page: Page
    origin: str
    complaints: list[str] = field(default_factory=list)
    status: int = 0

    def open(self, target: str) -> Page:
        """Opens an address of the daemon."""
        response = self.page.goto(self.origin + target)
        assert response is not None
        self.status = response.status
        return self.page


def new_context(browser: Browser, **options) -> BrowserContext:
    """A visitor's own part of the browser, which is waited for as long as anything may take."""
    context = browser.new_context(**options)
    context.set_default_timeout(HANG * 1000)
    return context


@contextmanager
def visit(browser: Browser, daemon: Daemon, look: Look = Look()) -> Iterator[Visit]:
    """A visit; fails at its end if the browser complained of anything."""
    context = new_context(
        browser, locale=look.language, color_scheme=look.scheme, java_script_enabled=look.scripts,
        viewport={"width": look.width, "height": 800},
        permissions=["clipboard-read", "clipboard-write"],
    )
    context.add_init_script(WATCH)
    one = Visit(context.new_page(), daemon.origin)

    def note(kind: str, text: str) -> None:
        # A page may be an error; that browsers write down, too.
        if not (kind == "error" and text.startswith("Failed to load resource") and one.status >= 400):
            one.complaints.append(f"{kind}: {text}")

    page = one.page
    page.on("console", lambda message: note(message.type, message.text))
    page.on("pageerror", lambda error: note("exception", str(error)))
    page.on("dialog", lambda dialog: (note("dialog", dialog.message), dialog.dismiss()))
    page.on("request", lambda request: request.url.startswith(daemon.origin) or note("foreign", request.url))
    # The status is known before anything that the page loads.
    page.on("response", lambda response: response.request.is_navigation_request() and setattr(one, "status", response.status))
    try:
        yield one
        assert one.complaints == []
    finally:
        context.close()


@dataclass(frozen=True)
class State:
    """A state that a page can be in."""

    name: str
    target: str
    status: int = 200


def states(key: str, doubtful: str) -> list[State]:
    """Every state of every page.

    - key: a report; doubtful: one that breaks rules.
    """
    def search(**parameters: str | int) -> str:
        return address("/", **parameters)

    def compare(**parameters: str | int | list[str]) -> str:
        return address("/compare", **parameters)

    return [
        State("start", "/"),
        State("hits", search(q="公开")),
        State("hits-figures", search(q="司法局 AND 本机关不掌握 > 5")),
        State("hits-sorted-by-rate", search(q="公开率 > 0 sort:-公开率")),
        State("hits-narrowed", search(q="公开 年份:2020 机关:司法局")),
        State("hits-second-page", search(q="公开", offset=20)),
        State("hits-literal-note", search(q="开工 或 培训")),
        State("hits-warning", search(q="公开 保密 或 网站")),
        State("nothing-found", search(q="民政 开工")),
        State("nothing-of-that-place", search(q="县:无此县")),
        State("error", search(q="新收 大于 5"), 400),
        State("error-several", search(q="新收 大于 5 AND 本机关不长握 > 3"), 400),
        State("error-long", search(q="公开 " * 60 + "AND 新收 >"), 400),
        State("report", "/reports/" + quote(key)),
        State("report-doubtful", "/reports/" + quote(doubtful)),
        State("report-missing", "/reports/" + quote("410411-没有-1999"), 404),
        State("findings", "/findings"),
        State("findings-narrowed", address("/findings", severity="hard", year="2019..2021")),
        State("findings-error", address("/findings", year="去年"), 400),
        State("compare", "/compare"),
        State("compare-places", compare(expr="新收", q="范围:本级", by="county")),
        State(
            "compare-years",
            compare(expr=["不予公开 / 办结", "新收"], q="范围:本级", by="kind", over="year", min=2),
        ),
        State("compare-chart", compare(expr="新收", q="范围:本级", by="year", chart="bars")),
        State("compare-chart-that-does-not-fit", compare(expr="新收", q="范围:本级", by="year", chart="map")),
        State("compare-refused", compare(expr="新收", by="county"), 400),
        State("compare-error", compare(expr="新收 大于 5", q="范围:本级"), 400),
        State("help", "/help"),
        State("help-narrowed", address("/help", fields="不予公开")),
        State("not-found", "/nothing", 404),
    ]
