import type { Fact, MetricId } from '../metrics/fact.ts';
import { baseMetric } from '../metrics/lexicon.ts';
import type { HeldCall } from '../ports.ts';
import { termsOf } from '../search/terms.ts';
import type { FiscalPeriod } from '../transcript/call.ts';
import { comparePeriods } from '../transcript/period.ts';
import type { Scene } from './scene.ts';

/** A fact with the call it was spoken on and how well it fits what was asked. */
export interface FactChoice {
  readonly held: HeldCall;
  readonly fact: Fact;
  /** Higher is better; comparable within one question and metric only. */
  readonly fit: number;
  /** The very metric, dimension, period and basis asked for, from a company speaker: fit to be stated as the answer. */
  readonly exact: boolean;
}

/** What a figure must be, beyond its metric. */
export interface Wanted {
  /** Null: the period the call reports on. */
  readonly period: FiscalPeriod | null;
  readonly dimension: string | null;
  readonly outlook: boolean;
}

/**
 * Ranks the facts of one metric on one call by how well they are what was asked for. The passages that search ranked
 * break ties between facts that fit alike, and prepared remarks come before repetitions.
 */
export function chooseFacts(scene: Scene, held: HeldCall, metric: MetricId, wanted: Wanted): readonly FactChoice[] {
  const choices = held.ledger.facts
    .filter((fact) => fact.metric === metric && fact.status !== 'corrected')
    .map((fact) => weigh(scene, held, fact, wanted));
  if (ADDITIVE.has(baseMetric(metric)) && wanted.dimension === null) preferTotal(choices);
  return choices.sort((a, b) => b.fit - a.fit || a.fact.start - b.fact.start);
}

/** Metrics whose parts add up: of several figures said for the whole company, the largest is the total. */
const ADDITIVE = new Set([
  'revenue',
  'gross_profit',
  'operating_income',
  'ebitda',
  'backlog',
  'headcount',
  'store_count',
]);

function preferTotal(choices: FactChoice[]): void {
  const stated = choices.flatMap(({ exact, fact }) => (exact && fact.value !== null ? [fact.value] : []));
  const total = Math.max(...stated);
  for (const [i, choice] of choices.entries()) {
    if (choice.exact && choice.fact.value === total) choices[i] = { ...choice, fit: choice.fit + 2 };
  }
}

function weigh(scene: Scene, held: HeldCall, fact: Fact, wanted: Wanted): FactChoice {
  const period = fitPeriod(fact, held, wanted);
  const dimension =
    wanted.dimension === null && namesPart(scene, fact) ? NAMED_PART : dimensionFit(fact, wanted.dimension, held);
  const basis =
    scene.query.basis === null ? (fact.basis === null ? 0.2 : 0) : fact.basis === scene.query.basis ? 1 : -1;
  const ahead =
    wanted.period !== null && held.call.period !== null && comparePeriods(wanted.period, held.call.period) > 0;
  const status = fitStatus(fact, wanted.outlook || ahead);
  const prepared = held.call.turns[fact.turn]?.section === 'prepared' ? 0.5 : 0;
  const fit = 3 * period + 4 * dimension + basis + 2 * status + prepared + 1.5 * supportOf(scene, held, fact);
  const exact =
    !isRunRate(scene, held, fact) &&
    period === 1 &&
    dimension >= 0.75 &&
    status === 1 &&
    (scene.query.basis === null || fact.basis === null || fact.basis === scene.query.basis);
  return { held, fact, fit, exact };
}

/** A pace or an order won is not the period's figure: "wins with an annualized run rate of". */
function isRunRate({ query }: Scene, { call }: HeldCall, fact: Fact): boolean {
  const before = call.text.slice(Math.max(fact.start, fact.figure.start - 60), fact.figure.start);
  return RUN_RATE.test(before) && !RUN_RATE.test(query.text);
}

const RUN_RATE = /\brun[ -]rates?\b|\bannuali[sz]ed\b/i;

function fitStatus(fact: Fact, outlook: boolean): number {
  if (fact.status === 'guidance') return outlook ? 1 : 0;
  if (fact.status === 'reported') return outlook ? 0 : 1;
  return fact.status === 'computed' ? 0.5 : -0.5;
}

function fitPeriod(fact: Fact, held: HeldCall, { period, outlook }: Wanted): number {
  const own = held.call.period;
  if (period !== null) {
    if (fact.period === period) return 1;
    return likelyPeriod(fact) === period ? 1 : fact.period === null ? 0.4 : 0;
  }
  if (outlook) return fact.period === null || own === null || fact.period >= own ? 1 : 0;
  if (fact.period === own) return 1;
  if (fact.period === null) return 0.8;
  // A fourth-quarter call reports the year as well.
  return own?.endsWith('-Q4') && fact.period === `${own.slice(0, 4)}-FY` ? 0.6 : 0;
}

/** The period a fact most likely belongs to where an audit found the spoken one to be a slip; null without such a note. */
export function likelyPeriod(fact: Fact): FiscalPeriod | null {
  const note = fact.notes.find((n) => n.kind === 'misspoken-period');
  const named = note && /\b(?:Q([1-4])\s+(?:of\s+)?(\d{4})|(\d{4})-(Q[1-4]|FY))\b/g;
  if (!note || !named) return null;
  for (const m of note.text.matchAll(named)) {
    const period = m[3] ? `${m[3]}-${m[4]}` : `${m[2]}-Q${m[1]}`;
    if (period !== fact.period) return period;
  }
  return null;
}

/** A part of the company whose every word stands in the question is meant, though the question was not read as naming one. */
function namesPart({ query }: Scene, fact: Fact): boolean {
  if (fact.dimension === null) return false;
  const asked = new Set(query.terms.filter((t) => t.weight >= 0.8).flatMap((t) => t.term.split(' ')));
  const own = stems(fact.dimension);
  return own.size > 0 && [...own].every((w) => asked.has(w));
}

/** Better than a figure of the whole company. */
const NAMED_PART = 1.3;

/** 1: the same segment, product or customer (or none asked and none meant); 0 and below: another one. */
export function dimensionFit(fact: Fact, asked: string | null, held: HeldCall): number {
  if (asked === null) return fact.dimension === null ? 1 : -0.25;
  const want = stems(asked);
  if (want.size === 0) return fact.dimension === null ? 1 : -0.25;
  const have = stems(fact.dimension ?? '');
  const shared = [...want].filter((w) => have.has(w)).length;
  if (shared > 0) return (shared / want.size) * 0.8 + 0.2 * (shared / have.size);
  if (fact.dimension !== null) return -0.5;
  const sentence = stems(held.call.text.slice(fact.start, fact.end));
  return [...want].every((w) => sentence.has(w)) ? 0.6 : -0.5;
}

/** 1 for a fact inside the best passage, less the further down its passage stands; 0 outside all of them. */
function supportOf(scene: Scene, held: HeldCall, fact: Fact): number {
  const at = rankOf(scene, held, fact);
  return at < 0 ? 0 : 1 / (1 + at / 3);
}

/** The place, among what the company's people said, of the first passage that holds the fact's sentence, from 0; -1 where none does. */
export function rankOf({ hits }: Scene, held: HeldCall, fact: Fact): number {
  const said = hits.filter(({ passage: p }) => p.role !== 'analyst' || p.turn === fact.turn);
  return said.findIndex(
    ({ passage: p }) => p.call === held.call.id && p.turn === fact.turn && p.start < fact.end && fact.start < p.end,
  );
}

const VAGUE = new Set(['segment', 'busi', 'divis', 'unit', 'product', 'total', 'compani', 'the', 'of', 'in', 'for']);

function stems(words: string): ReadonlySet<string> {
  return new Set(
    termsOf(words)
      .map((t) => t.term)
      .filter((t) => !VAGUE.has(t)),
  );
}
