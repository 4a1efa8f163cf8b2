import type { Call } from '../../transcript/call.ts';
import type { Fact, FactNote, Finding } from '../fact.ts';
import { findGrowthMismatches } from './find-growth-mismatches.ts';
import { findGuidanceDrift } from './find-guidance-drift.ts';
import { findMisspokenPeriods } from './find-misspoken-periods.ts';
import { findRestatements } from './find-restatements.ts';
import { findSumMismatches } from './find-sum-mismatches.ts';

/** Everything that does not add up among a call's facts. A false finding is worse than a missed one. */
export function auditFacts(facts: readonly Fact[], call: Call): readonly Finding[] {
  return [
    ...findMisspokenPeriods(facts, call.period),
    ...findSumMismatches(facts),
    ...findGrowthMismatches(facts, call.text),
    ...findRestatements(facts, call.turns, call.text),
    ...findGuidanceDrift(facts, call.text),
  ];
}

const NOTES: Partial<Record<Finding['kind'], FactNote['kind']>> = {
  'misspoken-period': 'misspoken-period',
  restated: 'restated',
  'speakers-disagree': 'disagrees',
};

/** Puts on each fact what a finding says of it: its first fact is the one in doubt. */
export function withFindings(facts: readonly Fact[], findings: readonly Finding[]): readonly Fact[] {
  const notes = new Map<string, FactNote[]>();
  for (const finding of findings) {
    const kind = NOTES[finding.kind];
    const [doubted] = finding.facts;
    if (!kind || !doubted) continue;
    const text = finding.likely
      ? `said ${finding.said}; likely ${finding.likely}: ${finding.why}`
      : `${finding.said}: ${finding.why}`;
    notes.set(doubted, [...(notes.get(doubted) ?? []), { kind, text, cites: finding.cites }]);
  }
  return facts.map((fact) => (notes.has(fact.id) ? { ...fact, notes: [...fact.notes, ...notes.get(fact.id)!] } : fact));
}
