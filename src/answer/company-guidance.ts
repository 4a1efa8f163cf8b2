import type { Fact } from '../metrics/fact.ts';
import type { HeldCall } from '../ports.ts';
import type { SaidFact } from './company-figures.ts';

/** An outlook with what the company later reported for it, where a later call is held and says so. */
export interface GuidanceView {
  readonly given: SaidFact;
  readonly came: SaidFact | null;
  readonly verdict: 'within' | 'above' | 'below' | null;
}

/**
 * The outlooks given for the whole company, newest call first and in spoken order, each said once.
 *
 * @param calls newest first
 */
export function guidanceOf(calls: readonly HeldCall[]): readonly GuidanceView[] {
  return calls.flatMap(({ call, ledger }, index) => {
    const later = calls.slice(0, index);
    const seen = new Set<string>();
    return ledger.facts.flatMap((fact): GuidanceView[] => {
      const { status, dimension, period, metric, value, low, high, basis } = fact;
      const key = JSON.stringify([metric, period, value, low, high, basis]);
      const known = value !== null || low !== null || high !== null;
      if (status !== 'guidance' || dimension !== null || period === null || metric === 'other' || !known) return [];
      if (seen.has(key)) return [];
      seen.add(key);
      const came = outcomeIn(later, fact);
      return [{ given: { fact, call }, came, verdict: came?.fact.value == null ? null : judge(came.fact.value, fact) }];
    });
  });
}

/** The same metric of the same period on the same basis, as reported by the earliest later call that states it. */
function outcomeIn(later: readonly HeldCall[], guided: Fact): SaidFact | null {
  for (const { call, ledger } of later.toReversed()) {
    const fact = ledger.facts.find(
      ({ status, metric, period, dimension, unit, basis, value }) =>
        status === 'reported' &&
        metric === guided.metric &&
        period === guided.period &&
        dimension === null &&
        unit === guided.unit &&
        value !== null &&
        (basis === guided.basis || basis === null || guided.basis === null),
    );
    if (fact) return { fact, call };
  }
  return null;
}

/** A single figure is met within half of its last spoken digit. */
function judge(value: number, { low, high, value: point, bound, precision }: Fact): 'within' | 'above' | 'below' {
  const half = precision / 2;
  const least = bound === 'at-most' ? Number.NEGATIVE_INFINITY : (low ?? point ?? Number.NEGATIVE_INFINITY) - half;
  const greatest = bound === 'at-least' ? Number.POSITIVE_INFINITY : (high ?? point ?? Number.POSITIVE_INFINITY) + half;
  if (value < least) return 'below';
  return value > greatest ? 'above' : 'within';
}
