import MiniSearch, { type Options } from 'minisearch';
import type { HeldCall } from '../src/ports.ts';
import { type CallReading, questionBefore, readingOf, type Window } from '../src/search/call-reading.ts';
import type { QueryTerm } from '../src/search/query.ts';
import { termsOf } from '../src/search/terms.ts';

/** Raised whenever terms, passages or fields change, so that indexes kept by older versions are built anew. */
export const INDEX_VERSION = 2;

/** A passage as MiniSearch sees it. Every field is a list of terms joined by line feeds. */
interface PassageDocument {
  /** Its number in the call's passages. */
  readonly id: number;
  readonly text: string;
  /** The sentences before and after it in the same turn. */
  readonly around: string;
  /** The analyst's words it replies to. */
  readonly question: string;
  readonly people: string;
}

const BOOST = { text: 1, around: 0.35, question: 0.4, people: 0.8 };

const OPTIONS: Options<PassageDocument> = {
  fields: ['text', 'around', 'question', 'people'],
  tokenize: (field) => field.split('\n'),
  processTerm: (term) => term || null,
  autoVacuum: false,
};

/** The search engine over the passages of one call. */
export type PassageIndex = MiniSearch<PassageDocument>;

/** Passages handed to MiniSearch at a time; the event loop is let go between two slices. */
const SLICE = 40;

/** Indexes the passages of a call in slices of a few milliseconds. */
export async function buildPassageIndex(held: HeldCall): Promise<PassageIndex> {
  const index = new MiniSearch<PassageDocument>(OPTIONS);
  const reading = readingOf(held);
  for (let from = 0; from < reading.windows.length; from += SLICE) {
    await new Promise((resolve) => setImmediate(resolve));
    index.addAll(reading.windows.slice(from, from + SLICE).map((window, i) => documentOf(from + i, window, reading)));
  }
  return index;
}

export const serialisePassageIndex = (index: PassageIndex): string => JSON.stringify(index);

export const parsePassageIndex = (json: string): PassageIndex => MiniSearch.loadJSON<PassageDocument>(json, OPTIONS);

/** Numbers of the passages that share terms with the query, with the engine's score, best first. */
export function searchPassages(
  index: PassageIndex,
  terms: readonly QueryTerm[],
): { readonly id: number; readonly score: number }[] {
  const weights = new Map<string, number>();
  for (const { term, weight } of terms) {
    for (const word of term.split(' ')) weights.set(word, Math.max(weights.get(word) ?? 0, weight));
  }
  if (weights.size === 0) return [];
  return index
    .search([...weights.keys()].join('\n'), { boost: BOOST, boostTerm: (term) => weights.get(term) ?? 1 })
    .map(({ id, score }) => ({ id: id as number, score }))
    .sort((a, b) => b.score - a.score || a.id - b.id);
}

function documentOf(id: number, { first, last, passage }: Window, reading: CallReading): PassageDocument {
  const { call, turnSentences } = reading;
  const turn = call.turns[passage.turn];
  const [turnFirst, turnEnd] = turnSentences[passage.turn] ?? [first, last + 1];
  const asked = passage.role === 'executive' ? questionBefore(reading, passage.turn) : null;
  return {
    id,
    text: termsBetween(reading, first, last + 1),
    around: `${termsBetween(reading, Math.max(turnFirst, first - 2), first)}\n${termsBetween(reading, last + 1, Math.min(turnEnd, last + 3))}`,
    question: asked === null ? '' : termsBetween(reading, ...(turnSentences[asked] ?? [0, 0])),
    people: termsOf([turn?.speaker, turn?.firm, turn?.title].filter(Boolean).join(' '))
      .map((t) => t.term)
      .join('\n'),
  };
}

function termsBetween(reading: CallReading, from: number, to: number): string {
  const terms = termsById(reading);
  const out: string[] = [];
  for (let s = from; s < to; s++) for (const id of reading.sentences[s]?.terms ?? []) out.push(terms[id] as string);
  return out.join('\n');
}

const known = new WeakMap<CallReading, readonly string[]>();

function termsById(reading: CallReading): readonly string[] {
  let terms = known.get(reading);
  if (!terms) {
    terms = [...reading.vocabulary.keys()];
    known.set(reading, terms);
  }
  return terms;
}
