#!/bin/sh
# Writes charts.js, the script that draws charts in pages, into a folder.
#
#   make.sh FOLDER [--renew]
#
# The wheel of vl-convert-python, which holds Vega, is installed into FOLDER/python: an environment of
# its own, whose python can draw SVG and PNG too (put FOLDER/python/bin into PATH). Wheel and script
# must have the SHA-256 that is known; --renew takes the script's as it is.
set -eu

folder=$1
shift
here=$(dirname "$0")
python=$folder/python/bin/python

python3 -c 'import ensurepip, venv' 2>/dev/null || {
    echo "Python 3 with its module venv was not found; on Debian: apt-get install python3-venv" >&2
    exit 1
}
if ! cmp -s "$here/requirements.txt" "$folder/python/requirements.txt"; then
    python3 -m venv --clear "$folder/python"
    "$python" -m pip install --quiet --disable-pip-version-check --require-hashes \
        --requirement "$here/requirements.txt"
    cp "$here/requirements.txt" "$folder/python/requirements.txt"
fi
"$python" "$here/bundle.py" "$folder/charts.js" "$@"
