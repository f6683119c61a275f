#!/usr/bin/env bash
# Runs tests under the sanitizers: those that reach C code under the address and the undefined-behaviour
# sanitizer, the daemon's under the thread sanitizer.
#
#   sanitize.sh [address|thread]…    both without a name
#
# Each has a build folder of its own, .build-sanitize/NAME.
set -uo pipefail
cd "$(dirname "$0")/.." || exit

names=("$@")
[ ${#names[@]} -gt 0 ] || names=(address thread)
failed=0
for name in "${names[@]}"; do
    case $name in
        address)
            sanitizers=(--sanitize address --sanitize undefined)
            # The modules whose tests call C: ICU, SQLite, libxml2, libzip, libxlsxwriter, processes.
            tests='SegmentationTests|DocumentsTests|StoreTests|WorkbooksTests|DrawingTests'
            ;;
        thread)
            sanitizers=(--sanitize thread)
            tests='searchdTests'
            ;;
        *)
            echo "usage: $0 [address|thread]…" >&2
            exit 2
            ;;
    esac
    echo "==> tests under the $name sanitizer"
    # A report of a sanitizer ends a program with a status of its own, which its test then sees.
    # Leaks are not what is sought: Swift's runtime keeps what it caches.
    ASAN_OPTIONS=detect_leaks=0 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 \
        TSAN_OPTIONS=halt_on_error=1 \
        swift build --build-tests --scratch-path ".build-sanitize/$name" "${sanitizers[@]}" &&
        ASAN_OPTIONS=detect_leaks=0 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 \
            TSAN_OPTIONS=halt_on_error=1 \
            swift test --skip-build --scratch-path ".build-sanitize/$name" "${sanitizers[@]}" \
            --experimental-maximum-parallelization-width "$(nproc)" --filter "$tests" ||
        failed=1
done
exit "$failed"
