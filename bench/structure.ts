import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Turn } from '../src/transcript/call.ts';
import { parseTranscript } from '../src/transcript/parse-transcript.ts';

/*
 * How well real calls are read, in process: turns, speakers, sections, roles and periods against the truth beside the checkout.
 * npx tsx bench/structure.ts [--show 10] [--only NAME,NAME] [--headless]
 */

interface Truth {
  readonly ticker: string;
  readonly company: string;
  readonly fiscalYear: number;
  readonly fiscalQuarter: number;
  readonly layout: string;
  readonly variant: string;
  readonly participants: readonly { name: string; role: string; speaks: boolean }[];
  readonly turns: readonly { speaker: string; section: string; first8: string }[];
}

const dir = resolve(import.meta.dirname, '../../shared/data');
const option = (name: string) =>
  process.argv.includes(name) ? (process.argv[process.argv.indexOf(name) + 1] ?? '') : null;
const only = option('--only')?.split(',') ?? null;
const show = Number(option('--show') ?? 10);

const plain = (words: string) =>
  words
    .normalize('NFKC')
    .replace(/[’‘`]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u200B-\u200F\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
const first8 = (words: string) => plain(words).split(' ').slice(0, 8).join(' ');
const pct = (n: number, of: number) => (of === 0 ? 'n/a' : `${((100 * n) / of).toFixed(2)}%`);

const spoken = (text: string, turn: Turn) => {
  let words = '';
  let from = turn.start;
  for (const gap of turn.gaps) {
    words += text.slice(from, gap.start);
    from = gap.end;
  }
  return words + text.slice(from, turn.end);
};

interface Sum {
  truth: number;
  found: number;
  hit: number;
  speaker: number;
  section: number;
  role: number;
  roles: number;
  period: number;
  calls: number;
}
const empty = (): Sum => ({
  truth: 0,
  found: 0,
  hit: 0,
  speaker: 0,
  section: 0,
  role: 0,
  roles: 0,
  period: 0,
  calls: 0,
});
const sums = new Map<string, Sum>();
const worst: { score: number; line: string }[] = [];
let readingMs = 0;
let bytes = 0;

function add(keys: readonly string[], part: Partial<Sum>) {
  for (const key of keys) {
    const sum = sums.get(key) ?? empty();
    for (const [name, value] of Object.entries(part)) sum[name as keyof Sum] += value;
    sums.set(key, sum);
  }
}

const names = readdirSync(join(dir, 'truth'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -5))
  .filter((name) => only === null || only.includes(name));

for (const name of names) {
  const truth = JSON.parse(readFileSync(join(dir, 'truth', `${name}.json`), 'utf8')) as Truth;
  const text = readFileSync(join(dir, 'calls', `${name}.txt`), 'utf8');
  const keys = ['all', `layout ${truth.layout}`, `  ${truth.layout} ${truth.variant}`];
  const started = performance.now();
  const { call } = parseTranscript(text, `${name}.txt`);
  readingMs += performance.now() - started;
  bytes += text.length;
  const a = truth.turns.map((turn) => plain(turn.first8));
  const b = call.turns.map((turn) => first8(spoken(text, turn)));
  const w = b.length + 1;
  const table = new Uint16Array((a.length + 1) * w);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * w + j] =
        a[i] === b[j] ? table[(i + 1) * w + j + 1]! + 1 : Math.max(table[(i + 1) * w + j]!, table[i * w + j + 1]!);
    }
  }
  const sum = { ...empty(), calls: 1, truth: a.length, found: b.length };
  const wrong: string[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      sum.hit++;
      const [said, got] = [truth.turns[i]!, call.turns[j]!];
      if (plain(said.speaker) === plain(got.speaker)) sum.speaker++;
      else wrong.push(`turn ${i} speaker ${said.speaker} read as ${got.speaker}`);
      if (said.section === got.section) sum.section++;
      else wrong.push(`turn ${i} section ${said.section} read as ${got.section}`);
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && table[(i + 1) * w + j]! >= table[i * w + j + 1]!))
      wrong.push(`missing turn ${i} ${truth.turns[i]!.speaker}: ${a[i++]}`);
    else wrong.push(`extra turn ${call.turns[j]!.speaker}: ${b[j++]}`);
  }
  const role = new Map(call.turns.map((turn) => [plain(turn.speaker), turn.role]));
  for (const person of truth.participants.filter((p) => p.speaks && p.role !== 'other')) {
    sum.roles++;
    if (role.get(plain(person.name)) === person.role) sum.role++;
    else wrong.push(`role of ${person.name}: ${person.role} read as ${role.get(plain(person.name)) ?? 'nobody'}`);
  }
  if (call.period === `${truth.fiscalYear}-Q${truth.fiscalQuarter}`) sum.period++;
  else wrong.push(`period ${truth.fiscalYear}-Q${truth.fiscalQuarter} read as ${call.period}`);
  if (process.argv.includes('--company') && call.companyName !== truth.company)
    wrong.push(`company ${truth.company} read as ${call.companyName}`);
  add(keys, sum);
  if (wrong.length > 0)
    worst.push({
      score: wrong.length,
      line: `${name} ${truth.layout}/${truth.variant} (${call.layout})\n      ${wrong.slice(0, 8).join('\n      ')}`,
    });
}

for (const [key, sum] of [...sums].sort(([a], [b]) => (a.trim() < b.trim() ? -1 : 1))) {
  const f1 = ((2 * sum.hit) / (sum.truth + sum.found)).toFixed(4);
  console.log(
    `${key.padEnd(28)} ${String(sum.calls).padStart(3)} calls  turn F1 ${f1}  speaker ${pct(sum.speaker, sum.hit)}  section ${pct(sum.section, sum.hit)}  role ${pct(sum.role, sum.roles)}  period ${pct(sum.period, sum.calls)}`,
  );
}
console.log(
  `read ${(bytes / 1e6).toFixed(1)} MB in ${readingMs.toFixed(0)} ms: ${((readingMs * 60_000) / bytes).toFixed(1)} ms for 60 KB`,
);
console.log(`${worst.length} of ${names.length} calls read with a difference; the worst:`);
for (const { line } of worst.sort((a, b) => b.score - a.score).slice(0, show)) console.log(`  ${line}`);
