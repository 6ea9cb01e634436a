#!/usr/bin/env bash
# Prints what the house looks like from outside; with --before COMMIT also that commit, side by side with the tree.
set -euo pipefail
cd "$(dirname "$0")/.."

measure() { dotnet run -c Release --project tests/OfficeKit.House -v quiet -- "$@"; }

if [ "${1:-}" != --before ]; then
    measure . "$@"
    exit
fi
before=$(mktemp -d)
trap 'git worktree remove --force "$before"' EXIT
git worktree add --quiet --detach "$before" "$2"
echo "── before: $(git log -1 --format='%h %s' "$2")"
measure "$before"
echo "── now: $(git log -1 --format='%h %s')"
measure .
