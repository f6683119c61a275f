"""What the attacks share: one index, how many rounds an attack runs, and the count of what it did.

`make test` runs each attack for its least number of rounds. `make soak MINUTES=60` divides the minutes
among the attacks and continues each until its share is used up.
"""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from programs import PATIENT, Daemon, build_index

TALLY = pytest.StashKey[dict[str, Counter]]()
SHARE = pytest.StashKey[float]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the options of a soak."""
    parser.addoption("--minutes", type=float, default=0, help="minutes for all attacks together")
    parser.addoption("--seed", type=int, default=20261, help="where random numbers start")
    parser.addoption("--programs", type=Path, help="folder of search and searchd")


def pytest_configure(config: pytest.Config) -> None:
    """Takes the programs from another build where one is named."""
    if folder := config.getoption("--programs"):
        import programs

        programs.PROGRAMS = folder.resolve()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Divides the minutes among the attacks that run rounds."""
    attacks = [item for item in items if "rounds" in getattr(item, "fixturenames", ())]
    seconds = config.getoption("--minutes") * 60
    config.stash[SHARE] = seconds / len(attacks) if attacks else 0


class Rounds:
    """The rounds of one attack: its least number, and more while its share of a soak lasts."""

    def __init__(self, seed: int, share: float, tally: Counter) -> None:
        self._seed = seed
        self._share = share
        self._tally = tally

    def __call__(self, least: int) -> Iterator[tuple[int, random.Random]]:
        """Yields each round's number and its own random numbers, which the number alone decides."""
        end = time.monotonic() + self._share
        number = 0
        while number < least or time.monotonic() < end:
            yield number, random.Random(f"{self._seed}-{number}")
            number += 1

    def count(self, what: str, times: int = 1) -> None:
        """Counts something that was done or seen; the counts are printed at the end."""
        self._tally[what] += times


@pytest.fixture
def rounds(request: pytest.FixtureRequest) -> Rounds:
    """The rounds of this attack."""
    config = request.config
    tally = config.stash.setdefault(TALLY, {}).setdefault(request.node.name, Counter())
    return Rounds(config.getoption("--seed"), config.stash[SHARE], tally)


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of the invented reports that no attack may change; attacks copy it."""
    path = tmp_path_factory.mktemp("index") / "index.sqlite"
    build_index(path)
    return path


@pytest.fixture(scope="session")
def daemon(index: Path) -> Iterator[Daemon]:
    """A daemon on that index."""
    running = Daemon(index, *PATIENT)
    yield running
    running.stop()


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Prints what each attack did."""
    terminalreporter.section("attacks")
    for name, tally in config.stash.get(TALLY, {}).items():
        counts = ", ".join(f"{times} {what}" for what, times in tally.items())
        terminalreporter.line(f"{name}: {counts}")
