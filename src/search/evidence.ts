import type { HeldCall } from '../ports.ts';
import type { Hit } from './passage.ts';
import type { Query } from './query.ts';
import { notesOn } from './sentence-notes.ts';
import { groupOf, type Judge } from './signals.ts';
import { wordVectors } from './word-vectors.ts';

/**
 * What speaks for and against the call having the answer at all. Each is about 0 to 1. Ranking compares passages of one
 * question; these can be compared between questions.
 */
export const EVIDENCE = [
  'soft',
  'exact',
  'sentence',
  'withQuestion',
  'before',
  'missing',
  'likeness',
  'near',
  'factWhole',
  'factPart',
  'fact',
  'bestSoft',
  'bestExact',
  'bestNear',
  'absent',
  'absentExact',
  'rareAbsent',
  'rareAbsentExact',
  'metricAbsent',
  'figureBeside',
  'figureBesideExact',
  'noFigureBeside',
  'period',
  'otherPeriod',
  'score',
  'drop',
  'concepts',
  'metric',
  'figure',
  'person',
  'check',
  'figureTimesMissing',
  'figureTimesFactPart',
  'talkTimesSoft',
] as const;

export type Evidence = (typeof EVIDENCE)[number];

/** Hits looked at. */
const FIRST = 8;
/** Rows of the word table: words further down are rarer in English. */
const COMMON_TO_RARE = 30_000;

export function gatherEvidence(
  query: Query,
  held: HeldCall,
  hits: readonly Hit[],
  judge: Judge,
): Record<Evidence, number> {
  const first = hits.slice(0, FIRST);
  const top = first[0]?.signals ?? {};
  const of = (signal: string) => top[signal] ?? 0;
  const best = (signal: string) => Math.max(0, ...first.map((hit) => hit.signals[signal] ?? 0));
  const { matching } = judge;
  const soft = new Float64Array(matching.concepts.length);
  const exact = new Float64Array(matching.concepts.length);
  let figureBeside = 0;
  let figureBesideExact = 0;
  for (const [s, sentence] of judge.reading.sentences.entries()) {
    const role = held.call.turns[sentence.turn]?.role;
    if (role === 'operator') continue;
    const here = matching.soft(s);
    const word = matching.exact(s);
    for (let c = 0; c < soft.length; c++) {
      soft[c] = Math.max(soft[c] as number, here[c] as number);
      exact[c] = Math.max(exact[c] as number, word[c] as number);
    }
    if (role !== 'executive') continue;
    const share = matching.share(here);
    if (share > figureBeside && judge.hasFigureWanted(notesOn(judge.reading, s))) figureBeside = share;
    const shareExact = matching.share(word);
    if (shareExact > figureBesideExact && judge.hasFigureWanted(notesOn(judge.reading, s)))
      figureBesideExact = shareExact;
  }
  const rarity = matching.concepts.map(({ typed }) => Math.max(...typed.split(' ').map(rarityOf)));
  const group = groupOf(query.intent);
  const figure = Number(group === 'figure' || query.metrics.length > 0);
  return {
    soft: of('soft'),
    exact: of('exact'),
    sentence: of('sentence'),
    withQuestion: of('withQuestion'),
    before: of('before'),
    missing: of('missing'),
    likeness: of('likeness'),
    near: of('near'),
    factWhole: best('factWhole'),
    factPart: best('factPart'),
    fact: best('fact'),
    bestSoft: best('soft'),
    bestExact: best('exact'),
    bestNear: best('near'),
    absent: 1 - matching.share(soft),
    absentExact: 1 - matching.share(exact),
    rareAbsent: Math.max(0, ...rarity.map((r, c) => r * (1 - (soft[c] as number)))),
    rareAbsentExact: Math.max(0, ...rarity.map((r, c) => r * (1 - (exact[c] as number)))),
    metricAbsent: query.metrics.length > 0 ? 1 - (exact[0] ?? 0) : 0,
    figureBeside: figure * figureBeside,
    figureBesideExact: figure * figureBesideExact,
    noFigureBeside: figure * (1 - figureBeside),
    period: of('period'),
    otherPeriod: of('otherPeriod'),
    score: (first[0]?.score ?? 0) / 10,
    drop: ((first[0]?.score ?? 0) - (first[4]?.score ?? 0)) / 4,
    concepts: Math.min(1, matching.concepts.length / 8),
    metric: Number(query.metrics.length > 0),
    figure,
    person: Number(group === 'person'),
    check: Number(query.intent === 'check'),
    figureTimesMissing: figure * of('missing'),
    figureTimesFactPart: figure * best('factPart'),
    talkTimesSoft: (1 - figure) * of('soft'),
  };
}

function rarityOf(word: string): number {
  const row = wordVectors().row(word);
  return row < 0 ? 1 : Math.min(1, row / COMMON_TO_RARE);
}
