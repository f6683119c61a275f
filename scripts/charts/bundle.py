"""Writes the script that draws charts in pages: draw.js with Vega, Vega-Lite and Vega-Embed.

    bundle.py FILE

The libraries are those in the wheel of vl-convert-python; nothing is downloaded here.
"""

from __future__ import annotations

import sys
from pathlib import Path

import vl_convert

LICENCE = f"""/*! Bundled with draw.js of nianbao:
Vega {vl_convert.get_vega_version()} (https://vega.github.io), \
Vega-Lite {vl_convert.get_vegalite_versions()[-1]}, Vega-Embed {vl_convert.get_vega_embed_version()}
Copyright (c) University of Washington Interactive Data Lab and contributors, BSD-3-Clause.
D3 and others that they need: ISC and BSD-3-Clause. */
"""


def main() -> None:
    target = Path(sys.argv[1])
    snippet = (Path(__file__).parent / "draw.js").read_text("utf-8")
    bundle = vl_convert.javascript_bundle(snippet)
    # Its names must not meet those of other scripts, and it must not end its element in a page.
    script = f"{LICENCE}(function(){{{bundle}\n}})();\n"
    for mark in ["</script", "<!--"]:
        if mark in script.lower():
            sys.exit(f"the bundle holds {mark}, so it cannot stand in a page")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(script, "utf-8")
    print(f"{target}: {len(script.encode('utf-8')):,} bytes")


main()
