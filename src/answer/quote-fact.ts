import type { Fact } from '../metrics/fact.ts';
import { baseMetric, findMetrics } from '../metrics/lexicon.ts';
import type { HeldCall } from '../ports.ts';
import type { Span } from '../transcript/call.ts';
import { sentencesOf } from '../transcript/sentences.ts';
import type { Scene } from './scene.ts';
import { termCoverage } from './term-coverage.ts';
import { trimQuote } from './trim-quote.ts';

/** The longest quotation, in characters, that a neighbouring sentence may make. */
const ROOM = 420;
/** What a neighbour must add to the share of the question that is quoted. */
const GAIN = 0.12;
/** Openers that lean on the sentence before. */
const LEANS =
  /^(?:(?:and|but|so|well|again|now|also),? )?(?:it|its|this|that|these|those|they|which|here|there|both|the (?:former|latter|other|remaining|rest))\b/i;

/**
 * A figure's quotation: the sentence that states it. The one before joins where the figure's is not understood alone, and a
 * neighbour where the question asks for more than the figure's own sentence says.
 */
export function quoteFact({ query }: Pick<Scene, 'query'>, { call }: HeldCall, fact: Fact): Span {
  const spoken = call.turns[fact.turn];
  const sentences = spoken ? sentencesOf(call.text, spoken) : [];
  let from = sentences.findIndex((s) => s.end > fact.start);
  let to = sentences.findLastIndex((s) => s.start < fact.end);
  if (from < 0 || to < from) return fact;
  const words = (a: number, b: number) => call.text.slice(sentences[a]!.start, sentences[b]!.end);
  const fits = (a: number, b: number) => a >= 0 && b < sentences.length && words(a, b).length <= ROOM;
  if (!standsAlone(words(from, to), fact) && fits(from - 1, to)) from--;
  const covered = termCoverage(query, words(from, to));
  const gain = (a: number, b: number) => (fits(a, b) ? termCoverage(query, words(a, b)) - covered : 0);
  const [next, before] = [gain(from, to + 1), gain(from - 1, to)];
  if (Math.max(next, before) >= GAIN) {
    if (next >= before) to++;
    else from--;
  }
  return trimQuote(call.text, { start: sentences[from]!.start, end: sentences[to]!.end });
}

function standsAlone(words: string, fact: Fact): boolean {
  if (LEANS.test(words)) return false;
  const named = findMetrics(words).map((m) => baseMetric(m.metric));
  return fact.metric === 'other' || named.includes(baseMetric(fact.metric));
}
