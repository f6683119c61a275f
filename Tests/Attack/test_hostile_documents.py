"""Documents that should cost too much: each is read or refused within its limits, and its neighbours
are read beside it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import threading
from dataclasses import dataclass
from pathlib import Path

import pytest

from hostile_documents import KB, KINDS, MB, Kind
from programs import INVENTED_REPORTS, program

# The bounds of docs/report-format.md, external programs included.
MOST_SECONDS = 10
MOST_MEMORY = 1_000 * MB
# A debug program takes some hundred times as long for a character; the sizes are smaller for that.
DEBUG_SECONDS = 60

NEIGHBOUR = INVENTED_REPORTS / "yanxi" / "2020-司法局.txt"
SMALL = 48 * KB
SIZES = [256 * KB, 2 * MB, 16 * MB]


@dataclass
class Cost:
    """What a run took, with the programs it started."""

    seconds: float
    memory: int
    status: int
    summary: dict


class Watch(threading.Thread):
    """Notes the most memory that a process and those it started had at one time."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self._process = process
        self._is_over = threading.Event()

    def run(self) -> None:
        """Looks until it is told to stop."""
        while not self._is_over.wait(0.03):
            self.peak = max(self.peak, self._memory())

    def stop(self) -> int:
        """Stops; the most bytes seen."""
        self._is_over.set()
        self.join()
        return self.peak

    def _memory(self) -> int:
        sizes, children = {}, {}
        for entry in os.listdir("/proc"):
            if not entry.isdigit():
                continue
            try:
                fields = Path(f"/proc/{entry}/stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            children.setdefault(int(fields[1]), []).append(int(entry))
            sizes[int(entry)] = int(fields[21]) * os.sysconf("SC_PAGE_SIZE")
        total, todo = 0, [self._process]
        while todo:
            process = todo.pop()
            total += sizes.get(process, 0)
            todo += children.get(process, [])
        return total


def is_debug() -> bool:
    """Whether the programs are slow for not being optimised."""
    import programs

    return programs.PROGRAMS.name == "debug"


def index(folder: Path, place: Path, *options: str) -> Cost:
    """Indexes a folder, and measures it."""
    with open(place / "out", "w+") as out, open(place / "errors", "w+") as errors:
        process = subprocess.Popen(
            [program("search"), "index", folder, "--index", place / "index.sqlite",
             "--format", "json", *options],
            stdout=out, stderr=errors, env={**os.environ, "LC_ALL": "C.UTF-8"},
        )
        watch = Watch(process.pid)
        watch.start()
        # Only a true hang takes as long.
        killer = threading.Timer(900, process.send_signal, [signal.SIGKILL])
        killer.start()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        killer.cancel()
        memory = watch.stop()
        out.seek(0)
        text = out.read()
    summary = json.loads(text) if text.strip() else {}
    return Cost(usage.ru_utime + usage.ru_stime, memory, process.returncode, summary)


@pytest.fixture
def worst(rounds, request):
    """The dearest documents, printed with the counts."""
    found: dict[str, tuple[float, str]] = {}
    yield found
    for what, (value, name) in found.items():
        rounds.count(f"{what} at most ({name})", round(value))


def check(kind: Kind, size: int, chance, place: Path, worst: dict, rounds) -> None:
    """Indexes a hostile document beside a report, and looks at what became of both."""
    folder = place / "in"
    folder.mkdir()
    hostile = folder / f"hostile.{kind.suffix}"
    hostile.write_bytes(kind.make(min(size, kind.most), chance))
    (folder / "zz-report.txt").write_bytes(NEIGHBOUR.read_bytes())
    cost = index(folder, place)
    shown = f"{kind.name}, {hostile.stat().st_size} bytes ({hostile})"
    assert cost.status == 0, f"{shown}: {cost.status}\n{(place / 'errors').read_text()}"
    refused = {Path(file["path"]).name: file["refusal"] for file in cost.summary["refused"]}
    assert "zz-report.txt" not in refused, shown
    assert cost.summary["reports"] == 2 - ("hostile" in "".join(refused)), f"{shown}: {cost.summary}"
    rounds.count("refused" if refused else "read")
    seconds = DEBUG_SECONDS if is_debug() else MOST_SECONDS
    assert cost.seconds < seconds, f"{shown}: {cost.seconds:.1f} s"
    assert cost.memory < MOST_MEMORY, f"{shown}: {cost.memory / MB:.0f} MB"
    for what, value in [("CPU ms", cost.seconds * 1000), ("MB", cost.memory / MB)]:
        worst[what] = max(worst.get(what, (0, "")), (value, kind.name))


def test_hostile_documents(rounds, worst, tmp_path):
    """Every kind, small in a test and of three sizes in a soak."""
    for number, chance in rounds(len(KINDS)):
        kind = KINDS[number % len(KINDS)]
        turn = number // len(KINDS)
        size = SMALL if turn == 0 else SIZES[(turn - 1) % len(SIZES)]
        if is_debug():
            # Programs for debugging read some hundred times as slowly.
            size = min(size, 12 * KB if turn == 0 else 512 * KB)
        place = tmp_path / str(number)
        place.mkdir()
        check(kind, size, chance, place, worst, rounds)
        for path in sorted(place.rglob("*"), reverse=True):
            path.unlink() if path.is_file() else path.rmdir()


# What grew with the square of its length, or worse: the kinds, and the bytes from which that shows.
GROWING = {
    "page-of-attributes-behind-a-script": 100 * KB,
    "page-of-cells-below-much-nesting": 20 * KB,
    "page-of-texts-in-unclosed-cells": 20 * KB,
    "json-of-quotes": 20 * KB,
    "text-of-loose-numbers": 4 * KB,
    "word-of-alternatives": 200 * KB,
}


@pytest.mark.parametrize("name", GROWING)
def test_growth(name, rounds, tmp_path):
    """Four times the length takes at most about four times as long."""
    kind = next(kind for kind in KINDS if kind.name == name)
    for number, chance in rounds(1):
        seconds = []
        for size in [GROWING[name], 4 * GROWING[name]]:
            place = tmp_path / f"{number}-{size}"
            (place / "in").mkdir(parents=True)
            (place / "in" / f"a.{kind.suffix}").write_bytes(kind.make(size, chance))
            seconds.append(min(index(place / "in", place, "--rebuild").seconds for _ in range(2)))
        assert seconds[1] < 6 * seconds[0] + 0.5, f"{name}: {seconds}"
        rounds.count("growths")


def test_a_slow_file_keeps_nobody_waiting(rounds, tmp_path):
    """Reports beside a document that another program takes long for are all read."""
    for number, chance in rounds(1):
        folder = tmp_path / str(number)
        folder.mkdir()
        make = next(kind.make for kind in KINDS if kind.name == "rtf-of-braces")
        (folder / "a-slow.rtf").write_bytes(make(200 * KB, chance))
        report = NEIGHBOUR.read_text()
        for copy in range(40):
            (folder / f"b{copy:03}.txt").write_text(report.replace("2020年", f"{2004 + copy % 30}年"))
        place = tmp_path / f"{number}-index"
        place.mkdir()
        several = index(folder, place, "--jobs", "4")
        assert several.status == 0
        assert [Path(file["path"]).name for file in several.summary["refused"]] == ["a-slow.rtf"]
        assert several.summary["files"] == 41
        rounds.count("files beside a slow one", 40)


def test_names_are_bytes(rounds, tmp_path):
    """Files whose names are canonically equivalent, no text, or hold controls: none is dropped."""
    for number, _ in rounds(1):
        folder = tmp_path / str(number)
        folder.mkdir()
        place = tmp_path / f"{number}-index"
        place.mkdir()
        reports = sorted((INVENTED_REPORTS / "yanxi").glob("*.txt"))
        names = ["\u00e9.txt", "e\u0301.txt", "a\nb.txt", "a\tb.txt", "\u202ea.txt", "\u212b.txt", "\u00c5.txt"]
        for name, report in zip(names, reports):
            (folder / name).write_bytes(report.read_bytes())
        for name in [b"\xc4\xea.txt", b"\xc4\xeb.txt", b"x\xff.txt"]:
            Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_bytes(b"x")
        count = min(len(names), len(reports))
        first = index(folder, place)
        assert first.summary["files"] == count + 3
        assert first.summary["reports"] == count, first.summary
        refused = [Path(file["path"]).name for file in first.summary["refused"]]
        assert sorted(refused) == ["\\xC4\\xEA.txt", "\\xC4\\xEB.txt", "x\\xFF.txt"]
        # Known again by the same bytes, and forgotten by them.
        assert index(folder, place).summary["unchanged"] == count
        (folder / names[0]).unlink()
        pruned = index(folder, place, "--prune")
        assert pruned.summary["reports"] == count - 1, pruned.summary
        rounds.count("names", count + 3)
