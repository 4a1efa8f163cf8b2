import type { CallReading } from './call-reading.ts';
import type { Query } from './query.ts';
import { cosine, wordVectors } from './word-vectors.ts';

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

/** Likeness of words below this cosine is chance. */
const CHANCE = 0.38;
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
    const exactTerms = terms.map((_, t) => spread(reading, [[ids[t] as number, 1]]));
    const softTerms = terms.map((term, t) =>
      spread(reading, [...likeWords(words.get(term) ?? term, reading), [ids[t] as number, 1]]),
    );
    this.#exact = phrase(phrasings, exactTerms, rarity, reading.sentences.length);
    this.#soft = phrase(phrasings, softTerms, rarity, reading.sentences.length);
    this.#shares = Float64Array.from(reading.sentences, (_, s) => this.share(this.soft(s)));
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
    return this.#shares[sentence] ?? 0;
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
    if (this.concepts.length < 2) return this.exact(sentence)[0] ?? 0;
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

/** For each sentence the best of the terms that stand in it. */
function spread(reading: CallReading, likes: readonly (readonly [id: number, likeness: number])[]): Float64Array {
  const best = new Float64Array(reading.sentences.length);
  for (const [id, likeness] of likes) {
    for (const s of reading.postings[id] ?? []) if (likeness > (best[s] as number)) best[s] = likeness;
  }
  return best;
}

/** For each sentence and concept the best of its phrasings; one of several words needs them all to count in full. */
function phrase(
  concepts: readonly (readonly { readonly weight: number; readonly slots: readonly number[] }[])[],
  matches: readonly Float64Array[],
  rarity: readonly number[],
  sentences: number,
): Float64Array {
  const table = new Float64Array(sentences * concepts.length);
  for (const [c, phrasings] of concepts.entries()) {
    for (const { weight, slots } of phrasings) {
      const all = slots.reduce((sum, t) => sum + (rarity[t] as number), 0);
      if (all <= 0) continue;
      for (let s = 0; s < sentences; s++) {
        let got = 0;
        for (const t of slots) got += (matches[t]?.[s] as number) * (rarity[t] as number);
        if (got === 0) continue;
        const share = got / all;
        const match = weight * share * (slots.length > 1 ? share : 1);
        const at = s * concepts.length + c;
        if (match > (table[at] as number)) table[at] = match;
      }
    }
  }
  return table;
}

type Likes = readonly (readonly [id: number, likeness: number])[];
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
  if (row < 0) return [];
  const found: [number, number][] = [];
  for (let id = 0; id < reading.rows.length; id++) {
    const other = reading.rows[id] as number;
    if (other < 0) continue;
    const cos = cosine(vectors, row, other);
    if (cos > CHANCE) found.push([id, ((cos - CHANCE) / (1 - CHANCE)) * OTHER_WORD]);
  }
  return found;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

function pairs(terms: string, words: string): (readonly [string, string])[] {
  const typed = words.split(' ');
  return terms.split(' ').map((term, i) => [term, typed[i] ?? term] as const);
}
