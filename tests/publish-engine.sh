#!/usr/bin/env bash
# Publishes the engine as WebAssembly into src/OfficeKit.AddIn/engine and prints its size; fails when it is over 4.5 MB in brotli.
set -euo pipefail
cd "$(dirname "$0")/.."

engine=src/OfficeKit.AddIn/engine
[ "${1:-}" = --size-only ] || dotnet build src/OfficeKit.AddIn/OfficeKit.AddIn.csproj -t:Engine -p:SkipClient=true -v quiet -nologo

find "$engine" -name '*.br' -printf '%s %f\n' | sort -rn | awk '
    { sum += $1; if (NR <= 8) printf "%9d  %s\n", $1, $2 }
    END {
        if (!NR) { print "no engine files"; exit 1 }
        printf "%9d  bytes in brotli, %d files: %.2f MB (aim: at most 4.50 MB)\n", sum, NR, sum / 1048576
        exit sum > 4.5 * 1048576
    }'
