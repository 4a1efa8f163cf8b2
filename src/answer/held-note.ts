import type { Fact } from '../metrics/fact.ts';
import type { AnswerNote } from './answer.ts';
import { formatPeriod, inPeriod } from './format-period.ts';
import { formatFact } from './format-value.ts';
import { capital, figureWords } from './name-figure.ts';
import type { Scene } from './scene.ts';

const MOST = 4;

/** What is held instead: the metric's figures for other periods and parts, each cited, and the company's calls. */
export function heldNote(scene: Scene): AnswerNote {
  const { corpus, lead, desk } = scene;
  const shown = heldFigures(scene);
  const figures = shown.map(
    (f) => `${capital(figureWords(f))} ${f.status === 'guidance' ? 'guidance ' : ''}${formatFact(f)}${when(f)}`,
  );
  const periods = corpus.calls
    .filter((h) => h.call.company === lead.call.company)
    .map((h) => (h.call.period ? formatPeriod(h.call.period) : h.call.title));
  const calls = `${lead.call.companyName} ${[...new Set(periods)].join(', ')}`;
  const text =
    figures.length === 0
      ? `${calls}.`
      : periods.length > 1
        ? `${figures.join('; ')}. Calls: ${calls}.`
        : `${figures.join('; ')}.`;
  return { kind: 'held', text, cites: [...new Set(shown.map((f) => desk.cite(lead.call, f.turn, f)))] };
}

function heldFigures({ query, lead }: Scene): readonly Fact[] {
  const [metric] = query.metrics;
  const stated = lead.ledger.facts.filter(
    (f) => f.metric === metric && (f.status === 'reported' || f.status === 'guidance'),
  );
  const whole = stated.filter((f) => f.dimension === null);
  return distinct(whole.length > 0 && query.dimension === null ? whole : stated).slice(0, MOST);
}

function when({ period, status }: Fact): string {
  if (period === null) return '';
  return status === 'guidance' ? ` for ${formatPeriod(period)}` : ` ${inPeriod(period)}`;
}

/** The first fact of each dimension, period and status. */
function distinct(facts: readonly Fact[]): readonly Fact[] {
  const key = (f: Fact) => `${f.dimension ?? ''}|${f.period ?? ''}|${f.status}`;
  return facts.filter((f, i) => facts.findIndex((g) => key(g) === key(f)) === i);
}
