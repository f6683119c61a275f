"""What programs are made of: exact versions, hashes, licences, the bill of materials."""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = ROOT / ".build" / "debug"
sys.path.insert(0, str(ROOT / "scripts" / "release"))

import components  # noqa: E402
import licences  # noqa: E402
import sbom  # noqa: E402

on_debian = pytest.mark.skipif(
    not shutil.which("dpkg-query"), reason="THIS SYSTEM HAS NO dpkg: releases are made on Debian")


@pytest.fixture(scope="module")
def parts() -> list[components.Component]:
    """What the programs that were built last are made of."""
    return components.components(PROGRAMS)


def test_the_manifest_names_exact_versions_and_those_that_are_listed() -> None:
    text = (ROOT / "Package.swift").read_text("utf-8")
    packages = re.findall(r'\.package\(url: "([^"]+)", (.*?)\)', text)
    assert packages and len(packages) == text.count(".package(url:")
    for url, requirement in packages:
        version = re.fullmatch(r'exact: "([^"]+)"', requirement)
        assert version, f"{url} has no exact version: {requirement}"
        assert components.KNOWN["swift packages"][url.rpartition("/")[2]]["version"] == version.group(1)


@pytest.mark.parametrize("file", ["Tests/EndToEnd", "scripts/charts", "scripts/renewing"])
def test_every_package_that_is_downloaded_has_a_version_and_hashes(file: str) -> None:
    text = (ROOT / file / "requirements.txt").read_text("utf-8")
    lines = [line for line in text.replace("\\\n", " ").splitlines() if line[:1] not in ("", "#", " ")]
    assert lines[0] == "--only-binary :all:" and len(lines) > 1
    for line in lines[1:]:
        assert re.match(r"[a-z0-9-]+==\S+ ", line) and re.search(r"--hash=sha256:[0-9a-f]{64}", line), line
    wanted = re.findall(r"^(\S+==\S+)$", (ROOT / file / "requirements.in").read_text("utf-8"), re.MULTILINE)
    assert wanted and all(f"\n{name} " in text for name in wanted)


@pytest.mark.parametrize("script", ["install-dependencies.sh", "charts/make.sh", "renewing/renew.sh"])
def test_whatever_installs_python_packages_asks_for_hashes(script: str) -> None:
    text = (ROOT / "scripts" / script).read_text("utf-8").replace("\\\n", " ")
    commands = [line for line in text.splitlines() if "pip install" in line]
    assert commands and all("--require-hashes" in command for command in commands)


def test_every_script_that_installs_python_packages_is_known() -> None:
    scripts = [path for path in (ROOT / "scripts").rglob("*.sh") if "pip install" in path.read_text("utf-8")]
    assert {path.name for path in scripts} == {"install-dependencies.sh", "make.sh", "renew.sh"}


def test_a_script_of_charts_that_is_not_the_known_one_is_refused(
    monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "scripts" / "charts"))
    import bundle

    content = bundle.script().encode("utf-8")
    bundle.check(content, renew=False)
    with pytest.raises(SystemExit, match="SHA-256"):
        bundle.check(content + b" ", renew=False)


def test_a_package_of_another_version_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    known = json.loads(json.dumps(components.KNOWN))
    resolved = {name: entry["version"] for name, entry in known["swift packages"].items()}
    monkeypatch.setattr(components, "resolved_packages", lambda: resolved)
    monkeypatch.setattr(components, "system_libraries", lambda programs: [])
    assert components.differences(PROGRAMS, None) == []
    resolved["swift-nio"] = "2.0.0"
    resolved["swift-unheard-of"] = "1.0.0"
    del resolved["GRDB.swift"]
    lines = components.differences(PROGRAMS, None)
    assert [re.search(r"package (\S+):", line).group(1) for line in lines] == [
        "GRDB.swift", "swift-nio", "swift-unheard-of"]


def test_the_wheel_of_the_charts_has_the_packages_that_are_listed(tmp_path: Path) -> None:
    library = next((ROOT / ".build" / "python").glob("lib/python*/site-packages/vl_convert/*.so"))
    folder = tmp_path / "python" / "lib" / "python3" / "site-packages" / "vl_convert"
    folder.mkdir(parents=True)
    (folder / library.name).symlink_to(library)
    known = components.KNOWN["chart packages"]
    assert components.bundled_versions(tmp_path) == {
        name: entry["version"] for name, entry in known.items()}


@on_debian
def test_every_module_that_is_linked_belongs_to_a_part(parts: list[components.Component]) -> None:
    listed = {part.name: part.linked_by for part in parts}
    for program in components.PROGRAM_NAMES:
        modules = components.linked_modules(PROGRAMS, program)
        assert "ArgumentParser" in modules
        for module, package in modules.items():
            assert program in listed[package], f"{module} of {package}"
    assert {"libsqlite3-0", "libxml2"} <= set(listed)
    assert listed["hummingbird"] == ("searchd",)
    assert "async-http-client" not in listed, "it is for tests only"


@on_debian
def test_every_part_has_a_licence_and_its_text(parts: list[components.Component]) -> None:
    text = licences.text(parts)
    for part in parts:
        assert part.licence and part.linked_by, part.name
        assert f"\n{part.name} " in text
        for file in licences.files(part):
            content = file.read_text("utf-8", errors="replace").strip("\n")
            assert content and content in text, file


@on_debian
def test_the_bill_of_materials_is_whole(parts: list[components.Component]) -> None:
    bill = sbom.document(parts, "1.2.3", 1_700_000_000)
    assert bill["spdxVersion"] == "SPDX-2.3"
    assert bill["creationInfo"]["created"] == "2023-11-14T22:13:20Z"
    names = [package["SPDXID"] for package in bill["packages"]]
    assert len(set(names)) == len(names) == len(parts) + 1
    for package in bill["packages"]:
        assert re.fullmatch(r"SPDXRef-[A-Za-z0-9.-]+", package["SPDXID"])
        assert {"name", "downloadLocation", "licenseConcluded", "copyrightText"} <= set(package)
    related = {entry["relatedSpdxElement"] for entry in bill["relationships"]}
    assert related == set(names)
    purls = [ref["referenceLocator"] for package in bill["packages"]
             for ref in package.get("externalRefs", [])]
    assert "pkg:swift/github.com/groue/GRDB.swift@7.10.0" in purls
    assert "pkg:npm/vega@6.2.0" in purls
    assert any(purl.startswith("pkg:deb/debian/libsqlite3-0@") for purl in purls)


@on_debian
def test_the_same_build_has_the_same_bill(parts: list[components.Component]) -> None:
    again = components.components(PROGRAMS)
    assert sbom.document(parts, "1.2.3", 5) == sbom.document(again, "1.2.3", 5)
    assert licences.text(parts) == licences.text(again)


def test_the_version_is_that_of_the_programs() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", components.program_version())
    changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert f"## {components.program_version()}\n" in changes
