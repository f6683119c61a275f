"""The files of a release: checksums, the archive and the programs in it."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import tarfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def tree(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive, unpacked."""
    folder = tmp_path_factory.mktemp("archive")
    with tarfile.open(next(dist.glob("*.tar.gz"))) as archive:
        archive.extractall(folder, filter="data")
    return next(folder.iterdir())


def test_every_file_has_its_checksum(dist: Path) -> None:
    lines = (dist / "SHA256SUMS").read_text("utf-8").splitlines()
    sums = {name: digest for digest, name in (line.split("  ") for line in lines)}
    files = {path.name for path in dist.iterdir()} - {"SHA256SUMS"}
    assert set(sums) == files and any(name.endswith(".tar.gz") for name in files)
    for name, digest in sums.items():
        assert hashlib.sha256((dist / name).read_bytes()).hexdigest() == digest, name


def test_the_archive_says_nothing_of_the_machine_that_made_it(dist: Path) -> None:
    with tarfile.open(next(dist.glob("*.tar.gz"))) as archive:
        members = archive.getmembers()
    assert len({member.mtime for member in members}) == 1
    assert {(m.uid, m.gid, m.uname, m.gname) for m in members} == {(0, 0, "", "")}
    names = [member.name for member in members]
    assert names == sorted(names, key=lambda name: name.split("/"))
    assert not [m.name for m in members if m.mode & 0o022 or not (m.isdir() or m.isfile())]


@pytest.mark.parametrize("program", ["search", "searchd"])
def test_a_program_names_no_folder_of_the_machine_that_made_it(tree: Path, program: str) -> None:
    content = (tree / "bin" / program).read_bytes()
    # Swift's own libraries name the folder that they were built in; that is not this machine.
    assert bytes(ROOT) not in content
    assert bytes(Path.home()) + b"/" not in content


@pytest.mark.parametrize("program", ["search", "searchd"])
def test_a_program_needs_no_library_of_swift(tree: Path, program: str) -> None:
    headers = subprocess.run(
        ["objdump", "-p", tree / "bin" / program], capture_output=True, text=True, check=True).stdout
    needed = re.findall(r"NEEDED +(\S+)", headers)
    assert needed and not [name for name in needed if re.search("swift|Foundation|dispatch", name)]


def test_the_archive_has_everything(tree: Path) -> None:
    for name in [
        "bin/search", "bin/searchd", "share/man/man1/search.1", "share/man/man8/searchd.8",
        "share/bash-completion/completions/search", "share/nianbao/charts.js",
        "lib/systemd/user/searchd.service", "share/doc/nianbao/docs/daemon.md", "LICENSE", "README.md",
        "SECURITY.md", "CHANGELOG.md", "LICENCES-OF-PARTS.txt",
    ]:
        assert (tree / name).is_file(), name


def test_the_programs_run_where_they_were_unpacked(tree: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "NIANBAO_INDEX": str(tmp_path / "index.sqlite")}
    for words, expected in [
        (["index", ROOT / "corpus" / "reports"], "reports: 58"), (["保密审查", "--count"], "17"),
        (["compare", "新收", "--where", "范围:本级", "--by", "kind", "--format", "html"], "Bundled with draw.js of nianbao"),
    ]:
        run = subprocess.run(
            [tree / "bin" / "search", *words], capture_output=True, text=True, env=environment, check=True)
        assert expected in run.stdout


def test_the_bill_of_materials_names_the_release(dist: Path) -> None:
    path = next(dist.glob("*.spdx.json"))
    bill = json.loads(path.read_text("utf-8"))
    assert bill["packages"][0]["versionInfo"] == path.name.removeprefix("nianbao-").removesuffix(".spdx.json")
    assert {"swift-nio", "libsqlite3-0", "vega"} <= {package["name"] for package in bill["packages"]}
