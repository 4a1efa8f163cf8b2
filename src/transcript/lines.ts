import type { Span } from './call.ts';

/** One line of a text: `start` and `end` bound its first to last visible character, `text` is those characters cleaned. */
export interface Line extends Span {
  /** Trimmed, with odd spaces as plain ones and zero-width characters left out; empty for a blank line. */
  readonly text: string;
  readonly number: number;
  /** Nobody's speech: a translation, a notice in another script. Its `text` is empty then. */
  readonly aside?: true;
}

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029\u0085\v\f]/g;
const ODD = /[\u00a0\u2000-\u200f\u202a-\u202f\u205f\u2060\u3000\ufeff\u00ad]/;
const ODD_SPACE = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const ZERO_WIDTH = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/g;
const INVISIBLE = /[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/;

/** Plain spaces for odd ones, nothing for zero-width characters. */
export function cleanText(text: string): string {
  return ODD.test(text) ? text.replace(ODD_SPACE, ' ').replace(ZERO_WIDTH, '') : text;
}

/** Splits a text at line ends of any kind, mixed ones included; the text itself stays as it is. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  const push = (to: number) => {
    let start = from;
    let end = to;
    while (start < end && INVISIBLE.test(text[start]!)) start++;
    while (end > start && INVISIBLE.test(text[end - 1]!)) end--;
    lines.push({ start, end, text: cleanText(text.slice(start, end)), number: lines.length + 1 });
  };
  for (const match of text.matchAll(LINE_BREAK)) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(text.length);
  return lines;
}
