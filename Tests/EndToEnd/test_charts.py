"""Charts: their specifications against Vega-Lite itself, and drawn in a browser as strict as the daemon."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import vl_convert
from playwright.sync_api import Browser, Page

from pages import new_context
from programs import HANG, ROOT, Daemon, program

SPECIFICATIONS = sorted((ROOT / "Tests/PresentationTests/Charts/Golden").glob("*.vl.json"))
SCREENSHOTS = ROOT / ".build" / "screenshots" / "charts"
SITE = "http://charts.example"
PAGE = """<!doctype html><html lang="zh"><meta charset="utf-8"><title>charts</title>
<link rel="icon" href="/icon.svg"><script src="/charts.js" defer></script>
<figure class="chart"><div class="chart-picture"></div>
<script type="application/json">{}</script></figure></html>"""


def names(specification: Path) -> str:
    """What a test of a specification is called."""
    return specification.name.removesuffix(".vl.json")


@pytest.fixture(scope="module")
def schema():
    """The schema of Vega-Lite, which Altair carries."""
    spec = importlib.util.find_spec("altair")
    assert spec is not None and spec.origin is not None
    path = Path(spec.origin).parent / "vegalite/v6/schema/vega-lite-schema.json"
    return jsonschema.Draft7Validator(json.loads(path.read_text("utf-8")))


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The script of charts, bundled as make charts does it."""
    path = tmp_path_factory.mktemp("charts") / "charts.js"
    subprocess.run([sys.executable, ROOT / "scripts/charts/bundle.py", path], check=True, timeout=HANG)
    return path


def test_there_are_specifications_of_every_kind() -> None:
    kinds = {json.loads(path.read_text("utf-8"))["usermeta"]["kind"] for path in SPECIFICATIONS}
    assert kinds == {"bars", "lines", "stacked", "heatmap", "scatter", "box", "slope", "map"}


@pytest.mark.parametrize("path", SPECIFICATIONS, ids=names)
def test_a_specification_is_valid(schema, path: Path) -> None:
    text = path.read_text("utf-8")
    assert [error.message for error in schema.iter_errors(json.loads(text))] == []
    assert "http" not in text.replace("https://vega.github.io/schema/vega-lite/v6.json", "")


@pytest.mark.parametrize("path", SPECIFICATIONS, ids=names)
def test_vl_convert_draws_it_with_whole_names(path: Path) -> None:
    text = path.read_text("utf-8")
    picture = vl_convert.vegalite_to_svg(text, allowed_base_urls=[])
    assert "…" not in picture.replace(path.name, "")
    assert "invented" in picture  # the index that the numbers come from
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    png = vl_convert.vegalite_to_png(text, scale=1.5, allowed_base_urls=[])
    (SCREENSHOTS / f"{names(path)}.png").write_bytes(png)


def watched(page: Page) -> list[str]:
    """Everything that a browser complains of from now on."""
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: complaints.append(f"exception: {error}"))
    return complaints


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", SPECIFICATIONS, ids=names)
def test_a_browser_draws_it_under_the_policy_of_the_daemon(
    browser: Browser, daemon: Daemon, script: Path, path: Path, scheme: str
) -> None:
    policy = daemon.get("/").values("content-security-policy")
    assert len(policy) == 1 and "unsafe" not in policy[0]
    headers = {"content-security-policy": policy[0]}
    context = new_context(browser, color_scheme=scheme, viewport={"width": 1000, "height": 900})
    try:
        page = context.new_page()
        text = path.read_text("utf-8").replace("<", "\\u003c")
        page.route(f"{SITE}/charts.js", lambda route: route.fulfill(
            body=script.read_text("utf-8"), content_type="text/javascript", headers=headers))
        page.route(f"{SITE}/icon.svg", lambda route: route.fulfill(
            body="<svg xmlns='http://www.w3.org/2000/svg'/>", content_type="image/svg+xml"))
        page.route(f"{SITE}/", lambda route: route.fulfill(
            body=PAGE.replace("{}", text), content_type="text/html", headers=headers))
        complaints = watched(page)
        page.goto(f"{SITE}/")
        page.wait_for_selector("figure[data-state]")
        assert complaints == []
        assert page.get_attribute("figure", "data-state") == "drawn"
        # Tooltips are drawn by the same libraries.
        page.locator(".mark-rect path, .mark-symbol path").first.hover(force=True)
        page.wait_for_timeout(100)
        assert complaints == []
        page.screenshot(path=SCREENSHOTS / f"{names(path)}-{scheme}.png", full_page=True)
    finally:
        context.close()


def compare(index: Path, *options: str | Path, **environment: str) -> subprocess.CompletedProcess:
    """Compares something that every index of the tests has."""
    return subprocess.run(
        [program("search"), "compare", "新收", "--by", "kind", "--where", "范围:本级", *options,
         "--index", index],
        capture_output=True, timeout=HANG, check=False, env={**os.environ, **environment},
    )


def test_a_page_opens_from_a_file_without_a_network(
    browser: Browser, index: Path, script: Path, tmp_path: Path
) -> None:
    file = tmp_path / "chart.html"
    run = compare(
        index, "--format", "html", "--output", file, LC_ALL="C.UTF-8", NIANBAO_CHARTS=str(script))
    assert run.returncode == 0, run.stderr.decode()
    context = new_context(browser, offline=True, accept_downloads=True)
    try:
        page = context.new_page()
        complaints = watched(page)
        page.on("request", lambda request: request.url.startswith(("file:", "blob:", "data:"))
                or complaints.append(f"foreign: {request.url}"))
        page.goto(file.as_uri())
        page.wait_for_selector("figure[data-state=drawn]")
        page.locator(".mark-rect path").first.hover(force=True)
        assert page.locator("#vg-tooltip-element.visible").count() == 1
        for kind, start in [("svg", b"<svg"), ("png", b"\x89PNG")]:
            with page.expect_download() as download:
                page.click(f"button[data-format={kind}]")
            assert Path(download.value.path()).read_bytes().startswith(start)
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=SCREENSHOTS / "page.png", full_page=True)
        assert complaints == []
    finally:
        context.close()


def test_a_page_says_the_same_without_scripts(
    browser: Browser, index: Path, script: Path, tmp_path: Path
) -> None:
    file = tmp_path / "chart.html"
    assert compare(index, "--format", "html", "--output", file, NIANBAO_CHARTS=str(script)).returncode == 0
    context = new_context(browser, java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(file.as_uri())
        assert page.locator("table tbody tr").count() > 3
        assert page.locator(".chart-hint").is_visible()
        assert page.locator("button:visible").count() == 0
    finally:
        context.close()


def test_pictures_are_drawn_where_vl_convert_is_installed(index: Path) -> None:
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    png = compare(index, "--format", "png", PATH=path)
    assert (png.returncode, png.stdout[:4]) == (0, b"\x89PNG"), png.stderr.decode()
    svg = compare(index, "--format", "svg", PATH=path)
    assert (svg.returncode, svg.stdout[:4]) == (0, b"<svg"), svg.stderr.decode()


def test_without_vl_convert_the_way_to_get_it_is_told(index: Path, tmp_path: Path) -> None:
    run = compare(index, "--format", "png", PATH=str(tmp_path))
    assert run.returncode == 2 and run.stdout == b""
    assert b"pip install vl-convert-python" in run.stderr
