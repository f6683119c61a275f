"""Writes the manual page of a program: what its command line says of itself, then a part by hand.

    manual.py PROGRAM SECTION [--name NAME] [--daemon NAME]

PROGRAM is run for its description; packaging/man/PROGRAM.SECTION.in is the part by hand. --name is
what the program is installed as, --daemon what the daemon is. The page goes to standard output; its
date is SOURCE_DATE_EPOCH.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
from datetime import datetime, timezone
from pathlib import Path

from components import ROOT, program_version


def escaped(text: str) -> str:
    """A text as troff prints it unchanged."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    text = text.replace("^", "\\(ha").replace("~", "\\(ti")
    return "\n".join("\\&" + line if line.startswith(".") else line for line in text.split("\n"))


def spelt(name: dict) -> str:
    """A name of an option as it is typed."""
    return ("--" if name["kind"] == "long" else "-") + name["name"]


def value(argument: dict) -> str:
    """The value of an argument as a page prints it."""
    return f"\\fI{escaped(argument['valueName'])}\\fR"


def shown(command: dict, kinds: tuple[str, ...]) -> list[dict]:
    """The arguments of a command that are shown, of these kinds."""
    return [
        argument for argument in command.get("arguments", [])
        if argument["shouldDisplay"] and argument["kind"] in kinds
    ]


def subcommands(command: dict) -> list[dict]:
    """The subcommands that are shown but for that which prints help."""
    return [
        sub for sub in command.get("subcommands", [])
        if sub.get("shouldDisplay", True) and sub["commandName"] != "help"
    ]


def positional(argument: dict) -> str:
    """A positional argument in a synopsis."""
    text = value(argument) + (" .\\|.\\|." if argument["isRepeating"] else "")
    return f"[{text}]" if argument["isOptional"] else text


def synopsis(words: list[str], command: dict) -> str:
    """One line of the synopsis."""
    parts = [f"\\fB{escaped(' '.join(words))}\\fR"]
    if shown(command, ("option", "flag")):
        parts.append("[\\fIoptions\\fR]")
    parts += [positional(argument) for argument in shown(command, ("positional",))]
    return " ".join(parts)


def tagged(tag: str, argument: dict) -> list[str]:
    """An argument with what it does."""
    sentences = [argument.get("abstract", ""), argument.get("discussion", "")]
    if values := argument.get("allValues"):
        sentences.append(f"One of {', '.join(values)}.")
    if default := argument.get("defaultValue"):
        sentences.append(f"Without it: {default}.")
    return [".TP", tag, *[escaped(sentence) for sentence in sentences if sentence]]


def arguments(command: dict, leave: tuple[str, ...] = ()) -> list[str]:
    """The arguments of a command with what they do, but for those that are told elsewhere."""
    lines = []
    for argument in shown(command, ("positional",)):
        lines += tagged(value(argument), argument)
    for argument in shown(command, ("option", "flag")):
        if argument["valueName"] in leave:
            continue
        names = ", ".join(f"\\fB{escaped(spelt(name))}\\fR" for name in argument["names"])
        value_of = f" {value(argument)}" if argument["kind"] == "option" else ""
        lines += tagged(names + value_of, argument)
    return lines


def paragraphs(text: str) -> list[str]:
    """A discussion, its lines kept."""
    return [".PP", ".nf", escaped(text), ".fi"] if text else []


def subcommand(program: str, command: dict, default: str | None) -> list[str]:
    """The part of a subcommand."""
    name = command["commandName"]
    lines = [f".SS {escaped(name)}", escaped(command["abstract"])]
    if name == default:
        lines.append("Its name may be left out.")
    lines += [".PP", synopsis([program, name], command)]
    return lines + paragraphs(command.get("discussion", "")) + arguments(
        command, leave=("help", "version"))


def page(command: dict, name: str, section: str, tail: str, time: int) -> str:
    """The whole page."""
    date = datetime.fromtimestamp(time, timezone.utc).strftime("%Y-%m-%d")
    parts = subcommands(command)
    default = command.get("defaultSubcommand")
    lines = [
        f'.TH {name.upper()} {section} {date} "nianbao {program_version()}" nianbao',
        # Sentences of two languages in narrow columns are not spread out to the margin.
        ".ad l", ".nh",
        ".SH NAME", f"{escaped(name)} \\- {escaped(command['abstract'].rstrip('.'))}", ".SH SYNOPSIS",
    ]
    for part in parts or [command]:
        words = [name] + ([part["commandName"]] if parts and part["commandName"] != default else [])
        lines += [synopsis(words, part), ".br"]
    lines[-1:] = [".SH DESCRIPTION", escaped(command["abstract"])]
    lines += paragraphs(command.get("discussion", ""))
    if parts:
        lines.append(".SH COMMANDS")
        for part in parts:
            lines += subcommand(name, part, default)
    lines += [".SH OPTIONS", *arguments(command)]
    return "\n".join(lines) + "\n" + tail


def main() -> None:
    """Prints the page."""
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=Path)
    parser.add_argument("section")
    parser.add_argument("--name")
    parser.add_argument("--daemon", default="searchd")
    options = parser.parse_args()
    run = subprocess.run(
        [options.program.resolve(), "--experimental-dump-help"], capture_output=True, check=True)
    command = json.loads(run.stdout)["command"]
    own = command["commandName"]
    tail = (ROOT / "packaging" / "man" / f"{own}.{options.section}.in").read_text("utf-8")
    print(page(
        command, options.name or own, options.section,
        tail.replace("@DAEMON@", escaped(options.daemon)),
        int(os.environ.get("SOURCE_DATE_EPOCH", "0"))), end="")


if __name__ == "__main__":
    main()
