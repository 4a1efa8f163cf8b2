import type { Fact } from '../metrics/fact.ts';
import { baseMetric } from '../metrics/lexicon.ts';
import type { HeldCall } from '../ports.ts';
import type { FiscalPeriod } from '../transcript/call.ts';
import type { Query } from './query.ts';
import { stemOf, termsOf } from './terms.ts';

/** How far a fact is what a question asks for; each 0 to 1. */
export interface FactMatch {
  readonly fact: Fact;
  readonly metric: number;
  readonly dimension: number;
  readonly period: number;
  readonly status: number;
  readonly basis: number;
}

/** Facts of a call judged against a query, those of the metrics asked for only. */
export function matchFacts(query: Query, held: HeldCall): FactMatch[] {
  if (query.metrics.length === 0) return [];
  const asked = new Set(query.metrics);
  const bases = new Set(query.metrics.map(baseMetric));
  const periods = new Set(query.periods.map((p) => p.period));
  return held.ledger.facts
    .filter((fact) => asked.has(fact.metric) || bases.has(baseMetric(fact.metric)))
    .map((fact) => ({
      fact,
      metric: asked.has(fact.metric) ? 1 : 0.6,
      dimension: dimensionMatch(query, fact),
      period: periodMatch(fact, periods, held.call.period),
      status: statusMatch(query, fact),
      basis: query.basis === null || fact.basis === query.basis ? 1 : fact.basis === null ? 0.6 : 0,
    }));
}

/** Share of the asked dimension's words that the fact's has; a fact of the whole company for a question without one. */
function dimensionMatch(query: Query, fact: Fact): number {
  if (fact.dimension === null) return query.dimension === null ? 1 : 0.15;
  const held = new Set(termsOf(fact.dimension).map((t) => t.term));
  const wanted = query.dimension ?? '';
  const words = query.dimension === null ? query.terms.map((t) => t.term) : termsOf(wanted).map((t) => stemOf(t.word));
  if (words.length === 0) return 0.3;
  const got = words.filter((word) => held.has(word)).length;
  return query.dimension === null ? (got > 0 ? 0.6 : 0.25) : got / words.length;
}

function periodMatch(fact: Fact, asked: ReadonlySet<FiscalPeriod>, reported: FiscalPeriod | null): number {
  if (fact.period === null) return 0.4;
  if (asked.size > 0) return asked.has(fact.period) ? 1 : 0;
  return fact.period === reported ? 1 : 0.2;
}

function statusMatch(query: Query, fact: Fact): number {
  if (fact.status === 'analyst') return 0;
  if (query.intent === 'guidance') return fact.status === 'guidance' ? 1 : 0.3;
  return fact.status === 'guidance' ? 0.4 : 1;
}
