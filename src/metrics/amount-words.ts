import type { Bound } from './fact.ts';

/** Signs and codes that stand before or after a number and make it money, by ISO 4217 code. */
export const CURRENCY_SIGNS: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' };

/** Letters written straight before a dollar sign: C$ 5. */
export const DOLLAR_PREFIXES: Readonly<Record<string, string>> = {
  us: 'USD',
  c: 'CAD',
  ca: 'CAD',
  cad: 'CAD',
  a: 'AUD',
  au: 'AUD',
  nt: 'TWD',
  hk: 'HKD',
  r: 'BRL',
  s: 'SGD',
};

export const CURRENCY_CODES: ReadonlySet<string> = new Set(
  'usd eur gbp jpy cad aud chf cny rmb twd hkd sgd brl mxn inr krw sek nok dkk'.split(' '),
);

/** Spoken names of currencies, after the number: "40 million euros". */
export const CURRENCY_NAMES: Readonly<Record<string, string>> = {
  dollar: 'USD',
  euro: 'EUR',
  pound: 'GBP',
  yen: 'JPY',
  yuan: 'CNY',
  renminbi: 'CNY',
};

/** Words and suffixes that multiply. Suffixes must touch the number: "1.2B". */
export const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

export const SCALE_SUFFIXES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  mln: 1e6,
  b: 1e9,
  bn: 1e9,
  t: 1e12,
};

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** Numbers in words, below one hundred. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...UNITS.split(' ').map((word, i) => [word, i] as const),
  ...TENS.split(' ').map((word, i) => [word, (i + 2) * 10] as const),
]);

export const TENS_WORDS: ReadonlySet<string> = new Set(TENS.split(' '));

/** Words before a figure that bound it. Longest first; the words may be followed by the figure only. */
export const BOUNDS_BEFORE: readonly (readonly [words: string, bound: Bound])[] = [
  ['at or slightly above', 'at-least'],
  ['at or above', 'at-least'],
  ['at or over', 'at-least'],
  ['at or below', 'at-most'],
  ['at or under', 'at-most'],
  ['no less than', 'at-least'],
  ['not less than', 'at-least'],
  ['no more than', 'at-most'],
  ['not more than', 'at-most'],
  ['not exceed', 'at-most'],
  ['at least', 'at-least'],
  ['at most', 'at-most'],
  ['at a minimum', 'at-least'],
  ['more than', 'at-least'],
  ['greater than', 'at-least'],
  ['better than', 'at-least'],
  ['higher than', 'at-least'],
  ['in excess of', 'at-least'],
  ['north of', 'at-least'],
  ['a minimum of', 'at-least'],
  ['slightly over', 'at-least'],
  ['just over', 'at-least'],
  ['well over', 'at-least'],
  ['slightly above', 'at-least'],
  ['just above', 'at-least'],
  ['well above', 'at-least'],
  ['upwards of', 'at-least'],
  ['upward of', 'at-least'],
  ['fewer than', 'at-most'],
  ['less than', 'at-most'],
  ['lower than', 'at-most'],
  ['just under', 'at-most'],
  ['slightly under', 'at-most'],
  ['just below', 'at-most'],
  ['slightly below', 'at-most'],
  ['well below', 'at-most'],
  ['well under', 'at-most'],
  ['exceeding', 'at-least'],
  ['exceeded', 'at-least'],
  ['exceed', 'at-least'],
  ['exceeds', 'at-least'],
  ['surpassing', 'at-least'],
  ['surpassed', 'at-least'],
  ['topped', 'at-least'],
  ['topping', 'at-least'],
  ['over', 'at-least'],
  ['above', 'at-least'],
  ['under', 'at-most'],
  ['below', 'at-most'],
  ['sub', 'at-most'],
  ['in the neighborhood of', 'about'],
  ['in the order of', 'about'],
  ['on the order of', 'about'],
  ['in the area of', 'about'],
  ['right around', 'about'],
  ['somewhere around', 'about'],
  ['close to', 'about'],
  ['approximately', 'about'],
  ['about', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['approaching', 'about'],
  ['some', 'about'],
  ['circa', 'about'],
];

/** Words after a figure that bound it: "25% or better". */
export const BOUNDS_AFTER: readonly (readonly [words: string, bound: Bound])[] = [
  ['or more', 'at-least'],
  ['or better', 'at-least'],
  ['or higher', 'at-least'],
  ['or above', 'at-least'],
  ['or greater', 'at-least'],
  ['plus', 'at-least'],
  ['+', 'at-least'],
  ['or less', 'at-most'],
  ['or lower', 'at-most'],
  ['or below', 'at-most'],
  ['or under', 'at-most'],
  ['or so', 'about'],
  ['range', 'about'],
  ['ish', 'about'],
];

/** Words between a figure and the one that replaces it in the same breath. */
export const REPAIRS: readonly string[] = [
  'excuse me',
  'sorry',
  "i'm sorry",
  'i am sorry',
  'i mean',
  'or rather',
  'rather',
  'correction',
  'pardon me',
  'my apologies',
  'apologies',
  'phonetic',
];

/** Words before a bare number that make it a name, not a figure: "slide 4", "Tier 1", "FAS 123". */
export const NAMING_WORDS: ReadonlySet<string> = new Set(
  'slide page note phase tier level section fas form number chapter stage asc asu ifrs series class type title item exhibit part step model version area zone route unit building block covid channel no appendix schedule table figure footnote top basel act rule topic basin wave generation gen category fortune russell s&p solvency option plan day week month january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

/** Nouns after a bare number that make it a time or a rank, not a figure. */
export const TIME_NOUNS: ReadonlySet<string> = new Set(
  'year month week quarter hour minute second day decade am pm a.m p.m o clock eastern st nd rd th thing question point way time of reason side piece part area one more other bucket item category factor and or in to the for on at is are was were minute-old'.split(
    ' ',
  ),
);

/** Nouns of prices: "$448 per square foot". `share` and its kin make `USD/share`. */
export const SHARE_NOUNS: ReadonlySet<string> = new Set(['share', 'unit', 'ads', 'adr']);
