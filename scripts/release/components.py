"""What a build is made of: packages that are linked, libraries of the system, packages of the charts.

Everything is read off the build: the lists of files that were linked, the programs, the wheel that the
script of charts is bundled from. packaging/components.json adds versions and licences.

    components.py check PROGRAMS [--charts FOLDER]

ends with 1 where the build has other versions than packaging/components.json, and names them.
"""

from __future__ import annotations

import argparse
import functools
import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KNOWN = json.loads((ROOT / "packaging" / "components.json").read_text("utf-8"))
PROGRAM_NAMES = ["search", "searchd"]


class ReleaseError(Exception):
    """Something that must be corrected before a release."""


@dataclass(frozen=True)
class Component:
    """A part of what is delivered, made by others."""

    name: str
    version: str
    licence: str
    kind: str  # swift, inside, runtime, system, chart or data
    address: str = ""
    copyright: str = ""
    linked_by: tuple[str, ...] = ()

    @property
    def purl(self) -> str:
        """Its package URL; empty where there is no scheme for it."""
        if self.kind == "swift":
            return f"pkg:swift/{self.address.removeprefix('https://')}@{self.version}"
        if self.kind == "chart" and self.version:
            return f"pkg:npm/{self.name}@{self.version}"
        if self.kind == "system":
            return f"pkg:deb/debian/{self.name}@{self.version.replace(':', '%3A', 1)}"
        return ""


def program_version() -> str:
    """The version of the programs, from its one place."""
    text = (ROOT / "Sources" / "Reports" / "Program.swift").read_text("utf-8")
    match = re.search(r'static let version = "([^"]+)"', text)
    if match is None:
        raise ReleaseError("Sources/Reports/Program.swift names no version")
    return match.group(1)


def resolved_packages() -> dict[str, str]:
    """The versions of the Swift packages that this checkout was built with."""
    state = json.loads((ROOT / ".build" / "workspace-state.json").read_text("utf-8"))
    versions = {}
    for dependency in state["object"]["dependencies"]:
        name = Path(dependency["packageRef"]["location"]).name.removesuffix(".git")
        versions[name] = dependency["state"]["checkoutState"].get("version", "no version")
    return versions


def linked_modules(programs: Path, program: str) -> dict[str, str]:
    """The modules that a program was linked from, each with its Swift package; ours are left out."""
    objects = (programs / f"{program}.product" / "Objects.LinkFileList").read_text("utf-8")
    names = set(re.findall(r"/([^/\n]+)\.build/[^\n]*\.o", objects))
    packages = {name: package_of(programs / f"{name}.build") for name in sorted(names)}
    return {name: package for name, package in packages.items() if package}


def package_of(folder: Path) -> str | None:
    """The package whose sources were compiled into a folder; nil for our own."""
    swift = folder / "output-file-map.json"
    if swift.exists():
        sources = [source for source in json.loads(swift.read_text("utf-8")) if source]
    else:
        sources = [path.read_text("utf-8") for path in sorted(folder.rglob("*.d"))[:1]]
    if not sources:
        raise ReleaseError(f"{folder} does not say which sources were compiled into it")
    match = re.search(r"/checkouts/([^/]+)/", sources[0])
    return match.group(1) if match else None


def swift_packages(programs: Path) -> list[Component]:
    """The Swift packages, each with the programs that it is linked into."""
    users: dict[str, list[str]] = {}
    for program in PROGRAM_NAMES:
        for package in sorted(set(linked_modules(programs, program).values())):
            users.setdefault(package, []).append(program)
    return [
        Component(
            name, entry["version"], entry["licence"], "swift", address=entry["address"],
            linked_by=tuple(users.get(name, ())))
        for name, entry in KNOWN["swift packages"].items()
    ]


def parts_of_packages(programs: Path) -> list[Component]:
    """What Swift packages carry of others, where it is linked."""
    modules = {name: linked_modules(programs, name) for name in PROGRAM_NAMES}
    return [
        Component(
            name, "", entry["licence"], "inside", copyright=entry.get("copyright", ""),
            linked_by=tuple(p for p in PROGRAM_NAMES if entry["module"] in modules[p]))
        for name, entry in KNOWN["inside swift packages"].items()
    ]


def swift_runtime() -> Component:
    """Swift's own libraries, which programs for Linux carry in them."""
    run = subprocess.run(["swift", "--version"], capture_output=True, text=True, check=True)
    match = re.search(r"Swift version (\S+)", run.stdout)
    if match is None:
        raise ReleaseError(f"'swift --version' names no version: {run.stdout}")
    return Component(
        "swift", match.group(1), "Apache-2.0 WITH Swift-exception AND Unicode-DFS-2016", "runtime",
        address="https://www.swift.org",
        copyright="Apple Inc. and the Swift project authors; Unicode, Inc. (the ICU in Foundation)",
        linked_by=tuple(PROGRAM_NAMES))


def system_libraries(programs: Path) -> list[Component]:
    """The Debian packages of the libraries that the programs load."""
    users: dict[str, list[str]] = {}
    for program in PROGRAM_NAMES:
        for package in sorted({owner(path) for path in loaded_files(programs / program)} - {""}):
            users.setdefault(package, []).append(program)
    return [system_library(name, tuple(users[name])) for name in sorted(users)]


def loaded_files(program: Path) -> list[str]:
    """The files of the libraries that a program names itself, but for Swift's own."""
    headers = subprocess.run(
        ["objdump", "-p", program], capture_output=True, text=True, check=True).stdout
    needed = set(re.findall(r"NEEDED +(\S+)", headers))
    found = subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout
    places = dict(re.findall(r"(\S+) => (/\S+)", found))
    swift = re.compile(r"lib(_?[Ss]wift|Foundation|_Foundation|dispatch|BlocksRuntime)")
    return [places[name] for name in sorted(needed & set(places)) if not swift.match(name)]


@functools.cache
def owner(path: str) -> str:
    """The Debian package that a file belongs to."""
    # With /lib a link to /usr/lib, the database knows a file by one of the two names.
    names = {path, str(Path(path).resolve())}
    names |= {name.removeprefix("/usr") for name in names}
    for name in sorted(names):
        run = subprocess.run(["dpkg-query", "-S", name], capture_output=True, text=True, check=False)
        if run.returncode == 0:
            return run.stdout.split(":")[0]
    raise ReleaseError(f"{path} belongs to no package of this system")


def system_library(name: str, users: tuple[str, ...]) -> Component:
    """A Debian package with its version and licence."""
    run = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Version} ${source:Package}", name],
        capture_output=True, text=True, check=True)
    version, source = run.stdout.split()
    licences = KNOWN["system libraries"]
    licence = licences.get(source) or licences.get(re.sub(r"-\d+$", "", source))
    if licence is None:
        raise ReleaseError(
            f"{name} (source package {source}) is linked; add its licence to packaging/components.json")
    return Component(name, version, licence, "system", linked_by=users)


def chart_packages() -> list[Component]:
    """The npm packages that the script of charts is bundled from."""
    packages = [
        Component(
            name, entry["version"], entry["licence"], "chart", copyright=entry.get("copyright", ""),
            linked_by=("charts.js",))
        for name, entry in KNOWN["chart packages"].items()
    ]
    return packages + [
        Component(
            f"{name} (in {entry['in']})", "", entry["licence"], "chart",
            copyright=entry["copyright"], linked_by=("charts.js",))
        for name, entry in KNOWN["inside chart packages"].items()
    ]


def bundled_versions(charts: Path) -> dict[str, str]:
    """The npm packages in the wheel that the script of charts was made with."""
    library = next(charts.glob("python/lib/python*/site-packages/vl_convert/*.so"), None)
    if library is None:
        raise ReleaseError(f"{charts} has no vl-convert-python; run: make charts")
    found = re.findall(rb"/npm/([a-z0-9][a-z0-9.-]*)@(\d[0-9A-Za-z.-]*)/\+esm", library.read_bytes())
    versions: dict[str, str] = {}
    for name, version in {(name.decode(), version.decode()) for name, version in found}:
        # The wheel has several versions of Vega-Lite; the script has the newest.
        if name not in versions or numbers(version) > numbers(versions[name]):
            versions[name] = version
    return versions


def numbers(version: str) -> list[int]:
    """A version as it is compared."""
    return [int(part) for part in re.findall(r"\d+", version)]


def data() -> list[Component]:
    """Tables compiled into the programs."""
    return [
        Component(
            "divisions of GB/T 2260", "", "MIT", "data",
            copyright="codes and names are of a national standard of China; the table and the"
            " coordinates are from the Python package cpca 0.5.5",
            linked_by=tuple(PROGRAM_NAMES)),
    ]


def components(programs: Path) -> list[Component]:
    """Everything of others in what is delivered, in a fixed order."""
    return [
        *[package for package in swift_packages(programs) if package.linked_by],
        *parts_of_packages(programs), swift_runtime(), *system_libraries(programs),
        *chart_packages(), *data(),
    ]


def differences(programs: Path, charts: Path | None) -> list[str]:
    """What the build has that packaging/components.json does not say, and the other way round."""
    pairs = [("Swift package", resolved_packages(), KNOWN["swift packages"])]
    if charts is not None:
        pairs.append(("package of charts", bundled_versions(charts), KNOWN["chart packages"]))
    lines = []
    for what, built, known in pairs:
        for name in sorted(set(built) | set(known)):
            expected = known[name]["version"] if name in known else "nothing"
            if built.get(name, "nothing") != expected:
                lines.append(f"{what} {name}: built with {built.get(name, 'nothing')},"
                             f" packaging/components.json has {expected}")
    system_libraries(programs)
    return lines


def main() -> None:
    """Compares the build with packaging/components.json."""
    parser = argparse.ArgumentParser()
    parser.add_argument("action", choices=["check", "version"])
    parser.add_argument("programs", type=Path, nargs="?", default=ROOT / ".build" / "release")
    parser.add_argument("--charts", type=Path)
    options = parser.parse_args()
    if options.action == "version":
        print(program_version())
        return
    if lines := differences(options.programs, options.charts):
        raise ReleaseError("\n".join(lines))


if __name__ == "__main__":
    try:
        main()
    except ReleaseError as error:
        sys.exit(str(error))
