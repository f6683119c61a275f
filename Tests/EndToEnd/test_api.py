"""Whether the daemon does what /openapi.json says, tried with more than a thousand requests made after it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from programs import HANG, Daemon

HERE = Path(__file__).parent
SEED = "20"


def schemathesis(daemon: Daemon, folder: Path, *options: str, **environment: str) -> str:
    """Runs schemathesis on a daemon, and gives what it said; fails where it found something."""
    command = [
        sys.executable, "-m", "schemathesis.cli", "--config-file", HERE / "schemathesis.toml",
        "run", f"{daemon.origin}/openapi.json", "--seed", SEED,
        "--continue-on-failure", "--no-color", "--generation-database", "none",
        # It has limits of its own: for an answer, and for making up requests.
        "--request-timeout", str(HANG), "--max-response-time", str(HANG),
        "--suppress-health-check", "too_slow", *options,
    ]
    run = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, timeout=HANG, check=False,
        env={**os.environ, **environment, "PYTHONPATH": str(HERE)},
    )
    # Requests can be long; the lines that say what is wrong are not.
    said = "\n".join(line[:400] for line in (run.stdout + run.stderr).splitlines())
    assert run.returncode == 0, f"schemathesis ended with {run.returncode}:\n{said}"
    return said


def requests_in(said: str) -> int:
    """How many requests schemathesis made."""
    return int(re.search(r"([\d,]+) generated", said).group(1).replace(",", ""))


def test_any_request_is_answered_or_refused_as_described(daemon: Daemon, tmp_path: Path) -> None:
    # A text that fits its schema need not be a query: whether it is taken is for the next test.
    said = schemathesis(
        daemon, tmp_path, "--checks", "all", "--exclude-checks", "positive_data_acceptance",
        "--phases", "examples,coverage,fuzzing", "--max-examples", "40",
    )
    assert requests_in(said) > 600, said


def test_valid_requests_are_answered(daemon: Daemon, tmp_path: Path) -> None:
    said = schemathesis(
        daemon, tmp_path, "--checks", "all", "--mode", "positive", "--phases", "examples,fuzzing",
        "--max-examples", "40", SCHEMATHESIS_HOOKS="valid_requests", DAEMON=daemon.origin,
    )
    assert requests_in(said) > 200, said


