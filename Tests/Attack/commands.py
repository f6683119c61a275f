"""The commands that attacks on an index run, under limits, and what they answer."""

from __future__ import annotations

import json
import os
import re
import resource
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path

from programs import INVENTED_REPORTS, program

# What a process may map, what may be in memory, and when it counts as a hang: far beyond what any of
# the commands needs on a slow machine.
ADDRESS_SPACE = 3 << 30
MEMORY = 1 << 30
HANG = 600

QUESTIONS: dict[str, list[str]] = {
    "text": ["公开 AND 办理", "--format", "json"],
    "number": ["新收 > 3", "--format", "json", "--limit", "50"],
    "phrase": ['"政府信息公开工作"', "--format", "json"],
    "prefix": ["主动公*", "--format", "json"],
    "show": ["show", "{key}", "--format", "json", "--places"],
    "check": ["check", "--format", "json"],
    "compare": ["compare", "新收", "--by", "year", "--where", "scope:own", "--format", "json"],
    "export": ["export", "公开", "--format", "csv"],
    "status": ["status", "--format", "json"],
    "names": ["司法局 年份:2015..2025", "--format", "json"],
}

FURTHER: dict[str, list[str]] = {
    "near": ["公开 NEAR/9 办理", "--format", "json"],
    "occurrences": ['次数("公开") >= 3', "--format", "json", "--sort", "relevance"],
    "year before": ["新收 > 新收@上年", "--format", "json"],
    "by place": ["compare", "公开率", "--by", "county", "--where", "scope:own", "--format", "json"],
    "figures": ["export", "--shape", "long", "--format", "csv"],
}


@dataclass(frozen=True, repr=False)
class Outcome:
    """How a command ended, what it printed, and what it took."""

    status: int
    output: str
    errors: str
    memory: int

    @property
    def code(self) -> str | None:
        """The id of the error that it printed."""
        try:
            return json.loads(self.output)["error"]["code"]
        except (ValueError, KeyError, TypeError):
            return None

    @property
    def is_damage(self) -> bool:
        """Whether it said that the index is damaged, in one line, with what mends it."""
        said = self.errors.strip() + self.output if self.code else self.errors.strip()
        is_said = self.code == "index-damaged" or "is damaged: " in self.errors
        return self.status == 2 and is_said and "search index --rebuild" in said

    def __repr__(self) -> str:
        return f"status {self.status}, printed {self.output[:300]!r}, said {self.errors[-600:]!r}"

    @property
    def is_crash(self) -> bool:
        """Whether it was ended by a signal, which the shell adds to 128."""
        return self.status < 0 or self.status > 128


def run(arguments: list[str], index: Path) -> Outcome:
    """Runs search on an index; fails where that hangs or takes too much memory."""
    command = [str(program("search")), *arguments, "--index", str(index)]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, errors="replace",
        env={**os.environ, "LC_ALL": "C.UTF-8", "HOME": str(index.parent), "SWIFT_BACKTRACE": "enable=no"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE)),
    )
    try:
        output, errors = process.communicate(timeout=HANG)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.communicate()
        raise AssertionError(f"a hang: {command}") from None
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    outcome = Outcome(process.returncode, settled(output, index), errors, memory)
    assert memory < MEMORY, f"{memory >> 20} MB: {command}"
    assert not outcome.is_crash, f"ended with {outcome.status}: {command}\n{errors[-2000:]}"
    return outcome


def settled(output: str, index: Path) -> str:
    """What was printed, without what differs from run to run: the time taken, and the index's path."""
    output = re.sub(r'"took_ms":[0-9.e-]+', '"took_ms":0', output)
    return output.replace(str(index), "INDEX")


def a_key(index: Path) -> str:
    """The key of a report of an index."""
    found = json.loads(run(["公开", "--format", "json", "--limit", "1"], index).output)
    return found["hits"][0]["key"]


def filled(arguments: list[str], key: str) -> list[str]:
    """The arguments with a report's key in its place."""
    return [argument.replace("{key}", key) for argument in arguments]


def updated(index: Path) -> Outcome:
    """Adds files to an index, and exports what it holds then."""
    folder = next(path for path in sorted(INVENTED_REPORTS.iterdir()) if path.is_dir())
    copy = index.parent / "added"
    if not copy.exists():
        copy.mkdir()
        source = next(path for path in sorted(folder.rglob("*")) if path.is_file())
        (copy / source.name).write_bytes(source.read_bytes() + b"\n")
    outcome = run(["index", str(copy), "--format", "json"], index)
    if outcome.status != 0:
        return outcome
    return run(["export", "--format", "csv"], index)


