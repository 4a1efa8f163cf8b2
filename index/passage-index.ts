import MiniSearch, { type Options } from 'minisearch';
import type { HeldCall } from '../src/ports.ts';
import { type CallReading, questionBefore, readingOf, type Window } from '../src/search/call-reading.ts';
import type { QueryTerm } from '../src/search/query.ts';
import { termsOf } from '../src/search/terms.ts';
import { type FieldTerms, TermCounter } from './count-terms.ts';

/** Raised whenever terms, passages or fields change, so that indexes kept by older versions are built anew. */
export const INDEX_VERSION = 2;

/** A passage as MiniSearch sees it. */
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

const FIELDS = ['text', 'around', 'question', 'people'] as const;

/** The words of a query come as a list of terms joined by line feeds. */
const OPTIONS: Options<PassageDocument> = {
  fields: [...FIELDS],
  tokenize: (field) => field.split('\n'),
  processTerm: (term) => term || null,
  autoVacuum: false,
};

/** The search engine over the passages of one call. */
export type PassageIndex = MiniSearch<PassageDocument>;

/** Passages counted at a time; the event loop is let go between two slices. */
const SLICE = 40;

/** Indexes the passages of a call in slices of a few milliseconds; gives the index in JSON, to be opened when it is asked. */
export async function buildPassageIndex(held: HeldCall): Promise<string> {
  const reading = readingOf(held);
  const { terms, peopleOf } = termsWithPeople(reading);
  const questionOf = questions(reading);
  const counter = new TermCounter(FIELDS, terms.length);
  for (const [i, window] of reading.windows.entries()) {
    if (i % SLICE === 0) await new Promise((resolve) => setImmediate(resolve));
    const { first, last, passage } = window;
    counter.add([
      fieldOf(reading, [[first, last + 1]]),
      fieldOf(reading, around(reading, window)),
      questionOf(passage.role === 'executive' ? questionBefore(reading, passage.turn) : null),
      peopleOf(passage.turn),
    ]);
  }
  return counter.toJson(terms);
}

export const openPassageIndex = (json: string): PassageIndex => MiniSearch.loadJSON<PassageDocument>(json, OPTIONS);

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

type Sentences = readonly [first: number, end: number];

/** Up to two sentences on each side, of the same turn. */
function around(reading: CallReading, { first, last, passage }: Window): readonly Sentences[] {
  const [turnFirst, turnEnd] = reading.turnSentences[passage.turn] ?? [first, last + 1];
  return [
    [Math.max(turnFirst, first - 2), first],
    [last + 1, Math.min(turnEnd, last + 3)],
  ];
}

function fieldOf(reading: CallReading, parts: readonly Sentences[]): FieldTerms {
  const terms: number[] = [];
  let hasGap = false;
  for (const [first, end] of parts) {
    const before = terms.length;
    for (let s = first; s < end; s++) for (const term of reading.sentences[s]?.terms ?? []) terms.push(term);
    if (terms.length === before) hasGap = true;
  }
  return { terms, hasGap };
}

/** The words of an analyst's turn, the same field for every passage that replies to it. */
function questions(reading: CallReading): (turn: number | null) => FieldTerms {
  const known = new Map<number | null, FieldTerms>();
  return (turn) => {
    let field = known.get(turn);
    if (!field) {
      field = fieldOf(reading, [turn === null ? [0, 0] : (reading.turnSentences[turn] ?? [0, 0])]);
      known.set(turn, field);
    }
    return field;
  };
}

/** The terms of a call with those of its people's names, firms and titles after them. */
function termsWithPeople({ call, vocabulary }: CallReading): {
  readonly terms: readonly string[];
  readonly peopleOf: (turn: number) => FieldTerms;
} {
  const numbers = new Map(vocabulary);
  const fields = new Map<string, FieldTerms>();
  const byTurn = call.turns.map(({ speaker, firm, title }) => {
    const who = [speaker, firm, title].filter(Boolean).join(' ');
    let field = fields.get(who);
    if (!field) {
      const terms = termsOf(who).map(({ term }) => {
        const number = numbers.get(term) ?? numbers.size;
        numbers.set(term, number);
        return number;
      });
      field = { terms, hasGap: terms.length === 0 };
      fields.set(who, field);
    }
    return field;
  });
  return { terms: [...numbers.keys()], peopleOf: (turn) => byTurn[turn] ?? { terms: [], hasGap: true } };
}
