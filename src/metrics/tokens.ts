/** `number`: digits with separators. `code`: letters and digits in one ("Q2", "FY21", "T1"). `mark`: one sign. */
export type TokenKind = 'word' | 'number' | 'code' | 'mark';

/** One word, number or sign of a sentence, with its place in the text the sentence was cut from. */
export interface Token {
  readonly kind: TokenKind;
  /** Lower case, straight apostrophes. */
  readonly text: string;
  /** Without the possessive and the plural: "revenues" is "revenue". */
  readonly fold: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
}

/** Words that end in s without being a plural. */
const NOT_PLURAL = new Set(
  'sales orders gaap series always basis analysis plus minus versus us less as is was has its this thus yes gas bps bonus status focus perhaps times'.split(
    ' ',
  ),
);

/** Letters of a code such as "FY21" or "T1"; longer words are words. */
const LONGEST_CODE = 4;

/** Cuts `text.slice(start, end)` into tokens; spans point into `text`. */
export function tokenize(text: string, start = 0, end = text.length): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at += 1;
      continue;
    }
    let to = at + 1;
    let kind: TokenKind = 'mark';
    if (isDigit(code) || (code === DOT && isDigit(text.charCodeAt(at + 1)))) {
      to = endOfNumber(text, at, end);
      kind = 'number';
    } else if (isLetter(code)) {
      const letters = endOfLetters(text, at, end);
      to = endOfCode(text, at, letters, end);
      kind = to > letters ? 'code' : 'word';
      if (kind === 'word') to = endOfWord(text, letters, end);
    }
    const raw = text.slice(at, to);
    const lower = kind === 'mark' || kind === 'number' ? raw : raw.toLowerCase().replaceAll('’', "'");
    tokens.push({
      kind,
      text: lower,
      fold: kind === 'word' ? fold(lower) : lower,
      start: at,
      end: to,
      capital: kind !== 'mark' && kind !== 'number' && lower.charCodeAt(0) !== code,
    });
    at = to;
  }
  return tokens;
}

const DOT = 46;
const COMMA = 44;
const HYPHEN = 45;

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 160 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x3000
  );
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
  );
}

/** "1,240", "123.7", ".28": a comma only before three digits, a point only before a digit. */
function endOfNumber(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isDigit(text.charCodeAt(at))) at += 1;
  while (at - from <= 3 || text.charCodeAt(at - 4) === COMMA) {
    const three =
      text.charCodeAt(at) === COMMA &&
      isDigit(text.charCodeAt(at + 1)) &&
      isDigit(text.charCodeAt(at + 2)) &&
      isDigit(text.charCodeAt(at + 3));
    if (!three || isDigit(text.charCodeAt(at + 4))) break;
    at += 4;
  }
  if (text.charCodeAt(at) === DOT && isDigit(text.charCodeAt(at + 1))) {
    at += 1;
    while (at < end && isDigit(text.charCodeAt(at))) at += 1;
  }
  return at;
}

function endOfLetters(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isLetter(text.charCodeAt(at))) at += 1;
  return at;
}

/** "Q2", "FY21", "M-13"; a hyphen only after capitals, so that "mid-20s" stays words. */
function endOfCode(text: string, from: number, letters: number, end: number): number {
  if (letters - from > LONGEST_CODE) return letters;
  let at = letters;
  if (text.charCodeAt(at) === HYPHEN && isCapitals(text, from, letters)) at += 1;
  if (!isDigit(text.charCodeAt(at))) return letters;
  while (at < end && (isDigit(text.charCodeAt(at)) || isLetter(text.charCodeAt(at)))) at += 1;
  return at;
}

function isCapitals(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) > 90) return false;
  return true;
}

/** "SG&A", "company's", "U.S": letters joined by one sign. */
function endOfWord(text: string, letters: number, end: number): number {
  let at = letters;
  while (at < end && JOINS.has(text[at]!) && isLetter(text.charCodeAt(at + 1))) at = endOfLetters(text, at + 1, end);
  return at;
}

const JOINS = new Set(['&', "'", '’', '.']);

function fold(word: string): string {
  if (word.charCodeAt(word.length - 1) !== S) return word;
  let folded = word.endsWith("'s") ? word.slice(0, -2) : word;
  if (folded.length > 3 && folded.endsWith('s') && !folded.endsWith('ss') && !NOT_PLURAL.has(folded)) {
    folded = folded.endsWith('ies') && folded.length > 5 ? `${folded.slice(0, -3)}y` : folded.slice(0, -1);
  }
  return folded;
}

const S = 115;
