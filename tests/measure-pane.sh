#!/usr/bin/env bash
# Prints how large pane and engine are and how long they take, and fails when one is over its aim: pane 60 KB gzip, engine 4.5 MB brotli, 100 ms.
set -euo pipefail
cd "$(dirname "$0")/.."

bash tests/publish-engine.sh "$@" | tail -n 1
dotnet build tests/OfficeKit.Pane.Tests -v quiet -nologo
OFFICEKIT_REQUIRE_ALL=1 dotnet run --project tests/OfficeKit.Pane.Tests --no-build -- --output Detailed \
    --filter "FullyQualifiedName~SpeedTests|FullyQualifiedName~TheSecondOpening|FullyQualifiedName~TheFirstDocument" \
    | grep -E '^    [0-9a-z]|^passed|^failed|failed:'
