"""Runs of search index that are killed or refused by the system, at any moment and at any system call.

Afterwards the index answers as before the run or as after it; the next run completes it, and nothing else
remains.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import time
from collections import Counter
from pathlib import Path

import pytest

from writing import HANG, Change, environment, make_change, remains, reset

# The calls that a run changes files with.
CHANGING = [
    "openat", "write", "pwrite64", "fsync", "fdatasync", "ftruncate", "rename", "linkat", "unlink",
    "copy_file_range", "fchmod", "flock",
]
# What the system may answer instead, and how search names it.
FAULTS = [
    ("write", "ENOSPC", "no space left"), ("pwrite64", "ENOSPC", "no space left"),
    ("pwrite64", "EIO", "input/output error"), ("pwrite64", "EDQUOT", "quota"),
    ("pwrite64", "EROFS", "read-only"), ("pread64", "EIO", ""), ("fsync", "EIO", "input/output error"),
    ("fdatasync", "EIO", "input/output error"), ("fdatasync", "ENOSPC", ""),
    ("ftruncate", "EIO", ""), ("rename", "EIO", "input/output error"),
    ("rename", "EBUSY", "in use"), ("rename", "EACCES", "permission denied"),
    ("linkat", "EIO", "input/output error"), ("linkat", "ENOSPC", "no space left"),
    ("copy_file_range", "ENOSPC", "no space left"), ("copy_file_range", "EIO", "input/output error"),
    ("copy_file_range", "EXDEV", ""), ("openat", "EMFILE", ""), ("openat", "EACCES", ""),
    ("openat", "EOPNOTSUPP", ""), ("unlink", "EIO", ""), ("flock", "ENOLCK", "locks"),
    ("fchmod", "EPERM", ""), ("read", "EIO", ""),
]
# Calls that also read programs, libraries and reports: a report that cannot be read is refused, and
# the run goes on.
READING = {"openat", "read"}

strace = pytest.mark.skipif(
    shutil.which("strace") is None, reason="strace is not installed: no kills at system calls")


@pytest.fixture(scope="module")
def changes(tmp_path_factory: pytest.TempPathFactory) -> list[Change]:
    """A run of each kind."""
    base = tmp_path_factory.mktemp("kills")
    return [make_change(name, base / name) for name in Change.NAMES]


@pytest.fixture(scope="module")
def durations(changes: list[Change]) -> dict[str, float]:
    """How long each run takes when nothing happens."""
    found = {}
    for change in changes:
        reset(change)
        start = time.monotonic()
        change.finish()
        found[change.name] = time.monotonic() - start
    return found


@pytest.fixture(scope="module")
def calls(changes: list[Change]) -> dict[str, Counter[str]]:
    """How often each run makes each call, in the thread that makes it most often."""
    found = {}
    for change in changes:
        reset(change)
        log = change.folder / "calls"
        names = ",".join(sorted({*CHANGING, *(call for call, _, _ in FAULTS)}))
        traced(change, log, f"trace={names}")
        counts = Counter(re.findall(r"^(\d+) +(\w+)\(", log.read_text(errors="replace"), re.M))
        most: Counter[str] = Counter()
        for (_, call), times in counts.items():
            most[call] = max(most[call], times)
        found[change.name] = most
    return found


def traced(change: Change, log: Path, *expressions: str) -> subprocess.CompletedProcess[str]:
    """The run under strace."""
    options = [part for expression in expressions for part in ("-e", expression)]
    return subprocess.run(
        ["strace", "-f", "-qq", "-o", log, *options, *change.command], capture_output=True, text=True,
        timeout=HANG, check=False, env=environment())


def test_killed_at_any_moment(changes, durations, rounds) -> None:
    """SIGKILL, and the signals that people and systems send."""
    for number, chance in rounds(4):
        change = changes[number % len(changes)]
        kind = chance.choice([signal.SIGKILL] * 4 + [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
        delay = chance.uniform(0, durations[change.name] * 1.1)
        reset(change)
        process = subprocess.Popen(
            change.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment())
        time.sleep(delay)
        process.send_signal(kind)
        status = process.wait(timeout=HANG)
        assert status in {0, -kind}, f"round {number}: {change.name} ended with {status}"
        aftermath(change, f"round {number}: {kind.name} after {delay:.3f} s of {change.name}")
        rounds.count("kills" if status else "runs that ended before")


@strace
def test_killed_at_system_calls(changes, calls, rounds) -> None:
    """SIGKILL at a call that changes a file, before the call is made."""
    for number, chance in rounds(10):
        change = changes[number % len(changes)]
        call = chance.choice([name for name in CHANGING if calls[change.name][name]])
        when = chance.randint(1, calls[change.name][call])
        reset(change)
        run = traced(
            change, change.folder / "log", f"trace={call}", f"inject={call}:signal=SIGKILL:when={when}")
        assert run.returncode in {0, -signal.SIGKILL, 128 + signal.SIGKILL}, run.stderr
        aftermath(change, f"round {number}: SIGKILL at {call} {when} of {change.name}")
        rounds.count("kills" if run.returncode else "runs that made fewer calls")


@strace
def test_refused_by_the_system(changes, calls, rounds) -> None:
    """One call fails, or all from one on."""
    for number, chance in rounds(10):
        change = changes[chance.randrange(len(changes))]
        known = [fault for fault in FAULTS if calls[change.name][fault[0]]]
        call, error, cause = known[(number * 7) % len(known)]
        when = chance.randint(1, calls[change.name][call])
        lasting = chance.choice(["", "+"]) if call not in READING else ""
        reset(change)
        run = traced(
            change, change.folder / "log", f"trace={call}", f"inject={call}:error={error}:when={when}{lasting}")
        story = f"round {number}: {error} from {call} {when}{lasting} of {change.name}"
        told = run.stdout + run.stderr
        rounds.count("faults")
        if call in READING:
            # Before the program itself runs, the loader ends it with 127.
            assert run.returncode in {0, 1, 2, 127}, f"{story}: {run.returncode} {told}"
            assert change.file.exists() or change.before == "missing", story
            change.finish()
            continue
        assert run.returncode in {0, 2}, f"{story}: {run.returncode} {told}"
        if run.returncode == 2:
            rounds.count("refusals")
            assert cause in told, f"{story}: {told}"
            assert str(change.file) in told, f"{story}: {told}"
            # What fails leaves nothing, unless nothing can be removed.
            if call not in {"unlink", "flock"}:
                assert remains(change.file) == [], f"{story}: {told}"
        aftermath(change, story)


def aftermath(change: Change, story: str) -> None:
    """What is promised after any end of a run."""
    try:
        change.check(change.before, change.after)
        for name in remains(change.file):
            mode = os.stat(change.folder / name).st_mode & 0o777
            assert mode & ~0o644 == 0, f"{name} has the mode {mode:o}"
        change.finish()
    except AssertionError as error:
        raise AssertionError(f"{story}: {error}") from error
