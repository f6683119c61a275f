"""Writes the licences of everything that a release is made of into one file.

    licences.py PROGRAMS FILE

Texts that several components share are printed once. The texts of Swift packages come from their
checkouts, those of libraries of the system from /usr/share/doc, the others from packaging/licences.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from pathlib import Path

from components import ROOT, Component, ReleaseError, components

OWN_TEXTS = ROOT / "packaging" / "licences"
LICENCE_FILE = re.compile(r"^(licen[cs]e|notice|copying)([.-].*)?$", re.IGNORECASE)
RULE = "=" * 78


def files_of_package(name: str) -> list[Path]:
    """The licences and notices of a Swift package, those of parts that it carries included."""
    checkout = ROOT / ".build" / "checkouts" / name
    found = []
    for folder, folders, files in os.walk(checkout):
        folders[:] = sorted(f for f in folders if not f.startswith(".") and f != "Tests")
        found += [Path(folder, file) for file in sorted(files) if LICENCE_FILE.match(file)]
    if not found:
        raise ReleaseError(f"{checkout} has no licence")
    return found


def files(component: Component) -> list[Path]:
    """The files with the licences of a component."""
    if component.kind == "swift":
        return files_of_package(component.name)
    if component.kind == "runtime":
        swift = Path(shutil.which("swift") or "swift").resolve()
        return [swift.parents[1] / "share" / "swift" / "LICENSE.txt"]
    if component.kind == "system":
        return [Path("/usr/share/doc", component.name, "copyright")]
    return [OWN_TEXTS / f"{name}.txt" for name in component.licence.split(" AND ")]


def heading(component: Component) -> str:
    """One line that says what it is."""
    words = [component.name, component.version, f"({component.licence})",
             "in " + ", ".join(component.linked_by)]
    if component.kind == "system":
        words.append("- a library of the system, loaded and not included")
    line = " ".join(word for word in words if word)
    return f"{line}\n    Copyright: {component.copyright}" if component.copyright else line


def text(parts: list[Component]) -> str:
    """The whole file."""
    users: dict[str, list[str]] = {}
    for part in parts:
        for file in files(part):
            if not file.is_file():
                raise ReleaseError(f"the licence of {part.name} was not found: {file}")
            content = file.read_text("utf-8", errors="replace").strip("\n")
            users.setdefault(content, []).append(part.name)
    blocks = ["nianbao is licensed under the MIT License; see LICENSE. It is made with:\n",
              *[heading(part) for part in parts]]
    for content, names in users.items():
        blocks += ["", RULE, ", ".join(dict.fromkeys(names)), RULE, "", content]
    return "\n".join(blocks) + "\n"


def main() -> None:
    """Writes the file that is named."""
    Path(sys.argv[2]).write_text(text(components(Path(sys.argv[1]))), "utf-8")


if __name__ == "__main__":
    try:
        main()
    except ReleaseError as error:
        sys.exit(str(error))
