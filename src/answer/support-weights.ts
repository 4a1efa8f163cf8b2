import type { SupportSignal } from './judge-support.ts';

/** Written by scripts/learn-support.ts; what each signal is: judge-support.ts. Set so that about 87% of what a call does not answer is refused. */
export const SUPPORT_BIAS = -4.196;

export const SUPPORT_WEIGHTS: Readonly<Record<SupportSignal, number>> = {
  figureExact: 1.467,
  figureSentence: 0.478,
  figureCovered: 0.891,
  figureQuestion: 0.376,
  figureFact: 1.331,
  bestExact: 0.062,
  bestSentence: 0.324,
  bestCovered: -0.049,
  wantsPercent: -0.803,
  wantsMoney: 0.173,
  wantsPerShare: -0.858,
  wantsCount: -0.342,
  wantsFigure: -0.768,
  concepts: 0.738,
  facts: 0.661,
  metricWithoutFact: -0.145,
  person: 3.103,
  claim: 1.974,
  yesOrNo: 0.663,
  why: 2.129,
  outlook: 0.72,
  part: 0.56,
  topScore: 0.328,
  topLead: -0.091,
  topExact: 0.526,
  topQuestion: 2.008,
  topLikeness: 1.365,
  topAround: -0.469,
  topPeriod: 1.499,
  topVerdict: 1.753,
  topFact: 1.476,
};
