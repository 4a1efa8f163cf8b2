import type { Line } from './lines.ts';
import { isPersonName } from './person-name.ts';

const FINISHED = /(?:[.?!,;:\])]|--|—)["”’)]?$/;

/** Short lines that stand in the text more than once. */
export function repeatedLines(lines: readonly Line[]): ReadonlySet<string> {
  const once = new Set<string>();
  const repeated = new Set<string>();
  for (const { text } of lines) {
    if (text.length > 60 || text === '') continue;
    if (once.has(text)) repeated.add(text);
    once.add(text);
  }
  return repeated;
}

/**
 * Whether a line is a name set alone above its speech: name-like, without a stop, followed by speech, and either found
 * more than once or standing after a finished sentence.
 */
export function isBareName(
  lines: readonly Line[],
  index: number,
  repeated: ReadonlySet<string>,
  isLabel: (line: string) => boolean,
): boolean {
  const line = lines[index]!.text;
  if (line.length > 40 || !line.includes(' ') || !isPersonName(line)) return false;
  const before = nearestText(lines, index, -1);
  const after = nearestText(lines, index, 1);
  if (after === null || isLabel(after) || before === line || after === line) return false;
  return repeated.has(line) || (before !== null && FINISHED.test(before));
}

/** The next line that is not blank in a direction. */
export function nearestText(lines: readonly Line[], index: number, step: 1 | -1): string | null {
  for (let i = index + step; i >= 0 && i < lines.length; i += step) if (lines[i]!.text !== '') return lines[i]!.text;
  return null;
}
