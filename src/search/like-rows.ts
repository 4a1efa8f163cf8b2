import { LRUCache } from 'lru-cache';
import { cosine, type WordVectors } from './word-vectors.ts';

/** Likeness of words below this cosine is chance. */
export const CHANCE = 0.38;

/** Words whose comparisons are kept: the same few thousand words are asked of every company; about 10 KB each. */
const KEPT_WORDS = 1_000;

/** What a word was compared with so far, in any call. */
interface Compared {
  /** One bit a row. */
  readonly done: Uint32Array;
  /** Cosines above chance, by row. */
  readonly alike: Map<number, number>;
}

const compared = new LRUCache<number, Compared>({ max: KEPT_WORDS });

/** Calls `found` for each of the rows that is like row `word`, with its place among `rows` and its cosine; -1 is no row. */
export function findLikeRows(
  vectors: WordVectors,
  word: number,
  rows: Int32Array,
  found: (place: number, cosine: number) => void,
): void {
  let known = compared.get(word);
  if (!known) {
    known = { done: new Uint32Array(Math.ceil(vectors.norms.length / 32)), alike: new Map() };
    compared.set(word, known);
  }
  const { done, alike } = known;
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] as number;
    if (row < 0) continue;
    const bit = 1 << (row & 31);
    const at = row >>> 5;
    if (((done[at] as number) & bit) === 0) {
      done[at] = (done[at] as number) | bit;
      const cos = cosine(vectors, word, row);
      if (cos > CHANCE) alike.set(row, cos);
    }
    const cos = alike.get(row);
    if (cos !== undefined) found(place, cos);
  }
}
