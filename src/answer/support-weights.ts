import type { SupportSignal } from './judge-support.ts';

/** Written by scripts/learn-support.ts; what each signal is: judge-support.ts. Set so that about 87% of what a call does not answer is refused. */
export const SUPPORT_BIAS = -3.821;

export const SUPPORT_WEIGHTS: Readonly<Record<SupportSignal, number>> = {
  figureSaid: 1.287,
  figureAfter: 1.135,
  figureReply: 0.501,
  figureDigit: 1.535,
  figureUnsaid: 0.119,
  figureScore: -0.124,
  figureFact: 1.766,
  talkAfter: 1.768,
  talkReply: 1.525,
  talkTogether: 1.606,
  talkUnsaid: -0.41,
  unsaid: -0.125,
  wantsPercent: -0.715,
  wantsMoney: 0.006,
  wantsPerShare: -0.995,
  wantsCount: 0.011,
  wantsFigure: -0.253,
  concepts: 1.022,
  facts: 0.712,
  metricWithoutFact: -0.265,
  person: 2.875,
  claim: 1,
  yesOrNo: 0.375,
  why: 1.071,
  outlook: 0.463,
  part: 0.565,
  partUnsaid: 0.138,
  topScore: 0.248,
  topQuestion: 1.564,
  topLikeness: 0.868,
  topPeriod: 1.152,
  topVerdict: 0.951,
};
