import type { FiscalPeriod } from '../transcript/call.ts';
import { findPeriods } from '../transcript/find-periods.ts';
import type { CallReading } from './call-reading.ts';
import { CUES, type Cue, FIGURES } from './cue-words.ts';
import { wordVectors } from './word-vectors.ts';

/** What a sentence shows whatever is asked: cues, figures, periods and its mean word vector. */
export interface SentenceNotes {
  readonly cues: Readonly<Record<Cue, boolean>>;
  readonly figures: Readonly<Record<keyof typeof FIGURES, boolean>>;
  /** Found when first asked for. */
  readonly periods: () => readonly FiscalPeriod[];
  /** Mean of its words' vectors, rarer words counting more, of length one; zeros where no word is known. */
  readonly vector: Float32Array;
}

const notes = new WeakMap<CallReading, Map<number, SentenceNotes>>();

/** Notes on a sentence, made when it is first looked at. */
export function notesOn(reading: CallReading, sentence: number): SentenceNotes {
  let known = notes.get(reading);
  if (!known) {
    known = new Map();
    notes.set(reading, known);
  }
  let found = known.get(sentence);
  if (!found) {
    found = makeNotes(reading, sentence);
    known.set(sentence, found);
  }
  return found;
}

const NO_FIGURES: SentenceNotes['figures'] = {
  any: false,
  percent: false,
  money: false,
  count: false,
  perShare: false,
};

function makeNotes(reading: CallReading, at: number): SentenceNotes {
  const sentence = reading.sentences[at];
  const text = sentence ? reading.call.text.slice(sentence.start, sentence.end) : '';
  const test = <K extends string>(table: Readonly<Record<K, RegExp>>) =>
    Object.fromEntries(Object.entries<RegExp>(table).map(([name, pattern]) => [name, pattern.test(text)])) as Record<
      K,
      boolean
    >;
  let periods: readonly FiscalPeriod[] | null = null;
  return {
    cues: test(CUES),
    figures: /\d|\b(?:percent|basis|bps|million|billion|cents|share)\b/i.test(text) ? test(FIGURES) : NO_FIGURES,
    periods() {
      periods ??= findPeriods(text, { period: reading.call.period }).map((mention) => mention.period);
      return periods;
    },
    vector: meanVector(
      Array.from(sentence?.terms ?? [], (id) => [reading.rows[id] as number, rarity(reading, id)] as const),
    ),
  };
}

/** Smooth inverse frequency in the call: common words count little. */
const rarity = (reading: CallReading, id: number) => 1 / (3 + (reading.frequency[id] as number));

/** @returns a vector of length one, or zeros */
export function meanVector(rows: readonly (readonly [row: number, weight: number])[]): Float32Array {
  const { rows: table, dims, norms } = wordVectors();
  const sum = new Float32Array(dims);
  for (const [row, weight] of rows) {
    if (row < 0) continue;
    const scale = weight / (norms[row] as number);
    const from = row * dims;
    for (let i = 0; i < dims; i++) sum[i] = (sum[i] as number) + (table[from + i] as number) * scale;
  }
  let length = 0;
  for (let i = 0; i < dims; i++) length += (sum[i] as number) ** 2;
  length = Math.sqrt(length);
  if (length > 0) for (let i = 0; i < dims; i++) sum[i] = (sum[i] as number) / length;
  return sum;
}

export function dotProduct(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
