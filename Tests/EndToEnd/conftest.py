"""What the tests share: one index, one daemon, one browser."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from pages import State, states
from programs import HANG, PATIENT, REAL_REPORTS, Daemon, address, build_index

MAC_CHROME = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of the invented reports, and of the real ones where they are."""
    path = tmp_path_factory.mktemp("index") / "index.sqlite"
    build_index(path)
    return path


@pytest.fixture(scope="session")
def daemon(index: Path) -> Iterator[Daemon]:
    """A daemon on that index."""
    running = Daemon(index, *PATIENT)
    yield running
    running.stop()


@pytest.fixture(scope="session")
def description(daemon: Daemon) -> dict:
    """What the daemon says of its addresses."""
    return json.loads(daemon.get("/openapi.json").body)


@pytest.fixture(scope="session")
def key(daemon: Daemon) -> str:
    """The key of a report that is there."""
    answer = json.loads(daemon.get(address("/api/v1/search", q="公开", limit=1)).body)
    return answer["hits"][0]["key"]


@pytest.fixture(scope="session")
def doubtful_key(daemon: Daemon) -> str:
    """The key of a report whose numbers do not add up."""
    answer = json.loads(daemon.get(address("/api/v1/search", q="检查:不符", limit=1)).body)
    return answer["hits"][0]["key"]


@pytest.fixture(scope="session")
def every_state(key: str, doubtful_key: str) -> dict[str, State]:
    """Every state of every page, by its name."""
    return {state.name: state for state in states(key, doubtful_key)}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium of the system, without a window."""
    names = ["chromium", "chromium-browser", "google-chrome"]
    paths = [path for name in names if (path := shutil.which(name))]
    executable = (paths + [path for path in [MAC_CHROME] if os.path.exists(path)])[:1]
    assert executable, "no Chromium was found; run: scripts/install-dependencies.sh --tests"
    expect.set_options(timeout=HANG * 1000)
    with sync_playwright() as playwright:
        # Names of other sites lead to this machine, as an attacker would make them.
        running = playwright.chromium.launch(
            executable_path=executable[0],
            args=["--host-resolver-rules=MAP *.example 127.0.0.1"], timeout=HANG * 1000,
        )
        yield running
        running.close()


MEASURED = pytest.StashKey[list[str]]()


@pytest.fixture(scope="session")
def measured(pytestconfig: pytest.Config) -> list[str]:
    """What was measured and is no matter of right or wrong: it is printed in the end."""
    return pytestconfig.stash.setdefault(MEASURED, [])


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Prints what was measured."""
    lines = config.stash.get(MEASURED, [])
    if lines:
        terminalreporter.section("pages, with a daemon built for debugging")
        for line in lines:
            terminalreporter.line(line)


def pytest_report_header() -> str:
    """Says aloud what is not looked at."""
    if REAL_REPORTS.is_dir():
        return f"real reports: {REAL_REPORTS}"
    return f"!!! THE REAL REPORTS ARE NOT HERE: {REAL_REPORTS}; only invented ones are asked for"
