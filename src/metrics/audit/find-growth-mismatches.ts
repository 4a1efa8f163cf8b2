import { periodLabel } from '../../transcript/period.ts';
import type { Fact, Finding } from '../fact.ts';
import { metricLabel } from '../lexicon.ts';
import { cite, growthRange, isExactResult, sameLine } from './figure-math.ts';

/** Percentage points a stated growth may lie outside what rounding allows: speakers round twice. */
const SLACK = 1;
/** Figures further apart than this many times are of different things. */
const FARTHEST = 3;
const OTHER_BASES =
  /\b(?:organic|constant|currency|excluding|comparable|adjusted|core|same|underlying|basis|annualized|normalized|ex-|fx|pro forma|per day|two-year|cagr)\b/i;

/** Finds stated growth that the two figures of the same sentence contradict, beyond rounding. */
export function findGrowthMismatches(facts: readonly Fact[], text: string): readonly Finding[] {
  return facts.flatMap((now, i) => {
    if (
      !isExactResult(now) ||
      now.value! <= 0 ||
      now.unit === 'percent' ||
      OTHER_BASES.test(text.slice(now.start, now.end))
    )
      return [];
    const peers = facts
      .slice(i + 1)
      .filter((fact) => fact.start === now.start && isExactResult(fact) && sameLine(now, fact) && fact.value! > 0);
    return now.changes.flatMap((change) => {
      if (change.percent === null || change.against === null || isLoose(change.percent)) return [];
      const befores = peers.filter((fact) => fact.period === change.against);
      if (befores.length !== 1) return [];
      const before = befores[0]!;
      const times = now.value! / before.value!;
      if (times > FARTHEST || times < 1 / FARTHEST) return [];
      const [least, most] = growthRange(now, before);
      if (change.percent >= least - SLACK && change.percent <= most + SLACK) return [];
      const computed = (now.value! / before.value! - 1) * 100;
      return [
        {
          kind: 'stated-growth',
          said: `${metricLabel(now.metric)} ${change.percent < 0 ? 'down' : 'up'} ${Math.abs(change.percent)}% from ${periodLabel(change.against)}`,
          likely: `${computed.toFixed(1)}%`,
          why: `${now.spoken} against ${before.spoken} is ${computed.toFixed(1)}%`,
          facts: [now.id, before.id],
          cites: [cite(now), cite(before)],
        },
      ];
    });
  });
}

/** "flat", "halved", "doubled" and rates beyond are said loosely. */
function isLoose(percent: number): boolean {
  return percent === 0 || percent === -50 || Math.abs(percent) >= 100;
}
