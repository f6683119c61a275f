"""What a page of another site can find out through the browser of somebody who runs the daemon."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, Page

from pages import new_context
from programs import HANG, Daemon, address


class OtherSite(BaseHTTPRequestHandler):
    """A site that answers every address with a page."""

    def do_GET(self) -> None:  # noqa: N802, the name that http.server calls
        """Answers a request."""
        body = b"<!doctype html><title>other</title><p>a page of another site"
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="module")
def other_port() -> Iterator[int]:
    """The port of another site on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), OtherSite)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server.server_address[1]
    server.shutdown()
    thread.join()
    server.server_close()


# To the browser the first is the same site on another port; the second is a foreign one.
@pytest.fixture(params=["127.0.0.1", "evil.example"])
def other_page(request: pytest.FixtureRequest, browser: Browser, other_port: int) -> Iterator[Page]:
    """A page of another site."""
    context = new_context(browser)
    page = context.new_page()
    page.goto(f"http://{request.param}:{other_port}/")
    yield page
    context.close()


READ = """async ([kind, target]) => {
    const settled = (element, name) => new Promise(resolve => {
        element.onload = () => resolve(`${name} loaded`);
        element.onerror = () => resolve("nothing");
        document.body.append(element);
    });
    const element = (name, more) => settled(Object.assign(document.createElement(name), more), name);
    try {
        switch (kind) {
        case "fetch": return await (await fetch(target)).text();
        case "fetch with a header":
            return await (await fetch(target, {headers: {"X-Wanted": "1"}})).text();
        case "fetch without CORS":
            return await (await fetch(target, {mode: "no-cors"})).text() || "nothing";
        case "XMLHttpRequest": return await new Promise(resolve => {
            const request = new XMLHttpRequest();
            request.onload = () => resolve(request.responseText);
            request.onerror = () => resolve("nothing");
            request.open("GET", target);
            request.send();
        });
        case "script": return await element("script", {src: target});
        case "module": return await element("script", {type: "module", src: target});
        case "style": return await element("link", {rel: "stylesheet", href: target});
        case "picture": return await element("img", {src: target});
        case "frame": {
            const frame = Object.assign(document.createElement("iframe"), {src: target});
            await settled(frame, "frame");
            return frame.contentDocument?.body.textContent || "nothing";
        }
        case "window": {
            const other = window.open(target);
            for (;;) {
                // One that is cut off from its opener looks closed; one of another site throws.
                if (other.closed) return "nothing";
                const text = other.document.body?.textContent;
                if (text) return text;
                await new Promise(resolve => setTimeout(resolve, 50));
            }
        }
        }
    } catch (error) { return "nothing"; }
}"""
MEANS = [
    "fetch", "fetch with a header", "fetch without CORS", "XMLHttpRequest", "script", "module",
    "style", "picture", "frame", "window",
]


@pytest.mark.parametrize("kind", MEANS)
def test_a_page_of_another_site_reads_nothing(other_page: Page, daemon: Daemon, kind: str) -> None:
    for path in ["/openapi.json", address("/api/v1/search", q="公开"), "/healthz", "/"]:
        assert other_page.evaluate(READ, [kind, daemon.origin + path]) == "nothing", path


def test_the_means_by_which_that_is_tried_work(other_page: Page) -> None:
    own = other_page.url
    for kind in ["fetch", "fetch with a header", "XMLHttpRequest", "frame", "window"]:
        assert "another site" in other_page.evaluate(READ, [kind, own]), kind


def test_a_page_of_the_daemon_reads_its_own(browser: Browser, daemon: Daemon) -> None:
    page = new_context(browser).new_page()
    page.goto(f"{daemon.origin}/healthz")
    assert '"ok"' in page.evaluate(READ, ["fetch", f"{daemon.origin}/healthz"])
    page.context.close()


def test_a_name_that_leads_to_this_machine_is_not_answered(browser: Browser, daemon: Daemon) -> None:
    page = new_context(browser).new_page()
    for path in ["/", "/healthz", address("/api/v1/search", q="公开")]:
        response = page.goto(f"http://evil.example:{daemon.port}{path}")
        assert response is not None and response.status == 421
        assert "湛河区" not in page.content()
    page.context.close()


def test_the_daemon_is_shown_in_no_frame(other_page: Page, daemon: Daemon) -> None:
    other_page.evaluate(READ, ["frame", f"{daemon.origin}/healthz"])
    # The browser decides by itself when it knows what is in the frame.
    frames: list[str] = []
    for _ in range(HANG):
        frames = [frame.url for frame in other_page.frames[1:]]
        if any(frames):
            break
        other_page.wait_for_timeout(1000)
    assert len(frames) == 1 and frames[0].startswith("chrome-error:"), frames
