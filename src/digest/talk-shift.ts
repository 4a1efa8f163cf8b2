import type { Talk, TalkTerm } from './talk-terms.ts';

/** A term whose share of the talk changed from one call to the next. */
export interface ShiftedTerm extends TalkTerm {
  readonly countBefore: number;
  /** Dunning's log-likelihood ratio (G²) of the two shares; 10.83 is significant at 0.1%. */
  readonly strength: number;
}

export interface TalkShift {
  /** Said now and hardly before, strongest first. */
  readonly taken: readonly ShiftedTerm[];
  /** Said before and not at all now; counts and places are those of the earlier call. */
  readonly dropped: readonly ShiftedTerm[];
}

const SIGNIFICANT = 10.83;
/** A single plain word says little by itself, so it has to stand out more than a name or a phrase. */
const SIGNIFICANT_WORD = 18;

/**
 * What was new in the talk, and what was dropped, by the log-likelihood ratio of each term's share on two calls.
 *
 * @see Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence", Computational Linguistics 19(1), 1993
 */
export function talkShift(before: Talk, now: Talk, most: number): TalkShift {
  return { taken: risen(before, now, most), dropped: risen(now, before, most).filter((t) => t.countBefore === 0) };
}

function risen(low: Talk, high: Talk, most: number): readonly ShiftedTerm[] {
  const found: (ShiftedTerm & { key: string })[] = [];
  for (const [key, term] of high.terms) {
    if (term.count < 3 || /^\d+$/.test(key)) continue;
    const countBefore = low.terms.get(key)?.count ?? 0;
    if (countBefore * 5 > term.count) continue;
    const strength = logLikelihood(term.count, high.words, countBefore, low.words);
    const isPlainWord = !key.includes(' ') && term.shown === key;
    if (strength >= (isPlainWord ? SIGNIFICANT_WORD : SIGNIFICANT)) found.push({ ...term, key, countBefore, strength });
  }
  found.sort((a, b) => b.strength - a.strength || (a.key < b.key ? -1 : 1));
  const kept: typeof found = [];
  for (const term of found) {
    // "Total Access" and "Access 5000" say no more than "Total Access 5000".
    const rival = kept.findIndex((k) => contains(k.key, term.key) || contains(term.key, k.key));
    if (rival < 0) kept.push(term);
    else if (contains(term.key, kept[rival]!.key) && term.count * 5 >= kept[rival]!.count * 3) kept[rival] = term;
  }
  return kept.slice(0, most).map(({ key: _, ...term }) => term);
}

const contains = (longer: string, shorter: string): boolean => ` ${longer} `.includes(` ${shorter} `);

function logLikelihood(a: number, aTotal: number, b: number, bTotal: number): number {
  const share = (a + b) / (aTotal + bTotal);
  const part = (seen: number, total: number) => (seen === 0 ? 0 : seen * Math.log(seen / (total * share)));
  return 2 * (part(a, aTotal) + part(b, bTotal));
}
