import type { Answer, Citation } from '../../../src/answer/answer.ts';
import type { RichTextBlock, TextRun } from './card.ts';
import { markdown, plain } from './escape.ts';

const MARKER = /(\[\d{1,3}\])/;

type Cited = Pick<Answer, 'citations'>;

/** The citation of a number, or undefined for a number that cites nothing. */
export function citationOf({ citations }: Cited, n: number): Citation | undefined {
  return citations.find((citation) => citation.n === n);
}

/** The numbers that a text refers to as `[n]`, in order of first mention, those that cite nothing left out. */
export function citesIn(text: string, answer: Cited): readonly number[] {
  const numbers = text.split(MARKER).flatMap((part) => numberOf(part, answer) ?? []);
  return [...new Set(numbers)];
}

/** Escapes a text for markdown and leaves its citation markers as they are. */
export function citedMarkdown(text: string, answer: Cited): string {
  const parts = text.split(MARKER).map((part) => (numberOf(part, answer) === null ? besideMarker(part) : part));
  return parts.join('');
}

/** A parenthesis after a marker would make a link of it: `[1](https://elsewhere)`. */
function besideMarker(part: string): string {
  return markdown(part).replace(/^\(/, '\\(');
}

/** A text as runs, its citation markers linked to the place they cite. */
export function citedRuns(text: string, answer: Cited, look: Partial<TextRun> = {}): readonly TextRun[] {
  return text
    .split(MARKER)
    .filter((part) => part !== '')
    .map((part) => {
      const n = numberOf(part, answer);
      return n === null ? { type: 'TextRun', text: plain(part), ...look } : markerRun(n, answer);
    });
}

/** `[n]`, opening at the sentence where a public address is configured. */
export function markerRun(n: number, answer: Cited): TextRun {
  const url = citationOf(answer, n)?.url;
  const run = { type: 'TextRun', text: `[${n}]`, size: 'Small', color: 'Accent' } as const;
  return isLink(url) ? { ...run, selectAction: { type: 'Action.OpenUrl', url } } : run;
}

/** The markers of several citations, each after a blank. */
export function markerRuns(cites: readonly number[], answer: Cited): readonly TextRun[] {
  const known = cites.filter((n) => citationOf(answer, n));
  return known.flatMap((n) => [{ type: 'TextRun', text: ' ' } as const, markerRun(n, answer)]);
}

/** Runs without text are left out; a block needs one at least. */
export function richText(inlines: readonly TextRun[], rest: Partial<RichTextBlock> = {}): RichTextBlock {
  const shown = inlines.filter(({ text }) => text !== '');
  return { type: 'RichTextBlock', inlines: shown.length > 0 ? shown : [{ type: 'TextRun', text: ' ' }], ...rest };
}

/** Only web addresses become links. */
export function isLink(url: string | null | undefined): url is string {
  return typeof url === 'string' && /^https?:\/\/[^\s]{1,1900}$/.test(url);
}

function numberOf(part: string, answer: Cited): number | null {
  const match = /^\[(\d{1,3})\]$/.exec(part);
  const n = match ? Number(match[1]) : null;
  return n !== null && citationOf(answer, n) ? n : null;
}
