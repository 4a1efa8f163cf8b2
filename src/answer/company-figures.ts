import type { Basis, Fact, MetricId } from '../metrics/fact.ts';
import type { HeldCall } from '../ports.ts';
import type { Call, FiscalPeriod } from '../transcript/call.ts';

/** A figure with the call it was said on. */
export interface SaidFact {
  readonly fact: Fact;
  readonly call: Call;
}

/** One metric of the whole company over its quarters. */
export interface FigureRow {
  readonly metric: MetricId;
  readonly basis: Basis | null;
  readonly unit: string;
  readonly byPeriod: ReadonlyMap<FiscalPeriod, SaidFact>;
}

/** What a reader looks for first, in this order; everything else follows by how often it is stated. */
const FIRST: readonly MetricId[] = [
  'revenue',
  'revenue_growth',
  'comparable_sales',
  'organic_growth',
  'gross_margin',
  'operating_income',
  'operating_margin',
  'ebitda',
  'ebitda_margin',
  'net_income',
  'eps_diluted',
  'net_interest_income',
  'net_interest_margin',
  'ffo_per_share',
  'free_cash_flow',
  'operating_cash_flow',
];

/**
 * Collects what the company itself reported about a quarter, for the whole company. The call on that very quarter
 * speaks first, a plain figure before a loose one, prepared remarks before answers; a later call's look back fills
 * what is not held.
 *
 * @param calls newest first
 */
export function figureRows(calls: readonly HeldCall[]): readonly FigureRow[] {
  const rows = new Map<string, { readonly row: FigureRow; readonly byPeriod: Map<FiscalPeriod, SaidFact> }>();
  for (const { call, ledger } of calls) {
    for (const fact of ledger.facts) {
      if (!isPlain(fact)) continue;
      const key = [fact.metric, fact.basis, fact.unit].join(' ');
      const byPeriod = rows.get(key)?.byPeriod ?? new Map<FiscalPeriod, SaidFact>();
      if (!rows.has(key)) rows.set(key, { row: { ...fact, byPeriod }, byPeriod });
      const held = byPeriod.get(fact.period);
      if (!held || rank(fact, call) < rank(held.fact, held.call)) byPeriod.set(fact.period, { fact, call });
    }
  }
  for (const { byPeriod } of rows.values()) dropStrays(byPeriod);
  for (const { row, byPeriod } of rows.values()) if (STEADY.has(row.metric)) dropOutliers(byPeriod);
  return [...rows.values()]
    .map(({ row }) => row)
    .filter((row) => row.byPeriod.size > 0)
    .filter(({ byPeriod }) => byPeriod.size > 0)
    .sort((a, b) => order(a) - order(b) || b.byPeriod.size - a.byPeriod.size);
}

/** No company's quarter is so many times another of its quarters: such a figure is of something else. */
const STRAY = 15;

/** Leaves out figures of money and counts that stand far from the row's median, where the row is long enough to have one. */
function dropStrays(byPeriod: Map<FiscalPeriod, SaidFact>): void {
  const sizes = [...byPeriod.values()].map(({ fact }) => Math.abs(fact.value ?? 0)).sort((a, b) => a - b);
  const median = sizes[sizes.length >> 1] ?? 0;
  if (sizes.length < 3 || median === 0) return;
  for (const [period, { fact }] of byPeriod) {
    const size = Math.abs(fact.value ?? 0);
    const isLarge = fact.unit !== 'percent' && !fact.unit.endsWith('/share');
    if (isLarge && (size > STRAY * median || size * STRAY < median)) byPeriod.delete(period);
  }
}

/** Amounts of a whole company that do not change by such a factor from one quarter to another. */
const STEADY: ReadonlySet<MetricId> = new Set([
  'revenue',
  'gross_profit',
  'research_and_development',
  'selling_general_administrative',
  'operating_expenses',
  'share_count',
  'headcount',
]);
const OUT_OF_LINE = 2.5;

/** A figure so far from its series is far more likely a year's or a segment's than the quarter's: it is not shown in the series. */
function dropOutliers(byPeriod: Map<FiscalPeriod, SaidFact>): void {
  if (byPeriod.size < 3) return;
  const values = [...byPeriod.values()].map(({ fact }) => fact.value ?? 0).sort((a, b) => a - b);
  const median = values[Math.floor(values.length / 2)]!;
  for (const [period, { fact }] of byPeriod) {
    const ratio = (fact.value ?? 0) / median;
    if (ratio > OUT_OF_LINE || ratio < 1 / OUT_OF_LINE) byPeriod.delete(period);
  }
}

/** The quarters that rows speak of, oldest first, at most `count`. */
export function quartersOf(rows: readonly FigureRow[], count: number): readonly FiscalPeriod[] {
  return [...new Set(rows.flatMap(({ byPeriod }) => [...byPeriod.keys()]))].sort().slice(-count);
}

function isPlain(fact: Fact): fact is Fact & { readonly value: number; readonly period: FiscalPeriod } {
  const { status, dimension, value, period, metric, notes } = fact;
  return (
    status === 'reported' &&
    dimension === null &&
    value !== null &&
    metric !== 'other' &&
    period !== null &&
    /^\d{4}-Q[1-4]$/.test(period) &&
    !metric.endsWith('_change') &&
    !notes.some(({ kind }) => kind === 'misspoken-period' || kind === 'corrected-by')
  );
}

/** Lower is better. */
function rank({ period, turn, bound }: Fact, call: Call): number {
  const later = call.period === period ? 0 : 4;
  const loose = bound === 'exact' ? 0 : 2;
  return later + loose + (call.turns[turn]?.section === 'prepared' ? 0 : 1);
}

function order({ metric, basis }: FigureRow): number {
  const at = FIRST.indexOf(metric);
  return (at < 0 ? FIRST.length : at) * 2 + (basis === 'adjusted' ? 1 : 0);
}
