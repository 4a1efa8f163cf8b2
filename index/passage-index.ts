import MiniSearch, { type Options } from 'minisearch';
import type { HeldCall } from '../src/ports.ts';
import { type CallReading, questionBefore, readingOf, type Window } from '../src/search/call-reading.ts';
import type { QueryTerm } from '../src/search/query.ts';
import { termsOf } from '../src/search/terms.ts';

/** Raised whenever terms, passages or fields change, so that indexes kept by older versions are built anew. */
export const INDEX_VERSION = 1;

/** A passage as MiniSearch sees it. Every field is a list of terms joined by line feeds. */
interface PassageDocument {
  /** Its number over all calls of the company, in the corpus's order. */
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

export type PassageIndex = MiniSearch<PassageDocument>;

/** Passages handed to MiniSearch at a time; the event loop is let go between two slices. */
const SLICE = 40;

/** Builds the index of a company's calls in slices of a few milliseconds. */
export async function buildPassageIndex(calls: readonly HeldCall[]): Promise<PassageIndex> {
  const index = new MiniSearch<PassageDocument>(OPTIONS);
  let id = 0;
  for (const held of calls) {
    const reading = readingOf(held);
    for (let from = 0; from < reading.windows.length; from += SLICE) {
      index.addAll(reading.windows.slice(from, from + SLICE).map((window) => documentOf(id++, window, reading)));
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return index;
}

export const serialisePassageIndex = (index: PassageIndex): string => JSON.stringify(index);

export const parsePassageIndex = (json: string): PassageIndex => MiniSearch.loadJSON<PassageDocument>(json, OPTIONS);

/** Numbers of passages that share terms with the query, with the engine's score, best first. */
export function searchPassages(
  index: PassageIndex,
  terms: readonly QueryTerm[],
  within: readonly [first: number, end: number],
): { readonly id: number; readonly score: number }[] {
  const weights = new Map<string, number>();
  for (const { term, weight } of terms) {
    for (const word of term.split(' ')) weights.set(word, Math.max(weights.get(word) ?? 0, weight));
  }
  if (weights.size === 0) return [];
  return index
    .search([...weights.keys()].join('\n'), {
      boost: BOOST,
      boostTerm: (term) => weights.get(term) ?? 1,
      filter: ({ id }) => id >= within[0] && id < within[1],
    })
    .map(({ id, score }) => ({ id: id as number, score }))
    .sort((a, b) => b.score - a.score || a.id - b.id);
}

function documentOf(id: number, window: Window, reading: CallReading): PassageDocument {
  const { call, turnSentences } = reading;
  const turn = call.turns[window.passage.turn];
  const [first, end] = turnSentences[window.passage.turn] ?? [window.first, window.last + 1];
  const terms = (from: number, to: number) => sentencesTerms(reading, from, to);
  const asked = turn?.role === 'executive' ? questionBefore(reading, window.passage.turn) : null;
  return {
    id,
    text: terms(window.first, window.last + 1),
    around: [
      terms(Math.max(first, window.first - 2), window.first),
      terms(window.last + 1, Math.min(end, window.last + 3)),
    ]
      .filter(Boolean)
      .join('\n'),
    question: asked === null ? '' : terms(...(turnSentences[asked] ?? [0, 0])),
    people: termsOf([turn?.speaker, turn?.firm, turn?.title].filter(Boolean).join(' '))
      .map((t) => t.term)
      .join('\n'),
  };
}

function sentencesTerms(reading: CallReading, from: number, to: number): string {
  const names: string[] = [];
  const byId = termNames(reading);
  for (let s = from; s < to; s++) for (const id of reading.sentences[s]?.terms ?? []) names.push(byId[id] as string);
  return names.join('\n');
}

const namesOf = new WeakMap<CallReading, readonly string[]>();

function termNames(reading: CallReading): readonly string[] {
  let names = namesOf.get(reading);
  if (!names) {
    names = [...reading.vocabulary.keys()];
    namesOf.set(reading, names);
  }
  return names;
}
