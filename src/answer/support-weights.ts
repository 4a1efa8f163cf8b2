import type { SupportSignal } from './judge-support.ts';

/** Written by scripts/learn-support.ts; what each signal is: judge-support.ts. Set so that about 87% of what a call does not answer is refused. */
export const SUPPORT_BIAS = -4.163;

export const SUPPORT_WEIGHTS: Readonly<Record<SupportSignal, number>> = {
  figureExact: 1.406,
  figureSentence: 0.477,
  figureCovered: 0.921,
  figureQuestion: 0.363,
  figureFact: 1.341,
  bestExact: 0.078,
  bestSentence: 0.342,
  bestCovered: -0.063,
  wantsPercent: -0.809,
  wantsMoney: 0.169,
  wantsPerShare: -0.882,
  wantsCount: -0.338,
  wantsFigure: -0.789,
  concepts: 0.681,
  facts: 0.648,
  metricWithoutFact: -0.179,
  person: 3.069,
  claim: 1.929,
  yesOrNo: 0.603,
  why: 2.129,
  outlook: 0.746,
  part: 0.586,
  topScore: 0.402,
  topLead: -0.086,
  topExact: 0.484,
  topQuestion: 2.013,
  topLikeness: 1.388,
  topAround: -0.474,
  topPeriod: 1.505,
  topVerdict: 1.776,
  topFact: 1.47,
};
