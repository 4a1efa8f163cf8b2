import { questionBefore, readingOf } from '../search/call-reading.ts';
import { judgeOf } from '../search/search.ts';
import type { Scene } from './scene.ts';
import type { FigureKind } from './unit-wanted.ts';
import { holdsFigure } from './unit-wanted.ts';

/**
 * How much of a question one sentence of the call says, by the words themselves and weighted by their rarity, each 0 to 1:
 * the best over all sentences that hold a figure of the kind wanted (over all sentences where none is wanted).
 */
export interface BestCoverage {
  readonly alone: number;
  /** Together with the sentence before it. */
  readonly withBefore: number;
  /** Together with the analyst's question it replies to. */
  readonly withQuestion: number;
  /** As `withQuestion`, of sentences with any digit. */
  readonly withDigit: number;
  /** The share of the heaviest word of the question that is never said on the call, in no way known. */
  readonly unsaid: number;
}

/** What only the question says counts a little less. */
const ASKED = 0.8;
/** A phrasing weaker than this does not stand for the word typed. */
const SAME = 0.6;

export function bestCoverage(
  { query, lead }: Pick<Scene, 'query' | 'lead'>,
  kind: FigureKind | null,
  analystsToo: boolean,
): BestCoverage {
  const { matching } = judgeOf(query, lead);
  const reading = readingOf(lead);
  const { importance } = matching;
  const all = importance.reduce((sum, x) => sum + x, 0) || 1;
  const shareOf = (matches: Float64Array, other: Float64Array | null, weight: number) => {
    let got = 0;
    for (let c = 0; c < importance.length; c++)
      got += importance[c]! * Math.max(matches[c]!, other === null ? 0 : weight * other[c]!);
    return got / all;
  };
  let [alone, withBefore, withQuestion, withDigit] = [0, 0, 0, 0];
  for (const turn of lead.call.turns) {
    if (turn.role === 'operator' || (turn.role === 'analyst' && !analystsToo)) continue;
    const asked = questionBefore(reading, turn.index);
    const [askFirst, askEnd] = asked === null ? [0, 0] : (reading.turnSentences[asked] ?? [0, 0]);
    const question = asked === null ? null : matching.over(askFirst, askEnd - 1, 'exact');
    const [first, end] = reading.turnSentences[turn.index] ?? [0, 0];
    for (let s = first; s < end; s++) {
      const own = matching.exact(s);
      const replied = shareOf(own, question, ASKED);
      const after = shareOf(own, s > first ? matching.exact(s - 1) : null, 1);
      // Words are read only where they could be the best.
      if (replied <= Math.min(withQuestion, withDigit) && after <= withBefore) continue;
      const { start, end: stop } = reading.sentences[s]!;
      const words = lead.call.text.slice(start, stop);
      if (kind !== null && !holdsFigure(words, kind)) continue;
      alone = Math.max(alone, shareOf(own, null, 0));
      withBefore = Math.max(withBefore, after);
      withQuestion = Math.max(withQuestion, replied);
      if (/\d/.test(words)) withDigit = Math.max(withDigit, replied);
    }
  }
  const unsaid = matching.concepts.reduce((heaviest, { phrasings }, c) => {
    const said = phrasings.some((p) => p.weight >= SAME && p.terms.every((t) => reading.vocabulary.has(t)));
    return said ? heaviest : Math.max(heaviest, importance[c]! / all);
  }, 0);
  return { alone, withBefore, withQuestion, withDigit, unsaid };
}
