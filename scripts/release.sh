#!/bin/sh
# Makes the files of a release in .build/dist: programs with all that belongs to them as an archive and
# as a Debian package, the bill of materials, checksums.
#
#   release.sh [--allow-dirty]
#
# A commit with the tag v<version> is a release; the files of any other commit are called
# <version>+git<date>.<commit>. docs/releasing.md says more.
set -eu

allow_dirty=false
case "${1:-}" in
    "") ;;
    --allow-dirty) allow_dirty=true ;;
    *) echo "usage: $0 [--allow-dirty]" >&2; exit 1 ;;
esac

fail() {
    for line in "$@"; do echo "$line" >&2; done
    exit 1
}

cd "$(dirname "$0")/.."
[ "$(uname -s)" = Linux ] || fail "Releases are made on Linux."
programs=.build/release
charts=.build/charts
dist=.build/dist
export LC_ALL=C.UTF-8
umask 022

# --- Which release it is
version=$(python3 scripts/release/components.py version)
changes=$(git status --porcelain)
if [ -n "$changes" ] && ! $allow_dirty; then
    fail "There are changes that are not committed:" "$changes" \
        "Commit them, or run: make release OPTIONS=--allow-dirty"
fi
if [ -n "$changes" ] || [ "$(git describe --exact-match --tags 2>/dev/null)" != "v$version" ]; then
    version=$version+git$(git log -1 --format=%cd --date=format:%Y%m%d).$(git rev-parse --short HEAD)
elif ! grep -q "^## $version\$" CHANGELOG.md; then
    fail "CHANGELOG.md has no section '## $version'."
fi
[ -z "$changes" ] || version=$version.dirty
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
name=nianbao-$version-linux-$(uname -m)
echo "==> $name"

# --- Programs and charts, of the versions that are known
make --no-print-directory OPTIONS= build charts
python3 scripts/release/components.py check "$programs" --charts "$charts" || fail \
    "The build is not made of what packaging/components.json lists. Look at what changed, then" \
    "correct the list; docs/releasing.md says how."

# --- Everything in its place
rm -rf "$dist"
tree=$dist/work/$name
mkdir -p "$tree"
scripts/install.sh --programs "$programs" --prefix "" --charts "$charts/charts.js" "$tree"
install -Dm 644 packaging/searchd.service "$tree/lib/systemd/user/searchd.service"
install -m 644 LICENSE README.md CHANGELOG.md SECURITY.md "$tree"
install -d "$tree/share/doc/nianbao"
cp -R docs "$tree/share/doc/nianbao/"
python3 scripts/release/licences.py "$programs" "$tree/LICENCES-OF-PARTS.txt"
python3 scripts/release/sbom.py "$programs" "$version" "$dist/nianbao-$version.spdx.json"

# --- The archive: the same bytes for the same tree
tar --create --sort=name --format=posix --pax-option=exthdr.name=%d/PaxHeaders/%f,delete=atime,delete=ctime \
    --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner --mode=go+u,go-w \
    --directory "$dist/work" "$name" | gzip --no-name --best >"$dist/$name.tar.gz"

# --- The Debian package
if command -v dpkg-buildpackage >/dev/null && command -v dh >/dev/null; then
    scripts/release/debian.sh "$version" "$tree/LICENCES-OF-PARTS.txt" "$dist"
else
    echo "==> WITHOUT A DEBIAN PACKAGE: debhelper and dpkg-dev are not installed" >&2
fi

rm -rf "$dist/work"
(cd "$dist" && sha256sum -- *) >.build/SHA256SUMS
mv .build/SHA256SUMS "$dist/SHA256SUMS"
echo "==> $dist:"
ls -l "$dist"
