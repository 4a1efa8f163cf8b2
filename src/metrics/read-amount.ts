import type { AmountKind } from './amount.ts';
import {
  CURRENCY_CODES,
  CURRENCY_NAMES,
  CURRENCY_SIGNS,
  DOLLAR_PREFIXES,
  NAMING_WORDS,
  NUMBER_WORDS,
  SCALE_SUFFIXES,
  SCALES,
  TENS_WORDS,
} from './amount-words.ts';
import type { Token } from './tokens.ts';

/** One number with its scale and unit, not yet joined to a range. */
export interface Single {
  readonly kind: AmountKind;
  readonly value: number;
  readonly currency: string | null;
  readonly precision: number;
  readonly scale: number;
  readonly inWords: boolean;
  readonly from: number;
  readonly to: number;
}

interface Digits {
  readonly value: number;
  readonly precision: number;
  readonly inWords: boolean;
  readonly to: number;
}

/**
 * Reads the figure that starts at token `from`: "$123.7 million", "28 cents", "60 basis points", "half a million", "-3%".
 *
 * @returns null where no figure starts, or the number is a name, a date, a year or a time
 */
export function readAmount(tokens: readonly Token[], from: number): Single | null {
  let at = from;
  let sign = 1;
  if (isNegative(tokens, at)) {
    sign = -1;
    at += 1;
  }
  const money = readCurrency(tokens, at);
  at = money?.to ?? at;
  if (money && tokens[at]?.text === '-' && touches(tokens[at], tokens[at + 1])) {
    sign = -1;
    at += 1;
  }
  const digits = readDigits(tokens, at, money !== null);
  if (!digits) return null;
  if (tokens[from - 1]?.text === '(' && tokens[digits.to]?.text === ')' && money) sign = -1;
  return withUnit(tokens, from, digits, sign, money?.code ?? null);
}

function withUnit(
  tokens: readonly Token[],
  from: number,
  digits: Digits,
  sign: number,
  code: string | null,
): Single | null {
  let { to, precision } = digits;
  let scale = 1;
  let currency = code;
  let kind: AmountKind = currency ? 'money' : 'number';
  const suffix = tokens[to];
  if (suffix && touches(tokens[to - 1], suffix) && suffix.kind === 'word') {
    const factor = SCALE_SUFFIXES[suffix.text];
    if (factor !== undefined) scale = factor;
    else if (suffix.text !== 'x' && suffix.text !== 'bps' && suffix.text !== 'bp') return null;
    if (factor !== undefined) to += 1;
  }
  const hyphen = tokens[to]?.text === '-' && touches(tokens[to - 1], tokens[to]) && touches(tokens[to], tokens[to + 1]);
  if (hyphen && tokens[to + 1]!.kind !== 'number' && !isUnitWord(tokens, to + 1)) return null;
  for (
    let next = skipHyphen(tokens, to);
    SCALES[tokens[next]?.fold ?? ''] !== undefined;
    next = skipHyphen(tokens, to)
  ) {
    scale *= SCALES[tokens[next]!.fold]!;
    to = next + 1;
  }
  const unit = skipHyphen(tokens, to);
  const word = tokens[unit]?.fold;
  const after = tokens[unit + 1]?.fold;
  if (word === '%' || word === 'percent' || word === 'pct') {
    kind = 'percent';
    to = unit + 1;
    if (tokens[to]?.text === 'percent') to += 1;
    if (tokens[to]?.fold === 'point') {
      kind = 'points';
      to += 1;
    }
  } else if (word === 'per' && after === 'cent') {
    kind = 'percent';
    to = unit + 2;
  } else if ((word === 'percentage' || word === 'full') && after === 'point') {
    kind = 'points';
    to = unit + 2;
  } else if (word === 'basis' && (after === 'point' || tokens[unit + 2]?.fold === 'point')) {
    kind = 'bps';
    to = after === 'point' ? unit + 2 : unit + 3;
  } else if (word === 'bps' || word === 'bp') {
    kind = 'bps';
    to = unit + 1;
  } else if (word === 'point' && (scale === 1 || digits.precision < 1)) {
    kind = 'points';
    to = unit + 1;
  } else if (word === 'cent' || word === 'penny') {
    kind = 'money';
    currency ??= 'USD';
    scale *= 0.01;
    to = unit + 1;
  } else if (CURRENCY_NAMES[word ?? ''] !== undefined || (word === 'u.s' && after === 'dollar')) {
    const named = word === 'u.s' ? 'USD' : CURRENCY_NAMES[word!]!;
    if (word !== 'pound' || digits.inWords === false) {
      kind = 'money';
      currency ??= named;
      to = word === 'u.s' ? unit + 2 : unit + 1;
    }
  } else if (currency === null && (word === 'times' || word === 'turn' || word === 'x')) {
    kind = 'times';
    to = unit + 1;
  } else if (currency === null && word === 'day') {
    kind = 'days';
    to = unit + 1;
  } else if (currency === null && CURRENCY_CODES.has(word ?? '') && scale > 1) {
    kind = 'money';
    currency = word === 'rmb' ? 'CNY' : word!.toUpperCase();
    to = unit + 1;
  }
  if (kind === 'number' && scale === 1 && isName(tokens, from, digits)) return null;
  if (digits.inWords && kind === 'number' && scale === 1) return null;
  precision *= scale;
  const value = clean(sign * digits.value * scale);
  return {
    kind,
    value,
    currency: kind === 'money' ? currency : null,
    precision: clean(precision),
    scale,
    inWords: digits.inWords,
    from,
    to,
  };
}

/** Removes the binary dust of 123.7 × 1e6 and 28 × 0.01. */
export function clean(value: number): number {
  if (Number.isInteger(value)) return value;
  return Math.abs(value) >= 1e9 ? Math.round(value) : Math.round(value * 1e6) / 1e6;
}

function readDigits(tokens: readonly Token[], at: number, money: boolean): Digits | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'number') {
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    if (!money && before && touches(before, token) && !'$€£¥(-–—~+="\''.includes(before.text)) return null;
    if (before && touches(before, token) && (before.text === "'" || before.text === '’')) return null;
    if (before?.text === '-' && touches(before, token) && touches(tokens[at - 2], before) && isWordLike(tokens[at - 2]))
      return null;
    if (
      after &&
      touches(token, after) &&
      (after.text === ':' || after.text === '/') &&
      touches(after, tokens[at + 2]) &&
      tokens[at + 2]?.kind === 'number'
    )
      return null;
    const [whole = '', decimals] = token.text.replaceAll(',', '').split('.');
    const precision =
      decimals !== undefined
        ? 10 ** -decimals.length
        : whole.length > 3 && token.text.includes(',') && whole.endsWith('000')
          ? 1000
          : 1;
    return { value: Number(token.text.replaceAll(',', '')), precision, inWords: false, to: at + 1 };
  }
  if (token.kind !== 'word') return null;
  return readNumberWords(tokens, at);
}

function readNumberWords(tokens: readonly Token[], at: number): Digits | null {
  const word = tokens[at]!.text;
  const next = tokens[at + 1]?.text;
  if (word === 'half' && (next === 'a' || next === 'of') && SCALES[tokens[at + 2]?.fold ?? '']) {
    return { value: 0.5, precision: 0.5, inWords: true, to: at + 2 };
  }
  if (word === 'half' && next === 'a' && tokens[at + 2]?.text === 'percent')
    return { value: 0.5, precision: 0.5, inWords: true, to: at + 2 };
  if ((word === 'a' || word === 'one') && next === 'half' && tokens[at + 2]?.text === 'percent') {
    return { value: 0.5, precision: 0.5, inWords: true, to: at + 2 };
  }
  if (word === 'a' && (next === 'million' || next === 'billion' || next === 'penny' || next === 'hundred')) {
    const before = tokens[at - 1]?.text;
    return before === 'half' || before === 'quarter' ? null : { value: 1, precision: 1, inWords: true, to: at + 1 };
  }
  let value = NUMBER_WORDS.get(word);
  if (value === undefined) return null;
  let to = at + 1;
  if (TENS_WORDS.has(word)) {
    const unit = skipHyphen(tokens, to);
    const ones = NUMBER_WORDS.get(tokens[unit]?.text ?? '');
    if (ones !== undefined && ones > 0 && ones < 10) {
      value += ones;
      to = unit + 1;
    }
  }
  if (tokens[to]?.text === 'and' && tokens[to + 1]?.text === 'a' && tokens[to + 2]?.text === 'half') {
    return { value: value + 0.5, precision: 0.5, inWords: true, to: to + 3 };
  }
  return { value, precision: 1, inWords: true, to };
}

function readCurrency(tokens: readonly Token[], at: number): { readonly code: string; readonly to: number } | null {
  const token = tokens[at];
  if (!token) return null;
  const sign = CURRENCY_SIGNS[token.text];
  if (sign) {
    const before = tokens[at - 1];
    const prefix = before && touches(before, token) ? DOLLAR_PREFIXES[before.text] : undefined;
    return { code: token.text === '$' && prefix ? prefix : sign, to: at + 1 };
  }
  if (CURRENCY_CODES.has(token.text) && tokens[at + 1]?.kind === 'number') {
    return { code: token.text === 'rmb' ? 'CNY' : token.text.toUpperCase(), to: at + 1 };
  }
  return null;
}

function isNegative(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text;
  if (text === 'minus' || text === 'negative')
    return tokens[at - 1]?.text !== 'or' && /[\d$€£]/.test(tokens[at + 1]?.text ?? '');
  if (text !== '-' && text !== '−' && text !== '–') return false;
  return (
    touches(tokens[at], tokens[at + 1]) &&
    !touches(tokens[at - 1], tokens[at]) &&
    /^[\d$.]/.test(tokens[at + 1]?.text ?? '')
  );
}

function isName(tokens: readonly Token[], from: number, digits: Digits): boolean {
  const token = tokens[from]!;
  if (digits.inWords || digits.precision !== 1) return false;
  if (/^(19|20)\d\d$/.test(token.text)) return true;
  if (/^0\d/.test(token.text) || /^\d{4,}$/.test(token.text)) return true;
  const before = tokens[from - 1];
  return before !== undefined && before.kind === 'word' && NAMING_WORDS.has(before.fold);
}

function isUnitWord(tokens: readonly Token[], at: number): boolean {
  const fold = tokens[at]?.fold ?? '';
  return (
    SCALES[fold] !== undefined ||
    fold === 'percent' ||
    fold === 'basis' ||
    fold === 'cent' ||
    fold === 'bps' ||
    fold === 'percentage' ||
    fold === 'times'
  );
}

function isWordLike(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'code';
}

function skipHyphen(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === '-' ? at + 1 : at;
}

function touches(left: Token | undefined, right: Token | undefined): boolean {
  return left !== undefined && right !== undefined && left.end === right.start;
}
