#!/usr/bin/env python3
"""Writes what a fuzz target starts from: fuzz_seeds.py TARGET FOLDER.

Queries and numbers come from the manual, documents from the invented reports.
"""

from __future__ import annotations

import re
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
REPORTS = sorted((ROOT / "corpus").rglob("*.*"))


def examples() -> list[bytes]:
    """The code spans of the manual: queries, parts of them, and numbers."""
    text = (ROOT / "docs/query-language.md").read_text(encoding="utf-8")
    spans = re.findall(r"`([^`\n]+)`", text)
    return [span.replace("\\|", "|").encode() for span in spans]


def files(*endings: str) -> list[bytes]:
    """The smallest invented reports with these endings."""
    found = [path for path in REPORTS if path.suffix in endings]
    return [path.read_bytes() for path in sorted(found, key=lambda path: path.stat().st_size)[:40]]


def main_parts() -> list[bytes]:
    """The main parts of Word files."""
    parts = []
    for path in REPORTS:
        if path.suffix == ".docx" and zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                parts.append(archive.read("word/document.xml"))
    return parts


def words() -> list[bytes]:
    """A page as pdftotext prints its words."""
    lines = [
        f'<word xMin="{x}.5" yMin="{y}.0" xMax="{x + 20}.5" yMax="{y + 10}.0">{x + y}</word>'
        for y in range(40, 700, 30)
        for x in range(40, 500, 60)
    ]
    return [('<page width="595" height="842">\n' + "\n".join(lines) + "\n</page>\n").encode()]


SEEDS = {
    "query": examples,
    "number": examples,
    "completion": lambda: [bytes([len(text) % 200]) + text for text in examples()],
    "document": lambda: files(".txt", ".md", ".html", ".htm"),
    "page": lambda: files(".html", ".htm"),
    "word": main_parts,
    "archive": lambda: [part[4:] for part in files(".docx")],
    "layout": words,
    "folding": lambda: files(".txt", ".md"),
}


def main() -> None:
    """Writes the seeds of a target."""
    target, folder = sys.argv[1], Path(sys.argv[2])
    for number, seed in enumerate(SEEDS.get(target, list)()):
        (folder / f"{number:04}").write_bytes(seed)


if __name__ == "__main__":
    main()
