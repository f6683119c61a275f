#!/usr/bin/env bash
# Feeds the parsers and the C code below them with bytes that libFuzzer mutates towards new code.
#
#   fuzz.sh SECONDS [TARGET…]    each target for so many seconds; all of Tools/fuzzing without a name
#
# The address sanitizer watches. What a target learnt stays in .build/fuzz/corpus and is where the next
# run goes on; the fuzzer saves inputs that crash or hang to .build/fuzz. Reduce one to a small test
# before you fix the bug:
#
#   NIANBAO_FUZZ_TARGET=query .build-fuzzing/release/fuzzing .build/fuzz/query-crash-…
set -uo pipefail
cd "$(dirname "$0")/.." || exit

seconds=${1:?seconds for each target}
shift
targets=("$@")
if [ ${#targets[@]} -eq 0 ]; then
    mapfile -t targets < <(sed -n 's/^    case \([a-z]*\)$/\1/p' Tools/fuzzing/FuzzTarget.swift)
fi

# The coverage of Swift code must be asked for by its parts; the sanitizer alone does not count it.
coverage=edge,indirect-calls,trace-cmp,inline-8bit-counters,pc-table
NIANBAO_FUZZING=1 swift build -c release --product fuzzing --scratch-path .build-fuzzing \
    --sanitize fuzzer --sanitize address -Xswiftc -enable-testing \
    -Xswiftc -sanitize-coverage="$coverage" -Xcc -fsanitize=fuzzer-no-link || exit

failed=0
for target in "${targets[@]}"; do
    seeds=.build/fuzz/seeds/$target
    learnt=.build/fuzz/corpus/$target
    mkdir -p "$seeds" "$learnt"
    scripts/fuzz_seeds.py "$target" "$seeds"
    log=.build/fuzz/$target.log
    # Leaks are not what is sought: Swift's runtime keeps what it caches.
    SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0:abort_on_error=0 \
        NIANBAO_FUZZ_TARGET=$target .build-fuzzing/release/fuzzing \
        -max_total_time="$seconds" -timeout=25 -rss_limit_mb=2048 -max_len=65536 \
        -artifact_prefix=".build/fuzz/$target-" -print_final_stats=1 "$learnt" "$seeds" \
        >"$log" 2>&1
    status=$?
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    if [ "$status" -eq 0 ]; then
        echo "$target: ${runs:-0} inputs, none crashed or hung"
    else
        failed=1
        echo "$target: FAILED with status $status; see $log"
        tail -n 5 "$log"
    fi
done
exit "$failed"
