#!/usr/bin/env bash
# What every change must pass. Every step is run, whatever became of those before it, unless it needs
# one that failed; the summary at the end says how each ended and what was not looked at.
#
#   test.sh [FLAG…]    the flags are handed on to swift build and swift test
#
# What each step said stands in .build/test, too.
set -uo pipefail
cd "$(dirname "$0")/.." || exit

logs=.build/test
python=.build/python/bin/python
rm -rf "$logs"
mkdir -p "$logs"

summary=()
failed=0
begin=$SECONDS

note() { # result, step, the rest of the line
    summary+=("$(printf '%-8s %-24s %s' "$1" "$2" "$3")")
}

# Runs a step, and notes how it ended.
step() { # name for the log, step, command…
    local log="$logs/$1.log" name="$2" start=$SECONDS status
    shift 2
    echo "==> $name"
    "$@" 2>&1 | tee "$log"
    status=$?
    if [ "$status" -eq 0 ]; then
        note passed "$name" "$((SECONDS - start)) s"
    else
        failed=1
        note FAILED "$name" "$((SECONDS - start)) s, status $status, see $log"
    fi
    return "$status"
}

# Notes a step that cannot be run.
skip() { # step, reason
    failed=1
    note "NOT RUN" "$1" "$2"
}

# Tests that wait for programs hold the thread that they run on, and measure what the processor did:
# no more of them at once than there are processors.
at_once() {
    local cores
    cores=$(nproc 2>/dev/null || getconf _NPROCESSORS_ONLN)
    if swift test --help-hidden 2>/dev/null | grep -q -- --experimental-maximum-parallelization-width
    then
        echo "--experimental-maximum-parallelization-width $cores"
    else
        echo "--no-parallel"
    fi
}

# What tests say aloud that they did not look at.
print_left_out() {
    grep -hE '^!!! |^➜ .* skipped|^SKIPPED' "$logs"/*.log | sort -u
}

built=false
step dependencies "dependencies" scripts/install-dependencies.sh --quiet --tests
step format "format" make --no-print-directory lint
step build "build" swift build --build-tests "$@" && built=true
if $built; then
    # shellcheck disable=SC2046 # an option and its value
    step swift "Swift tests" swift test --skip-build $(at_once) "$@"
else
    skip "Swift tests" "the build failed"
fi
for suite in "EndToEnd:browser and API tests" "Packaging:packaging" "Attack:attacks"; do
    name="${suite#*:}"
    if ! $built; then
        skip "$name" "the build failed"
    elif [ ! -x "$python" ]; then
        skip "$name" "there is no $python"
    else
        step "${suite%%:*}" "$name" "$python" -m pytest "Tests/${suite%%:*}"
    fi
done

echo
left_out=$(print_left_out)
if [ -n "$left_out" ]; then
    echo "==> What was not looked at"
    echo "$left_out"
    echo
fi
echo "==> Summary, after $((SECONDS - begin)) s"
printf '%s\n' "${summary[@]}"
exit "$failed"
