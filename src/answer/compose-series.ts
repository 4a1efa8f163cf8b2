import type { MetricId } from '../metrics/fact.ts';
import type { HeldCall } from '../ports.ts';
import type { AnswerCell, AnswerFact, AnswerRow } from './answer.ts';
import type { FactChoice } from './choose-facts.ts';
import { chooseFacts } from './choose-facts.ts';
import { formatPeriod } from './format-period.ts';
import { formatFact, formatValue } from './format-value.ts';
import { capital, figureLabel, figureWords, possessive } from './name-figure.ts';
import { mark } from './number-citations.ts';
import { quoteFact } from './quote-fact.ts';
import type { Composer, Draft, Scene } from './scene.ts';
import { plainDraft } from './scene.ts';

/** The longest series shown, in calls. */
const LONGEST = 12;

/** One metric over the calls held, each figure cited to its own call; null with fewer than two. */
export const composeTrend: Composer = (scene) => {
  const [metric] = scene.query.metrics;
  if (!metric) return null;
  const calls = scene.corpus.calls.filter((h) => h.call.company === scene.lead.call.company && h.call.period !== null);
  const oldestFirst = [...calls]
    .sort((a, b) => (a.call.period ?? '').localeCompare(b.call.period ?? ''))
    .slice(-LONGEST);
  const points = oldestFirst.flatMap((held) => ownFigure(scene, held, metric) ?? []);
  return points.length < 2 ? null : tableOf(scene, metric, points);
};

/** The figure of a call's own period; null where the call does not give it plainly. */
export function ownFigure(scene: Scene, held: HeldCall, metric: MetricId): FactChoice | null {
  const best = chooseFacts(scene, held, metric, { period: null, dimension: scene.query.dimension, outlook: false })[0];
  return best?.exact ? best : null;
}

/** Figures of one metric in rows, each cited to its own call; at least one. */
export function tableOf(scene: Scene, metric: MetricId, points: readonly FactChoice[]): Draft {
  const many = new Set(points.map((p) => p.held.call.company)).size > 1;
  const facts: AnswerFact[] = [];
  const rows: AnswerRow[] = [];
  const allAdjusted = points.every((p) => p.fact.basis === 'adjusted');
  for (const { held, fact } of points) {
    const cites = [scene.desk.cite(held.call, fact.turn, quoteFact(scene, held, fact))];
    const shown = formatFact(fact);
    const cell: AnswerCell = { shown, value: fact.value, cites };
    const period = fact.period ?? held.call.period;
    const place = [many ? held.call.companyName : null, period && formatPeriod(period)].filter(Boolean).join(' ');
    const apart = fact.basis === 'adjusted' && !allAdjusted ? ' (adjusted)' : '';
    rows.push({ label: `${place || held.call.title}${apart}`, cells: [cell] });
    facts.push({
      fact,
      label: figureLabel(fact),
      shown,
      call: held.call.id,
      companyName: held.call.companyName,
      cites,
    });
  }
  const name = figureWords({ ...points[0]!.fact, basis: allAdjusted ? 'adjusted' : null });
  const title = many ? capital(name) : `${possessive(scene.lead.call.companyName)} ${name}`;
  const drawable = points.every((p) => p.fact.value !== null && p.fact.unit === points[0]!.fact.unit);
  const [first, last] = [points[0]!, points.at(-1)!];
  const refs = [...new Set([...facts[0]!.cites, ...facts.at(-1)!.cites])].map(mark).join(' ');
  const ends = `${rows[0]!.cells[0]!.shown} ${many ? 'at' : 'in'} ${rows[0]!.label}, ${rows.at(-1)!.cells[0]!.shown} ${many ? 'at' : 'in'} ${rows.at(-1)!.label}`;
  const difference = many || !drawable ? null : last.fact.value! - first.fact.value!;
  return {
    ...plainDraft('figure', `${title}: ${ends}. ${refs}`),
    facts,
    table: {
      title,
      columns: [many ? 'Company' : 'Period', capital(name)],
      rows,
      chart: drawable ? { kind: many ? 'bar' : 'line', unit: first.fact.unit } : null,
    },
    quotes: [...new Set(facts.flatMap((f) => f.cites))].slice(0, 3),
    notes:
      difference === null || difference === 0
        ? []
        : [
            {
              kind: 'computed',
              text: `${differenceWords(difference, first.fact.unit)} from ${rows[0]!.label} to ${rows.at(-1)!.label}.`,
              cites: [],
            },
          ],
    settled: { metrics: [metric], dimension: first.fact.dimension },
  };
}

function differenceWords(difference: number, unit: string): string {
  const size = Math.abs(difference);
  const shown =
    unit === 'percent' ? `${Number(size.toFixed(2))} points` : formatValue(Number(size.toPrecision(6)), unit);
  return `${difference < 0 ? 'down' : 'up'} ${shown}`;
}
