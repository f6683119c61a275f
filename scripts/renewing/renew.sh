#!/bin/sh
# Writes every requirements.txt from its requirements.in: exact versions, and the SHA-256 of each wheel
# for every system and version of Python that PyPI has one for.
#
#   renew.sh [--upgrade]
#
# Versions that a requirements.txt has already are kept where they fit; --upgrade takes the newest of
# those that no requirements.in names.
set -eu

cd "$(dirname "$0")/../.."
environment=.build/renewing
[ -x "$environment/bin/uv" ] || {
    python3 -m venv --clear "$environment"
    "$environment/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes \
        --requirement scripts/renewing/requirements.txt
}
for folder in Tests/EndToEnd scripts/charts scripts/renewing; do
    echo "$folder/requirements.txt"
    "$environment/bin/uv" pip compile --quiet --universal --python-version 3.11 --only-binary :all: \
        --generate-hashes --emit-build-options --custom-compile-command "scripts/renewing/renew.sh" \
        "$@" --output-file "$folder/requirements.txt" "$folder/requirements.in"
done
