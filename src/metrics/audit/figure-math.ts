import type { Fact } from '../fact.ts';

/** Exactly stated by the company, as one number. */
export function isExactResult(fact: Fact): boolean {
  return fact.status === 'reported' && fact.value !== null && fact.bound === 'exact';
}

/** Same metric, part, unit and basis. Parts are compared without case. */
export function sameLine(a: Fact, b: Fact): boolean {
  return a.metric === b.metric && a.unit === b.unit && a.basis === b.basis && partOf(a) === partOf(b);
}

export function partOf(fact: Fact): string {
  return fact.dimension?.toLowerCase() ?? '';
}

/** Half the value of the last digit spoken: how far the true number may be from the one said. */
export function halfUnit(fact: Fact): number {
  return fact.precision / 2;
}

/** Whether two figures can be the same number, each rounded as spoken. */
export function agree(a: Fact, b: Fact): boolean {
  return Math.abs(a.value! - b.value!) <= Math.max(a.precision, b.precision) * 1.0001;
}

/** The least and most percent growth that rounding of both figures allows. */
export function growthRange(now: Fact, before: Fact): readonly [least: number, most: number] {
  const low = (now.value! - halfUnit(now)) / (before.value! + halfUnit(before));
  const high = (now.value! + halfUnit(now)) / (before.value! - halfUnit(before));
  return [(low - 1) * 100, (high - 1) * 100];
}

export function cite(fact: Fact): { readonly turn: number; readonly start: number; readonly end: number } {
  return { turn: fact.turn, start: fact.start, end: fact.end };
}
