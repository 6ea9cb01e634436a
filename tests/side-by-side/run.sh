#!/usr/bin/env bash
# Fills the same card, notice, report and ledger with OfficeKit and four other engines in one run, and prints CPU time per document and ratios.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=artifacts/side-by-side
mkdir -p "$work/documents"

# Debian's own Python has Debian's packages.
if ! /usr/bin/python3 -c 'import docxtpl' 2> /dev/null; then
    [ "$(id -u)" -eq 0 ] || { echo 'side-by-side: python3-docxtpl is missing. Run: sudo apt-get install python3-docxtpl' >&2; exit 1; }
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-docxtpl > /dev/null
fi
if [ ! -d "$work/node_modules" ]; then
    # MIT, all of them.
    echo '{ "private": true, "dependencies": { "docxtemplater": "3", "pizzip": "3", "easy-template-x": "7", "docx-templates": "4" } }' > "$work/package.json"
    (cd "$work" && npm install --no-audit --no-fund --silent)
fi
dotnet build tests/OfficeKit.Benchmarks -c Release -v quiet
python3 tests/side-by-side/workloads.py "$work/documents"
{
    dotnet run -c Release --no-build --project tests/OfficeKit.Benchmarks -- fill "$work/documents"
    node tests/side-by-side/peers.mjs "$work/documents" "$PWD/$work"
    /usr/bin/python3 tests/side-by-side/peer.py "$work/documents"
} > "$work/results.jsonl"
python3 tests/side-by-side/table.py "$work"
