import type { SupportSignal } from './judge-support.ts';

/** Written by scripts/learn-support.ts; what each signal is: judge-support.ts. Set so that about 87% of what a call does not answer is refused. */
export const SUPPORT_BIAS = -4.209;

export const SUPPORT_WEIGHTS: Readonly<Record<SupportSignal, number>> = {
  figureExact: 1.443,
  figureSentence: 0.46,
  figureCovered: 0.911,
  figureQuestion: 0.341,
  figureFact: 1.322,
  bestExact: 0.073,
  bestSentence: 0.317,
  bestCovered: -0.036,
  wantsPercent: -0.816,
  wantsMoney: 0.161,
  wantsPerShare: -0.872,
  wantsCount: -0.339,
  wantsFigure: -0.791,
  concepts: 0.699,
  facts: 0.679,
  metricWithoutFact: -0.165,
  person: 3.087,
  claim: 1.95,
  yesOrNo: 0.616,
  why: 2.128,
  outlook: 0.756,
  part: 0.565,
  topScore: 0.392,
  topLead: -0.084,
  topExact: 0.511,
  topQuestion: 2.053,
  topLikeness: 1.387,
  topAround: -0.454,
  topPeriod: 1.464,
  topVerdict: 1.765,
  topFact: 1.448,
};
