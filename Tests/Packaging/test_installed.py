"""What is installed beside the programs: manual pages, completions, the script of charts."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

# Seconds after which something hangs, however slow the machine is.
HANG = 1800

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = ROOT / ".build" / "debug"
DAEMON = "nianbao-searchd"
MANUALS = [("search", "man1/search.1"), ("searchd", f"man8/{DAEMON}.8")]
SECTIONS = ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES"]
COMPLETIONS = {
    "bash": ["bash-completion/completions/search", f"bash-completion/completions/{DAEMON}"],
    "zsh": ["zsh/site-functions/_search", f"zsh/site-functions/_{DAEMON}"],
    "fish": ["fish/vendor_completions.d/search.fish", f"fish/vendor_completions.d/{DAEMON}.fish"],
}


def install(destination: Path, *options: str | Path) -> subprocess.CompletedProcess:
    """Runs the script that make install and the packages use."""
    return subprocess.run(
        [ROOT / "scripts" / "install.sh", "--programs", PROGRAMS, *options, destination],
        capture_output=True, text=True, timeout=HANG, check=False)


@pytest.fixture(scope="module")
def share(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder share of an installation with the daemon under another name."""
    folder = tmp_path_factory.mktemp("installed")
    charts = folder / "charts.js"
    charts.write_text("// charts\n", "utf-8")
    run = install(
        folder / "root", "--prefix", "/usr", "--daemon", DAEMON, "--daemon-folder", "sbin",
        "--charts", charts)
    assert run.returncode == 0, run.stderr
    return folder / "root" / "usr" / "share"


def rendered(page: Path) -> str:
    """A manual page as a terminal shows it, without marks of bold and underlined letters."""
    command = (["mandoc", "-Tutf8", page] if shutil.which("mandoc") else ["man", "-l", page])
    if not shutil.which(str(command[0])):
        pytest.skip("NEITHER man NOR mandoc IS HERE: manual pages are not looked at")
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "MANWIDTH": "500", "MANPAGER": "cat"}
    run = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
    return re.sub(".\b", "", run.stdout)


def arguments(command: dict) -> list[dict]:
    """All arguments of a command and of its subcommands that are shown."""
    own = [argument for argument in command.get("arguments", []) if argument["shouldDisplay"]]
    return own + [
        argument for part in command.get("subcommands", []) for argument in arguments(part)
        if part["commandName"] != "help"
    ]


def described(program: str) -> dict:
    """What a program says of its command line."""
    run = subprocess.run(
        [PROGRAMS / program, "--experimental-dump-help"], capture_output=True, check=True)
    return json.loads(run.stdout)["command"]


def test_programs_can_be_run_and_other_files_be_read(share: Path) -> None:
    root = share.parent
    for file in [path for path in root.rglob("*") if path.is_file()]:
        mode = file.stat().st_mode & 0o777
        assert mode == (0o755 if file.parent.name in ("bin", "sbin") else 0o644), file
    assert {path.name for path in (root / "bin").iterdir()} == {"search"}
    assert {path.name for path in (root / "sbin").iterdir()} == {DAEMON}
    assert (share / "nianbao" / "charts.js").read_text("utf-8") == "// charts\n"


@pytest.mark.parametrize(("program", "page"), MANUALS)
def test_a_manual_page_has_every_section_option_and_command(
    share: Path, program: str, page: str
) -> None:
    text = rendered(share / "man" / page)
    for section in SECTIONS:
        assert re.search(rf"^{section}$", text, re.MULTILINE), section
    command = described(program)
    for argument in arguments(command):
        for name in argument.get("names", []):
            spelt = ("--" if name["kind"] == "long" else "-") + name["name"]
            assert re.search(rf"(^|[ ,]){re.escape(spelt)}($|[ ,])", text, re.MULTILINE), spelt
        if abstract := argument.get("abstract"):
            assert " ".join(abstract.split()) in " ".join(text.split()), abstract
    for part in command.get("subcommands", []):
        if part["commandName"] != "help":
            assert re.search(rf"^ +{part['commandName']}$", text, re.MULTILINE), part["commandName"]


@pytest.mark.parametrize(("program", "page"), MANUALS)
def test_a_manual_page_is_well_formed(share: Path, program: str, page: str) -> None:
    if shutil.which("mandoc"):
        command = ["mandoc", "-Tlint", "-W", "warning", share / "man" / page]
    elif shutil.which("groff"):
        command = ["groff", "-man", "-Kutf8", "-Tutf8", "-ww", "-z", share / "man" / page]
    else:
        pytest.skip("NEITHER mandoc NOR groff IS HERE: manual pages are not checked")
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


def test_the_manual_pages_call_the_daemon_what_it_is_installed_as(share: Path) -> None:
    text = rendered(share / "man" / "man8" / f"{DAEMON}.8")
    assert text.count("searchd") == text.count(DAEMON)
    assert f"{DAEMON}(8)" in rendered(share / "man" / "man1" / "search.1")


@pytest.mark.parametrize("shell", COMPLETIONS)
def test_completions_are_scripts_of_their_shell(share: Path, shell: str) -> None:
    if not shutil.which(shell):
        pytest.skip(f"{shell} IS NOT HERE: its completions are not checked")
    for file in COMPLETIONS[shell]:
        run = subprocess.run([shell, "-n", share / file], capture_output=True, text=True, check=False)
        assert (run.returncode, run.stderr) == (0, ""), file


@pytest.mark.parametrize(
    ("line", "expected"), [(f"{DAEMON} --time", "--time-limit"), ("search sta", "status")])
def test_bash_completes_options_and_commands(share: Path, line: str, expected: str) -> None:
    if not shutil.which("bash"):
        pytest.skip("bash IS NOT HERE: completion is not tried")
    words = line.split()
    script = f"""
        source "{share}/bash-completion/completions/{words[0]}"
        COMP_WORDS=({line}); COMP_CWORD={len(words) - 1}; COMP_LINE="{line}"; COMP_POINT={len(line)}
        {complete_function(share, words[0])} {words[0]} {words[-1]} {words[-2]}
        printf '%s\\n' "${{COMPREPLY[@]}}"
        """
    run = subprocess.run(
        ["bash", "-c", script], capture_output=True, text=True, check=True,
        env={**os.environ, "PATH": f"{PROGRAMS}:{os.environ['PATH']}"})
    assert expected in run.stdout.split(), run.stdout + run.stderr


def complete_function(share: Path, program: str) -> str:
    """The function that a completion script registers for a program."""
    text = (share / "bash-completion" / "completions" / program).read_text("utf-8")
    match = re.search(rf"^complete .*-F (\S+) {program}$", text, re.MULTILINE)
    assert match, text[-200:]
    return match.group(1)


def test_an_installation_without_charts_says_so(tmp_path: Path) -> None:
    run = install(tmp_path, "--prefix", "", "--charts", tmp_path / "missing.js")
    assert run.returncode == 0 and "make charts" in run.stdout
    assert not (tmp_path / "share" / "nianbao").exists()


@pytest.mark.parametrize("name", ["", "../searchd", "a b", "x;y", "s/e"])
def test_a_name_that_is_none_of_a_program_is_refused(tmp_path: Path, name: str) -> None:
    run = install(tmp_path, "--daemon", name)
    assert run.returncode == 1 and "name" in run.stderr
    assert not list(tmp_path.iterdir())
