#!/usr/bin/env bash
# Prints what ten thousand cards cost: CPU per card, peak memory, wall time; memory for 100,000 rows; kills; a merged document's pages.
set -euo pipefail
cd "$(dirname "$0")/.."
work=artifacts/bulk-at-scale
rm -rf "$work" && mkdir -p "$work"
dotnet build src/OfficeKit.Cli -c Release -v quiet
dotnet build tests/OfficeKit.Benchmarks -c Release -v quiet
program="$PWD/src/OfficeKit.Cli/bin/Release/net10.0/OfficeKit.Cli.dll"

python3 - "$work" << 'PY'
import csv, sys
rows = list(csv.reader(open('tests/Data/pledge-cards.sample.csv', encoding='utf-8')))
for count in (1000, 5000, 10000, 100000):
    with open(f'{sys.argv[1]}/cards-{count}.csv', 'w', encoding='utf-8', newline='') as f:
        w = csv.writer(f)
        w.writerow(rows[0])
        w.writerows([f'CN2017-{i + 1:06d}', *rows[1 + i % 50][1:]] for i in range(count))
PY

declare -A peaks
measure() {  # name, rows, output, further arguments
    local name=$1 rows=$2 output=$3; shift 3
    /usr/bin/time -f '%U %S %e %M' -o "$work/time" \
        dotnet "$program" bulk pledge-card "$work/cards-$rows.csv" -o "$work/$output" "$@" > /dev/null 2> "$work/errors" \
        || { cat "$work/errors"; exit 1; }
    peaks[$name-$rows]=$(awk '{ print $4 }' "$work/time")
    awk -v name="$name" -v rows="$rows" '{
        printf "%s: %d rows, %.2f ms CPU a card, %.1f s wall, %.0f MB peak\n", name, rows, ($1 + $2) * 1000 / rows, $3, $4 / 1024
    }' "$work/time"
}

measure 'to a folder' 10000 cards --report "$work/report.json"
measure 'again, all done' 10000 cards --resume
python3 - "$work" << 'PY'
import glob, json, sys, zipfile
files = sorted(glob.glob(f'{sys.argv[1]}/cards/*.docx'))
for f in files[::100]:
    assert zipfile.ZipFile(f).testzip() is None, f
report = json.load(open(f'{sys.argv[1]}/report.json', encoding='utf-8'))
print(f"{len(files)} files of different names, {len(files[::100])} opened; report: {report['succeeded']} of {report['total']}")
PY
dotnet run --project tests/OfficeKit.Benchmarks -c Release --no-build -- validate "$work/cards"
rm -rf "$work/cards"
measure 'to a folder' 100000 cards
awk -v few="${peaks[to a folder-10000]}" -v many="${peaks[to a folder-100000]}" \
    'BEGIN { printf "memory for 100000 rows: %.2f times that for 10000\n", many / few }'
rm -rf "$work/cards"
measure 'to a zip' 10000 cards.zip
measure 'merged' 10000 cards.docx
measure 'merged' 1000 thousand.docx
if command -v soffice > /dev/null; then
    soffice --headless -env:UserInstallation="file://$PWD/$work/profile" --convert-to pdf --outdir "$work" "$work/thousand.docx" > /dev/null 2>&1
    echo "1000 cards in one document: $(pdfinfo "$work/thousand.pdf" | awk '/^Pages/ { print $2 }') pages"
fi

for kill in $(seq 20); do
    dotnet "$program" bulk pledge-card "$work/cards-5000.csv" -o "$work/killed" --resume > /dev/null 2>&1 &
    sleep "$(awk -v seed="$kill" 'BEGIN { srand(seed); print 0.3 + rand() * 3 }')"
    kill -9 $! 2> /dev/null || true
    wait $! 2> /dev/null || true
done
dotnet "$program" bulk pledge-card "$work/cards-5000.csv" -o "$work/killed" --resume --report "$work/killed.json" > /dev/null 2>&1
python3 - "$work" << 'PY'
import glob, json, sys, zipfile
files = glob.glob(f'{sys.argv[1]}/killed/*.docx')
bad = [f for f in files if zipfile.ZipFile(f).testzip()]
report = json.load(open(f'{sys.argv[1]}/killed.json', encoding='utf-8'))
left = glob.glob(f'{sys.argv[1]}/killed/.*')
print(f"killed 20 times, resumed: {len(files)} of 5000 files, {len(bad)} damaged, {len(left)} left over, report {report['succeeded']} of {report['total']}")
PY
