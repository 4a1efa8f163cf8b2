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

const TOKEN =
  /(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)|(?<code>[A-Za-z]{1,4}-?\d[A-Za-z0-9]*)|(?<word>[A-Za-zÀ-ɏ]+(?:[&'’.][A-Za-zÀ-ɏ]+)*)|(?<mark>[^\s])/g;

/** Words that end in s without being a plural. */
const NOT_PLURAL = new Set(
  'sales orders gaap series always basis analysis plus minus versus us less as is was has its this thus yes gas bps bonus status focus perhaps times'.split(
    ' ',
  ),
);

/** Cuts `text.slice(start, end)` into tokens; spans point into `text`. */
export function tokenize(text: string, start = 0, end = text.length): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = start;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    if (match.index >= end) break;
    const [raw, number, code, word] = match;
    const lower = raw.toLowerCase().replaceAll('’', "'");
    const kind = number !== undefined ? 'number' : code !== undefined ? 'code' : word !== undefined ? 'word' : 'mark';
    tokens.push({
      kind,
      text: lower,
      fold: kind === 'word' ? fold(lower) : lower,
      start: match.index,
      end: match.index + raw.length,
      capital: kind !== 'mark' && raw[0] !== lower[0],
    });
  }
  return tokens;
}

function fold(word: string): string {
  let folded = word.endsWith("'s") ? word.slice(0, -2) : word;
  if (folded.length > 3 && folded.endsWith('s') && !folded.endsWith('ss') && !NOT_PLURAL.has(folded)) {
    folded = folded.endsWith('ies') && folded.length > 5 ? `${folded.slice(0, -3)}y` : folded.slice(0, -1);
  }
  return folded;
}
