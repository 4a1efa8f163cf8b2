/**
 * A question from a cold start: the process, the store and the first answer, beside a process that indexes the same turns with plain
 * MiniSearch and searches them, in the same run. Wall time of whole processes, taking turns; the ratio is what counts.
 *
 *   npm run build && tsx bench/start.ts
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROUNDS = 7;
const top = resolve(import.meta.dirname, '..');
const main = join(top, 'dist/adapters/cli/main.js');
const data = mkdtempSync(join(tmpdir(), 'earshot-start-'));

function run(args: readonly string[]): { ms: number; out: string } {
  const from = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: top, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr || 'npm run build first');
  return { ms: performance.now() - from, out: stdout };
}

run([main, 'ingest', '--quiet', '--data', data, join(top, 'samples')]);
const [call] = JSON.parse(run([main, 'calls', '--json', '--data', data]).out) as { id: string }[];
const turns = join(data, 'turns.json');
writeFileSync(turns, run([main, 'turns', call!.id, '--json', '--data', data]).out);
const plain = `
  import MiniSearch from 'minisearch';
  import { readFileSync } from 'node:fs';
  const turns = JSON.parse(readFileSync(${JSON.stringify(turns)}, 'utf8'));
  const index = new MiniSearch({ idField: 'index', fields: ['text'] });
  index.addAll(turns);
  console.log(index.search('gross margin').length);`;

const took = { earshot: [] as number[], minisearch: [] as number[] };
for (let round = 0; round < ROUNDS; round++) {
  took.earshot.push(run([main, 'ask', '--data', data, 'gross margin']).ms);
  took.minisearch.push(run(['--input-type=module', '-e', plain]).ms);
}
rmSync(data, { recursive: true });
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const [ours, theirs] = [median(took.earshot), median(took.minisearch)];
console.log(
  `process start and first answer  ${ours.toFixed(0)} ms, plain MiniSearch ${theirs.toFixed(0)} ms, ratio ${(ours / theirs).toFixed(1)}`,
);
