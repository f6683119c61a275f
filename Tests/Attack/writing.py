"""What the attacks on writers share: small folders of reports, runs of search index, what an index answers."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from programs import INVENTED_REPORTS, program

REPORTS = sorted(INVENTED_REPORTS.rglob("*.txt"))[:12]
assert len(REPORTS) == 12, "the invented reports are missing"

# No run of a dozen reports takes as long, on any machine: it hangs.
HANG = 600


def copy_reports(folder: Path, numbers: Sequence[int]) -> Path:
    """Puts some of the invented reports into a folder."""
    folder.mkdir(exist_ok=True)
    for number in numbers:
        shutil.copy(REPORTS[number], folder / f"{number:02}.txt")
    return folder


def search(*arguments: object, **options: object) -> subprocess.CompletedProcess[str]:
    """Runs search to its end, in English."""
    return subprocess.run(
        command(*arguments), capture_output=True, text=True, timeout=HANG, check=False,
        env=environment(), **options,
    )


def command(*arguments: object) -> list[str]:
    """The command line of search."""
    return [str(program("search")), *map(str, arguments)]


def environment() -> dict[str, str]:
    """The environment of a run."""
    return {**os.environ, "LC_ALL": "C"}


def index(folder: Path, file: Path, *options: str, **more: object):
    """Indexes a folder."""
    return search("index", folder, "--index", file, "--quiet", "--jobs", "1", *options, **more)


def answers(file: Path) -> str:
    """A digest of what an index answers, whatever its rows are numbered; "missing" if there is none."""
    if not file.exists():
        return "missing"
    digest = hashlib.sha256()
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        rows = database.execute("SELECT path, sha256, refusal FROM sources ORDER BY path")
        digest.update(repr(rows.fetchall()).encode())
    database.close()
    table = search("export", "--shape", "long", "--index", file)
    assert table.returncode == 0, table.stderr
    digest.update("\n".join(sorted(table.stdout.splitlines())).encode())
    hits = search("公开 OR 申请", "--limit", "1000", "--format", "json", "--index", file)
    assert hits.returncode == 0, hits.stderr
    digest.update(repr(sorted(hit["key"] for hit in json.loads(hits.stdout)["hits"])).encode())
    return digest.hexdigest()


def remains(file: Path) -> list[str]:
    """What stands beside an index and begins with its name, or looks like a temporary file of ours."""
    return sorted(
        path.name for path in file.parent.iterdir()
        if path != file and path.name.startswith((file.name, ".nianbao"))
    )


@dataclass
class Change:
    """A run of search index that changes something, in a folder of its own."""

    name: str
    folder: Path
    before: str = ""
    after: str = ""

    NAMES = ("first", "update", "rebuild", "prune")

    @property
    def file(self) -> Path:
        """The index."""
        return self.folder / "index.sqlite"

    @property
    def command(self) -> list[str]:
        """The run."""
        options = {"rebuild": ["--rebuild"], "prune": ["--prune"]}.get(self.name, [])
        return command(
            "index", self.folder / "reports", "--index", self.file, "--quiet", "--jobs", "1", *options)

    def finish(self) -> None:
        """The run without an attack: it must succeed, and leave what it always leaves."""
        run = subprocess.run(
            self.command, capture_output=True, text=True, timeout=HANG, check=False,
            env=environment())
        assert run.returncode == 0, run.stderr
        self.check(self.after)
        assert remains(self.file) == []

    def check(self, *allowed: str) -> None:
        """Whether the index answers in one of some ways."""
        found = answers(self.file)
        names = {self.before: "before", self.after: "after"}
        assert found in allowed, f"the index answers as {names.get(found, 'never')}: {self.folder}"


def make_change(name: str, folder: Path) -> Change:
    """A change that can be copied for each attack, since the paths of reports are in the index."""
    folder.mkdir()
    change = Change(name, folder)
    reports = folder / "reports"
    if name == "first":
        copy_reports(reports, range(5))
    elif name == "prune":
        copy_reports(reports, range(6))
        assert index(reports, change.file).returncode == 0
        (reports / "03.txt").unlink()
    else:
        copy_reports(reports, range(4))
        assert index(reports, change.file).returncode == 0
        copy_reports(reports, range(4, 6))
        (reports / "01.txt").write_bytes(REPORTS[7].read_bytes())
    saved = folder / "saved.sqlite"
    if change.file.exists():
        shutil.copy(change.file, saved)
    change.before = answers(change.file)
    run = subprocess.run(change.command, capture_output=True, timeout=HANG, check=False)
    assert run.returncode == 0, run.stderr
    change.after = answers(change.file)
    assert change.after not in {change.before, "missing"}
    reset(change)
    return change


def reset(change: Change) -> None:
    """The state before the run."""
    for name in remains(change.file):
        (change.folder / name).unlink()
    saved = change.folder / "saved.sqlite"
    if saved.exists():
        shutil.copy(saved, change.file)
    else:
        change.file.unlink(missing_ok=True)
