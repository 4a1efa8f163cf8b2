import type { Query } from '../search/query.ts';
import { termsOf } from '../search/terms.ts';

/**
 * The share of a question's weight that words carry, 0 to 1. Terms typed as one word are ways to put the same thing:
 * the best of them counts, and a phrase counts for the part of it that is said.
 */
export function termCoverage(query: Query, words: string): number {
  const said = new Set(termsOf(words).map((t) => t.term));
  const best = new Map<string, { all: number; got: number }>();
  for (const { term, weight, typed } of query.terms) {
    const parts = term.split(' ');
    const got = weight * (parts.filter((p) => said.has(p)).length / parts.length);
    const held = best.get(typed);
    best.set(typed, { all: Math.max(held?.all ?? 0, weight), got: Math.max(held?.got ?? 0, got) });
  }
  let all = 0;
  let got = 0;
  for (const concept of best.values()) {
    all += concept.all;
    got += concept.got;
  }
  return all === 0 ? 0 : got / all;
}
