import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import MiniSearch from 'minisearch';
import { buildCompanyIndex, serialiseCompanyIndex } from '../index/company-index.ts';
import { contentHash } from '../index/load-corpus.ts';
import { INDEX_VERSION } from '../index/passage-index.ts';
import { extractLedger } from '../src/metrics/extract-ledger.ts';
import type { HeldCall } from '../src/ports.ts';
import { passagesOf } from '../src/search/call-reading.ts';
import { openStore } from '../src/store/open-store.ts';
import { parseTranscript } from '../src/transcript/parse-transcript.ts';

/*
 * Reading, facts, index and store of real calls against plain MiniSearch `addAll` of the same turns, in one run, in process
 * time, so that other work on the machine counts less. Wanted: at most 2.5 times.
 * npx tsx bench/ingest.ts [--calls 40]
 */

const WANTED = 2.5;
const at = process.argv.indexOf('--calls');
const wanted = at < 0 ? 40 : Number(process.argv[at + 1]);
const dir = resolve(import.meta.dirname, '../../shared/data/calls');
const all = readdirSync(dir).sort();
const files = all.filter((_, i) => i % Math.max(1, Math.floor(all.length / wanted)) === 0);
const texts = files.map((file) => [file, readFileSync(join(dir, file), 'utf8')] as const);

const spent = new Map<string, number>();
async function timed<T>(stage: string, work: () => T | Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  spent.set(stage, (spent.get(stage) ?? 0) + (user + system) / 1000);
  return result;
}

const data = mkdtempSync(join(tmpdir(), 'earshot-bench-'));
const store = await openStore({
  at: { file: join(data, 'earshot.db') },
  cutPassages: passagesOf,
  passphrases: ['bench'],
});
let turns = 0;

async function ingest(file: string, text: string): Promise<void> {
  const { call } = await timed('reading', () => parseTranscript(text, file));
  const ledger = await timed('facts', () => extractLedger(call));
  const held: HeldCall = { call, ledger };
  await timed('store', () => store.save(held));
  const index = await timed('index', () => buildCompanyIndex([held]));
  await timed('keeping the index', async () =>
    store.saveIndex(call.company, contentHash([held]), INDEX_VERSION, await serialiseCompanyIndex(index.parts)),
  );
  await timed('addAll', () => {
    const mini = new MiniSearch({ fields: ['text'] });
    mini.addAll(call.turns.map((turn) => ({ id: turn.index, text: call.text.slice(turn.start, turn.end) })));
  });
  turns += call.turns.length;
}

// A first round warms the compiler up and is not counted.
for (const [file, text] of texts.slice(0, 8)) await ingest(file, text);
spent.clear();
turns = 0;
for (const [file, text] of texts) await ingest(file, text);
await store.close();
rmSync(data, { recursive: true, force: true });

const peer = spent.get('addAll') ?? 1;
let total = 0;
console.log(
  `${texts.length} calls, ${turns} turns; process time beside plain addAll of the same turns, ${peer.toFixed(0)} ms`,
);
for (const [stage, ms] of spent) {
  if (stage === 'addAll') continue;
  total += ms;
  console.log(`  ${stage.padEnd(18)} ${ms.toFixed(0).padStart(6)} ms  ${(ms / peer).toFixed(2)} times`);
}
console.log(
  `  ${'together'.padEnd(18)} ${total.toFixed(0).padStart(6)} ms  ${(total / peer).toFixed(2)} times; wanted at most ${WANTED}`,
);
