import { metricRow } from '../metrics/lexicon.ts';
import type { Query } from '../search/query.ts';

/** What kind of figure a question wants. */
export type FigureKind = 'per-share' | 'percent' | 'money' | 'count' | 'change';

/** Words that ask for a kind of figure; the first row that matches counts. */
const ASKED: readonly (readonly [FigureKind, RegExp])[] = [
  ['per-share', /\bper sh(?:are)?\b|\/sh\b|\bdivi(?:dend)?\b(?! yield)(?!.*%)/i],
  [
    'percent',
    /%|\bpct\b|\bpercent(?:age)?\b|\bshare of\b|\bportion\b|\bratio\b|\brate\b|\bmargin\b|\bbps\b|\bgrowth\b/i,
  ],
  [
    'change',
    /\bhow (?:much|far|fast)\b.*\b(?:drop|fell|fall|down|declin|decreas|grow|grew|gr[eo]w|rise|rose|up|increas|higher|lower|push|bigger|dearer|cheaper|move|chang|shr[aiu]nk)\w*/i,
  ],
  ['money', /\$|\bdollars?\b|\bhow much\b|\bcosts?\b|\bprice\b|\bspen[dt]\b|\bfee\b|\bpay/i],
  ['count', /\bhow many\b|\bnumber of\b|#|\bcount\b/i],
];

/** How each kind looks in speech. A year or a quarter is no figure. */
const SPOKEN: Readonly<Record<FigureKind, RegExp>> = {
  'per-share': /[$€£]\s?\d*\.\d+|\bcents\b/i,
  percent: /\d\s?%|\bpercent\b|\bbasis points?\b|\bbps\b|\bdigits?\b/i,
  money: /[$€£]\s?\d|\b[mb]illion\b|\bcents\b/i,
  change: /\d\s?%|\bpercent\b|\bbasis points?\b|\bbps\b|\bdigits?\b|[$€£]\s?\d|\b[mb]illion\b|\bcents\b/i,
  count:
    /(?<![$€£\d.,'Q])\b\d[\d,.]*(?![\d,.]*\s?(?:%|percent|basis|\d))|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|couple)\b/i,
};

/** Asks for a date, a course or an opinion, whatever metric it names: "when do costs come down", "divi safe?". */
const NO_FIGURE =
  /^(?:when|where|which|why|can|could|will|would|should|is|are|was|were|do|does|did|has|have|if)\b|\bsafe\b|\bsustain\w*|\btriggers?\b|\bheaded\b|\bdirection\b|\bwhen\b|\bhow soon\b/i;

/** Null where the question does not ask for a figure. */
export function kindWanted(query: Query): FigureKind | null {
  const plainly = /\bhow (?:many|much|big|large)\b|%|\$|\bpct\b|\bpercent|\bsize of\b|\bper share\b|\bbps\b/i.test(
    query.text,
  );
  const figure = ['figure', 'guidance', 'compare'].includes(query.intent) || query.metrics.length > 0;
  if (!plainly && (!figure || (NO_FIGURE.test(query.text) && query.claimed.length === 0))) return null;
  const asked = ASKED.find(([, pattern]) => pattern.test(query.text))?.[0];
  if (asked) return asked;
  const unit = metricRow(query.metrics[0] ?? '')?.unit;
  if (!unit) return null;
  return unit === 'percent' ? 'percent' : unit === 'USD' ? 'money' : unit === 'USD/share' ? 'per-share' : 'count';
}

export function holdsFigure(words: string, kind: FigureKind): boolean {
  return SPOKEN[kind].test(words.replace(/\b(?:19|20)\d\d\b/g, ''));
}
