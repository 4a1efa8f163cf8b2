import { EarshotError } from '../errors.ts';
import type { Line } from './lines.ts';

const SHOWN = 3;
const MAX_LABEL = 60;

/** The error for a text no layout fits: it shows the lines that look most like speakers, for the person to judge. */
export function layoutUnknown(lines: readonly Line[], file: string): EarshotError {
  const likely = findLikelyLabels(lines);
  const expected = 'expected lines such as "Ann Roe - CEO" or "Ann Roe: ..."';
  const shown = likely.map(({ text, number }) => `"${text}" (line ${number})`).join(', ');
  const message =
    likely.length === 0
      ? `${file} has no lines that name a speaker; ${expected}`
      : `${file} is laid out in a way not known here; ${shown} ${likely.length === 1 ? 'looks like a speaker' : 'look like speakers'}, is that right? Known are ${expected.slice('expected '.length)}`;
  return new EarshotError('layout-unknown', message, { file, line: likely[0]?.number });
}

/** Short lines or line beginnings in front of a colon, dash, bar or bracket that come back, the most frequent first. */
function findLikelyLabels(lines: readonly Line[]): readonly { readonly text: string; readonly number: number }[] {
  const found = new Map<string, { text: string; number: number; count: number }>();
  for (const line of lines) {
    const cut = line.text.slice(0, MAX_LABEL).search(/[:|>\]—–]| - |\t/);
    const text = (cut > 1 ? line.text.slice(0, cut) : line.text).trim();
    if (text.length < 3 || text.length > MAX_LABEL || !/^[[<*#]*\p{L}/u.test(text) || /[.?!,;]$/.test(text)) continue;
    const seen = found.get(text);
    if (seen) seen.count++;
    else found.set(text, { text, number: line.number, count: 1 });
  }
  return [...found.values()]
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count || a.number - b.number)
    .slice(0, SHOWN);
}
