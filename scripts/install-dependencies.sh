#!/bin/sh
# Sees to what the build needs: Swift, git, and the headers of SQLite, ICU, libxml2, libzip, zlib and
# libxlsxwriter; and to the programs that read PDF and DOC, which the tests need.
#
#   install-dependencies.sh [--quiet] [--tests]
#
# Swift is only looked for; the rest is installed where a package manager we know is at hand.
# With --quiet nothing is printed where nothing is missing. With --tests what only the tests need is
# seen to, too: LibreOffice, for DOC is read with it; Chromium with Chinese letters, for the pages; and
# in .build/python the packages of Tests/EndToEnd/requirements.txt.
set -eu

quiet=false
tests=false
for option in "$@"; do
    case "$option" in
        --quiet) quiet=true ;;
        --tests) tests=true ;;
        *)
            echo "usage: $0 [--quiet] [--tests]" >&2
            exit 1
            ;;
    esac
done

fail() {
    for line in "$@"; do echo "$line" >&2; done
    exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

check_swift() {
    has swift || fail \
        "Swift was not found. nianbao needs Swift 6.2 or later." \
        "Get it from https://www.swift.org/install/ and put its usr/bin into PATH."
    version=$(swift --version 2>/dev/null |
        sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
    major=${version%%.*}
    minor=${version#*.}
    [ -n "$version" ] || fail "'swift --version' fails; is the toolchain complete?"
    if [ "$major" -lt 6 ] || { [ "$major" -eq 6 ] && [ "$minor" -lt 2 ]; }; then
        fail "Swift $version was found; nianbao needs Swift 6.2 or later." \
            "Get it from https://www.swift.org/install/."
    fi
}

# Whether a library's header is here: by dpkg where that decides, else by pkg-config, else by file.
has_header() { # Debian package, pkg-config module, header
    if has dpkg; then
        dpkg -s "$1" 2>/dev/null | grep -q '^Status: install ok installed' && return 0
    fi
    if has pkg-config; then
        pkg-config --exists "$2" && return 0
    fi
    [ -f "/usr/include/$3" ] || [ -f "/usr/local/include/$3" ]
}

# Whether a Debian package is here; elsewhere it is not asked for.
has_package() {
    has dpkg || return 0
    dpkg -s "$1" 2>/dev/null | grep -q '^Status: install ok installed'
}

# The commands of a package manager, as root.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif has sudo; then
        sudo "$@"
    else
        fail "Installing needs root, and there is no sudo. As root, run:" "  $*"
    fi
}

# Whether a browser is here that the tests can drive. Ubuntu's chromium-browser may be a mere hint to
# install a snap; such a one does not run.
has_browser() {
    for name in chromium chromium-browser google-chrome; do
        has "$name" && "$name" --version >/dev/null 2>&1 && return 0
    done
    [ -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ]
}

# Whether Python can make an environment of its own: Debian takes that part out.
has_venv() { has python3 && python3 -c 'import ensurepip, venv' 2>/dev/null; }

# The Python packages of the tests, in an environment of their own; a copy of the list that they were
# installed from stands in it once all are there.
install_python_packages() {
    environment=.build/python
    wanted=Tests/EndToEnd/requirements.txt
    if cmp -s "$wanted" "$environment/requirements.txt" && "$environment/bin/python" -V >/dev/null 2>&1
    then
        return 0
    fi
    has_venv || fail "Python 3 with its module venv was not found; the tests need both."
    echo "Installing the Python packages of the tests into $environment"
    python3 -m venv --clear "$environment"
    "$environment/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes \
        --requirement "$wanted"
    cp "$wanted" "$environment/requirements.txt"
}

check_linux() {
    missing=""
    has git || missing="$missing git"
    has_header libsqlite3-dev sqlite3 sqlite3.h || missing="$missing libsqlite3-dev"
    has_header libicu-dev icu-uc unicode/ubrk.h || missing="$missing libicu-dev"
    has_header libxml2-dev libxml-2.0 libxml2/libxml/xmlreader.h || missing="$missing libxml2-dev"
    has_header libzip-dev libzip zip.h || missing="$missing libzip-dev"
    has_header zlib1g-dev zlib zlib.h || missing="$missing zlib1g-dev"
    has_header libxlsxwriter-dev xlsxwriter xlsxwriter.h || missing="$missing libxlsxwriter-dev"
    has pkg-config || missing="$missing pkg-config"
    has pdftotext || missing="$missing poppler-utils"
    has_package poppler-data || missing="$missing poppler-data"
    has antiword || missing="$missing antiword"
    if $tests; then
        has soffice || missing="$missing libreoffice-writer-nogui"
        has_browser || missing="$missing chromium"
        has_package fonts-noto-cjk || missing="$missing fonts-noto-cjk"
        has strace || missing="$missing strace"
        has_venv || missing="$missing python3 python3-venv"
    fi
    [ -n "$missing" ] || return 0
    has apt-get || fail \
        "Missing:$missing (the names are Debian's), and there is no apt-get to install them with." \
        "Please install them by the means of your system. On Fedora:" \
        "  dnf install git sqlite-devel libicu-devel libxml2-devel libzip-devel zlib-devel libxlsxwriter-devel" \
        "    pkgconf poppler-utils poppler-data antiword"
    echo "Installing:$missing"
    as_root apt-get update
    case "$missing" in
        # Ubuntu has Chromium as a snap only, which needs a running system.
        *chromium*) [ -n "$(apt-cache madison chromium)" ] || fail \
            "This system has no package of Chromium. Please install Chromium or Google Chrome;" \
            "the tests look for chromium, chromium-browser and google-chrome in PATH." ;;
    esac
    # shellcheck disable=SC2086 # a list of packages
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing
}

check_macos() {
    has git || fail "git was not found; run: xcode-select --install"
    has brew || fail \
        "Homebrew was not found; ICU's headers come from it. See https://brew.sh, then run:" \
        "  brew install icu4c sqlite libxml2 libzip libxlsxwriter pkgconf poppler antiword"
    if ! icu=$(brew --prefix icu4c 2>/dev/null) || [ ! -f "$icu/include/unicode/ubrk.h" ]; then
        fail "ICU's headers are missing. Run:" \
            "  brew install icu4c sqlite libxml2 libzip libxlsxwriter pkgconf poppler antiword" \
            "The Makefile passes ICU's folders to swift. Without make, pass them yourself:" \
            "  swift build -Xcc -I\$(brew --prefix icu4c)/include \\" \
            "    -Xlinker -L\$(brew --prefix icu4c)/lib" \
            "or, for programs that ask pkg-config:" \
            "  export PKG_CONFIG_PATH=\$(brew --prefix icu4c)/lib/pkgconfig"
    fi
    if $tests && ! has_browser; then
        fail "The tests need a browser. Run:" "  brew install --cask google-chrome"
    fi
}

cd "$(dirname "$0")/.."
check_swift
case "$(uname -s)" in
    Darwin) check_macos ;;
    *) check_linux ;;
esac
if $tests; then install_python_packages; fi
$quiet || echo "Swift $version, git, SQLite, ICU, libxml2, libzip and libxlsxwriter are here."
