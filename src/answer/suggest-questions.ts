import type { HeldCall } from '../ports.ts';
import { metricWords } from './name-figure.ts';
import type { Draft, Scene } from './scene.ts';

const MOST = 3;

/** Up to three questions that this corpus can answer next, as one would type them, and that were not just answered. */
export function suggestQuestions(scene: Scene, draft: Draft): readonly string[] {
  const { lead, corpus, query } = scene;
  const asked = new Set([...query.metrics, ...draft.facts.map((f) => f.fact.metric)]);
  const own = corpus.calls.filter((h) => h.call.company === lead.call.company);
  const [metric] = query.metrics;
  const ideas: string[] = [];
  if (draft.grade === 'figure' && metric) {
    const name = metricWords(metric);
    if (!draft.table && own.length > 1 && own.filter((h) => states(h, metric)).length > 1)
      ideas.push(`${name} over the last ${own.length} quarters`);
    if (query.intent !== 'guidance' && lead.ledger.facts.some((f) => f.metric === metric && f.status === 'guidance'))
      ideas.push(`${name} guidance`);
    const segment = lead.ledger.facts.find(
      (f) => f.metric === metric && f.dimension !== null && f.status === 'reported',
    );
    if (segment?.dimension && query.dimension === null && metric === 'revenue')
      ideas.push(`${segment.dimension} ${name}`);
  }
  const turn = draft.settled?.exchange;
  const exchange = turn == null ? undefined : lead.call.exchanges[turn];
  if (exchange && query.speakers.length === 0) ideas.push(`what did ${exchange.analyst} ask`);
  for (const known of USUAL) if (!asked.has(known) && states(lead, known)) ideas.push(metricWords(known));
  return [...new Set(ideas)].slice(0, MOST);
}

/** Metrics most people want next, most wanted first. */
const USUAL = [
  'revenue',
  'eps_diluted',
  'gross_margin',
  'operating_income',
  'free_cash_flow',
  'operating_cash_flow',
  'net_income',
  'capital_expenditures',
];

function states({ call, ledger }: HeldCall, metric: string): boolean {
  return ledger.facts.some(
    (f) => f.metric === metric && f.status === 'reported' && f.dimension === null && f.period === call.period,
  );
}
