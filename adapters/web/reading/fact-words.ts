import { formatPeriod } from '../../../src/answer/format-period.ts';
import { formatFact } from '../../../src/answer/format-value.ts';
import { figureLabel } from '../../../src/answer/name-figure.ts';
import type { Fact, FactStatus } from '../../../src/metrics/fact.ts';

export const STATUS_WORDS: Readonly<Record<FactStatus, string>> = {
  reported: 'reported',
  guidance: 'guidance',
  analyst: 'said by an analyst',
  corrected: 'corrected on the call',
  computed: 'computed, not said',
};

/** What a figure is of: "Revenue, loop access", "Diluted EPS (adjusted)", "Diluted EPS (GAAP)". */
export function metricName(fact: Pick<Fact, 'metric' | 'dimension' | 'basis'>): string {
  return fact.basis === 'gaap' ? `${figureLabel(fact)} (GAAP)` : figureLabel(fact);
}

/** One line on what a figure was read as: "Gross margin: 59.5%, Q2 2007, reported". */
export function factLabel(fact: Fact): string {
  const rest = [formatFact(fact), fact.period && formatPeriod(fact.period), STATUS_WORDS[fact.status]];
  return `${metricName(fact)}: ${rest.filter(Boolean).join(', ')}`;
}
