import type { SupportSignal } from './judge-support.ts';

/** Written by scripts/learn-support.ts; what each signal is: judge-support.ts. Set so that about 87% of what a call does not answer is refused. */
export const SUPPORT_BIAS = -4.367;

export const SUPPORT_WEIGHTS: Readonly<Record<SupportSignal, number>> = {
  figureExact: 1.288,
  figureSentence: 0.263,
  figureCovered: 0.768,
  figureQuestion: 0.326,
  figureFact: 1.509,
  bestExact: -0.02,
  bestSentence: 0.322,
  bestCovered: 0.073,
  wantsPercent: -0.844,
  wantsMoney: 0.175,
  wantsPerShare: -0.758,
  wantsCount: -0.485,
  wantsFigure: -0.824,
  concepts: 0.844,
  facts: 0.6,
  metricWithoutFact: -0.104,
  person: 2.93,
  claim: 1.878,
  yesOrNo: 0.573,
  why: 2.131,
  outlook: 0.803,
  part: 0.413,
  topScore: 0.508,
  topLead: -0.146,
  topExact: 0.513,
  topQuestion: 1.482,
  topLikeness: 1.314,
  topAround: -0.091,
  topPeriod: 1.573,
  topVerdict: 1.431,
  topFact: 1.076,
};
