"""Where the files of the release are, and what was not tried."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the folder of the release."""
    parser.addoption(
        "--dist", type=Path, default=ROOT / ".build" / "dist", help="folder with a release's files")


@pytest.fixture(scope="session")
def dist(request: pytest.FixtureRequest) -> Path:
    """The folder that make release wrote."""
    folder = request.config.getoption("--dist").resolve()
    assert (folder / "SHA256SUMS").is_file(), f"{folder} has no release; run: make release"
    return folder


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says in large letters that something was not tried."""
    if skipped := terminalreporter.stats.get("skipped"):
        terminalreporter.section("NOT TRIED", sep="!", red=True)
        for report in skipped:
            terminalreporter.line(f"{report.nodeid}: {report.longrepr[2]}")
