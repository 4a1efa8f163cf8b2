import type { Intent } from './query.ts';
import { groupOf, type QuestionGroup, SIGNALS, type Signal } from './signals.ts';
import { WEIGHTS } from './weights.ts';

/** For each signal: its weight for all questions, and what a group of questions adds to it. */
export type Weights = Readonly<Partial<Record<Signal, Readonly<Partial<Record<'all' | QuestionGroup, number>>>>>>;

/** The signals that count for a group of questions, each with its weight. */
type Counting = readonly (readonly [signal: Signal, weight: number])[];

const counting = new WeakMap<Weights, Map<QuestionGroup, Counting>>();

function countingFor(group: QuestionGroup, by: Weights): Counting {
  let known = counting.get(by);
  if (!known) {
    known = new Map();
    counting.set(by, known);
  }
  let found = known.get(group);
  if (!found) {
    found = SIGNALS.flatMap((signal) => {
      const weight = by[signal];
      return weight ? [[signal, (weight.all ?? 0) + (weight[group] ?? 0)] as const] : [];
    });
    known.set(group, found);
  }
  return found;
}

/** The sum of a passage's signals by their weights. */
export function score(signals: Readonly<Record<Signal, number>>, intent: Intent, by: Weights = WEIGHTS): number {
  let sum = 0;
  for (const [signal, weight] of countingFor(groupOf(intent), by)) sum += signals[signal] * weight;
  return sum;
}
