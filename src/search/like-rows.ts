import { LRUCache } from 'lru-cache';
import { cosine, type WordVectors } from './word-vectors.ts';

/** Likeness of words below this cosine is chance. */
export const CHANCE = 0.38;

/** Words whose comparisons are kept: the same few thousand words are asked of every company; about 45 KB each. */
const KEPT_WORDS = 500;

/** What a word was compared with so far, in any call. */
interface Compared {
  /** By row: 0 for not yet compared, 1 for chance, 2 for alike. */
  readonly state: Uint8Array;
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
    known = { state: new Uint8Array(vectors.norms.length), alike: new Map() };
    compared.set(word, known);
  }
  const { state, alike } = known;
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] as number;
    if (row < 0 || state[row] === 1) continue;
    if (state[row] === 0) {
      const cos = cosine(vectors, word, row);
      state[row] = cos > CHANCE ? 2 : 1;
      if (cos <= CHANCE) continue;
      alike.set(row, cos);
    }
    found(place, alike.get(row) as number);
  }
}
