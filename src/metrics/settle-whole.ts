import type { Fact } from './fact.ts';
import { OTHER } from './lexicon.ts';

/**
 * By how much two figures of one metric and period may differ and still both be the company's: GAAP and adjusted, with and
 * without an item. A share of the larger for money, points for percent.
 */
const TOLERANCE: Readonly<Record<string, number>> = {
  revenue: 0.06,
  gross_profit: 0.35,
  ebitda: 0.5,
  gross_margin: 6,
  ebitda_margin: 7,
};

/**
 * Keeps a metric name from figures that cannot be the company's: a quarter has one revenue, so that where several are given
 * without naming a part, those far from the one said most often (or first) are of a part, or of another period.
 */
export function settleWhole(facts: readonly Fact[]): readonly Fact[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (TOLERANCE[fact.metric] === undefined || !isWhole(fact)) continue;
    const key = `${fact.metric} ${fact.period} ${fact.unit}`;
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  const strays = new Set<Fact>();
  for (const group of groups.values()) {
    const settled = mostSaid(group);
    for (const fact of group) if (!agree(fact, settled)) strays.add(fact);
  }
  return strays.size === 0
    ? facts
    : facts.map((fact) => (strays.has(fact) ? { ...fact, metric: OTHER, changes: [] } : fact));
}

function isWhole(fact: Fact): boolean {
  return fact.dimension === null && fact.status === 'reported' && fact.value !== null && fact.period !== null;
}

/** The figure most others agree with; of equals the one said first. */
function mostSaid(group: readonly Fact[]): Fact {
  let best = group[0]!;
  let votes = 0;
  for (const fact of group.slice(0, MOST)) {
    const agreeing = group.filter((other) => agree(other, fact));
    // A result of the company comes with what it is compared with.
    const compared = agreeing.some((other) => other.changes.length > 0) ? 0.5 : 0;
    // What is said first is mostly of the whole.
    const said = agreeing.length + compared + (agreeing.includes(group[0]!) ? 1 : 0);
    if (said > votes) [best, votes] = [fact, said];
  }
  return best;
}

/** Only so many are tried, so that the work stays linear. */
const MOST = 24;

function agree(one: Fact, other: Fact): boolean {
  const apart = Math.abs(one.value! - other.value!);
  const tolerance = TOLERANCE[one.metric]!;
  return one.unit === 'percent'
    ? apart <= tolerance
    : apart <= tolerance * Math.max(Math.abs(one.value!), Math.abs(other.value!));
}
