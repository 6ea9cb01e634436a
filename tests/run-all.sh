#!/usr/bin/env bash
# Installs what the tests need, builds, runs every test, and ends with the line "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
# A tool that is missing is a failure here, never a silent skip.
export OFFICEKIT_REQUIRE_ALL=1

results=artifacts/tests
rm -rf "$results"
mkdir -p "$results"
stop() { echo "$1"; echo "0 passed, 1 failed"; exit 1; }

bash tests/install-tools.sh || stop "a tool is missing"
dotnet tool restore > "$results/tools.log" 2>&1 || stop "dotnet tool restore failed"
dotnet csharpier check src tests > "$results/format.log" 2>&1 \
    || { cat "$results/format.log"; stop "not formatted: dotnet csharpier format src tests"; }
dotnet build OfficeKit.sln -c Release -v quiet || stop "the build failed"
bash tests/publish-engine.sh || stop "the engine was not published"

# One project after the other; a project that crashed leaves no report, so its end is noted.
run() {
    local project
    for project in "$@"; do
        local began=$SECONDS
        dotnet test --project "tests/OfficeKit.$project" -c Release --no-build --report-trx --results-directory "$results" \
            > "$results/$project.log" 2>&1 || echo "$project" >> "$results/failed"
        grep -vE '^(Running tests from|Exit code|Test run completed)' "$results/$project.log"
        echo "── $project: $((SECONDS - began)) s"
    done
}

# The browser runs alone: beside other work its waits run out, and its speed cannot be told. The rest keeps two cores busy.
run Pane.Tests
run Tests House.Tests Templates.Tests Sheets.Tests Bulk.Tests Rectification.Tests &
run Cli.Tests Conformance.Tests Layout.Tests AddIn.Tests Graph.Tests
wait

crashed=0
[ ! -e "$results/failed" ] || { crashed=1; echo "failed: $(tr '\n' ' ' < "$results/failed")"; }
awk -v seconds="$SECONDS" 'BEGIN { printf "%.1f\n", seconds / 60 }' > artifacts/ci-minutes.txt
echo "$(cat artifacts/ci-minutes.txt) minutes"

# The sum of all reports.
find "$results" -name '*.trx' -print0 | xargs -0 -r grep -ho '<Counters [^>]*>' | awk -v crashed="$crashed" '
    function a(k) { return match($0, " " k "=\"[0-9]+\"") ? substr($0, RSTART + length(k) + 3, RLENGTH - length(k) - 4) + 0 : 0 }
    { t += a("total"); e += a("executed"); p += a("passed"); f += a("failed") + a("error") + a("timeout") + a("aborted"); n++ }
    END {
        if (!n || !e) { print "0 passed, 1 failed"; exit 1 }
        if (crashed && !f) f = 1
        printf "%d passed, %d failed", p, f; if (t > e) printf ", %d skipped", t - e; print ""
        exit f > 0
    }'
