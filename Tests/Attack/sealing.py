"""The seal of an index, as somebody writes it who means harm: the program's own code, from C."""

from __future__ import annotations

import ctypes
import os
import shutil
import sqlite3
import subprocess
from pathlib import Path

from programs import ROOT

SOURCES = ROOT / "Sources" / "CSQLite"


def library(folder: Path) -> ctypes.CDLL:
    """The code that seals, built into a folder."""
    compiler = shutil.which("clang") or shutil.which("cc")
    assert compiler, "a C compiler is needed to seal crafted indexes"
    path = folder / "seal.so"
    subprocess.run(
        [compiler, "-O2", "-shared", "-fPIC", f"-I{SOURCES / 'include'}", "-o", path,
         SOURCES / "digest.c", SOURCES / "seal.c"],
        check=True, capture_output=True,
    )
    return ctypes.CDLL(str(path))


def seal(code: ctypes.CDLL, index: Path) -> None:
    """Puts a seal that fits on a database."""
    error = code.cseal_seal(os.fsencode(index))
    assert error == 0, os.strerror(error)


def crafted(good: Path, path: Path, *statements: tuple[str, tuple]) -> None:
    """A copy of an index in which values were changed, whatever its tables forbid."""
    shutil.copy(good, path)
    schema = edited(path, ("UPDATE sqlite_schema SET sql = replace(sql, ' NOT NULL', '')", ()))
    edited(path, *statements)
    edited(path, *(("UPDATE sqlite_schema SET sql = ? WHERE rowid = ?", row) for row in schema))


def edited(path: Path, *statements: tuple[str, tuple]) -> list[tuple[str, int]]:
    """Runs statements in a file, which may change its schema; returns the schema before."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("PRAGMA writable_schema = ON")
        schema = connection.execute("SELECT sql, rowid FROM sqlite_schema").fetchall()
        for sql, values in statements:
            connection.execute(sql, values)
        return schema
    finally:
        connection.close()
