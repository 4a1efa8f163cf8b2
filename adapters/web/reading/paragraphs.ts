import type { Call, Span } from '../../../src/transcript/call.ts';

/** The longest line of a text that was wrapped by hand at a column. */
const WRAPPED_COLUMNS = 100;

/**
 * Finds the paragraphs of a call's turns: lines where a line holds a paragraph, stretches between blank lines where the
 * text was wrapped at a column. The white space between paragraphs belongs to none.
 */
export function paragraphFinder({ text, turns }: Pick<Call, 'text' | 'turns'>): (span: Span) => readonly Span[] {
  const spoken = turns.map(({ start, end }) => text.slice(start, end));
  const longest = Math.max(0, ...spoken.flatMap((words) => words.split('\n').map((line) => line.length)));
  const separator = longest <= WRAPPED_COLUMNS ? /\r?\n[^\S\n]*\r?\n\s*/g : /[^\S\n]*\r?\n\s*/g;
  return ({ start, end }) => {
    const paragraphs: Span[] = [];
    let from = start;
    for (const gap of text.slice(start, end).matchAll(separator)) {
      if (start + gap.index > from) paragraphs.push({ start: from, end: start + gap.index });
      from = start + gap.index + gap[0].length;
    }
    if (end > from) paragraphs.push({ start: from, end });
    return paragraphs;
  };
}
