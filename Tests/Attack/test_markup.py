"""Texts that would speak for the program: in markup, in data, in headers and in the log.

Each text is a special character with other scalars before and behind it. What comes back is parsed as
browsers, spreadsheets and operators read it, and its shape is held against that of harmless answers.
"""

from __future__ import annotations

import csv
import html
import io
import json
import random
import re
import shutil
import socket
import sqlite3
import subprocess
import time
import unicodedata
from collections.abc import Iterator
from contextlib import closing
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote

import pytest

from hostile import JOINED, MARKUP, PREPENDED, hidden, hostile_report
from programs import HANG, INVENTED_REPORTS, Daemon, address, program

SPECIALS = ["<b id=harm>", "</title><b id=harm>", "\"id=harm x=\"", "'id=harm x='", "&lt;", "<!--", "]]>", "`", "\\"]

# Scalars of every kind that some code treats in its own way, those that join others first.
SYSTEMATIC = (
    PREPENDED + JOINED
    + ["\u1100", "\u1161", "\u11a8", "\U0001f1e8", "\U0001f468", "\u0e33", "\u0d4e", "\u2260", "\u212a", "\u037e", "\u1fef"]
    + ["\u0085", "\u00a0", "\u00ad", "\u061c", "\u200b", "\u200e", "\u2028", "\u2029", "\u202e", "\u2066"]
    + ["\ufeff", "\uff1c", "\uff02", "\ufffd", "\ufffe", "\U000e0041", "\U0010ffff", "\t", "\n", "\r"]
    + [chr(code) for code in range(0x20, 0x7F)]
)


class Shape(HTMLParser):
    """The elements of a page with the names of their attributes; what is no text and no element."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=False)
        self.elements: set[tuple[str, frozenset[str]]] = set()
        self.faults: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """An element; its addresses stay on this site."""
        self.elements.add((tag, frozenset(name for name, _ in attributes)))
        for name, value in attributes:
            if name in ["href", "src", "action", "data-chart", "data-search"]:
                if not re.match(r"(/(?!/)|#)", value or ""):
                    self.faults.append(f"{name} leads to {value!a}")

    def handle_data(self, data: str) -> None:
        """A text, in which nothing is left to misread."""
        if re.search("[<>]", data):
            self.faults.append(f"unescaped: {data!a}")

    def handle_comment(self, data: str) -> None:
        """A comment, of which pages have none."""
        self.faults.append(f"comment: {data!a}")

    unknown_decl = handle_comment
    handle_pi = handle_comment


def pages(text: str) -> list[str]:
    """Every page that repeats what it was asked for."""
    phrase = '"' + text.replace('"', "") + '"'
    return [
        address("/", q=text), address("/", q=phrase), address("/", q="公开", sort=text),
        address("/findings", region=text, year=text, rule=text), address("/help", fields=text),
        address("/compare", expr=text, q=text), address("/compare", expr="新收", q="范围:本级 " + phrase, by="year"),
        "/reports/" + quote(text, safe=""),
    ]


def seen(daemon: Daemon, targets: list[str]) -> set[tuple[str, frozenset[str]]]:
    """The elements of some pages."""
    found: set[tuple[str, frozenset[str]]] = set()
    for target in targets:
        shape = Shape(daemon.get(target).text)
        assert shape.faults == [], target
        found |= shape.elements
    return found


@pytest.fixture(scope="module")
def elements(daemon: Daemon) -> set[tuple[str, frozenset[str]]]:
    """The elements that pages have when nothing is wrong."""
    harmless = ["公开", "公开 且", "新收 > 1", "没有", "新收 大于 1", "标题:公开", "a b", "(", "公开 -", "年份:1", "省:无", ">"]
    queries = [target for text in harmless for target in pages(text)]
    return seen(daemon, queries + ["/", "/compare", "/findings", "/help", "/nothing"])


EACH = 20


def combinations(number: int, chance: random.Random) -> Iterator[str]:
    """The texts of a round: each systematic scalar has its turn, then those of chance.

    A query with a control character is refused before anything of it is shown.
    """
    marks = SYSTEMATIC[number * EACH : (number + 1) * EACH]
    ranges = [range(0xA0, 0xD800), range(0xE000, 0x11000), range(0x11000, 0x1F000), range(0xE0000, 0xE1000)]
    marks = marks or [chr(chance.choice(chance.choice(ranges))) for _ in range(EACH)]
    for special in SPECIALS:
        yield "".join(f"{one}{special}{one}" for one in marks)


def test_no_page_takes_a_text_for_markup(daemon: Daemon, elements: set, rounds) -> None:
    for number, chance in rounds(9):
        for text in combinations(number, chance):
            for target in chance.sample(pages(text), 4):
                answer = daemon.get(target)
                shape = Shape(answer.text)
                new = {(tag, names) for tag, names in shape.elements - elements if "id" in names or tag in ["b", "meta"]}
                assert answer.status in [200, 400, 404], target
                assert shape.faults == [] and not new, f"round {number}: {target}: {shape.faults} {new}"
                rounds.count("pages")


def test_data_and_headers_are_what_they_are(daemon: Daemon, rounds) -> None:
    names: set[str] = set()
    for number, chance in rounds(6):
        for text in combinations(number, chance):
            phrase = '"' + text.replace('"', "") + '"'
            for target in [address("/api/v1/search", q=text), address("/api/v1/search", q=phrase + " 或 公开", limit=3)]:
                answer = daemon.get(target)
                json.loads(answer.body)
                unseen = [one for one in answer.text[:-1] if unicodedata.category(one) in ["Cc", "Zl", "Zp"]]
                assert unseen == [], f"round {number}: {target}"
                names |= {name.lower() for name, _ in answer.headers}
                assert all(re.fullmatch("[ -~]*", value) for _, value in answer.headers), target
                rounds.count("answers of JSON")
            answer = daemon.get(address("/api/v1/search", q=phrase + " 或 公开", limit=3, format="csv"))
            rows = list(csv.reader(io.StringIO(answer.body.decode("utf-8"), newline="")))
            assert len({len(row) for row in rows}) == 1
            rounds.count("answers of CSV")
    assert names <= {
        "content-type", "content-length", "cache-control", "etag", "vary", "date", "server", "referrer-policy",
        "content-security-policy", "x-content-type-options", "cross-origin-resource-policy",
    }


def raw_answer(daemon: Daemon, target: bytes) -> bytes:
    """The answer to a request for an address of any bytes."""
    with socket.create_connection(("127.0.0.1", daemon.port), timeout=HANG) as one:
        one.sendall(b"GET " + target + b" HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
        answer = b""
        while piece := one.recv(65536):
            answer += piece
        return answer


LINE = re.compile(r"\S+ \w+ \S+:( [\w.]+=(\S+|\".*\"))* \[\w+\] [\x20-\x7e]*\n")


def test_a_line_of_the_log_is_the_daemons_own(index: Path, rounds) -> None:
    daemon = Daemon(index, "--time-limit", "20s", "--log-queries")
    before = daemon.get("/metrics").text.count("\n")
    try:
        for number, chance in rounds(12):
            raw = bytes(chance.choice([0x9B, 0x1B, 0x0B, 0xC2, 0xE2, 0x80, 0xAE, 0x22, 0x3D, 0x5B, *range(0x21, 0x7F)]) for _ in range(30))
            for target in [b"/?q=" + raw, b"/" + raw, b"/?q=\xc2\x9b2J status=200", b"/\xe2\x80\xae\xc2\x85x"]:
                assert raw_answer(daemon, target).startswith(b"HTTP/1.1 ")
                rounds.count("requests")
        assert daemon.get("/metrics").text.count("\n") <= before + 20
    finally:
        daemon.stop()
    lines = daemon.log.splitlines(keepends=True)
    assert lines and [line for line in lines if not LINE.fullmatch(line)] == []


def test_no_index_writes_lines_into_the_log(index: Path, tmp_path: Path) -> None:
    served, other = tmp_path / "index.sqlite", tmp_path / "other.sqlite"
    shutil.copy(index, served)
    shutil.copy(index, other)
    daemon = Daemon(served, "--time-limit", "20s")
    try:
        with closing(sqlite3.connect(other)) as connection, connection:
            forged = "x\n2026-01-01T00:00:00+0000 notice searchd: [searchd] forged \x1b[31m \x9b1m"
            connection.execute("UPDATE stamp SET value = ? WHERE name IN ('generation', 'program')", (forged,))
        other.rename(served)
        for _ in range(100):
            answer = daemon.get("/healthz")
            assert answer.status == 200 and all(re.fullmatch("[ -~]*", value) for _, value in answer.headers)
            if "index opened" in daemon.log or "cannot be opened" in daemon.log:
                break
            time.sleep(0.1)
        assert [line for line in daemon.log.splitlines(keepends=True) if not LINE.fullmatch(line)] == []
        assert "index opened" in daemon.log or "cannot be opened" in daemon.log
    finally:
        daemon.stop()
    harmless_on_a_terminal(search(served, "compare", "新收", "--where", "范围:本级", "--by", "year"))
    harmless_on_a_terminal(search(served, "status"))


@pytest.mark.parametrize("header", ["Host", "Origin"])
def test_only_its_own_name_is_a_name(index: Path, header: str) -> None:
    daemon = Daemon(index, "--time-limit", "20s", "--allow-host", "kiosk.example")
    own = f"127.0.0.1:{daemon.port}"
    prefix = "" if header == "Host" else "http://"
    host = [] if header == "Host" else [("Host", own)]
    wrong = 421 if header == "Host" else 403

    def status(name: str) -> int:
        """The status of a request under a name, sent as its bytes."""
        return daemon.ask("GET", "/healthz", *host, (header, (prefix + name).encode().decode("latin-1"))).status

    try:
        assert status("kiosk.example") == 200 and status(own) == 200 and status("KIOSK.example") == 200
        for name in [
            "\u212aiosk.example", "kios\u212a.example", "kiosk.example\u0301", "kiosk\u0301.example", "kiosk.example:80\u0301",
            "127.0.0.1\u0301", f"127.0.0.1\u0301:{daemon.port}", "localhost\u200d", "[::1]\u0301", f"[::1\u0301]:{daemon.port}",
        ]:
            assert status(name) == wrong, name
    finally:
        daemon.stop()


def test_an_address_holds_codes_and_no_bytes_of_its_own(daemon: Daemon) -> None:
    # A slash, an ampersand or a plus with a mark behind it would make one character with it.
    for target in [b"/reports/a/\xcc\x81b", b"/api/v1/search?q=1&\xcc\x81limit=1", b"/?q=a+\xcc\x81b", b"/\xc2\x9b"]:
        assert raw_answer(daemon, target).startswith(b"HTTP/1.1 400"), target
    assert daemon.get("/reports/a/%CC%81b").status == 404
    answer = daemon.get("/api/v1/search?q=1&%CC%81limit=1")
    assert answer.status == 400 and json.loads(answer.body)["error"]["code"] == "unknown-parameter"
    assert 'value="a \u0301b"' in daemon.get("/?q=a+%CC%81b").text


def commands(page: str) -> list[str]:
    """The commands that a page offers to copy."""
    return [html.unescape(text) for text in re.findall(r'<code id="command">(.*?)</code>', page, re.DOTALL)]


def test_a_command_that_is_copied_runs_nothing_else(daemon: Daemon, tmp_path: Path, rounds) -> None:
    for number, chance in rounds(6):
        mark = chance.choice([*JOINED, *PREPENDED, "\n", "\r", "\u2028", "\u202e"])
        for text in [f"'{mark}; touch {tmp_path}/pwned; '{mark}", f"{mark}'{mark}$(touch {tmp_path}/pwned)'{mark}", f"-{mark}x"]:
            page = daemon.get(address("/", q=f'"{text}" 或 公开')).text
            page += daemon.get(address("/compare", expr="新收", q=f'范围:本级 ("{text}" 或 公开)', by="year")).text
            found = commands(page)
            assert found, "the page offers no command"
            for command in found:
                assert command.isprintable() or not re.search("[\x00-\x1f\x7f]", command)
                show = f"search() {{ printf '%s\\n' \"$#\"; }}; {command}"
                run = subprocess.run(["bash", "-c", show], capture_output=True, text=True, check=False, cwd=tmp_path)
                assert run.returncode == 0 and run.stdout.count("\n") == 1, f"round {number}: {command!a}"
                assert list(tmp_path.iterdir()) == []
                rounds.count("commands")


@pytest.fixture(scope="module")
def hostile_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of reports that hold markup, formulas and codes for terminals and shells."""
    folder = tmp_path_factory.mktemp("hostile")
    source = (INVENTED_REPORTS / "yanxi" / "2020-司法局.txt").read_text(encoding="utf-8")
    texts = [hidden(text, before, behind) for text in MARKUP[:4] for before, behind in zip(PREPENDED[:2], JOINED[:2], strict=True)]
    texts += ["\x1b]0;title\x07", "\x9b31m\u202e", "\u2028=1+1", "$(touch pwned)`touch pwned`", "<(touch pwned)", "|a|`b`", "'\u0301;touch pwned;'\u0301"]
    for number, text in enumerate(texts):
        year = f"{2008 + number}年"
        (folder / f"{number}{text.replace('/', '')[:40]}.html").write_text(hostile_report(source.replace("2020年", year), text), "utf-8")
        (folder / f"{number}{text.replace('/', '')[:40]}.pdf").write_text("none", "utf-8")
    index = folder / "index.sqlite"
    run = subprocess.run([program("search"), "index", folder, "--index", index], capture_output=True, check=False)
    assert run.returncode == 0
    harmless_on_a_terminal(run.stderr)
    return index


def harmless_on_a_terminal(output: bytes) -> str:
    """Lines that steer nothing."""
    text = output.decode("utf-8")
    found = {one for one in text if one != "\n" and (unicodedata.category(one) in ["Cc", "Zl", "Zp"] or one in "\u202e\u2066\u200b\u200e")}
    assert found == set(), found
    return text


def search(index: Path, *arguments: str) -> bytes:
    """What search writes; its messages are looked at."""
    run = subprocess.run([program("search"), *arguments, "--index", index], capture_output=True, check=False)
    assert run.returncode in [0, 1, 2], run.stderr
    harmless_on_a_terminal(run.stderr)
    return run.stdout


def test_what_is_stored_steers_no_terminal(hostile_index: Path) -> None:
    hits = json.loads(search(hostile_index, "query", "公开", "--format", "json", "--limit", "100"))["hits"]
    # A text with an escape is none of a report: that file is refused, and listed so.
    assert len(hits) == 14
    for arguments in [
        ["query", "公开"], ["query", "公开", "--explain"], ["query", "公开", "--format", "json"], ["query", "公开", "--format", "markdown"],
        ["check", "公开"], ["check", "公开", "--format", "json"], ["status"], ["status", "--format", "json"],
        *[["compare", "新收", "--where", "范围:本级", "--by", by] for by in ["agency", "kind", "year"]],
        ["compare", "新收", "--where", "范围:本级", "--by", "agency", "--format", "markdown"],
        *[["show", hit["key"]] for hit in hits], *[["show", hit["key"], "--places"] for hit in hits],
        ["show", "\x1b]0;x\x07"], ["query", "\x1b[31m >"], ["query", "公开", "--\x1b[31m"], ["query", "公开", "--format", "\x1b[31m"],
        ["compare", "\x9b1m", "--by", "year"], ["query", "\u202e\x9b(("],
    ]:
        harmless_on_a_terminal(search(hostile_index, *arguments))


def test_a_table_stays_a_table(hostile_index: Path) -> None:
    for arguments in [["query", "公开", "--format", "csv"], ["check", "公开", "--format", "csv"], ["export"], ["export", "--shape", "long"]]:
        text = search(hostile_index, *arguments).decode("utf-8")
        rows = list(csv.reader(io.StringIO(text, newline="")))
        assert len({len(row) for row in rows}) == 1, arguments
        cells = [cell for row in rows for cell in row if re.match(r"[=+@\t\r\n\uff1d]|-(?!\d+(\.\d+)?$)", cell)]
        assert cells == [], arguments
    for line in search(hostile_index, "query", "公开", "--format", "markdown").decode("utf-8").splitlines():
        if line.startswith("|"):
            assert len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) == 5, line


def test_every_page_of_such_an_index_has_its_shape(hostile_index: Path, elements: set) -> None:
    daemon = Daemon(hostile_index, "--time-limit", "20s")
    try:
        hits = json.loads(daemon.get(address("/api/v1/search", q="公开", limit=1000)).body)["hits"]
        targets = ["/", address("/", q="公开"), "/findings", *["/reports/" + quote(hit["key"], safe="") for hit in hits]]
        targets += [address("/compare", expr="新收", q="范围:本级", by=by) for by in ["agency", "kind", "year"]]
        for target in targets:
            shape = Shape(daemon.get(target).text)
            assert shape.faults == [], target
            wrong = [(tag, names) for tag, names in shape.elements if tag in ["b", "img"] or "onfocus" in names or "http-equiv" in names]
            assert wrong == [] and not any(names == {"id"} and tag == "b" for tag, names in shape.elements), target
    finally:
        daemon.stop()


def test_the_tab_key_runs_nothing(hostile_index: Path, tmp_path: Path) -> None:
    script = subprocess.run([program("search"), "--generate-completion-script", "bash"], capture_output=True, text=True, check=True).stdout
    file = tmp_path / "completion.bash"
    file.write_text(script, encoding="utf-8")
    typed = """source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
    _search "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"; printf '%s\\n' "${COMPREPLY[@]}" """
    for word in ["机关:", "机关:砚", "agency:", "机关:$(touch pwned)", "$(touch pwned)", "`touch pwned`", "<(touch pwned)", "机关:<(touch pwned)"]:
        run = subprocess.run(
            ["bash", "-c", typed, file, program("search"), "query", word], cwd=tmp_path, capture_output=True, text=True, check=False,
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "NIANBAO_INDEX": str(hostile_index), "HOME": str(tmp_path)})
        assert sorted(one.name for one in tmp_path.iterdir()) == ["completion.bash"], f"{word}: {run.stdout}"
