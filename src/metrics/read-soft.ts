import type { Amount } from './amount.ts';
import type { Token } from './tokens.ts';

const BANDS = new Set(['low', 'mid', 'middle', 'high', 'upper', 'lower', 'higher']);
const DIGITS = new Set(['single', 'double', 'triple']);
const DECADES = new Set(['teen', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']);

/** Reads a band without a number: "mid-single digits", "low-to-mid teens", "high 50s", "high 50%", "double-digit". */
export function readSoft(tokens: readonly Token[], from: number): Amount | null {
  const first = tokens[from]!;
  if (first.kind !== 'word' || !(BANDS.has(first.text) || DIGITS.has(first.text))) return null;
  let at = from;
  while (
    at < tokens.length &&
    (BANDS.has(tokens[at]!.text) || ((tokens[at]!.text === '-' || tokens[at]!.text === 'to') && at > from))
  )
    at += 1;
  const to = readDigitWords(tokens, at) ?? (at > from ? readDecade(tokens, at) : null);
  if (to === null) return null;
  return {
    kind: 'soft',
    low: null,
    high: null,
    bound: 'about',
    currency: null,
    per: null,
    noun: null,
    precision: 1,
    scaled: false,
    from,
    to,
    start: first.start,
    end: tokens[to - 1]!.end,
  };
}

function readDigitWords(tokens: readonly Token[], at: number): number | null {
  if (!DIGITS.has(tokens[at]?.text ?? '')) return null;
  let to = at + 1;
  if (tokens[to]?.text === '-') to += 1;
  if (tokens[to]?.fold !== 'digit') return null;
  to += 1;
  return tokens[to]?.text === 'percent' || tokens[to]?.text === '%' ? to + 1 : to;
}

function readDecade(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (!token) return null;
  if (DECADES.has(token.fold))
    return tokens[at + 1]?.text === '%' || tokens[at + 1]?.text === 'percent' ? at + 2 : at + 1;
  if (token.kind !== 'number' || !/^\d0$/.test(token.text)) return null;
  const next = tokens[at + 1];
  if (next && next.start === token.end && next.text === 's') return tokens[at + 2]?.text === '%' ? at + 3 : at + 2;
  return next?.text === '%' ? at + 2 : null;
}

const VERBAL: Readonly<Record<string, number>> = {
  flat: 0,
  flattish: 0,
  unchanged: 0,
  doubled: 100,
  tripled: 200,
  quadrupled: 300,
  halved: -50,
};
/** Every word a band or a verbal change may start with. */
export const SOFT_WORDS: readonly string[] = [...BANDS, ...DIGITS, ...Object.keys(VERBAL)];

const FLAT_THINGS = new Set(['panel', 'rolled', 'roll', 'rate', 'screen', 'fee', 'glass', 'product', 'footed']);

/** Reads a change said in one word: "flat" is 0 percent, "more than doubled" at least 100. */
export function readVerbal(tokens: readonly Token[], from: number): Amount | null {
  const percent = VERBAL[tokens[from]!.text];
  if (percent === undefined) return null;
  const next = tokens[from + 1]?.text === '-' ? tokens[from + 2] : tokens[from + 1];
  if (FLAT_THINGS.has(next?.fold ?? '')) return null;
  const more = tokens[from - 1]?.text === 'than' && tokens[from - 2]?.text === 'more';
  return {
    kind: 'verbal',
    low: percent,
    high: percent,
    bound: more ? 'at-least' : 'about',
    currency: null,
    per: null,
    noun: null,
    precision: 1,
    scaled: false,
    from: more ? from - 2 : from,
    to: from + 1,
    start: tokens[more ? from - 2 : from]!.start,
    end: tokens[from]!.end,
  };
}
