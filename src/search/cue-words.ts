/** Words that give a sentence its kind, whatever it is about. */
export const CUES = {
  /** Gives a reason. */
  reason:
    /\b(?:because|due to|driven by|drove|driver|drivers|reflect(?:s|ed|ing)?|result of|as a result|resulted|resulting|attribut(?:ed|able)|reason|reasons|offset|thanks to|led by|on account of|related to|impacted|impact of|since|so that|that's why|came from|primarily|mainly|largely)\b/i,
  /** Looks ahead. */
  outlook:
    /\b(?:expect(?:s|ed|ing|ation|ations)?|anticipat\w+|guidance|guiding|guide|outlook|forecast\w*|project(?:ed|ing|ions?)|target\w*|will|would|should|going to|next year|next quarter|full[- ]year|remainder|second half|back half|going forward|look(?:ing)? (?:ahead|for)|range|between|plan(?:s|ned|ning)?|believe|estimate[ds]?|assum\w+)\b/i,
  /** Reports what was. */
  report:
    /\b(?:was|were|totaled|came in|grew|increased|decreased|declined|rose|fell|up|down|compared|versus|ended|reported|generated|finished|delivered|posted|improved|expanded|represented)\b/i,
  /** Answers yes or no. */
  verdict:
    /\b(?:yes|no|yeah|not|don't|doesn't|won't|isn't|aren't|haven't|didn't|never|absolutely|correct|right|exactly|definitely|certainly|sure)\b/i,
  /** Opinion or explanation in talk. */
  view: /\b(?:i think|we think|i would say|i'd say|we feel|we see|we've seen|we're seeing|we believe|in terms of|what we|continue to|obviously|honestly)\b/i,
  /** Courtesy, legal words and handing over. */
  courtesy:
    /\b(?:good (?:morning|afternoon|evening|day)|thank(?:s| you)|congrat\w+|welcome to|forward-looking|safe harbor|non-gaap (?:financial )?measures|turn (?:the call|it) over|hand (?:it|the call) over|open (?:it|the (?:call|line|floor)) (?:up )?(?:for|to)|next question|press release|take my question|taking my question|great question|good question)\b/i,
  /** Asks. */
  question:
    /\?|\b(?:wondering|curious|can you|could you|just wanted|my question|talk about|give us|help us|any color|any thoughts|how should we)\b/i,
} as const;

export type Cue = keyof typeof CUES;

/** A figure of any kind; of percent; of money; of money per share. */
export const FIGURES = {
  any: /\d/,
  percent: /\d\s?%|\bpercent\b|\bbasis points?\b|\bbps\b/i,
  money: /[$€£]\s?\d|\b(?:million|billion)\b/i,
  /** A number that is neither money, percent, a year nor a quarter. */
  count: /(?<![$€£\d.,'’/-])\b(?!(?:19|20)\d\d\b)\d[\d,.]*\b(?!\s?%|\s?(?:percent|basis|bps|million|billion|cents))/i,
  perShare: /[$€£]\s?\d*\.\d+|\bcents\b|\bper (?:diluted )?share\b/i,
} as const;
