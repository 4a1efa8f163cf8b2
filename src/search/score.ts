import type { Intent } from './query.ts';
import { groupOf, type QuestionGroup, SIGNALS, type Signal } from './signals.ts';
import { WEIGHTS } from './weights.ts';

/** For each signal: its weight for all questions, and what a group of questions adds to it. */
export type Weights = Readonly<Partial<Record<Signal, Readonly<Partial<Record<'all' | QuestionGroup, number>>>>>>;

/** The sum of a passage's signals by their weights. */
export function score(signals: Readonly<Record<Signal, number>>, intent: Intent, by: Weights = WEIGHTS): number {
  const group = groupOf(intent);
  let sum = 0;
  for (const signal of SIGNALS) {
    const weight = by[signal];
    if (weight) sum += signals[signal] * ((weight.all ?? 0) + (weight[group] ?? 0));
  }
  return sum;
}
