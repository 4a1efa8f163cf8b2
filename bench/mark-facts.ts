import type { Fact } from '../src/metrics/fact.ts';

/** A row of gold/metrics-dev.jsonl, as far as it is compared. */
export interface GoldFact {
  readonly call: string;
  readonly metric: string;
  readonly kind: 'level' | 'change_pct';
  readonly isGuidance: boolean;
  readonly low: number;
  readonly high: number;
  readonly period: { readonly quarter: number | null; readonly year: number | null };
}

/** Whether a known figure is among the facts of its call: its value; its value with metric, period and status. */
export function markFact(facts: readonly Fact[], row: GoldFact): { readonly value: boolean; readonly full: boolean } {
  const period = row.period.quarter ? `${row.period.year}-Q${row.period.quarter}` : `${row.period.year}-FY`;
  const found = facts.filter((fact) => sameValue(fact, row));
  const full = found.some(
    (fact) =>
      (row.metric === 'other' ||
        fact.metric === row.metric ||
        (row.kind === 'change_pct' && fact.metric.startsWith(row.metric))) &&
      row.isGuidance === (fact.status === 'guidance') &&
      (row.period.year === null || fact.period === period),
  );
  return { value: found.length > 0, full };
}

const near = (a: number | null, b: number) => a !== null && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));

const sameValue = (fact: Fact, row: GoldFact) =>
  (near(fact.low ?? fact.value, row.low) && near(fact.high ?? fact.value, row.high)) ||
  (row.low === row.high && near(fact.value, row.low)) ||
  (row.kind === 'change_pct' && fact.changes.some((change) => near(change.percent, row.low)));
