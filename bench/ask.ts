/**
 * How much process time an answer takes, with SQLite FTS5 and plain MiniSearch over the same passages beside it in the same run.
 *
 *   tsx bench/ask.ts [--calls 120] [--rounds 3]
 *
 * Warm: a question parsed, searched, composed and verified for one company in memory. Cold: the same for a company that
 * is not in memory, from the store's file. Across: the best passages of all companies for a question.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import SQLite from 'better-sqlite3';
import MiniSearch from 'minisearch';
import { createCorpusSource } from '../index/load-corpus.ts';
import { composeAnswer } from '../src/answer/compose-answer.ts';
import type { Corpus } from '../src/ports.ts';
import { passagesOf } from '../src/search/call-reading.ts';
import { parseQuery } from '../src/search/parse-query.ts';
import { search } from '../src/search/search.ts';
import { wordVectors } from '../src/search/word-vectors.ts';
import { openStore } from '../src/store/open-store.ts';
import { sharedData } from '../test/shared-data.ts';
import { goldQuestions } from './gold.ts';
import { heldCall } from './held-calls.ts';

const { values } = parseArgs({
  options: { calls: { type: 'string', default: '120' }, rounds: { type: 'string', default: '3' } },
});
if (!sharedData) throw new Error('bench/ask needs ../shared/data');
const data = sharedData;

const all = readdirSync(join(data, 'calls')).sort();
const names = all
  .filter((_, i) => i % Math.max(1, Math.floor(all.length / Number(values.calls))) === 0)
  .map((f) => f.replace(/\.txt$/, ''));
const folder = mkdtempSync(join(tmpdir(), 'earshot-ask-'));
const store = await openStore({
  at: { file: join(folder, 'store.db') },
  cutPassages: passagesOf,
  passphrases: ['bench'],
});
const companies = new Set<string>();
const plain = new MiniSearch({ fields: ['text'], storeFields: ['company'] });
const bare = new SQLite(':memory:');
bare.exec("CREATE VIRTUAL TABLE words USING fts5(text, company UNINDEXED, tokenize='porter unicode61')");
const insert = bare.prepare('INSERT INTO words (text, company) VALUES (?, ?)');
let passages = 0;
for (const name of names) {
  const held = heldCall(data, name);
  companies.add(held.call.company);
  await store.save(held);
  for (const { id, start, end } of passagesOf(held)) {
    const text = held.call.text.slice(start, end);
    plain.add({ id: `${name} ${id}`, text, company: held.call.company });
    insert.run(text, held.call.company);
    passages++;
  }
}
console.log(`${names.length} calls of ${companies.size} companies, ${passages} passages`);

const questions = goldQuestions(data)
  .map((q) => q.q)
  .filter((_, i) => i % 4 === 0);
const source = () => createCorpusSource({ calls: store, indexes: store });
const warm = source();
const corpora: Corpus[] = [];
for (const company of companies) corpora.push(await warm.load(company));
wordVectors();

const answer = (question: string, corpus: Corpus) => {
  const query = parseQuery(question, corpus);
  return composeAnswer(query, search(query, corpus), corpus, { link: () => null });
};

const times: Record<string, number[]> = {
  'answer, warm': [],
  'answer, cold': [],
  'MiniSearch, one company': [],
  'FTS5, one company': [],
  'FTS5, all companies': [],
  'MiniSearch, all companies': [],
};
/** Process time, so that other work on the machine counts less. */
const spentMs = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000;
const time = <T>(name: string, work: () => T): T => {
  const started = process.cpuUsage();
  const result = work();
  times[name]?.push(spentMs(process.cpuUsage(started)));
  return result;
};

for (const corpus of corpora) answer('gross margin', corpus);
const first = bare.prepare('SELECT rowid FROM words WHERE words MATCH ? AND company = ? ORDER BY bm25(words) LIMIT 10');
const any = bare.prepare('SELECT rowid FROM words WHERE words MATCH ? ORDER BY bm25(words) LIMIT 10');
for (let round = 0; round < Number(values.rounds); round++) {
  for (const [i, question] of questions.entries()) {
    const corpus = corpora[(i * 7 + round) % corpora.length] as Corpus;
    const words = (question.match(/[a-z0-9]+/gi) ?? []).map((w) => `"${w}"`).join(' OR ');
    time('answer, warm', () => answer(question, corpus));
    time('MiniSearch, one company', () =>
      plain.search(question, { filter: (r) => r.company === corpus.company }).slice(0, 10),
    );
    time('MiniSearch, all companies', () => plain.search(question).slice(0, 10));
    time('FTS5, one company', () => first.all(words, corpus.company));
    time('FTS5, all companies', () => any.all(words));
  }
}
for (const [i, company] of [...companies].slice(0, 40).entries()) {
  const fresh = source();
  const started = process.cpuUsage();
  answer(questions[i % questions.length] as string, await fresh.load(company));
  times['answer, cold']?.push(spentMs(process.cpuUsage(started)));
}
const at = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
for (const [name, spent] of Object.entries(times)) {
  const sorted = [...spent].sort((a, b) => a - b);
  console.log(
    `${name.padEnd(28)} p50 ${at(sorted, 0.5).toFixed(2).padStart(7)} ms   p99 ${at(sorted, 0.99).toFixed(2).padStart(7)} ms   (${sorted.length})`,
  );
}
const { heapUsed, rss } = process.memoryUsage();
console.log(
  `heap ${(heapUsed / 2 ** 20).toFixed(0)} MB, process ${(rss / 2 ** 20).toFixed(0)} MB with ${corpora.length} companies in memory`,
);
await store.close();
bare.close();
rmSync(folder, { recursive: true });
