"""An index that somebody crafted, with a seal that fits: whatever it holds, nothing crashes, hangs or
eats memory. Without such a seal it is refused."""

from __future__ import annotations

import ctypes
import os
import shutil
import socket
import sqlite3
from pathlib import Path

import pytest

from commands import FURTHER, QUESTIONS, Outcome, a_key, filled, run, updated
from conftest import Rounds
from programs import HANG, Daemon, address
from sealing import crafted, edited, library, seal

LEAST = 8
HUGE = 2**63 - 1
VALUES = [
    None, -1, 0, 1, 2**31 - 1, 2**31, 2**40, HUGE, -HUGE - 1, 1e308, 9e999, 0.5, "", "x", "9" * 30, b"",
    b"\xff" * 16, b"\x80" * 7, bytes(10_000_000), "z" * 10_000_000,
]
COLUMN_BLOBS = [b"", b"\x08", b"\x02\xff\xff\xff\xff", b"\xff" * 400, b"\x7f\xff\xff\xff" * 100]
PRIVATE = ["search_terms_data", "search_terms_idx", "search_terms_config", "sqlite_stat1"]
SCHEMA_TRICKS = {
    "an endless view in the place of a table": [
        "DROP TABLE common_terms",
        "CREATE VIEW common_terms AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
        " SELECT 'x' || i AS term, i AS reports FROM n",
    ],
    "a view of huge values in the place of a table": [
        "DROP TABLE texts",
        "CREATE VIEW texts AS SELECT id AS report, 1 AS units, zeroblob(900000000) AS text FROM reports",
    ],
    "a trigger": ["CREATE TRIGGER t AFTER INSERT ON reports BEGIN DELETE FROM texts; END"],
    "an endless trigger": [
        "CREATE TRIGGER t AFTER DELETE ON sources BEGIN INSERT INTO sources SELECT * FROM sources; END"],
    "a computed column": [
        "DROP TABLE names",
        "CREATE TABLE names(kind TEXT, name TEXT, id INTEGER AS (length(zeroblob(900000000))))",
    ],
    "a stamp that computes": [
        "DROP TABLE stamp", "CREATE VIEW stamp AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1"
        " FROM n) SELECT 'schema' AS name, '6' AS value FROM n WHERE i < 0",
    ],
    "another virtual table": ["CREATE VIRTUAL TABLE more USING fts5(a)"],
    "an index on an expression": ["CREATE INDEX more ON reports(abs(year))"],
    "a table more": ["CREATE TABLE more(a)"],
    "a table less": ["DROP TABLE agencies"],
    "two tables on one page": [
        "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'reports')"
        " WHERE name = 'texts'"],
    "a table on no page": ["UPDATE sqlite_schema SET rootpage = 999999 WHERE name = 'columns'"],
    "no statement": ["UPDATE sqlite_schema SET sql = 'x' WHERE name = 'regions'"],
}


@pytest.fixture(scope="module")
def code(tmp_path_factory: pytest.TempPathFactory) -> ctypes.CDLL:
    """The code that seals."""
    return library(tmp_path_factory.mktemp("seal"))


@pytest.fixture(scope="module")
def columns(index: Path) -> list[tuple[str, str]]:
    """Every column of every table, of the figures one cell."""
    connection = sqlite3.connect(f"file:{index}?mode=ro", uri=True)
    try:
        tables = [row[0] for row in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_terms%'"
            " AND name NOT LIKE 'sqlite%'")]
        found = [(table, row[1]) for table in tables + PRIVATE
                 for row in connection.execute(f'PRAGMA table_info("{table}")')]
    finally:
        connection.close()
    wide = [pair for pair in found if pair[0] == "figures_wide"]
    return [pair for pair in found if pair not in wide[4:]]


def questions(key: str) -> dict[str, list[str]]:
    """All commands, with the key of a report."""
    return {name: filled(arguments, key) for name, arguments in (QUESTIONS | FURTHER).items()}


def ask_all(path: Path, key: str, rounds: Rounds) -> dict[str, Outcome]:
    """What all commands say of a file; a crash, a hang or too much memory fails."""
    outcomes = {name: run(arguments, path) for name, arguments in questions(key).items()}
    outcomes["index"] = updated(path)
    rounds.count("commands", len(outcomes))
    for name, outcome in outcomes.items():
        assert outcome.status in (0, 1, 2), f"{name}: {outcome}"
        rounds.count("refusals" if outcome.status == 2 else "answers")
    return outcomes


def serve(path: Path, key: str, rounds: Rounds) -> None:
    """Starts a daemon on a file; if it starts, it answers everything without ending."""
    try:
        daemon = Daemon(path, "--time-limit", "20s")
    except AssertionError as error:
        assert "is damaged" in str(error), error
        rounds.count("daemons that refused")
        return
    rounds.count("daemons")
    try:
        for target in (
            address("/api/v1/search", q="公开"), address("/api/v1/search", q="新收 > 3"),
            address("/api/v1/search/facets", q="公开"), address(f"/api/v1/reports/{key}"), "/api/v1/findings",
            address("/api/v1/compare", expr="新收", by="county", q="scope:own"), "/api/v1/status",
            address("/", q="公开"), address("/api/v1/complete", q="地区:", at=3),
        ):
            answer = daemon.get(target)
            assert answer.status in (200, 404, 503), f"{target}: {answer.status} {answer.text[:500]}"
    finally:
        # What it found damaged it wrote into its log as an error.
        daemon._process.terminate()
        assert daemon._process.wait(timeout=HANG) == 0, daemon.log[-3000:]


def test_no_value_in_any_column_ends_a_program(
    index: Path, code: ctypes.CDLL, columns: list[tuple[str, str]], rounds: Rounds, tmp_path: Path
) -> None:
    """Each column of each table holds what it never should, in one row or in all."""
    key = a_key(index)
    for number, chance in rounds(LEAST):
        table, column = chance.choice(columns)
        value = chance.choice(COLUMN_BLOBS) if (table, column) == ("columns", "data") else chance.choice(VALUES)
        some = chance.choice(["", " LIMIT 1", " LIMIT 1 OFFSET 7"])
        if isinstance(value, (str, bytes)) and len(value) > 1000:
            some = " LIMIT 1"
        path = tmp_path / "index.sqlite"
        said = f"round {number}: {table}.{column} = {str(value)[:40]!r}{some}"
        try:
            crafted(index, path, (f'UPDATE OR IGNORE "{table}" SET "{column}" = ?{some}', (value,)))
        except sqlite3.Error:
            rounds.count("changes that SQLite refuses")
            continue
        rounds.count("crafted indexes")
        try:
            for name in chance.sample(sorted(QUESTIONS), 2):
                outcome = run(filled(QUESTIONS[name], key), path)
                assert outcome.is_damage, f"without a seal, {name}: {outcome}"
            seal(code, path)
            ask_all(path, key, rounds)
            if number % 4 == 0:
                seal(code, path)
                serve(path, key, rounds)
        except AssertionError as error:
            raise AssertionError(f"{said}: {error}") from error


def test_no_table_of_another_hand_is_read(
    index: Path, code: ctypes.CDLL, rounds: Rounds, tmp_path: Path
) -> None:
    """Views without end, triggers, computed columns and tables of others: the index is refused."""
    key = a_key(index)
    names = sorted(SCHEMA_TRICKS)
    for number, chance in rounds(len(names)):
        name = names[number % len(names)]
        path = tmp_path / "index.sqlite"
        shutil.copy(index, path)
        edited(path, *((sql, ()) for sql in SCHEMA_TRICKS[name]))
        seal(code, path)
        rounds.count("crafted indexes")
        for asked in chance.sample(sorted(QUESTIONS), 2):
            outcome = run(filled(QUESTIONS[asked], key), path)
            rounds.count("commands")
            assert outcome.status == 2, f"{name}, {asked}: {outcome}"
        verdict = run(["status", "--verify"], path)
        assert verdict.status == 2 and verdict.errors.count("\n") == 1, f"{name}: {verdict}"


@pytest.mark.parametrize("kind", ["pipe", "folder", "device", "socket"])
def test_what_is_no_file_is_refused_at_once(kind: str, tmp_path: Path) -> None:
    """A pipe without a writer, a folder, a device and a socket are no index."""
    path = tmp_path / "index.sqlite"
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    elif kind == "device":
        path = Path("/dev/zero")
    else:
        with socket.socket(socket.AF_UNIX) as bound:
            bound.bind(str(path))
    for arguments in (["公开"], ["status"], ["status", "--verify"]):
        outcome = run([*arguments, "--format", "json"], path)
        assert (outcome.status, outcome.code) == (2, "index-foreign"), outcome


def test_memory_follows_the_file(index: Path, code: ctypes.CDLL, tmp_path: Path) -> None:
    """One changed integer, an id as large as any, once took 8.5 GB."""
    path = tmp_path / "index.sqlite"
    for value in (b"\xff\xff\xff\x7f", b"\xff\xff\xff\xff", b"\x00\x00\x00\x80"):
        crafted(index, path, (
            "UPDATE columns SET data = substr(data, 1, length(data) - 4) || ? WHERE name = 'id'", (value,)))
        seal(code, path)
        outcome = run(["公开"], path)
        assert outcome.is_damage, outcome
