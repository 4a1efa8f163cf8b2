import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Likeness of English words by the company they keep, from `word-vectors.bin`
 * (made by scripts/make-word-vectors.ts; where it comes from: word-vectors.LICENSE.md).
 */
export interface WordVectors {
  readonly dims: number;
  /** The row of a word in lower case, or -1. */
  row(word: string): number;
  /** All rows one after another, eight bits a component. */
  readonly rows: Int8Array;
  /** The length of each row. */
  readonly norms: Float32Array;
}

let loaded: WordVectors | null = null;

/** Reads the table on first use (some 10 ms) and keeps it. */
export function wordVectors(): WordVectors {
  loaded ??= read(join(packageRoot(), 'src/search/word-vectors.bin'));
  return loaded;
}

/** Cosine of two rows, -1 to 1. */
export function cosine(vectors: WordVectors, a: number, b: number): number {
  const { rows, dims, norms } = vectors;
  // Whole numbers, so that the order of adding does not matter: four sums side by side keep the processor busy.
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let p = a * dims;
  let q = b * dims;
  for (const fours = p + (dims & ~3); p < fours; p += 4, q += 4) {
    s0 = (s0 + Math.imul(rows[p] as number, rows[q] as number)) | 0;
    s1 = (s1 + Math.imul(rows[p + 1] as number, rows[q + 1] as number)) | 0;
    s2 = (s2 + Math.imul(rows[p + 2] as number, rows[q + 2] as number)) | 0;
    s3 = (s3 + Math.imul(rows[p + 3] as number, rows[q + 3] as number)) | 0;
  }
  for (const end = (a + 1) * dims; p < end; p++, q++) s0 += (rows[p] as number) * (rows[q] as number);
  return (s0 + s1 + s2 + s3) / ((norms[a] as number) * (norms[b] as number));
}

function read(file: string): WordVectors {
  const bytes = readFileSync(file);
  const count = bytes.readUInt32LE(4);
  const dims = bytes.readUInt32LE(8);
  const namesEnd = 16 + bytes.readUInt32LE(12);
  const rowOf = new Map(
    bytes
      .toString('utf8', 16, namesEnd)
      .split('\n')
      .map((word, i) => [word, i] as const),
  );
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset + namesEnd, count * dims);
  const norms = new Float32Array(count);
  for (let r = 0; r < count; r++) {
    let sum = 0;
    for (let i = r * dims; i < (r + 1) * dims; i++) sum += (rows[i] as number) ** 2;
    norms[r] = Math.sqrt(sum) || 1;
  }
  return { dims, rows, norms, row: (word) => rowOf.get(word) ?? -1 };
}

/** The folder of package.json above this file: the same for src/ and for the built dist/. */
function packageRoot(): string {
  let dir = import.meta.dirname;
  while (!existsSync(join(dir, 'package.json'))) {
    const up = dirname(dir);
    if (up === dir) throw new Error(`no package.json above ${import.meta.dirname}`);
    dir = up;
  }
  return dir;
}
