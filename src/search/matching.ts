import type { CallReading } from './call-reading.ts';
import { CHANCE, findLikeRows } from './like-rows.ts';
import type { Query } from './query.ts';
import { wordVectors } from './word-vectors.ts';

/** One thing the question is about: a word typed, with every way a call may put it. */
export interface Concept {
  readonly typed: string;
  readonly weight: number;
  readonly phrasings: readonly Phrasing[];
}

interface Phrasing {
  readonly weight: number;
  readonly terms: readonly string[];
}

/** Likeness of different words counts at most this much of the same word. */
const OTHER_WORD = 0.85;
/** Words this far apart still belong together. */
const NEAR_WORDS = 4;

/** The terms of a query grouped by what was typed. */
export function conceptsOf(query: Pick<Query, 'terms'>): Concept[] {
  const groups = new Map<string, { weight: number; phrasings: Phrasing[] }>();
  for (const { term, weight, typed } of query.terms) {
    let group = groups.get(typed);
    if (!group) {
      group = { weight: 0, phrasings: [] };
      groups.set(typed, group);
    }
    group.weight = Math.max(group.weight, weight);
    group.phrasings.push({ weight, terms: term.split(' ') });
  }
  return [...groups].map(([typed, { weight, phrasings }]) => ({
    typed,
    weight,
    phrasings: phrasings.map((p) => ({ weight: p.weight / weight, terms: p.terms })),
  }));
}

/** How well each sentence of a call matches each concept. */
export class Matching {
  readonly concepts: readonly Concept[];
  /** Weight of each concept times its rarity in the call. */
  readonly importance: Float64Array;
  readonly reading: CallReading;
  /** For each concept: the numbers of its terms, all phrasings together. */
  readonly #termsOf: readonly ReadonlySet<number>[];
  /** Sentence by sentence, one number a concept: by likeness of words, and by the words themselves. */
  readonly #soft: Float64Array;
  readonly #exact: Float64Array;
  readonly #shares: Float64Array;
  readonly #near = new Map<number, number>();

  constructor(query: Query, reading: CallReading) {
    this.reading = reading;
    this.concepts = conceptsOf(query);
    const words = new Map<string, string>(query.terms.flatMap((t) => pairs(t.term, t.word)));
    const slots = new Map<string, number>();
    const phrasings = this.concepts.map((concept) =>
      concept.phrasings.map(({ weight, terms }) => ({ weight, slots: terms.map((term) => slotOf(slots, term)) })),
    );
    const terms = [...slots.keys()];
    const ids = terms.map((term) => reading.vocabulary.get(term) ?? -1);
    const rarity = ids.map((id) =>
      Math.log((reading.sentences.length + 1) / ((id < 0 ? 0 : (reading.frequency[id] as number)) + 0.5)),
    );
    this.importance = Float64Array.from(this.concepts, (concept, c) => {
      const best = Math.min(
        ...(phrasings[c] ?? []).map((p) => mean(p.slots.map((t) => rarity[t] as number)) / p.weight),
      );
      return concept.weight * Math.max(0.3, best);
    });
    this.#termsOf = phrasings.map(
      (all) => new Set(all.flatMap((p) => p.slots.map((t) => ids[t] as number)).filter((id) => id >= 0)),
    );
    const scratch = new Float64Array(reading.sentences.length);
    const exactTerms = ids.map((id) => spread(reading, NO_LIKES, id, scratch));
    const softTerms = terms.map((term, t) =>
      spread(reading, likeWords(words.get(term) ?? term, reading), ids[t] as number, scratch),
    );
    this.#exact = phrase(phrasings, exactTerms, rarity, scratch);
    this.#soft = phrase(phrasings, softTerms, rarity, scratch);
    this.#shares = new Float64Array(reading.sentences.length).fill(-1);
  }

  /** Best match of each concept in a sentence by likeness of words, 0 to 1. */
  soft(sentence: number): Float64Array {
    return this.#soft.subarray(sentence * this.concepts.length, (sentence + 1) * this.concepts.length);
  }

  /** Best match of each concept in a sentence by the words themselves, 0 to 1. */
  exact(sentence: number): Float64Array {
    return this.#exact.subarray(sentence * this.concepts.length, (sentence + 1) * this.concepts.length);
  }

  /** The share of `soft` in one sentence. */
  sentenceShare(sentence: number): number {
    let share = this.#shares[sentence] ?? 0;
    if (share < 0) {
      share = this.share(this.soft(sentence));
      this.#shares[sentence] = share;
    }
    return share;
  }

  /** Best match of each concept over sentences `first` to `last`. */
  over(first: number, last: number, kind: 'soft' | 'exact'): Float64Array {
    const table = kind === 'soft' ? this.#soft : this.#exact;
    const n = this.concepts.length;
    const best = new Float64Array(n);
    for (let s = first; s <= last; s++) {
      for (let c = 0; c < n; c++) {
        const match = table[s * n + c] as number;
        if (match > (best[c] as number)) best[c] = match;
      }
    }
    return best;
  }

  /** Raises each match to that of a sentence times `fade`, where that is more. */
  raise(matches: Float64Array, sentence: number, fade: number): void {
    const n = this.concepts.length;
    for (let c = 0; c < n; c++) {
      const match = (this.#soft[sentence * n + c] as number) * fade;
      if (match > (matches[c] as number)) matches[c] = match;
    }
  }

  /** Sum of matches weighted by importance, 0 to 1. */
  share(matches: Float64Array): number {
    let got = 0;
    let all = 0;
    for (let c = 0; c < matches.length; c++) {
      got += (matches[c] as number) * (this.importance[c] as number);
      all += this.importance[c] as number;
    }
    return all === 0 ? 0 : got / all;
  }

  /** Share of neighbouring concepts of the question whose words stand within a few words of each other. */
  nearness(sentence: number): number {
    let near = this.#near.get(sentence);
    if (near === undefined) {
      near = this.#nearness(sentence);
      this.#near.set(sentence, near);
    }
    return near;
  }

  #nearness(sentence: number): number {
    const said = this.exact(sentence);
    if (this.concepts.length < 2) return said[0] ?? 0;
    if (said.reduce((n, match) => n + Number(match > 0), 0) < 2) return 0;
    const terms = this.reading.sentences[sentence]?.terms ?? new Int32Array(0);
    const places = this.#termsOf.map((ids) => {
      const found: number[] = [];
      for (let i = 0; i < terms.length; i++) if (ids.has(terms[i] as number)) found.push(i);
      return found;
    });
    let near = 0;
    for (let c = 0; c + 1 < places.length; c++) {
      const next = places[c + 1] as number[];
      if ((places[c] as number[]).some((i) => next.some((j) => i !== j && Math.abs(i - j) <= NEAR_WORDS))) near++;
    }
    return near / (places.length - 1);
  }
}

function slotOf(slots: Map<string, number>, term: string): number {
  let slot = slots.get(term);
  if (slot === undefined) {
    slot = slots.size;
    slots.set(term, slot);
  }
  return slot;
}

/** Terms of a call that are like a word, by their numbers, with how like they are. */
interface Likes {
  readonly ids: readonly number[];
  readonly likeness: readonly number[];
}

const NO_LIKES: Likes = { ids: [], likeness: [] };

/** The sentences that hold something, with how well each matches. */
interface Matches {
  readonly sentences: readonly number[];
  readonly match: readonly number[];
}

/**
 * The sentences in which a term or one like it stands, each with the best of them.
 *
 * @param id the term itself, or -1
 * @param scratch zeros, one a sentence; zeros again afterwards
 */
function spread(reading: CallReading, { ids, likeness }: Likes, id: number, scratch: Float64Array): Matches {
  const sentences: number[] = [];
  const raise = (term: number, to: number) => {
    for (const s of reading.postings[term] ?? []) {
      const best = scratch[s] as number;
      if (best === 0) sentences.push(s);
      if (to > best) scratch[s] = to;
    }
  };
  raise(id, 1);
  for (let i = 0; i < ids.length; i++) raise(ids[i] as number, likeness[i] as number);
  return { sentences, match: take(sentences, scratch) };
}

/** The values at some places, which are zero afterwards. */
function take(places: readonly number[], scratch: Float64Array): number[] {
  return places.map((place) => {
    const value = scratch[place] as number;
    scratch[place] = 0;
    return value;
  });
}

/** For each sentence and concept the best of its phrasings; one of several words needs them all to count in full. */
function phrase(
  concepts: readonly (readonly { readonly weight: number; readonly slots: readonly number[] }[])[],
  matches: readonly Matches[],
  rarity: readonly number[],
  scratch: Float64Array,
): Float64Array {
  const table = new Float64Array(scratch.length * concepts.length);
  for (const [c, phrasings] of concepts.entries()) {
    for (const { weight, slots } of phrasings) {
      const all = slots.reduce((sum, t) => sum + (rarity[t] as number), 0);
      if (all <= 0) continue;
      const touched: number[] = [];
      for (const t of slots) {
        const { sentences, match } = matches[t] as Matches;
        for (let i = 0; i < sentences.length; i++) {
          const s = sentences[i] as number;
          const before = scratch[s] as number;
          if (before === 0) touched.push(s);
          scratch[s] = before + (match[i] as number) * (rarity[t] as number);
        }
      }
      for (const s of touched) {
        const share = (scratch[s] as number) / all;
        scratch[s] = 0;
        const match = weight * share * (slots.length > 1 ? share : 1);
        const at = s * concepts.length + c;
        if (match > (table[at] as number)) table[at] = match;
      }
    }
  }
  return table;
}

const likes = new WeakMap<CallReading, Map<string, Likes>>();
/** Words whose likeness to a call's terms is kept. */
const KEPT_WORDS = 500;

/** The terms of a call that are like a word: 0 for chance, below 1 for other words. */
function likeWords(word: string, reading: CallReading): Likes {
  let known = likes.get(reading);
  if (!known) {
    known = new Map();
    likes.set(reading, known);
  }
  let found = known.get(word);
  if (!found) {
    if (known.size >= KEPT_WORDS) known.clear();
    found = compareWord(word, reading);
    known.set(word, found);
  }
  return found;
}

function compareWord(word: string, reading: CallReading): Likes {
  const vectors = wordVectors();
  const row = vectors.row(word);
  if (row < 0) return NO_LIKES;
  const ids: number[] = [];
  const likeness: number[] = [];
  findLikeRows(vectors, row, reading.rows, (id, cosine) => {
    ids.push(id);
    likeness.push(((cosine - CHANCE) / (1 - CHANCE)) * OTHER_WORD);
  });
  return { ids, likeness };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

function pairs(terms: string, words: string): (readonly [string, string])[] {
  const typed = words.split(' ');
  return terms.split(' ').map((term, i) => [term, typed[i] ?? term] as const);
}
