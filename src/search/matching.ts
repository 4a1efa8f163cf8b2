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
export function conceptsOf(query: Query): Concept[] {
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

/** How well each sentence of a call matches each concept, worked out for the sentences that are looked at. */
export class Matching {
  readonly concepts: readonly Concept[];
  /** Weight of each concept times its rarity in the call. */
  readonly importance: Float64Array;
  readonly reading: CallReading;
  readonly #terms: readonly string[];
  readonly #ids: Int32Array;
  readonly #likeness: (Float32Array | null)[];
  readonly #rarity: Float64Array;
  readonly #slots: readonly (readonly { readonly weight: number; readonly terms: readonly number[] }[])[];
  readonly #soft = new Map<number, Float64Array>();
  readonly #exact = new Map<number, Float64Array>();
  readonly #near = new Map<number, number>();

  constructor(query: Query, reading: CallReading) {
    this.reading = reading;
    this.concepts = conceptsOf(query);
    const slot = new Map<string, number>();
    const words = new Map<string, string>(query.terms.flatMap((t) => pairs(t.term, t.word)));
    this.#slots = this.concepts.map((concept) =>
      concept.phrasings.map(({ weight, terms }) => ({
        weight,
        terms: terms.map((term) => {
          if (!slot.has(term)) slot.set(term, slot.size);
          return slot.get(term) as number;
        }),
      })),
    );
    this.#terms = [...slot.keys()];
    this.#ids = Int32Array.from(this.#terms, (term) => reading.vocabulary.get(term) ?? -1);
    const total = reading.sentences.length;
    this.#rarity = Float64Array.from(this.#ids, (id) =>
      Math.log((total + 1) / ((id < 0 ? 0 : (reading.frequency[id] as number)) + 0.5)),
    );
    this.#likeness = this.#terms.map((term) => likenessTo(words.get(term) ?? term, reading));
    this.importance = Float64Array.from(this.concepts, (concept, c) => {
      const phrasings = this.#slots[c] ?? [];
      const best = Math.min(...phrasings.map((p) => mean(p.terms.map((t) => this.#rarity[t] as number)) / p.weight));
      return concept.weight * Math.max(0.3, best);
    });
  }

  /** Best match of each concept in a sentence by likeness of words, 0 to 1. */
  soft(sentence: number): Float64Array {
    let row = this.#soft.get(sentence);
    if (!row) {
      row = this.#row(sentence, true);
      this.#soft.set(sentence, row);
    }
    return row;
  }

  /** Best match of each concept in a sentence by the words themselves, 0 to 1. */
  exact(sentence: number): Float64Array {
    let row = this.#exact.get(sentence);
    if (!row) {
      row = this.#row(sentence, false);
      this.#exact.set(sentence, row);
    }
    return row;
  }

  /** Best match of each concept over sentences `first` to `last`. */
  over(first: number, last: number, kind: 'soft' | 'exact'): Float64Array {
    const best = new Float64Array(this.concepts.length);
    for (let s = first; s <= last; s++) {
      const row = kind === 'soft' ? this.soft(s) : this.exact(s);
      for (let c = 0; c < best.length; c++) if ((row[c] as number) > (best[c] as number)) best[c] = row[c] as number;
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
    const places = this.#slots.map((phrasings) => {
      const ids = new Set(phrasings.flatMap((p) => p.terms.map((t) => this.#ids[t] as number)));
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

  #row(sentence: number, soft: boolean): Float64Array {
    const terms = this.reading.sentences[sentence]?.terms ?? new Int32Array(0);
    const best = new Float64Array(this.#terms.length);
    for (let t = 0; t < best.length; t++) {
      const id = this.#ids[t] as number;
      const likeness = soft ? this.#likeness[t] : null;
      let top = 0;
      for (let i = 0; i < terms.length; i++) {
        const other = terms[i] as number;
        if (other === id) {
          top = 1;
          break;
        }
        if (likeness && (likeness[other] as number) > top) top = likeness[other] as number;
      }
      best[t] = top;
    }
    return Float64Array.from(this.#slots, (phrasings) => {
      let top = 0;
      for (const { weight, terms: slots } of phrasings) {
        let got = 0;
        let all = 0;
        for (const t of slots) {
          got += (best[t] as number) * (this.#rarity[t] as number);
          all += this.#rarity[t] as number;
        }
        const share = all === 0 ? 0 : got / all;
        top = Math.max(top, weight * share * (slots.length > 1 ? share : 1));
      }
      return top;
    });
  }
}

/** The likeness of one word to every term of a call: 0 for chance, below 1 for other words. */
function likenessTo(word: string, reading: CallReading): Float32Array | null {
  const vectors = wordVectors();
  const row = vectors.row(word);
  if (row < 0) return null;
  const likeness = new Float32Array(reading.rows.length);
  for (let id = 0; id < likeness.length; id++) {
    const other = reading.rows[id] as number;
    if (other < 0) continue;
    const cos = cosine(vectors, row, other);
    if (cos > CHANCE) likeness[id] = ((cos - CHANCE) / (1 - CHANCE)) * OTHER_WORD;
  }
  return likeness;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

function pairs(terms: string, words: string): (readonly [string, string])[] {
  const typed = words.split(' ');
  return terms.split(' ').map((term, i) => [term, typed[i] ?? term] as const);
}
