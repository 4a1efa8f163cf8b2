import type { HeldCall } from '../ports.ts';
import type { Call, Turn } from '../transcript/call.ts';
import { sentencesOf } from '../transcript/sentences.ts';
import type { Passage } from './passage.ts';
import { termsOf } from './terms.ts';
import { wordVectors } from './word-vectors.ts';

/** One sentence with its terms as numbers of the reading's vocabulary. */
export interface Sentence {
  readonly turn: number;
  readonly start: number;
  readonly end: number;
  readonly terms: Int32Array;
  /** Its place in its turn, from 0. */
  readonly place: number;
}

/** A passage and the sentences it is made of, `first` to `last` of the reading. */
export interface Window {
  readonly passage: Passage;
  readonly first: number;
  readonly last: number;
}

/** A call cut into sentences and terms, so that any passage of it can be judged without reading text again. */
export interface CallReading {
  readonly call: Call;
  readonly sentences: readonly Sentence[];
  readonly windows: readonly Window[];
  /** Numbers of terms by term. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** For each term: in how many sentences it stands. */
  readonly frequency: Int32Array;
  /** For each term: the sentences it stands in. */
  readonly postings: readonly (readonly number[])[];
  /** For each term: a word written so, in lower case. */
  readonly words: readonly string[];
  /** For each term: the row of that word among the word vectors, or -1. */
  readonly rows: Int32Array;
  /** For each turn: its first sentence and the one after its last. */
  readonly turnSentences: readonly (readonly [first: number, end: number])[];
}

/** Sentences a passage spans; short ones ("Sure, John.") do not count. */
const SPAN = 2;
const SHORT_CHARS = 40;
const LONGEST_CHARS = 900;

const readings = new WeakMap<Call, CallReading>();

/** The reading of a call, made on first use (about 10 ms for an hour's call) and kept as long as the call is. */
export const readingOf = (held: HeldCall): CallReading => readingOfCall(held.call);

export function readingOfCall(call: Call): CallReading {
  let reading = readings.get(call);
  if (!reading) {
    reading = readCall(call);
    readings.set(call, reading);
  }
  return reading;
}

function readCall(call: Call): CallReading {
  const vectors = wordVectors();
  const vocabulary = new Map<string, number>();
  const words: string[] = [];
  const rows: number[] = [];
  const frequency: number[] = [];
  const postings: number[][] = [];
  const sentences: Sentence[] = [];
  const turnSentences: [number, number][] = [];
  for (const turn of call.turns) {
    const first = sentences.length;
    for (const span of sentencesOf(call.text, turn)) {
      const ids: number[] = [];
      for (const { term, word } of termsOf(call.text.slice(span.start, span.end))) {
        let id = vocabulary.get(term);
        if (id === undefined) {
          id = words.length;
          vocabulary.set(term, id);
          words.push(word);
          rows.push(vectors.row(word));
          frequency.push(0);
        } else if (rows[id] === -1) rows[id] = vectors.row(word);
        ids.push(id);
      }
      for (const id of ids) {
        const standing = postings[id];
        if (standing?.at(-1) === sentences.length) continue;
        frequency[id] = (frequency[id] as number) + 1;
        if (standing) standing.push(sentences.length);
        else postings[id] = [sentences.length];
      }
      sentences.push({ turn: turn.index, ...span, terms: Int32Array.from(ids), place: sentences.length - first });
    }
    turnSentences[turn.index] = [first, sentences.length];
  }
  const windows = call.turns.flatMap((turn) => windowsOf(call, turn, sentences, turnSentences[turn.index] ?? [0, 0]));
  return {
    call,
    sentences,
    windows,
    vocabulary,
    frequency: Int32Array.from(frequency),
    postings,
    words,
    rows: Int32Array.from(rows),
    turnSentences,
  };
}

/** Every run of `SPAN` sentences of a turn; a turn with fewer is one window. */
function windowsOf(
  call: Call,
  turn: Turn,
  sentences: readonly Sentence[],
  [first, end]: readonly [number, number],
): Window[] {
  const windows: Window[] = [];
  let covered = -1;
  for (let from = first; from < end; from++) {
    const to = lastOf(sentences, from, end);
    if (to <= covered && from > first) continue;
    covered = to;
    const start = sentences[from]?.start ?? turn.start;
    windows.push({
      first: from,
      last: to,
      passage: {
        id: `${call.id}:${turn.index}:${start}`,
        call: call.id,
        turn: turn.index,
        start,
        end: sentences[to]?.end ?? turn.end,
        section: turn.section,
        exchange: turn.exchange,
        speaker: turn.speaker,
        role: turn.role,
      },
    });
  }
  return windows;
}

function lastOf(sentences: readonly Sentence[], from: number, end: number): number {
  let counted = 0;
  let to = from;
  for (; to < end; to++) {
    const sentence = sentences[to] as Sentence;
    if (to > from && sentence.end - (sentences[from] as Sentence).start > LONGEST_CHARS) return to - 1;
    if (sentence.end - sentence.start >= SHORT_CHARS) counted++;
    if (counted >= SPAN) return to;
  }
  return end - 1;
}

/** The passages of a call in text order. */
export const passagesOf = (held: HeldCall): readonly Passage[] =>
  readingOf(held).windows.map((window) => window.passage);

/** An analyst's turn shorter than this ("Okay, great.") asks nothing of its own. */
const ASKING_CHARS = 60;

/** The last question before a turn of the same exchange: an analyst's turn; null where nobody asked. */
export function questionBefore({ call }: CallReading, turn: number): number | null {
  const exchange = call.turns[turn]?.exchange ?? null;
  if (exchange === null) return null;
  let short: number | null = null;
  for (let i = turn - 1; call.turns[i]?.exchange === exchange; i--) {
    const before = call.turns[i];
    if (before?.role !== 'analyst') continue;
    if (before.end - before.start >= ASKING_CHARS) return i;
    short ??= i;
  }
  return short;
}
