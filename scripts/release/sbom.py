"""Writes the bill of materials of a release: SPDX 2.3 in JSON.

    sbom.py PROGRAMS VERSION FILE

The time is SOURCE_DATE_EPOCH, so that the same build has the same bill.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from datetime import datetime, timezone
from pathlib import Path

from components import Component, ReleaseError, components

MAIN = "SPDXRef-nianbao"
RELATIONS = {
    "swift": "STATIC_LINK", "inside": "STATIC_LINK", "runtime": "STATIC_LINK", "system": "DYNAMIC_LINK",
    "chart": "CONTAINS", "data": "CONTAINS",
}


def identifier(component: Component) -> str:
    """A name within the document."""
    return f"SPDXRef-{component.kind}-" + re.sub(r"[^A-Za-z0-9.-]+", "-", component.name).strip("-")


def package(component: Component) -> dict:
    """A component as SPDX describes packages."""
    home = component.address if component.address.startswith("https:") else ""
    entry = {
        "SPDXID": identifier(component),
        "name": component.name,
        "downloadLocation": f"git+{home}@{component.version}" if component.kind == "swift"
        else home or "NOASSERTION",
        "filesAnalyzed": False,
        "licenseConcluded": component.licence,
        "licenseDeclared": component.licence,
        "copyrightText": component.copyright or "NOASSERTION",
        "comment": "used by " + ", ".join(component.linked_by),
    }
    if component.version:
        entry["versionInfo"] = component.version
    if component.purl:
        entry["externalRefs"] = [{
            "referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
            "referenceLocator": component.purl,
        }]
    return entry


def document(parts: list[Component], version: str, time: int) -> dict:
    """The whole bill."""
    packages = [{
        "SPDXID": MAIN, "name": "nianbao", "versionInfo": version, "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False, "licenseConcluded": "MIT", "licenseDeclared": "MIT",
        "copyrightText": "Copyright (c) 2026 the nianbao authors",
        "primaryPackagePurpose": "APPLICATION",
    }, *[package(part) for part in parts]]
    relationships = [relation("SPDXRef-DOCUMENT", "DESCRIBES", MAIN)] + [
        relation(MAIN, RELATIONS[part.kind], identifier(part)) for part in parts]
    content = json.dumps([packages, relationships], sort_keys=True, ensure_ascii=False)
    digest = hashlib.sha256(content.encode("utf-8")).hexdigest()
    return {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"nianbao-{version}",
        "documentNamespace": f"https://spdx.org/spdxdocs/nianbao-{version}-{digest}",
        "creationInfo": {
            "created": datetime.fromtimestamp(time, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "creators": ["Tool: nianbao-scripts-release-sbom.py"],
        },
        "packages": packages,
        "relationships": relationships,
    }


def relation(element: str, kind: str, related: str) -> dict:
    """How two elements belong together."""
    return {
        "spdxElementId": element, "relationshipType": kind, "relatedSpdxElement": related,
    }


def main() -> None:
    """Writes the bill to the file that is named."""
    programs, version, target = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    time = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
    bill = document(components(programs), version, time)
    target.write_text(json.dumps(bill, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    try:
        main()
    except ReleaseError as error:
        sys.exit(str(error))
