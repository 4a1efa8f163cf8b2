import type { Fact } from '../metrics/fact.ts';
import type { AnswerNote } from './answer.ts';
import { formatPeriod, inPeriod } from './format-period.ts';
import { formatFact } from './format-value.ts';
import { capital, figureWords } from './name-figure.ts';
import type { Scene } from './scene.ts';

const MOST = 4;

/** What is held of the metric asked for, where the very figure is not: other periods, other segments, each cited. */
export function heldFigures({ query, lead, desk }: Scene): readonly AnswerNote[] {
  const [metric] = query.metrics;
  if (!metric) return [];
  const stated = lead.ledger.facts.filter(
    (f) => f.metric === metric && (f.status === 'reported' || f.status === 'guidance'),
  );
  const whole = stated.filter((f) => f.dimension === null);
  const shown = distinct(whole.length > 0 && query.dimension === null ? whole : [...stated]).slice(0, MOST);
  if (shown.length === 0) return [];
  const words = shown.map(
    (f) => `${capital(figureWords(f))} ${f.status === 'guidance' ? 'guidance ' : ''}${formatFact(f)}${when(f)}`,
  );
  const cites = [...new Set(shown.map((f) => desk.cite(lead.call, f.turn, f)))];
  return [{ kind: 'held', text: `${words.join('; ')}.`, cites }];
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
