import { type FigureRow, figureRows, type SaidFact } from '../answer/company-figures.ts';
import { formatPeriod } from '../answer/format-period.ts';
import { formatFact, formatValue } from '../answer/format-value.ts';
import { figureLabel, lower } from '../answer/name-figure.ts';
import { baseMetric } from '../metrics/lexicon.ts';
import { previousQuarter, yearBefore } from '../transcript/period.ts';
import type { DigestLine } from './digest.ts';
import type { DigestScene } from './digest-scene.ts';

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
  const seen = new Set<string>();
  const brief: string[] = [];
  for (const row of period === null ? [] : rowsOf(scene)) {
    const said = row.byPeriod.get(period!)!;
    if (seen.has(row.metric)) continue;
    seen.add(row.metric);
    brief.push(`${lower(figureLabel(said.fact))} ${formatFact(said.fact)}`);
  }
  return brief.slice(0, most).join(', ');
}

/** Rows with a figure for the call's own quarter that was said on this very call. */
function rowsOf({ calls, lead }: DigestScene): readonly FigureRow[] {
  const { period, id } = lead.call;
  return figureRows(calls).filter(
    (row) =>
      period !== null &&
      row.byPeriod.get(period)?.call.id === id &&
      (row.metric === 'revenue_growth' || baseMetric(row.metric) === row.metric),
  );
}

function cite({ desk }: DigestScene, { fact, call }: SaidFact): number {
  return desk.cite(call, fact.turn, fact);
}

function difference({ fact: now }: SaidFact, { fact: then }: SaidFact): string {
  if (now.value === null || then.value === null) return '';
  const delta = now.value - then.value;
  const sign = delta > 0 ? '+' : delta < 0 ? '−' : '±';
  if (now.unit === 'percent') return ` (${sign}${Math.abs(delta).toFixed(1)} pts)`;
  if (then.value <= 0 || now.value <= 0) return '';
  return ` (${sign}${formatValue(Math.abs(Number(((100 * delta) / then.value).toFixed(1))), 'percent', 0.1)})`;
}
