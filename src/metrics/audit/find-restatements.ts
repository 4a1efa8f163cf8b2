import type { Turn } from '../../transcript/call.ts';
import { periodLabel } from '../../transcript/period.ts';
import type { Fact, Finding } from '../fact.ts';
import { metricLabel } from '../lexicon.ts';
import { agree, cite, isExactResult, partOf } from './figure-math.ts';
import { groupBy } from './group-by.ts';

/** Metrics a company states once per period and basis, so that a second value is a second version. */
const STATED_ONCE = new Set([
  'revenue',
  'gross_margin',
  'eps_diluted',
  'effective_tax_rate',
  'inventory',
  'total_debt',
  'net_debt',
  'free_cash_flow',
  'operating_cash_flow',
  'net_income',
  'days_sales_outstanding',
  'combined_ratio',
  'net_interest_margin',
  'backlog',
  'ffo_per_share',
]);
/** Values further apart than this are different things that share a name, not two versions of one. */
const FARTHEST = 0.15;

/** A sentence about the company's own quarter, not an example or somebody else. */
const OURS = /\b(?:our|we)\b.*\b(?:quarter|q[1-4])\b|\b(?:quarter|q[1-4])\b.*\b(?:our|we)\b/i;

/**
 * Finds a figure of the prepared remarks that is given another value in questions and answers, for the same metric, part,
 * period and basis: `restated` by the same speaker, `speakers-disagree` by another.
 */
export function findRestatements(facts: readonly Fact[], turns: readonly Turn[], text: string): readonly Finding[] {
  const stated = facts.filter((fact) => isExactResult(fact) && STATED_ONCE.has(fact.metric) && fact.period !== null);
  const lines = groupBy(stated, (fact) => `${fact.metric} ${partOf(fact)} ${fact.period} ${fact.basis} ${fact.unit}`);
  return [...lines.values()].flatMap((line) => {
    const prepared = line.filter((fact) => turns[fact.turn]!.section === 'prepared');
    const [first] = prepared;
    // Two values already in the remarks: the words name two things, and nothing can be said.
    if (!first || prepared.some((fact) => !agree(first, fact))) return [];
    const later = line.find(
      (fact) =>
        turns[fact.turn]!.section === 'qa' &&
        !agree(first, fact) &&
        isNear(first, fact) &&
        OURS.test(text.slice(fact.start, fact.end)),
    );
    if (!later) return [];
    return [
      {
        kind: later.speaker === first.speaker ? 'restated' : 'speakers-disagree',
        said: `${metricLabel(first.metric)} ${later.spoken} for ${periodLabel(first.period!)} (${later.speaker})`,
        likely: first.spoken,
        why: `${first.speaker} said ${first.spoken} in the prepared remarks`,
        facts: [later.id, first.id],
        cites: [cite(later), cite(first)],
      },
    ];
  });
}

function isNear(a: Fact, b: Fact): boolean {
  return (
    Math.abs(a.value! - b.value!) <= FARTHEST * Math.abs(a.value!) &&
    Math.max(a.precision, b.precision) < Math.abs(a.value!) / 20
  );
}
