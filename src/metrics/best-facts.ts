import type { HeldCall } from '../ports.ts';
import type { FiscalPeriod, Turn } from '../transcript/call.ts';
import { comparePeriods } from '../transcript/period.ts';
import type { Basis, Fact, FactStatus, MetricId } from './fact.ts';

/** What is looked for; a field left out may be anything, except the dimension: null and absent mean the whole company. */
export interface FactWanted {
  readonly metric: MetricId;
  readonly dimension?: string | null;
  readonly period?: FiscalPeriod;
  readonly basis?: Basis;
}

/** One period of a series, with the call its fact was spoken on. */
export interface SeriesPoint {
  readonly period: FiscalPeriod;
  readonly call: string;
  readonly fact: Fact;
}

const STATUS_RANK: Readonly<Record<FactStatus, number>> = {
  reported: 0,
  computed: 1,
  guidance: 2,
  analyst: 3,
  corrected: 4,
};

/**
 * The facts that fit, best first: reported before computed, outlook and analysts' figures; prepared remarks before questions
 * and answers; exact before bounded; the more precise first; in the order spoken where all else is equal.
 */
export function bestFacts(facts: readonly Fact[], turns: readonly Turn[], wanted: FactWanted): readonly Fact[] {
  const part = wanted.dimension?.toLowerCase() ?? '';
  return facts
    .filter(
      (fact) =>
        fact.metric === wanted.metric &&
        (fact.dimension?.toLowerCase() ?? '') === part &&
        (wanted.period === undefined || fact.period === wanted.period) &&
        (wanted.basis === undefined || fact.basis === wanted.basis),
    )
    .sort((a, b) => {
      const section = (fact: Fact) => (turns[fact.turn]?.section === 'prepared' ? 0 : 1);
      const exactness = (fact: Fact) => (fact.value === null ? 2 : fact.bound === 'exact' ? 0 : 1);
      return (
        STATUS_RANK[a.status] - STATUS_RANK[b.status] ||
        section(a) - section(b) ||
        exactness(a) - exactness(b) ||
        a.precision - b.precision ||
        a.start - b.start
      );
    });
}

/**
 * A metric over the periods of all calls held, oldest first: per period the best reported or computed fact, from the call on
 * that period where it states one, else from a later call that compares with it.
 */
export function metricSeries(held: readonly HeldCall[], wanted: Omit<FactWanted, 'period'>): readonly SeriesPoint[] {
  const points = new Map<FiscalPeriod, SeriesPoint>();
  const newestFirst = [...held].sort((a, b) => comparePeriods(b.call.period ?? '', a.call.period ?? ''));
  for (const { call, ledger } of newestFirst) {
    for (const fact of bestFacts(ledger.facts, call.turns, wanted)) {
      if (fact.period === null || fact.value === null || STATUS_RANK[fact.status] > STATUS_RANK.computed) continue;
      if (fact.notes.some((note) => note.kind === 'misspoken-period')) continue;
      const known = points.get(fact.period);
      const own = fact.period === call.period && known?.call !== call.id;
      if (!known || own) points.set(fact.period, { period: fact.period, call: call.id, fact });
    }
  }
  return [...points.values()].sort((a, b) => comparePeriods(a.period, b.period));
}
