import type { Intent } from './query.ts';

/** Rows are tried in order; the first that matches gives the intent. Each has a question it is for. */
const ROWS: readonly (readonly [intent: Intent, pattern: RegExp, example: string])[] = [
  [
    'said',
    /\bwhat (?:did|does|do|was|were|is|are) (?:the )?[\p{L}.'’ -]{2,40}? (?:ask|asks|asking|asked|say|said|tell|want|think|bring|worried|after|clarify)\b/iu,
    'what did the CFO say on wages',
  ],
  [
    'who',
    /^(?:so )?(?:who|whose)\b|\bwh(?:ich|at) (?:analyst|exec|executive|person|firm|broker)s?\b|\bwho (?:asked|said|brought|raised|pressed|wanted)\b/i,
    'who asked about pricing',
  ],
  [
    'said',
    /\bquestions? (?:from|by|of)\b|'?s'? questions?\b|\b(?:ask|asked) about\b|\bcomments? (?:on|about|from)\b/i,
    'questions from UBS',
  ],
  [
    'why',
    /\bwhy\b|\bhow come\b|\bwhat(?:'s|s| is| was| were| are)? (?:drove|drives|driving|caused?|causing|behind|holding|wrong|hurting|led to)\b|\breasons?\b|\bbecause of what\b|\bwhat(?:'s|s| is| was) behind\b|\bdrivers?\b/i,
    'why was margin down',
  ],
  [
    'list',
    /\blist\b|^who are\b|\bname (?:the|all)\b|^wh(?:ich|at) (?:are the |were the )?(?:[\p{L}&]+ ){0,2}(?:customers|analysts|products|risks|segments|markets|questions|drivers|brands|competitors)\b/iu,
    'which markets are strong',
  ],
  [
    'trend',
    /\btrend(?:s|ed|ing)?\b|\bover (?:the )?(?:last|past) (?:\w+ )?(?:quarters|years)\b|\bhistory\b|\beach quarter\b|\bby quarter\b|\bquarterly progression\b/i,
    'gross margin over the last 4 quarters',
  ],
  [
    'compare',
    /\bcompared? (?:to|with)\b|\bversus\b|\bvs\b|\bv\.?s?\.? (?:ly|last|a year|prior|py)\b|\bdifference between\b/i,
    'gross margin 2q20 vs 3q20',
  ],
  [
    'check',
    /^(?:so )?(?:did|have|has) (?:they|the company|mgmt|management|it)\b.*\b(?:raise|lower|cut|reiterate|change|keep|withdraw|reaffirm|maintain|suspend|resume)/i,
    'did they raise guidance?',
  ],
  [
    'guidance',
    /\bguid(?:e|ance|ed|ing)\b|\boutlook\b|\bforecast(?:s|ing|ed)?\b|\bexpect(?:s|ed|ations?|ing)?\b|\bproject(?:ed|ion|ions)\b|\btarget(?:s|ing|ed)?\b|\bnext (?:quarter|qtr|q|year|yr|fy)\b|\bpencil\b|\bshould we model\b|\baim(?:ing)? for\b|\b(?:this|full|fiscal) (?:year|yr) (?:view|call|range|plan)\b|\bbracket\b|\bbudget\b|\brange\b/i,
    'capex outlook next year',
  ],
  [
    'figure',
    /\bhow (?:much|many|big|large|high|low|fast|far|hard|full|long|soon|profitable)\b|\bwhat (?:was|is|were|are|did)\b.*\b(?:rate|margin|ratio|percent|percentage|share|revenues?|sales|eps|level|balance|price|cost|number|yield)\b|#|\bnumber of\b|\bsize of\b/i,
    'how much cash do they have',
  ],
  [
    'check',
    /^(?:so |and |but )?(?:is|are|was|were|did|do|does|has|have|had|will|would|could|can|should|any|isn't|aren't)\b|\b(?:right|correct|yes|rite|true)\s*\?*\s*$/i,
    'is pricing holding up?',
  ],
];

/** A question about a metric that no figure answers: "divi safe?", "what triggers buybacks". */
const TALK =
  /^when\b|\bsafe\b|\btriggers?\b|\bsustain\w*|\bcoming\b|\bcome (?:back|down)\b|\bkeep\b|\bplans?\b|\bpolicy\b|\bstrategy\b|\bpriorit\w+|\bafter\b|\bthoughts?\b|\bview on\b|\bdirection\b|\bheaded\b|\bcan\b|\bwould\b|\bif\b/i;

/** A metric and a plan, and nothing else: "capex plan", "tax rate plans". */
const PLAN = /^[\w&-]+(?: [\w&-]+){0,2} plans?\W*$/i;

/** What the asker wants back, from the form of the words alone. A metric named with little else is a figure. */
export function parseIntent(text: string, namesMetric: boolean): Intent {
  for (const [intent, pattern] of ROWS) {
    if (pattern.test(text)) return intent === 'figure' && /^when\b/i.test(text) ? 'topic' : intent;
  }
  if (namesMetric && PLAN.test(text)) return 'guidance';
  return namesMetric && !TALK.test(text) ? 'figure' : 'topic';
}

export const INTENT_EXAMPLES: readonly (readonly [intent: Intent, question: string])[] = ROWS.map(
  ([intent, , example]) => [intent, example],
);

/** "wasn't", "no longer", "without": the asker expects or states the absence of something. */
export const parseNegation = (text: string): boolean =>
  /\b(?:not|no longer|never|without|isn't|aren't|wasn't|weren't|didn't|doesn't|don't|won't|wont|can't|cant|couldn't|hasn't)\b/i.test(
    text,
  );
