import { stemmer } from 'stemmer';

/** One searchable word of a text. */
export interface Term {
  /** What is compared: a stem ("margin" for "margins"), a figure ("59.5%"), an abbreviation ("sg&a"). */
  readonly term: string;
  /** The word itself in lower case, for likeness of words. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Figures with their sign and percent, fiscal shorthand (2Q07, Q2'07, FY22), forms (10-K), names joined by an
 * ampersand (SG&A, AT&T), dotted initials (U.S.), words with apostrophes, single letters before a hyphen (e-commerce),
 * runs of Chinese characters.
 */
const TOKEN =
  /\d+-[KQ]\b|[A-Za-z]{1,3}(?:&[A-Za-z]{1,2})+\b(?:'s)?|(?:[A-Za-z]\.){2,}|[A-Za-z]-(?=[A-Za-z]{2,})[A-Za-z]+|[$€£¥]?\d+(?:,\d{3})+(?:\.\d+)?%?|[$€£¥]?\d*\.?\d+%?(?:[A-Za-z]+\d*)?|[A-Za-z\u00C0-\u024F]+\d[A-Za-z0-9]*|[A-Za-z\u00C0-\u024F]+(?:'[A-Za-z]+)?|[\u3400-\u9FFF]+/gu;

const PLAIN = /^[A-Za-z]+$/;

const STEMS = new Map<string, string>();

/** The stem of a word in lower case; words of up to three letters and anything with a digit stay as they are. */
export function stemOf(word: string): string {
  if (word.length <= 3) return word;
  let stem = STEMS.get(word);
  if (stem === undefined) {
    stem = /^[a-z']+$/.test(word)
      ? ((Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined) ?? stemmer(word))
      : word;
    if (STEMS.size > 60_000) STEMS.clear();
    STEMS.set(word, stem);
  }
  return stem;
}

/** Forms the suffix rules do not bring together. */
const IRREGULAR: Readonly<Record<string, string>> = {
  bought: 'buy',
  sold: 'sell',
  grew: 'grow',
  grown: 'grow',
  growth: 'grow',
  rose: 'rise',
  risen: 'rise',
  fell: 'fall',
  fallen: 'fall',
  paid: 'pay',
  spent: 'spend',
  lent: 'lend',
  loss: 'lose',
  losses: 'lose',
  lost: 'lose',
  held: 'hold',
  built: 'build',
  went: 'go',
  gone: 'go',
  won: 'win',
  sales: 'sale',
  priced: 'price',
  pricing: 'price',
  prices: 'price',
  hiring: 'hire',
  hired: 'hire',
  children: 'child',
  people: 'people',
  customers: 'custom',
  shrank: 'shrink',
  shrunk: 'shrink',
  drove: 'drive',
  driven: 'drive',
  drivers: 'drive',
  driver: 'drive',
  better: 'better',
  best: 'better',
  worse: 'wors',
  worst: 'wors',
  fewer: 'few',
  expectation: 'expect',
  expectations: 'expect',
  seasonal: 'season',
  seasonality: 'season',
  seasonally: 'season',
  competitors: 'compet',
  competitive: 'compet',
  competition: 'compet',
  competitor: 'compet',
  compete: 'compet',
  competing: 'compet',
  inflationary: 'inflat',
  analyses: 'analysi',
  taxes: 'tax',
  taxed: 'tax',
};

/** Every term of a text in order. A figure with a sign also stands without it, a hyphenated word as its parts. */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  const straight = text.includes('’') || text.includes('‘') ? text.replace(/[’‘]/g, "'") : text;
  for (const match of straight.matchAll(TOKEN)) {
    const raw = match[0];
    const start = match.index;
    const end = start + raw.length;
    for (const [term, word] of knownReadings(raw)) terms.push({ term, word, start, end });
  }
  return terms;
}

type Readings = readonly (readonly [term: string, word: string])[];

const READINGS = new Map<string, Readings>();

/** Calls say the same few thousand words over and over. */
function knownReadings(raw: string): Readings {
  let known = READINGS.get(raw);
  if (known === undefined) {
    known = readings(raw);
    if (READINGS.size > 60_000) READINGS.clear();
    // A longer piece of a text would keep the whole text in memory.
    if (raw.length < 13) READINGS.set(raw, known);
  }
  return known;
}

function readings(raw: string): Readings {
  const first = raw.charCodeAt(0);
  if (first >= 0x3400) return bigrams(raw).map((pair) => [pair, pair] as const);
  if (PLAIN.test(raw)) {
    const word = raw.toLowerCase();
    return raw === 'US' || raw === 'USA' ? [['u.s.', 'u.s.']] : [[stemOf(word), word]];
  }
  const lower = raw.toLowerCase().replace(/'s$/, '');
  if (/\d/.test(lower) && !/^[a-z]/.test(lower) && !lower.endsWith('-k') && !lower.endsWith('-q')) return figure(lower);
  if (lower.includes('&')) {
    const joined = lower.replaceAll('&', '');
    return [
      [lower, lower],
      [joined, joined],
    ];
  }
  if (/^(?:[a-z]\.){2,}$/.test(lower)) return [[lower, lower]];
  if (/^[a-z]-/.test(lower)) {
    const joined = lower.replace('-', '');
    return [[stemOf(joined), joined]];
  }
  const word = lower.replace(/'(?:s|ll|re|ve|d|m)$/, '');
  return [[stemOf(word), word]];
}

function figure(lower: string): readonly (readonly [string, string])[] {
  const number = lower.replace(/^[$€£¥]/, '').replaceAll(',', '');
  const bare = number.replace(/%$/, '');
  const forms = new Set([number, bare.replace(/^(\d+\.\d*?)0+$/, '$1').replace(/\.$/, ''), bare]);
  return [...forms].map((form) => [form, form] as const);
}

function bigrams(run: string): string[] {
  if (run.length === 1) return [run];
  const pairs: string[] = [];
  for (let i = 0; i + 1 < run.length; i++) pairs.push(run.slice(i, i + 2));
  return pairs;
}
