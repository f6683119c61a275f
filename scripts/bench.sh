#!/usr/bin/env bash
# Measures indexing and queries on invented reports. `make bench` builds the programs first.
#
#   REPORTS=10000 RUNS=15 PROGRAMS=.build/release scripts/bench.sh
#
# It ends with queries in one process (Tools/benchmark), where neither starting the program nor
# opening the index counts.
#
# Everything is written to a temporary folder that is removed at the end. A query is timed as a
# whole process: starting the program, opening the index, answering, printing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

reports=${REPORTS:-10000}
runs=${RUNS:-15}
programs=${PROGRAMS:-.build/release}
search=$programs/search

if [ -z "${EPOCHREALTIME-}" ]; then
    echo "bench.sh needs bash 5 or later for its clock" >&2
    exit 1
fi
for program in search corpus-generator benchmark; do
    if [ ! -x "$programs/$program" ]; then
        echo "$programs/$program is not built; run: make bench" >&2
        exit 1
    fi
done

folder=$(mktemp -d "${TMPDIR:-/tmp}/nianbao-bench.XXXXXX")
trap 'rm -rf "$folder"' EXIT
index=$folder/index.sqlite

# Microseconds since some day.
now() { echo "${EPOCHREALTIME//[!0-9]/}"; }

# Microseconds as another unit with some decimals.
as() { awk -v us="$1" -v divisor="$2" -v format="$3" 'BEGIN { printf format, us / divisor }'; }

echo "Machine: $(uname -sm), $(getconf _NPROCESSORS_ONLN) processors"
echo "Writing $reports reports"
"$programs/corpus-generator" bulk "$folder/reports" \
    --reports "$reports" --seed 1 --narrative-bytes 3000

echo "Indexing"
meter=()
if /usr/bin/time -v true 2>/dev/null; then
    meter=(/usr/bin/time -v -o "$folder/meter")
fi
start=$(now)
"${meter[@]}" "$search" index "$folder/reports" --index "$index" --quiet
elapsed=$(($(now) - start))
bytes=$(wc -c <"$index")
echo "  time         $(as "$elapsed" 1000000 %.1f) s, $(as "$((reports * 1000000))" "$elapsed" %.0f) reports/s"
if [ -f "$folder/meter" ]; then
    awk -F': ' '/Maximum resident/ { printf "  peak memory  %.0f MB\n", $2 / 1024 }' "$folder/meter"
else
    echo "  peak memory  not measured: no GNU time at /usr/bin/time"
fi
if command -v sqlite3 >/dev/null; then
    narrative=$(sqlite3 -readonly "$index" \
        'select sum(length(cast(text as blob))) from sections')
    awk -v index_bytes="$bytes" -v narrative="$narrative" 'BEGIN {
        printf "  index        %.1f MB, %.2f times the narrative (%.1f MB)\n",
            index_bytes / 1e6, index_bytes / narrative, narrative / 1e6 }'
else
    echo "  index        $bytes bytes; its narrative is not measured: no sqlite3"
fi

start=$(now)
"$search" index "$folder/reports" --index "$index" --quiet
echo "  again        $(as "$(($(now) - start))" 1000000 %.1f) s, nothing changed"

echo "Queries, median of $runs runs of the whole program (after one that is not counted)"
measure() {
    local status=0 times=() run start
    "$search" "$@" --index "$index" >/dev/null || status=$?
    # 1 is "nothing found", an answer like any other.
    if [ "$status" -gt 1 ]; then
        echo "  failed with status $status: $*" >&2
        return 1
    fi
    for ((run = 0; run < runs; run++)); do
        start=$(now)
        "$search" "$@" --index "$index" >/dev/null || true
        times+=($(($(now) - start)))
    done
    local median
    median=$(printf '%s\n' "${times[@]}" | sort -n | sed -n "$(((runs + 1) / 2))p")
    printf '  %8s ms  %s\n' "$(as "$median" 1000 %.1f)" "$*"
}
measure 保密审查 --year 2020
measure '司法局 AND 本机关不掌握 > 5'
measure 公开
measure 人员不足
measure '"息公开"'
measure '存在问题:"人员不足" 年份:2021'
measure '不予公开 / 办结 > 30%'
measure '(公开 或 保密) 非 信访'
measure 保
measure 绝无此词

echo "Queries in one process, with their first page of 20 hits"
"$programs/benchmark" "$index" --runs "$runs"
