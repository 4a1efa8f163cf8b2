import type { Fact, MetricId } from '../metrics/fact.ts';
import type { AnswerFact } from './answer.ts';
import type { FactChoice } from './choose-facts.ts';
import { chooseFacts } from './choose-facts.ts';
import { factNotes } from './fact-notes.ts';
import { formatPeriod, inPeriod } from './format-period.ts';
import { formatFact, formatValue } from './format-value.ts';
import { figureLabel, figureWords, isPlural, possessive } from './name-figure.ts';
import { mark } from './number-citations.ts';
import type { Composer, Draft, Scene } from './scene.ts';
import { plainDraft } from './scene.ts';

/** Answers with the exact figure, or figures where several metrics are asked for; null where one of them is not held exactly. */
export const composeFigure: Composer = (scene) => {
  const { query } = scene;
  if (query.metrics.length === 0) return null;
  const outlook = query.intent === 'guidance';
  // A comparison is of the call's own figure with the period named; the figure's sentence usually gives both.
  const own = query.intent === 'compare' && query.periods.length === 1;
  const periods = query.periods.length > 0 && !own ? query.periods.map((p) => p.period) : [null];
  const chosen: FactChoice[] = [];
  for (const metric of query.metrics) {
    for (const period of periods) {
      const choice = findFact(scene, metric, period, outlook);
      if (choice) chosen.push(choice);
    }
  }
  return chosen.length === 0 ? null : stateFigures(scene, chosen);
};

/** The fact that exactly is what was asked for: on the call asked about, else on the call that reports the period. */
export function findFact(scene: Scene, metric: MetricId, period: string | null, outlook: boolean): FactChoice | null {
  const { corpus, lead, query } = scene;
  const others = period === null ? [] : corpus.calls.filter((h) => h !== lead && h.call.company === lead.call.company);
  const inOrder = [
    lead,
    ...others.filter((h) => h.call.period === period),
    ...others.filter((h) => h.call.period !== period),
  ];
  for (const held of inOrder) {
    const best = chooseFacts(scene, held, metric, { period, dimension: query.dimension, outlook })[0];
    if (best?.exact) return best;
  }
  return null;
}

/** States figures that were found, each with what it was compared with in the same breath. */
export function stateFigures(scene: Scene, chosen: readonly FactChoice[]): Draft {
  const facts: AnswerFact[] = [];
  const clauses: string[] = [];
  const quotes: number[] = [];
  for (const { held, fact } of chosen) {
    const n = scene.desk.cite(held.call, fact.turn, fact);
    if (!quotes.includes(n)) quotes.push(n);
    const beside = comparisonsOf(held.ledger.facts, fact);
    const last = clauses.length === chosen.length - 1;
    clauses.push(`${clauseOf(fact, held.call.companyName, beside, clauses.length === 0)}${last ? '.' : ''} ${mark(n)}`);
    for (const f of [fact, ...beside]) {
      facts.push({
        fact: f,
        label: figureLabel(f),
        shown: formatFact(f),
        call: held.call.id,
        companyName: held.call.companyName,
        cites: [n],
      });
    }
  }
  return {
    ...plainDraft('figure', clauses.join('; ')),
    facts,
    quotes: quotes.slice(0, 3),
    notes: chosen.flatMap(({ held, fact }) => factNotes(scene.desk, held, fact)),
    settled: {
      metrics: chosen.map((c) => c.fact.metric),
      dimension: chosen[0]!.fact.dimension,
      period: chosen[0]!.fact.period,
    },
  };
}

/** Facts of the same metric and dimension stated in the same sentence for other periods. */
function comparisonsOf(facts: readonly Fact[], fact: Fact): readonly Fact[] {
  return facts
    .filter(
      (f) => f.id !== fact.id && f.metric === fact.metric && f.dimension === fact.dimension && f.basis === fact.basis,
    )
    .filter((f) => f.turn === fact.turn && f.start === fact.start && f.period !== null && f.period !== fact.period)
    .slice(0, 2);
}

function clauseOf(fact: Fact, company: string, beside: readonly Fact[], first: boolean): string {
  const name = first ? `${possessive(company)} ${figureWords(fact)}` : figureWords(fact);
  const shown = formatFact(fact);
  if (fact.metric === 'customer_concentration') {
    return `${fact.dimension ?? 'The largest customer'} was ${shown} of ${possessive(company)} revenue${when(fact)}${aside(fact, beside)}`;
  }
  if (fact.status === 'guidance') {
    return `${name} guidance${fact.period ? ` for ${formatPeriod(fact.period)}` : ''} is ${shown}${aside(fact, beside)}`;
  }
  const lead = fact.basis === 'adjusted' ? name.replace(figureWords(fact), `adjusted ${figureWords(fact)}`) : name;
  return `${lead} ${isPlural(fact) ? 'were' : 'was'} ${shown}${when(fact)}${aside(fact, beside)}`;
}

function when(fact: Fact): string {
  return fact.period ? ` ${inPeriod(fact.period)}` : '';
}

/** ` (59.6% in Q1 2007, up 23% from Q1 2007)`, or nothing. */
function aside(fact: Fact, beside: readonly Fact[]): string {
  const parts = beside.map((f) => `${formatFact(f)} ${inPeriod(f.period ?? '')}`);
  for (const { against, percent, amount } of fact.changes) {
    const change =
      percent !== null
        ? formatValue(Math.abs(percent), 'percent')
        : amount !== null && beside.every((f) => f.period !== against)
          ? amountWords(Math.abs(amount), fact.unit)
          : null;
    if (change === null || against === null) continue;
    parts.push(`${(percent ?? amount ?? 0) < 0 ? 'down' : 'up'} ${change} from ${formatPeriod(against)}`);
  }
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

/** Changes of a percentage are spoken in basis points. */
function amountWords(amount: number, unit: string): string {
  return unit === 'percent' ? `${Math.round(amount * 100)} basis points` : formatValue(amount, unit);
}
