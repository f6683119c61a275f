#!/bin/sh
# Builds the Debian package of built programs, with debhelper, and looks at it with lintian.
#
#   debian.sh VERSION LICENCES FOLDER
#
# DEBFULLNAME and DEBEMAIL say who maintains it. SOURCE_DATE_EPOCH is its date.
set -eu

version=$1
licences=$2
target=$(cd "$3" && pwd)
cd "$(dirname "$0")/../.."
sources=$target/work/debian/nianbao-$version
maintainer="${DEBFULLNAME:-the nianbao authors} <${DEBEMAIL:-nianbao@invalid.invalid}>"

mkdir -p "$sources/documents"
cp -R packaging/debian "$sources/debian"
sed -i "s/@MAINTAINER@/$maintainer/" "$sources/debian/control"
cp packaging/nianbao-searchd.service "$sources/debian/nianbao.nianbao-searchd.service"
cp "$licences" "$sources/documents/LICENCES-OF-PARTS.txt"
cp -R README.md SECURITY.md CHANGELOG.md docs "$sources/documents"
cat >"$sources/debian/changelog" <<END
nianbao ($version-1) unstable; urgency=medium

  * Built from these sources; CHANGELOG.md says what is new.

 -- $maintainer  $(date --utc --date="@$SOURCE_DATE_EPOCH" --rfc-email)
END
scripts/install.sh --programs .build/release --prefix /usr --daemon nianbao-searchd \
    --daemon-folder sbin --charts .build/charts/charts.js "$sources/staged"

(cd "$sources" && dpkg-buildpackage --build=binary --no-sign --jobs=1)
mv "$target"/work/debian/*.deb "$target"
if command -v lintian >/dev/null; then
    lintian --fail-on error --tag-display-limit 0 "$target"/*.deb
else
    echo "==> NOT LOOKED AT WITH LINTIAN: it is not installed" >&2
fi
