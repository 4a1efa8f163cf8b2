import { periodLabel } from '../../transcript/period.ts';
import type { Fact, Finding } from '../fact.ts';
import { baseMetric, metricLabel } from '../lexicon.ts';
import { clean } from '../read-amount.ts';
import { cite, halfUnit, isExactResult, partOf } from './figure-math.ts';
import { groupBy } from './group-by.ts';

const FEWEST_PARTS = 2;
const MOST_PARTS = 7;
/** In how many periods parts must add up before a period where they don't is a finding. */
const PROOFS = 2;
/** Bounds the work on calls that name very many parts. */
const MOST_STARTS = 40;

/**
 * Finds totals that their parts do not add up to.
 *
 * Which parts make up a total is learned from the call itself: consecutive parts that add up to it in two periods must do so
 * in a third in which all of them are stated. n parts may differ by n + 1 half-units of rounding.
 */
export function findSumMismatches(facts: readonly Fact[]): readonly Finding[] {
  const sums = facts.filter(
    (fact) => isExactResult(fact) && fact.unit.length === 3 && baseMetric(fact.metric) === fact.metric,
  );
  const groups = groupBy(sums, (fact) => `${fact.metric} ${fact.basis} ${fact.unit}`);
  return [...groups.values()].flatMap((group) => mismatchesIn(group));
}

interface Sum {
  readonly period: string;
  readonly total: Fact;
  readonly parts: readonly Fact[];
}

function mismatchesIn(facts: readonly Fact[]): readonly Finding[] {
  const periods = groupBy(facts, (fact) => fact.period ?? '');
  const candidates = possibleParts([...periods.values()]).map((names) => {
    const sums = [...periods].flatMap(([period, inPeriod]): Sum[] => {
      const total = inPeriod.find((fact) => fact.dimension === null);
      const parts = names.flatMap((name) => inPeriod.find((fact) => partOf(fact) === name) ?? []);
      return total && parts.length === names.length ? [{ period: String(period), total, parts }] : [];
    });
    const wrong = sums.filter((sum) => !adds(sum.parts, sum.total));
    return { names, wrong, right: sums.length - wrong.length };
  });
  // Parts that add up everywhere are the true ones; others that nearly do are a coincidence.
  if (candidates.some(({ wrong, right }) => wrong.length === 0 && right >= PROOFS)) return [];
  return candidates.flatMap(({ names, wrong, right }) =>
    right >= PROOFS && wrong.length === 1 ? [findingOf(wrong[0]!, names)] : [],
  );
}

function findingOf({ period, total, parts }: Sum, names: readonly string[]): Finding {
  const sum = parts.reduce((all, fact) => all + fact.value!, 0);
  return {
    kind: 'parts-and-total',
    said: `${metricLabel(total.metric)} ${total.spoken} for ${periodLabel(period)}`,
    likely: null,
    why: `its parts (${names.join(', ')}) add up to ${clean(sum / 1e6)} million, as they do to the total of other periods`,
    facts: [total.id, ...parts.map((fact) => fact.id)],
    cites: [cite(total), ...parts.map(cite)],
  };
}

/** Runs of consecutive parts that add up to the total in some period. */
function possibleParts(periods: readonly (readonly Fact[])[]): readonly (readonly string[])[] {
  const runs = new Map<string, readonly string[]>();
  for (const facts of periods) {
    const total = facts.find((fact) => fact.dimension === null);
    if (!total) continue;
    const parts = facts.filter(
      (fact, i) => fact.dimension !== null && facts.findIndex((other) => partOf(other) === partOf(fact)) === i,
    );
    for (let from = 0; from < Math.min(parts.length, MOST_STARTS); from += 1) {
      for (let n = FEWEST_PARTS; n <= MOST_PARTS && from + n <= parts.length; n += 1) {
        const run = parts.slice(from, from + n);
        if (adds(run, total)) runs.set(run.map(partOf).join('+'), run.map(partOf));
      }
    }
  }
  return [...runs.values()];
}

function adds(parts: readonly Fact[], total: Fact): boolean {
  const sum = parts.reduce((all, fact) => all + fact.value!, 0);
  const slack = parts.reduce((all, fact) => all + halfUnit(fact), halfUnit(total));
  return Math.abs(sum - total.value!) <= slack * 1.0001;
}
