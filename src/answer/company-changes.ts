import type { FiscalPeriod } from '../transcript/call.ts';
import type { FigureRow, SaidFact } from './company-figures.ts';
import type { GuidanceView } from './company-guidance.ts';
import { formatValue } from './format-value.ts';

/** A figure of the newest quarter beside the one before it, with the difference, which is Earshot's own arithmetic. */
export interface FigureChange {
  readonly row: FigureRow;
  readonly now: SaidFact;
  readonly before: SaidFact;
  /** "+6.2%", "-0.4 points"; null where a percent would mislead (a sign change, a zero). */
  readonly difference: string | null;
}

/** An outlook of the newest call beside the one given for the same metric and period on the call before. */
export interface OutlookChange {
  readonly now: SaidFact;
  readonly before: SaidFact | null;
}

/** Compares the two newest quarters that have figures, row by row. */
export function figureChanges(
  rows: readonly FigureRow[],
  now: FiscalPeriod,
  before: FiscalPeriod,
): readonly FigureChange[] {
  return rows.flatMap((row) => {
    const [newer, older] = [row.byPeriod.get(now), row.byPeriod.get(before)];
    if (!newer || !older) return [];
    return [{ row, now: newer, before: older, difference: differenceOf(newer, older) }];
  });
}

/** What the newest call expects, and what the call before expected of the same. */
export function outlookChanges(
  guidance: readonly GuidanceView[],
  newest: string,
  previous: string | null,
): readonly OutlookChange[] {
  const of = (call: string) => guidance.map(({ given }) => given).filter(({ call: { id } }) => id === call);
  const earlier = previous === null ? [] : of(previous);
  return of(newest).map((now) => ({
    now,
    before:
      earlier.find(({ fact: { metric, period, basis, unit } }) => {
        const { fact } = now;
        return metric === fact.metric && period === fact.period && basis === fact.basis && unit === fact.unit;
      }) ?? null,
  }));
}

function differenceOf({ fact: now }: SaidFact, { fact: before }: SaidFact): string | null {
  if (now.value === null || before.value === null) return null;
  const delta = now.value - before.value;
  const sign = delta > 0 ? '+' : delta < 0 ? '−' : '±';
  if (now.unit === 'percent')
    return `${sign}${formatValue(Math.round(Math.abs(delta) * 100) / 100, 'count', 0.1)} points`;
  if (before.value === 0 || Math.sign(now.value) !== Math.sign(before.value)) return null;
  const percent = Math.round(Math.abs((1000 * delta) / before.value)) / 10;
  return `${sign}${formatValue(percent, 'percent', 0.1)}`;
}
