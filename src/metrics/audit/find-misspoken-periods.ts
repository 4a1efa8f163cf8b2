import type { FiscalPeriod } from '../../transcript/call.ts';
import { periodLabel } from '../../transcript/period.ts';
import type { Fact, Finding } from '../fact.ts';
import { cite, isExactResult, sameLine } from './figure-math.ts';
import { groupBy } from './group-by.ts';

/** A line is one figure with the periods it is compared with, in one sentence. */
interface Line {
  readonly now: Fact;
  readonly before: readonly Fact[];
}

/** How many lines must follow a pattern before a deviation from it means anything, and what share of them. */
const MIN_LINES = 6;
const MIN_SHARE = 0.7;

/**
 * Finds the odd one out: a speaker who compares every line with the same two periods and names another one in a line where
 * one of the two is missing has most likely misspoken.
 */
export function findMisspokenPeriods(facts: readonly Fact[], call: FiscalPeriod | null): readonly Finding[] {
  if (call === null) return [];
  const byTurn = groupBy(linesOf(facts, call), (line) => line.now.turn);
  return [...byTurn.values()].flatMap((lines) => oddOnes(lines.filter((line) => line.before.length === 2)));
}

function linesOf(facts: readonly Fact[], call: FiscalPeriod): readonly Line[] {
  return facts.flatMap((now, i) => {
    if (now.period !== call || !isExactResult(now)) return [];
    const before: Fact[] = [];
    for (const fact of facts.slice(i + 1)) {
      if (fact.start !== now.start || before.length > 2) break;
      if (sameLine(now, fact) && fact.period !== now.period && fact.period !== null) before.push(fact);
    }
    return before.length > 0 ? [{ now, before }] : [];
  });
}

function oddOnes(lines: readonly Line[]): readonly Finding[] {
  const patterns = groupBy(lines, ({ before }) => before.map((fact) => fact.period).join(' '));
  const [usual] = [...patterns.values()].sort((a, b) => b.length - a.length);
  if (!usual || usual.length < MIN_LINES || usual.length < lines.length * MIN_SHARE) return [];
  const expected = usual[0]!.before.map((fact) => fact.period!);
  return lines.flatMap(({ now, before }) => {
    const odd = before.filter((fact) => !expected.includes(fact.period!));
    const missing = expected.filter((period) => !before.some((fact) => fact.period === period));
    if (odd.length !== 1 || missing.length !== 1) return [];
    const [fact, likely] = [odd[0]!, missing[0]!];
    return [
      {
        kind: 'misspoken-period',
        said: `${fact.spoken} for ${periodLabel(fact.period!)}`,
        likely: periodLabel(likely),
        why: `${usual.length} other lines of ${fact.speaker} compare with ${periodLabel(likely)}, this one with ${periodLabel(fact.period!)}`,
        facts: [fact.id, now.id],
        cites: [cite(fact), cite(usual[0]!.now)],
      },
    ];
  });
}
