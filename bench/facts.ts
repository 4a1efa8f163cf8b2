/**
 * How many known figures of real calls are among the facts extracted, with the right metric, period and status.
 *
 *   npx tsx bench/facts.ts [--half tuned|unread] [--show 20] [--limit 50]
 *
 * Reads ../shared/data where it is present. A third of the tickers is never read while rules are written (`unread`).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { extractLedger } from '../src/metrics/extract-ledger.ts';
import type { Fact } from '../src/metrics/fact.ts';
import { parseTranscript } from '../src/transcript/parse-transcript.ts';
import { sharedData } from '../test/shared-data.ts';

interface GoldRow {
  readonly id: string;
  readonly call: string;
  readonly ticker: string;
  readonly metric: string;
  readonly kind: 'level' | 'change_pct';
  readonly isGuidance: boolean;
  readonly low: number;
  readonly high: number;
  readonly period: { readonly quarter: number | null; readonly year: number | null };
  readonly evidence: { readonly sentence: string };
}

const { values } = parseArgs({
  options: {
    half: { type: 'string', default: 'both' },
    show: { type: 'string', default: '0' },
    limit: { type: 'string' },
    kind: { type: 'string' },
  },
});
if (sharedData === null) {
  console.log('bench/facts: ../shared/data is absent, nothing to measure');
  process.exit(0);
}
const data = sharedData;

/** Milliseconds of this process, so that other work on the machine does not count. */
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const hash = (ticker: string) => [...ticker].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
const isUnread = (ticker: string) => hash(ticker) % 3 === 0;

const near = (a: number | null, b: number | null) =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b)));
const sameRange = (fact: Fact, row: GoldRow) =>
  (near(fact.low ?? fact.value, row.low) && near(fact.high ?? fact.value, row.high)) ||
  (row.low === row.high && near(fact.value, row.low));

let rows = readFileSync(join(data, 'gold/metrics-dev.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as GoldRow)
  .filter((row) => values.half === 'both' || isUnread(row.ticker) === (values.half === 'unread'));
if (values.limit) {
  const kept = new Set([...new Set(rows.map((row) => row.call))].slice(0, Number(values.limit)));
  rows = rows.filter((row) => kept.has(row.call));
}

const facts = new Map<string, readonly Fact[]>();
let [parseMs, extractMs, characters] = [0, 0, 0];
for (const name of new Set(rows.map((row) => row.call))) {
  const file = join(data, 'calls', `${name}.txt`);
  if (!existsSync(file)) continue;
  const text = readFileSync(file, 'utf8');
  const started = cpu();
  const { call } = parseTranscript(text, `${name}.txt`);
  const parsed = cpu();
  facts.set(name, extractLedger(call).facts);
  extractMs += cpu() - parsed;
  parseMs += parsed - started;
  characters += text.length;
}

const tally = new Map<string, { rows: number; value: number; full: number }>();
const missed: string[] = [];
for (const row of rows) {
  const kind = row.kind === 'change_pct' ? 'change' : row.isGuidance ? 'guidance' : 'level';
  const half = isUnread(row.ticker) ? 'unread' : 'tuned';
  const period = row.period.quarter ? `${row.period.year}-Q${row.period.quarter}` : `${row.period.year}-FY`;
  const found = (facts.get(row.call) ?? []).filter(
    (fact) =>
      sameRange(fact, row) ||
      (row.kind === 'change_pct' && fact.changes.some((change) => near(change.percent, row.low))),
  );
  const full = found.filter(
    (fact) =>
      (row.metric === 'other' ||
        fact.metric === row.metric ||
        (row.kind === 'change_pct' && fact.metric.startsWith(row.metric))) &&
      row.isGuidance === (fact.status === 'guidance') &&
      (row.period.year === null || fact.period === period),
  );
  for (const key of ['all', `half ${half}`, `kind ${kind}`, `metric ${row.metric}`, `${half} ${kind}`]) {
    const counts = tally.get(key) ?? { rows: 0, value: 0, full: 0 };
    tally.set(key, {
      rows: counts.rows + 1,
      value: counts.value + (found.length > 0 ? 1 : 0),
      full: counts.full + (full.length > 0 ? 1 : 0),
    });
  }
  if (full.length === 0 && half === 'tuned' && (!values.kind || values.kind === kind)) {
    const seen = found
      .slice(0, 3)
      .map((fact) => `${fact.metric}/${fact.dimension ?? ''} ${fact.status} ${fact.period}`);
    missed.push(
      `${row.id} ${row.metric} ${row.low}..${row.high} ${period} ${kind} :: ${row.evidence.sentence.slice(0, 300)} :: ${seen.join(' | ') || 'value not found'}`,
    );
  }
}
const percent = (part: number, of: number) => `${((100 * part) / of).toFixed(1)}%`.padStart(6);
for (const [key, { rows: n, value, full }] of [...tally].sort((a, b) => a[0].localeCompare(b[0]))) {
  console.log(
    `${key.padEnd(24)} ${String(n).padStart(4)}  value found ${percent(value, n)}  metric, period and status ${percent(full, n)}`,
  );
}
console.log(
  `extraction takes ${(extractMs / parseMs).toFixed(2)} of parsing (${((1e6 * extractMs) / characters / 16.7).toFixed(1)} ms per 60,000 characters)`,
);
for (const line of missed.slice(0, Number(values.show))) console.log(`missed ${line}`);
