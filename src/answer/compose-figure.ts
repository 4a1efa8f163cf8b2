import type { Fact, MetricId } from '../metrics/fact.ts';
import { baseMetric, metricRow } from '../metrics/lexicon.ts';
import type { AnswerFact, AnswerNote } from './answer.ts';
import type { FactChoice } from './choose-facts.ts';
import { chooseFacts, likelyPeriod, rankOf } from './choose-facts.ts';
import { factNotes } from './fact-notes.ts';
import { formatPeriod, inPeriod } from './format-period.ts';
import { formatFact, formatValue } from './format-value.ts';
import { capital, figureLabel, figureWords, isPlural, metricWords, possessive } from './name-figure.ts';
import { mark } from './number-citations.ts';
import { pickQuotes } from './pick-quotes.ts';
import { quoteFact } from './quote-fact.ts';
import type { Composer, Draft, Scene } from './scene.ts';
import { plainDraft } from './scene.ts';
import { termCoverage } from './term-coverage.ts';
import { who } from './who.ts';

/** A fact counts as what was asked for when one of the first passages states it. */
const RANKED = 3;
/** From this share of the question's words on, a metric's own names and the period are all that is asked. */
const BARE = 0.8;
/** Below it, the question asks for more than the metric, and the sentence itself is the answer. */
const MOSTLY = 0.6;
/** Below it, a figure that is not in the very first passage is likely about something else. */
const HALF = 0.5;

/** Answers with the exact figure, or figures where several metrics are asked for; null where none is held exactly. */
export const composeFigure: Composer = (scene) => {
  const { query } = scene;
  const chosen: FactChoice[] = [];
  for (const metric of query.metrics) {
    for (const period of periodsOf(scene)) {
      const choice = findFact(scene, metric, period, query.intent === 'guidance');
      if (choice && agreed(scene, choice)) chosen.push(choice);
    }
  }
  if (chosen.length === 0) return null;
  const draft = stateFigures(scene, chosen);
  return { ...draft, notes: [...draft.notes, ...lackingNotes(scene, chosen)] };
};

/** Says of which metrics asked for beside others the call gives no figure at all. */
function lackingNotes({ query, lead }: Scene, chosen: readonly FactChoice[]): readonly AnswerNote[] {
  const found = new Set(chosen.map(({ fact }) => baseMetric(fact.metric)));
  const stated = new Set(lead.ledger.facts.map(({ metric }) => baseMetric(metric)));
  const lacking = query.metrics.filter((metric) => !found.has(baseMetric(metric)) && !stated.has(baseMetric(metric)));
  if (lacking.length === 0) return [];
  const period = lead.call.period ? `${formatPeriod(lead.call.period)} ` : '';
  const names = lacking.map(metricWords).join(' or ');
  return [
    {
      kind: 'info',
      text: `No clear figure for ${names} on ${possessive(lead.call.companyName)} ${period}call.`,
      cites: [],
    },
  ];
}

/** The periods to look up, null for the call's own. A period that is only compared with is none: the figure's sentence gives it. */
function periodsOf({ query }: Scene): readonly (string | null)[] {
  const asked = query.periods.map((p) => p.period);
  const [only] = query.periods;
  if (!only) return [null];
  const compared =
    query.intent === 'compare' ||
    new RegExp(
      `\\b(?:from|vs|versus|than|against|on|compared (?:to|with))\\W+(?:the )?${only.words.replace(/[^\w ]/g, '.')}`,
      'i',
    ).test(query.text);
  return compared && asked.length === 1 && RELATIVE.test(only.words) ? [null] : asked;
}

const RELATIVE = /\b(?:ago|last|prior|previous|before|earlier)\b/i;

/** Search and facts agree, or the question names little else than the metric. */
export function agreed(scene: Scene, { held, fact }: FactChoice): boolean {
  if (held !== scene.lead) return true;
  const at = rankOf(scene, held, fact);
  const named = namedShare(scene, fact);
  return at === 0 || (at > 0 && at < RANKED && named >= HALF) || named >= BARE;
}

/** The share of the question that the names of the metrics asked for, the part of the company and the period account for. */
function namedShare({ query }: Scene, fact: Fact): number {
  const names = [...new Set([fact.metric, ...query.metrics])].flatMap((metric) => {
    const row = metricRow(metric);
    return row ? [row.label, row.names, row.abbreviations, row.shorthand, row.losses] : [];
  });
  const words = [...names, fact.dimension, fact.basis, ...query.periods.map((p) => p.words), COUNTING];
  return termCoverage(query, words.filter(Boolean).join(' '));
}

/** Words that ask for a figure without saying which. */
const COUNTING =
  'quarter year total full outlook guide guidance range expect number level figure amount rate much many now latest';

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

/**
 * States figures that were found, each with what it was compared with in the same breath.
 *
 * @param plainly in a sentence of Earshot's own, however much more than the metric the question names
 */
export function stateFigures(scene: Scene, chosen: readonly FactChoice[], plainly = false): Draft {
  const facts: AnswerFact[] = [];
  const clauses: string[] = [];
  const quotes: number[] = [];
  const bare = chosen.every(({ fact }) => namedShare(scene, fact) >= BARE);
  for (const { held, fact } of chosen) {
    const n = scene.desk.cite(held.call, fact.turn, quoteFact(scene, held, fact));
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
    ...plainDraft('figure', plainly ? clauses.join('; ') : headlineOf(scene, chosen, clauses)),
    facts,
    quotes: [...new Set([...quotes, ...(bare ? [] : besideQuotes(scene))])].slice(0, 3),
    notes: chosen.flatMap(({ held, fact }) => factNotes(scene.desk, held, fact)),
    settled: {
      metrics: chosen.map((c) => c.fact.metric),
      dimension: chosen[0]!.fact.dimension,
      period: chosen[0]!.fact.period,
    },
  };
}

/** What else was said of it, for a question that asks for more than a figure. */
function besideQuotes(scene: Scene): readonly number[] {
  return pickQuotes(scene, scene.hits, 3).map(({ held, hit, quote }) =>
    scene.desk.cite(held.call, hit.passage.turn, quote),
  );
}

/** The figures as a sentence; the speaker's own where the question asks for more than the metric's name says. */
function headlineOf(scene: Scene, chosen: readonly FactChoice[], clauses: readonly string[]): string {
  const [only] = chosen;
  if (!only || chosen.length > 1 || namedShare(scene, only.fact) >= MOSTLY) return clauses.join('; ');
  const { held, fact } = only;
  const words = held.call.text.slice(fact.start, fact.end).replace(/\s+/g, ' ');
  const n = scene.desk.cite(held.call, fact.turn, fact);
  return words.length <= 240 ? `${who(held.call, fact.turn)}: "${words}" ${mark(n)}` : clauses.join('; ');
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
    return `${capital(fact.dimension ?? 'The largest customer')} was ${shown} of ${possessive(company)} revenue${when(fact)}${aside(fact, beside)}`;
  }
  if (fact.status === 'guidance') {
    return `${name} guidance${fact.period ? ` for ${formatPeriod(fact.period)}` : ''} is ${shown}${aside(fact, beside)}`;
  }
  return `${name} ${isPlural(fact) ? 'were' : 'was'} ${shown}${when(fact)}${aside(fact, beside)}`;
}

function when(fact: Fact): string {
  if (fact.period === null) return '';
  const likely = likelyPeriod(fact);
  const slip = likely === null ? '' : ` as said, likely ${formatPeriod(likely)}`;
  return ` ${inPeriod(fact.period)}${slip}`;
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
