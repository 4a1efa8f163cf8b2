import { type FigureRow, figureRows, type SaidFact } from '../answer/company-figures.ts';
import { formatPeriod } from '../answer/format-period.ts';
import { formatFact, formatValue } from '../answer/format-value.ts';
import { figureLabel, figureWords } from '../answer/name-figure.ts';
import { baseMetric } from '../metrics/lexicon.ts';
import { previousQuarter, yearBefore } from '../transcript/period.ts';
import type { DigestLine } from './digest.ts';
import type { DigestScene } from './digest-scene.ts';
import { plausibleRows } from './plausible.ts';

/** The key figures of a call with what they were a quarter and a year before; differences are Earshot's own arithmetic. */
export function figureLines(scene: DigestScene): readonly DigestLine[] {
  const { lead } = scene;
  const { period } = lead.call;
  if (period === null) return [];
  return rowsOf(scene).map((row) => {
    const now = row.byPeriod.get(period)!;
    const cites = [cite(scene, now)];
    const earlier = [previousQuarter(period), yearBefore(period)].flatMap((before) => {
      const then = before && row.byPeriod.get(before);
      if (!then) return [];
      cites.push(cite(scene, then));
      return [`${formatPeriod(then.fact.period!)}: ${formatFact(then.fact)}${difference(now, then)}`];
    });
    return {
      text: [`${figureLabel(now.fact)} ${formatFact(now.fact)}`, ...earlier].join(' · '),
      cites: [...new Set(cites)],
    };
  });
}

/** "revenue $123.7 million, gross margin 59.5%, diluted EPS $0.28": the first figures for a headline. */
export function figuresInBrief(scene: DigestScene, most: number): string {
  const { period } = scene.lead.call;
  const seen = new Set<string>(['revenue_growth']);
  const brief: string[] = [];
  for (const row of period === null ? [] : rowsOf(scene)) {
    const said = row.byPeriod.get(period!)!;
    if (seen.has(row.metric)) continue;
    seen.add(row.metric);
    brief.push(`${figureWords(said.fact)} ${formatFact(said.fact)}`);
  }
  return brief.slice(0, most).join(', ');
}

/** Rows with a figure for the call's own quarter that was said on this very call. A stated growth of revenue stands in for the year before. */
function rowsOf({ calls, lead }: DigestScene): readonly FigureRow[] {
  const { period, id } = lead.call;
  if (period === null) return [];
  const all = plausibleRows(figureRows(calls), period);
  const yearAgo = yearBefore(period) ?? '';
  const isKnown = all.some((row) => row.metric === 'revenue' && row.byPeriod.has(period) && row.byPeriod.has(yearAgo));
  return all.filter(
    (row) =>
      row.byPeriod.get(period)?.call.id === id &&
      (row.metric === 'revenue_growth' ? !isKnown : baseMetric(row.metric) === row.metric),
  );
}

function cite({ desk }: DigestScene, { fact, call }: SaidFact): number {
  return desk.cite(call, fact.turn, fact);
}

function difference({ fact: now }: SaidFact, { fact: then }: SaidFact): string {
  if (now.value === null || then.value === null || now.metric === 'revenue_growth') return '';
  const delta = now.value - then.value;
  if (Math.abs(delta) < 1e-9) return ' (flat)';
  const sign = delta > 0 ? '+' : '−';
  if (now.unit === 'percent') {
    const points = Math.abs(delta);
    return points < 0.995 ? ` (${sign}${Math.round(100 * points)} bps)` : ` (${sign}${points.toFixed(1)} pts)`;
  }
  if (then.value <= 0 || now.value <= 0) return '';
  const percent = (100 * Math.abs(delta)) / then.value;
  // Of a figure that small a percent says nothing.
  if (percent > 400) return '';
  return ` (${sign}${formatValue(Number(percent.toFixed(1)), 'percent', 0.1)})`;
}
