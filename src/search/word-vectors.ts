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
  let sum = 0;
  for (let i = 0, p = a * dims, q = b * dims; i < dims; i++, p++, q++) sum += (rows[p] as number) * (rows[q] as number);
  return sum / ((norms[a] as number) * (norms[b] as number));
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
