"""What make release refuses before it builds anything."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

# Seconds after which something hangs, however slow the machine is.
HANG = 1800

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="THIS IS NOT LINUX: releases are made on Linux")


def git(folder: Path, *words: str) -> None:
    """Runs git in a folder."""
    identity = ["-c", "user.name=test", "-c", "user.email=test@example.org"]
    subprocess.run(["git", "-C", folder, *identity, *words], check=True, capture_output=True)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone of this checkout as it was committed, with the script as it is."""
    if not (ROOT / ".git").exists():
        pytest.skip("THIS IS NO CHECKOUT OF git: the script of releases is not tried")
    folder = tmp_path / "clone"
    subprocess.run(["git", "clone", "--quiet", "--shared", ROOT, folder], check=True)
    for name in ["release.sh", "release/components.py"]:
        (folder / "scripts" / name).write_bytes((ROOT / "scripts" / name).read_bytes())
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "Take the script as it is")
    return folder


def release(folder: Path, *options: str) -> subprocess.CompletedProcess:
    """Runs the script, which must end before it builds."""
    return subprocess.run(
        ["sh", folder / "scripts" / "release.sh", *options], capture_output=True, text=True,
        timeout=HANG, check=False)


def test_changes_that_are_not_committed_are_refused_and_named(clone: Path) -> None:
    (clone / "README.md").write_text("changed\n", "utf-8")
    (clone / "new.txt").write_text("new\n", "utf-8")
    run = release(clone)
    assert run.returncode == 1 and not (clone / ".build").exists()
    assert "README.md" in run.stderr and "new.txt" in run.stderr and "--allow-dirty" in run.stderr


def test_a_tagged_version_must_have_its_changes_written_down(clone: Path) -> None:
    program = clone / "Sources" / "Reports" / "Program.swift"
    text = program.read_text("utf-8")
    assert 'version = "0.' in text
    program.write_text(text.replace('version = "0.', 'version = "987.'), "utf-8")
    git(clone, "commit", "--quiet", "--all", "--message", "Another version")
    version = next(word for word in program.read_text("utf-8").split('"') if word.startswith("987."))
    git(clone, "tag", f"v{version}")
    run = release(clone)
    assert run.returncode == 1 and not (clone / ".build").exists()
    assert f"## {version}" in run.stderr


def test_an_unknown_option_is_refused(clone: Path) -> None:
    run = release(clone, "--allow-dirt")
    assert run.returncode == 1 and "usage" in run.stderr
