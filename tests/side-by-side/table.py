#!/usr/bin/env python3
# Prints the results of the side-by-side run as a table, after seeing that all engines wrote the same text.
import json
import re
import sys
import zipfile
from pathlib import Path

work = Path(sys.argv[1])
WORKLOADS = ('card', 'notice', 'report', 'ledger')
results = {}
for line in (work / 'results.jsonl').read_text(encoding='utf-8').splitlines():
    r = json.loads(line)
    results.setdefault(r['engine'], {})[r['workload']] = r['cpu']


def text(engine, workload):
    with zipfile.ZipFile(work / 'documents' / f'{workload}.{engine}.out.docx') as z:
        assert z.testzip() is None, f'{engine} {workload}: a damaged zip'
        return ''.join(re.findall(r'<w:t(?: [^>]*)?>([^<]*)</w:t>', z.read('word/document.xml').decode('utf-8')))


for workload in WORKLOADS:
    own = text('officekit', workload)
    for engine in results:
        if engine not in ('officekit', 'floor') and text(engine, workload) != own:
            print(f'{engine} wrote another {workload}: {len(text(engine, workload))} characters, not {len(own)}', file=sys.stderr)
            sys.exit(1)

peers = [e for e in results if e not in ('officekit', 'floor')]
print('| CPU ms per document | ' + ' | '.join(WORKLOADS) + ' |\n|---|' + '---|' * len(WORKLOADS))
for engine in peers + ['officekit', 'floor']:
    print(f'| {engine} | ' + ' | '.join(f'{results[engine][w] / 1000:.3f}' for w in WORKLOADS) + ' |')
fastest = {w: min(results[e][w] for e in peers) for w in WORKLOADS}
print('| **fastest other / officekit** | ' + ' | '.join(f'**{fastest[w] / results["officekit"][w]:.0f} ×**' for w in WORKLOADS) + ' |')
print('| officekit / floor | ' + ' | '.join(f'{results["officekit"][w] / results["floor"][w]:.2f} ×' for w in WORKLOADS) + ' |')
