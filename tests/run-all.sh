#!/usr/bin/env bash
# Installs what the tests need, builds, runs every test, and ends with the line "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

results=artifacts/tests
rm -rf "$results"
bash tests/install-tools.sh || { echo "0 passed, 1 failed"; exit 1; }
bash tests/publish-engine.sh || { echo "0 passed, 1 failed"; exit 1; }
dotnet build OfficeKit.sln -c Release -v quiet || { echo "0 passed, 1 failed"; exit 1; }

# A tool that is missing is a failure here, never a silent skip. One project at a time: the layout tests start LibreOffice.
failed=0
OFFICEKIT_REQUIRE_ALL=1 dotnet test OfficeKit.sln -c Release --no-build --max-parallel-test-modules 1 \
    --report-trx --results-directory "$results" || failed=1

# The sum of all reports; a test project that crashed leaves none, and dotnet test has said so.
find "$results" -name '*.trx' -print0 | xargs -0 -r grep -ho '<Counters [^>]*>' | awk -v crashed="$failed" '
    function a(k) { return match($0, " " k "=\"[0-9]+\"") ? substr($0, RSTART + length(k) + 3, RLENGTH - length(k) - 4) + 0 : 0 }
    { t += a("total"); e += a("executed"); p += a("passed"); f += a("failed") + a("error") + a("timeout") + a("aborted"); n++ }
    END {
        if (!n || !e) { print "0 passed, 1 failed"; exit 1 }
        if (crashed && !f) f = 1
        printf "%d passed, %d failed", p, f; if (t > e) printf ", %d skipped", t - e; print ""
        exit f > 0
    }'
