"""Every address of the daemon, ready to be asked."""

from __future__ import annotations

import re
from urllib.parse import quote

from programs import Daemon, address

# What stands for parameters that must be given.
VALUES = {"q": "公开", "expr": "新收"}
PAGES = ["/", "/compare", "/findings", "/help"]


def api_addresses(description: dict, key: str) -> list[str]:
    """Every described address, with the key of a report and the parameters that it must have."""
    targets = []
    for path, operations in description["paths"].items():
        filled = path.replace("{key}", key)
        needed = [
            name
            for one in operations["get"]["parameters"]
            if (name := _needed(one, description)) is not None
        ]
        targets.append(address(filled, **{name: VALUES[name] for name in needed}))
    return targets


def _needed(parameter: dict, description: dict) -> str | None:
    entry = description["components"]["parameters"][parameter["$ref"].rsplit("/", 1)[-1]]
    return entry["name"] if entry["in"] == "query" and entry.get("required", False) else None


def page_addresses(key: str) -> list[str]:
    """Every page."""
    compared = address("/compare", expr="新收", q="范围:本级", by="year", chart="bars")
    return [*PAGES, address("/", q="公开"), compared, "/reports/" + quote(key)]


def file_addresses(daemon: Daemon, pages: list[str]) -> list[str]:
    """Every file that pages load: styles, scripts, pictures."""
    found: set[str] = set()
    for page in pages:
        markup = daemon.get(page).text
        found.update(re.findall(r'<(?:script|img)\b[^>]*\bsrc="(/[^"]*)"', markup))
        found.update(re.findall(r'<link\b[^>]*\bhref="(/[^"]*)"', markup))
    return sorted(found)
