import type { SupportSignal } from './judge-support.ts';

/** Written by scripts/learn-support.ts; what each signal is: judge-support.ts. Set so that about 87% of what a call does not answer is refused. */
export const SUPPORT_BIAS = -3.832;

export const SUPPORT_WEIGHTS: Readonly<Record<SupportSignal, number>> = {
  figureSaid: 1.292,
  figureAfter: 1.135,
  figureReply: 0.507,
  figureDigit: 1.539,
  figureUnsaid: 0.117,
  figureScore: -0.123,
  figureFact: 1.786,
  talkAfter: 1.768,
  talkReply: 1.525,
  talkTogether: 1.607,
  talkUnsaid: -0.407,
  unsaid: -0.125,
  wantsPercent: -0.711,
  wantsMoney: 0.002,
  wantsPerShare: -1.003,
  wantsCount: 0.009,
  wantsFigure: -0.255,
  concepts: 1.022,
  facts: 0.712,
  metricWithoutFact: -0.267,
  person: 2.875,
  claim: 1.008,
  yesOrNo: 0.374,
  why: 1.071,
  outlook: 0.459,
  part: 0.563,
  partUnsaid: 0.139,
  topScore: 0.254,
  topQuestion: 1.56,
  topLikeness: 0.875,
  topPeriod: 1.147,
  topVerdict: 0.95,
};
