import { periodLabel } from '../../transcript/period.ts';
import type { Fact, Finding } from '../fact.ts';
import { metricLabel } from '../lexicon.ts';
import { cite, partOf } from './figure-math.ts';
import { groupBy } from './group-by.ts';

const GUIDED = new Set([
  'revenue',
  'eps_diluted',
  'gross_margin',
  'operating_margin',
  'pretax_margin',
  'effective_tax_rate',
  'capital_expenditures',
  'free_cash_flow',
  'ebitda',
  'revenue_growth',
  'organic_growth',
  'comparable_sales',
  'ffo_per_share',
]);
/** An outlook given on another day. */
const EARLIER =
  /\b(?:original|originally|initial|initially|previous|previously|prior|earlier|started|beginning|from|versus|compared|raised|increased|lowered|updated|last)\b/i;
/** Ranges whose middles are further apart than this are outlooks for different things. */
const FARTHEST = 0.2;

/** Finds an outlook given twice in one call with ranges that do not even overlap, for the same metric, part, period and basis. */
export function findGuidanceDrift(facts: readonly Fact[], text: string): readonly Finding[] {
  const outlooks = facts.filter(
    (fact) =>
      fact.status === 'guidance' &&
      GUIDED.has(fact.metric) &&
      fact.low !== null &&
      fact.bound === 'range' &&
      fact.period !== null &&
      !EARLIER.test(text.slice(fact.start, fact.end)),
  );
  const lines = groupBy(outlooks, (fact) => `${fact.metric} ${partOf(fact)} ${fact.period} ${fact.basis} ${fact.unit}`);
  return [...lines.values()].flatMap((line) => {
    const [first] = line;
    const later = line.find((fact) => fact.turn !== first!.turn && !overlaps(first!, fact) && isNear(first!, fact));
    if (!first || !later) return [];
    return [
      {
        kind: 'guidance-drift',
        said: `${metricLabel(first.metric)} outlook ${first.spoken}, later ${later.spoken}, for ${periodLabel(first.period!)}`,
        likely: null,
        why: 'the two ranges given on this call do not overlap',
        facts: [first.id, later.id],
        cites: [cite(first), cite(later)],
      },
    ];
  });
}

function overlaps(a: Fact, b: Fact): boolean {
  return a.low! <= b.high! && b.low! <= a.high!;
}

function isNear(a: Fact, b: Fact): boolean {
  const [one, two] = [(a.low! + a.high!) / 2, (b.low! + b.high!) / 2];
  return Math.abs(one - two) <= FARTHEST * Math.abs(one);
}
