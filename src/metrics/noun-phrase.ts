import type { Amount } from './amount.ts';
import { GENERIC, PART_NOUNS } from './cue-words.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './tokens.ts';
import { STOP_WORDS } from './word-classes.ts';

const LONGEST = 6;

/** Verbs and asides that look like nouns in front of a figure. */
const NO_NAMES = new Set(
  'it its that this they them one i we you he she everything look looks sounds sound stay stays talking talked vary varies subtract want wants kind kinds time times contributing contribute notably officially here thing sort way bit something somewhere anywhere saying said mentioned think thinking guess half growing grown thank sure okay right yes call called start started remember note noted point pointed assume assuming yielding led leading range ranges ranged compare looking gravitate hover hovering typically basically'.split(
    ' ',
  ),
);

/** The words that name a figure nobody else names: those counted or those after it ("of severance"), or null. */
export function wordsAfter(sentence: Sentence, amount: Amount): string | null {
  if (amount.noun) return amount.noun;
  const { tokens } = sentence;
  const link = tokens[amount.to]?.text;
  if (link !== 'of' && link !== 'in' && link !== 'for' && link !== 'from') {
    return tokens[amount.to]?.kind === 'word' ? sensible(phraseFrom(sentence, amount.to)) : null;
  }
  return sensible(phraseFrom(sentence, amount.to + 1));
}

/** The noun phrase that ends before token `to`, skipping the verb and "of" in between, or null. */
export function wordsBefore(sentence: Sentence, to: number): string | null {
  const { tokens } = sentence;
  let at = to - 1;
  while (at >= 0 && to - at < 8 && (STOP_WORDS.has(tokens[at]!.text) || tokens[at]!.kind === 'mark')) at -= 1;
  return sensible(phraseBefore(sentence, at + 1));
}

/** The part of the company a sentence starts with: "Business networking products for Q2 were", "Sure, the retail division was". */
export function subjectPart(sentence: Sentence, before: number): string | null {
  const { tokens } = sentence;
  for (let i = 0; i < Math.min(before, 12); i += 1) {
    const token = tokens[i]!;
    if (GIVES_SUBJECT.has(token.text)) return null;
    if (!PART_NOUNS.has(token.fold)) continue;
    const next = tokens[i + 1]?.text ?? '';
    if (SUBJECT_ENDS.has(next)) return phraseBefore(sentence, i + 1);
  }
  return null;
}

const GIVES_SUBJECT = new Set(['was', 'were', 'is', 'are', 'had', 'has', 'we']);
const SUBJECT_ENDS = new Set([
  'was',
  'were',
  'for',
  'in',
  'came',
  'totaled',
  'of',
  'reached',
  'delivered',
  'generated',
  'grew',
  'increased',
  'decreased',
  'is',
  'are',
  'had',
  'has',
  'posted',
  'reported',
  'recorded',
  'saw',
  'experienced',
  'declined',
  'continued',
  'accounted',
  'represented',
]);

function sensible(phrase: string | null): string | null {
  if (phrase === null) return null;
  const parts = phrase.toLowerCase().split(' ');
  return parts.some((word) => NO_NAMES.has(word) || word.endsWith('ly') || word.includes("'") || word.includes('’'))
    ? null
    : phrase;
}

/** The words right before token `to` that could name a part of the company; generic ones are left out. */
export function phraseBefore(sentence: Sentence, to: number): string | null {
  const { tokens, periods, amounts } = sentence;
  let from = to;
  while (from > 0 && to - from < LONGEST) {
    const token = tokens[from - 1]!;
    const joins = (token.text === '&' || token.text === '-' || token.text === '/') && from < to;
    const and =
      token.text === 'and' && from < to && tokens[from - 2]?.capital === true && tokens[from]?.capital === true;
    const pair =
      token.text === 'and' &&
      from === to - 1 &&
      isName(tokens[from - 2]) &&
      !isName(tokens[from - 3]) &&
      tokens[from - 3]?.text !== 'and';
    if (!joins && !and && !pair && !isName(token)) break;
    if (
      periods.some((period) => period.from < from && from <= period.to) ||
      amounts.some((amount) => amount.from < from && from <= amount.to)
    )
      break;
    from -= 1;
  }
  return trimmed(sentence, from, to);
}

/** The noun phrase from token `from` on, without articles; null when its words are generic. */
export function phraseFrom(sentence: Sentence, from: number): string | null {
  const { tokens, periods } = sentence;
  let at = from;
  while (['our', 'the', 'a', 'its', 'additional', 'total'].includes(tokens[at]?.text ?? '')) at += 1;
  let to = at;
  while (
    to < tokens.length &&
    to - at < LONGEST &&
    (isName(tokens[to]) || (tokens[to]!.text === '-' && to > at)) &&
    !periods.some((period) => period.from <= to && to < period.to)
  )
    to += 1;
  return trimmed(sentence, at, to);
}

function isName(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'code' || (token.kind === 'word' && !STOP_WORDS.has(token.text)));
}

/** Cuts generic words off both ends; null when nothing is left. */
export function trimmed(sentence: Sentence, from: number, to: number): string | null {
  const { text, tokens } = sentence;
  let [start, end] = [from, to];
  const drop = (token: Token) =>
    GENERIC.has(token.fold) || GENERIC.has(token.text) || token.kind === 'mark' || token.text === 'and';
  while (start < end && drop(tokens[start]!)) start += 1;
  while (
    end > start &&
    (drop(tokens[end - 1]!) || PART_NOUNS.has(tokens[end - 1]!.fold) || tokens[end - 1]!.fold === 'product')
  )
    end -= 1;
  if (start >= end) {
    // "product revenue", "service revenue": the noun alone names the part.
    const only = tokens.slice(from, to).filter((token) => PART_NOUNS.has(token.fold) && !GENERIC.has(token.fold));
    return only.length === 1 ? only[0]!.text : null;
  }
  return text
    .slice(tokens[start]!.start, tokens[end - 1]!.end)
    .replace(/\s+/g, ' ')
    .replace(/['’]s?$/, '');
}
