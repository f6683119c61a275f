#!/bin/sh
# Installs built programs with their manual pages, completions and the script of charts.
#
#   install.sh --programs FOLDER [--prefix /usr/local] [--daemon searchd] [--daemon-folder bin]
#              [--charts FILE] [DESTDIR]
#
# --daemon is the name that the daemon is installed under; its manual page and completions follow it.
set -eu

programs=""
prefix=/usr/local
daemon=searchd
daemon_folder=bin
charts=""
destination=""
while [ $# -gt 0 ]; do
    case "$1" in
        --programs) programs=$2; shift ;;
        --prefix) prefix=$2; shift ;;
        --daemon) daemon=$2; shift ;;
        --daemon-folder) daemon_folder=$2; shift ;;
        --charts) charts=$2; shift ;;
        -*) echo "$0: unknown option $1" >&2; exit 1 ;;
        *) destination=$1 ;;
    esac
    shift
done
case "$daemon" in
    "" | *[!A-Za-z0-9_-]*)
        echo "$0: the daemon's name may hold letters, digits, - and _: '$daemon'" >&2
        exit 1
        ;;
esac
here=$(dirname "$0")
search=$programs/search
searchd=$programs/searchd
for program in "$search" "$searchd"; do
    [ -x "$program" ] || { echo "$0: $program is not built; run: make build" >&2; exit 1; }
done
root=$destination$prefix
# The date of the manual pages.
: "${SOURCE_DATE_EPOCH:=$(git -C "$here" log -1 --format=%ct 2>/dev/null || date +%s)}"
export SOURCE_DATE_EPOCH
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT

put() { # mode, file, target below the prefix
    install -d "$root/$(dirname "$3")"
    install -m "$1" "$2" "$root/$3"
}

put 755 "$search" bin/search
put 755 "$searchd" "$daemon_folder/$daemon"

if command -v python3 >/dev/null 2>&1; then
    python3 "$here/release/manual.py" "$search" 1 --daemon "$daemon" >"$made/search.1"
    python3 "$here/release/manual.py" "$searchd" 8 --name "$daemon" --daemon "$daemon" \
        >"$made/searchd.8"
    put 644 "$made/search.1" share/man/man1/search.1
    put 644 "$made/searchd.8" "share/man/man8/$daemon.8"
else
    echo "Without manual pages: python3, which writes them, was not found." >&2
fi

for shell in bash zsh fish; do
    "$search" --generate-completion-script "$shell" >"$made/search.$shell"
    # The script knows the daemon by its own name only.
    "$searchd" --generate-completion-script "$shell" >"$made/searchd.plain"
    sed "s/searchd/$daemon/g" "$made/searchd.plain" >"$made/searchd.$shell"
done
# Shells read these files and do not run them.
sed -i.orig '1{/^#!/d;}' "$made/search.bash" "$made/searchd.bash"
put 644 "$made/search.bash" share/bash-completion/completions/search
put 644 "$made/searchd.bash" "share/bash-completion/completions/$daemon"
put 644 "$made/search.zsh" share/zsh/site-functions/_search
put 644 "$made/searchd.zsh" "share/zsh/site-functions/_$daemon"
put 644 "$made/search.fish" share/fish/vendor_completions.d/search.fish
put 644 "$made/searchd.fish" "share/fish/vendor_completions.d/$daemon.fish"

if [ -n "$charts" ] && [ -f "$charts" ]; then
    put 644 "$charts" share/nianbao/charts.js
else
    echo "Without charts in pages; 'make charts' before 'make install' adds them."
fi
