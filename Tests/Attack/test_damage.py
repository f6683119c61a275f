"""An index that was damaged at random: the same answer as before, or that it is damaged."""

from __future__ import annotations

import os
import random
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from commands import QUESTIONS, Outcome, a_key, filled, run, updated
from conftest import Rounds
from programs import HANG, Daemon, address

LEAST = 6
PAGE = 16384


def flip_bit(data: bytearray, chance: random.Random) -> None:
    """Turns one bit."""
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def change_bytes(data: bytearray, chance: random.Random) -> None:
    """Changes some bytes here and there."""
    for _ in range(chance.randint(1, 64)):
        data[chance.randrange(len(data))] = chance.randrange(256)


def zero_range(data: bytearray, chance: random.Random) -> None:
    """Writes zeros over a range."""
    start = chance.randrange(len(data))
    end = min(len(data), start + chance.choice([1, 8, 512, 4096, 100_000]))
    data[start:end] = bytes(end - start)


def zero_page(data: bytearray, chance: random.Random) -> None:
    """Writes zeros over a page."""
    start = chance.randrange(len(data) // PAGE) * PAGE
    data[start : start + PAGE] = bytes(PAGE)


def fill_page(data: bytearray, chance: random.Random) -> None:
    """Writes chance over a page."""
    start = chance.randrange(len(data) // PAGE) * PAGE
    data[start : start + PAGE] = chance.randbytes(PAGE)


def cut_off(data: bytearray, chance: random.Random) -> None:
    """Takes the end away."""
    del data[chance.choice([chance.randint(1, 99), chance.randrange(1, len(data)), len(data) - 1]) :]


def append(data: bytearray, chance: random.Random) -> None:
    """Adds something behind the end."""
    data += chance.choice([b"\n", bytes(PAGE), chance.randbytes(100)])


def swap_pages(data: bytearray, chance: random.Random) -> None:
    """Puts two pages in each other's place."""
    one, other = (chance.randrange(len(data) // PAGE) * PAGE for _ in range(2))
    kept = data[one : one + PAGE]
    data[one : one + PAGE] = data[other : other + PAGE]
    data[other : other + PAGE] = kept


def repeat_page(data: bytearray, chance: random.Random) -> None:
    """Writes one page over another."""
    one, other = (chance.randrange(len(data) // PAGE) * PAGE for _ in range(2))
    data[one : one + PAGE] = data[other : other + PAGE]


def change_head(data: bytearray, chance: random.Random) -> None:
    """Changes a field of SQLite's head."""
    data[chance.randrange(100)] = chance.choice([0, 1, 2, 255, chance.randrange(256)])


def change_seal(data: bytearray, chance: random.Random) -> None:
    """Changes a byte of the seal."""
    data[-chance.randint(1, 64)] ^= chance.randint(1, 255)


DAMAGES: list[Callable[[bytearray, random.Random], None]] = [
    flip_bit, change_bytes, zero_range, zero_page, fill_page, cut_off, append, swap_pages,
    repeat_page, change_head, change_seal,
]


def damaged(good: bytes, chance: random.Random, number: int) -> tuple[bytes, str]:
    """The bytes of an index with one kind of damage that changes them."""
    while True:
        data = bytearray(good)
        damage = DAMAGES[number % len(DAMAGES)] if number < len(DAMAGES) else chance.choice(DAMAGES)
        damage(data, chance)
        if data != good:
            return bytes(data), damage.__name__


class Reference:
    """What the commands answer on the index as it was written."""

    def __init__(self, index: Path, folder: Path) -> None:
        self.good = index.read_bytes()
        self.key = a_key(index)
        self.answers = {name: self.ask(name, index) for name in QUESTIONS}
        for name, answer in self.answers.items():
            assert answer.status == 0 or name == "check", f"{name}: {answer}"
        copy = folder / "updated.sqlite"
        shutil.copy(index, copy)
        self.update = updated(copy)
        assert self.update.status == 0, self.update

    def ask(self, name: str, index: Path) -> Outcome:
        """What a command answers."""
        return run(filled(QUESTIONS[name], self.key), index)


@pytest.fixture(scope="module")
def reference(index: Path, tmp_path_factory: pytest.TempPathFactory) -> Reference:
    """The answers before any damage."""
    return Reference(index, tmp_path_factory.mktemp("reference"))


def keep(data: bytes, number: int) -> Path:
    """Keeps a damaged file, to repeat what went wrong with it."""
    path = Path("/tmp") / f"nianbao-damaged-{os.getpid()}-{number}.sqlite"
    path.write_bytes(data)
    return path


def test_a_damaged_index_never_answers_otherwise(
    reference: Reference, rounds: Rounds, tmp_path: Path
) -> None:
    """Each command gives the same answer as with the good file, or says that the index is damaged."""
    for number, chance in rounds(LEAST):
        data, kind = damaged(reference.good, chance, number)
        path = tmp_path / "index.sqlite"
        path.write_bytes(data)
        rounds.count("damages")
        try:
            for name, expected in reference.answers.items():
                outcome = reference.ask(name, path)
                rounds.count("commands")
                same = (outcome.status, outcome.output) == (expected.status, expected.output)
                assert same or outcome.is_damage, f"{kind}, {name}: {outcome}"
                rounds.count("same answers" if same else "refusals")
            verdict = run(["status", "--verify"], path)
            assert verdict.is_damage, f"{kind}: not found by --verify: {verdict}"
            outcome = updated(path)
            same = (outcome.status, outcome.output) == (reference.update.status, reference.update.output)
            assert same or outcome.is_damage, f"{kind}, index: {outcome}"
            rounds.count("commands", 2)
        except AssertionError as error:
            raise AssertionError(f"round {number}, {keep(data, number)}: {error}") from error


def test_the_daemon_goes_on_with_the_last_good_index(
    reference: Reference, rounds: Rounds, tmp_path: Path
) -> None:
    """A damaged index that is renamed over the served one is not served, and that is told once."""
    path = tmp_path / "index.sqlite"
    path.write_bytes(reference.good)
    daemon = Daemon(path)
    try:
        expected = daemon.get(address("/api/v1/search", q="公开")).text
        for number, chance in rounds(4):
            data, kind = damaged(reference.good, chance, number)
            other = tmp_path / "other.sqlite"
            other.write_bytes(data)
            other.rename(path)
            rounds.count("damages")
            health = wait_for(daemon, "stale")
            assert "index-damaged" in health, f"round {number}, {kind}: {health}"
            assert without_time(daemon.get(address("/api/v1/search", q="公开")).text) == without_time(expected)
            assert "nianbao_index_damaged 1.0" in daemon.get("/metrics").text
        said = daemon.log.count("the last one is kept")
        other.write_bytes(reference.good)
        other.rename(path)
        assert "index-damaged" not in wait_for(daemon, "ok")
        assert daemon.log.count("the last one is kept") == said
    finally:
        daemon.stop()


def wait_for(daemon: Daemon, status: str) -> str:
    """The health of a daemon once it is so; a failure if it never is."""
    end = time.monotonic() + HANG
    # The look at the file before this one may still hold.
    time.sleep(0.15)
    while time.monotonic() < end:
        health = daemon.get("/healthz").text
        if f'"status":"{status}"' in health:
            return health
        time.sleep(0.05)
    raise AssertionError(f"never {status}: {health}")


def without_time(answer: str) -> str:
    """An answer without how long it took."""
    return "".join(part.split(",", 1)[-1] for part in answer.split('"took_ms":'))
