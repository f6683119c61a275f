"""Every address of the daemon, ready to be asked."""

from __future__ import annotations

import re
from urllib.parse import quote

from programs import Daemon, address

PAGES = ["/", "/findings", "/help"]


def api_addresses(description: dict, key: str) -> list[str]:
    """Every described address, with the key of a report and the parameters that it must have."""
    targets = []
    for path, operations in description["paths"].items():
        filled = path.replace("{key}", key)
        needed = [one for one in operations["get"]["parameters"] if _is_needed(one, description)]
        targets.append(address(filled, **({"q": "公开"} if needed else {})))
    return targets


def _is_needed(parameter: dict, description: dict) -> bool:
    name = parameter["$ref"].rsplit("/", 1)[-1]
    entry = description["components"]["parameters"][name]
    return entry["in"] == "query" and entry.get("required", False)


def page_addresses(key: str) -> list[str]:
    """Every page."""
    return [*PAGES, address("/", q="公开"), "/reports/" + quote(key)]


def file_addresses(daemon: Daemon, pages: list[str]) -> list[str]:
    """Every file that pages load: styles, scripts, pictures."""
    found: set[str] = set()
    for page in pages:
        markup = daemon.get(page).text
        found.update(re.findall(r'<(?:script|img)\b[^>]*\bsrc="(/[^"]*)"', markup))
        found.update(re.findall(r'<link\b[^>]*\bhref="(/[^"]*)"', markup))
    return sorted(found)
