"""Writes the script that draws charts in pages: draw.js with Vega, Vega-Lite and Vega-Embed.

    bundle.py FILE [--renew]

The libraries are those in the wheel of vl-convert-python; nothing is downloaded here. The script must
have the SHA-256 of charts.sha256; --renew writes that file, after a change to draw.js or to the wheel.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import vl_convert

HERE = Path(__file__).parent
DIGEST = HERE / "charts.sha256"
LICENCE = f"""/*! Bundled with draw.js of nianbao:
Vega {vl_convert.get_vega_version()} (https://vega.github.io), \
Vega-Lite {vl_convert.get_vegalite_versions()[-1]}, Vega-Embed {vl_convert.get_vega_embed_version()}
Copyright (c) University of Washington Interactive Data Lab and contributors, BSD-3-Clause.
D3 and others that they need: ISC and BSD-3-Clause. */
"""


def script() -> str:
    """The script as pages hold it."""
    bundle = vl_convert.javascript_bundle((HERE / "draw.js").read_text("utf-8"))
    # Its names must not meet those of other scripts, and it must not end its element in a page.
    text = f"{LICENCE}(function(){{{bundle}\n}})();\n"
    for mark in ["</script", "<!--"]:
        if mark in text.lower():
            sys.exit(f"the bundle holds {mark}, so it cannot stand in a page")
    return text


def check(content: bytes, renew: bool) -> None:
    """Refuses a script that is not the one that was looked at."""
    digest = hashlib.sha256(content).hexdigest()
    if renew:
        DIGEST.write_text(f"{digest}  charts.js\n", "utf-8")
    elif digest != (expected := DIGEST.read_text("utf-8").split()[0]):
        sys.exit(
            f"the script has the SHA-256 {digest}, {DIGEST} has {expected}.\n"
            "After a change to draw.js, bundle.py or requirements.txt run: make charts OPTIONS=--renew")


def main() -> None:
    """Writes the file that is named."""
    target = Path(sys.argv[1])
    content = script().encode("utf-8")
    check(content, renew="--renew" in sys.argv[2:])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    print(f"{target}: {len(content):,} bytes")


if __name__ == "__main__":
    main()
