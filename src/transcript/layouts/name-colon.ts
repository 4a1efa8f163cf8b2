import { isAnalystTitle, isJobTitle } from '../job-title.ts';
import type { Line } from '../lines.ts';
import { isPersonName } from '../person-name.ts';
import type { Label, Layout } from '../reading.ts';
import { type Mark, scanTurns } from '../scan-turns.ts';
import { findVoice } from '../voices.ts';

const MAX_LABEL = 220;
const TIME = /^\s*[[(](?:(\d{1,2}):)?(\d{1,2}):(\d{2})[\])]/;

/** Where the bracket opens that closes at the label's end; -1 for a label without, "Ulla (Bo) Roe" among them. */
function openingBracket(words: string): number {
  let depth = 0;
  for (let i = words.length - 1; i > 0; i--) {
    if (words[i] === ')') depth++;
    else if (words[i] === '(' && --depth === 0) return i;
    if (depth === 0) return -1;
  }
  return -1;
}

/** Splits `Name (Title)` or `Name (Firm, Analyst)` into its parts; null when the front is no name. */
function toLabel(words: string): Label | null {
  const open = openingBracket(words);
  const name = (open < 0 ? words : words.slice(0, open)).trim();
  const inside =
    open < 0
      ? ''
      : words
          .slice(open + 1)
          .replace(/\)\s*$/, '')
          .trim();
  const voice = findVoice(name);
  if (voice) return { ...voice, title: null, firm: inside === '' ? null : inside };
  if (!isPersonName(name)) return null;
  if (inside === '') return { name, title: null, firm: null, role: null };
  const comma = inside.lastIndexOf(', ');
  const last = inside.slice(comma < 0 ? 0 : comma + 2);
  if (isAnalystTitle(last))
    return { name, title: last, firm: comma < 0 ? null : inside.slice(0, comma), role: 'analyst' };
  return { name, title: inside, firm: null, role: isJobTitle(inside) ? 'executive' : null };
}

/** The colon that ends a label: outside brackets and not far into the line. */
function labelEnd(line: string): number {
  let depth = 0;
  for (let i = 0; i < Math.min(line.length, MAX_LABEL); i++) {
    const c = line[i];
    if (c === '(') depth++;
    else if (c === ')') depth--;
    else if (c === ':' && depth <= 0) return i;
  }
  return -1;
}

/** `Name: speech`, with a title in brackets or a time after the colon, the speech beside it or below. */
export const nameColon: Layout = {
  name: 'name-colon',
  read(lines: readonly Line[], text: string) {
    const marks = new Map<number, Mark>();
    const count = new Map<string, number>();
    for (const [i, line] of lines.entries()) {
      const colon = labelEnd(line.text);
      if (colon < 2) continue;
      const label = toLabel(line.text.slice(0, colon));
      if (label === null) continue;
      const at = text.indexOf(':', line.start + colon) + 1;
      const time = TIME.exec(line.text.slice(colon + 1));
      const seconds = time ? Number(time[1] ?? 0) * 3600 + Number(time[2]) * 60 + Number(time[3]) : null;
      let bodyStart = time ? text.indexOf(time[0].trim(), at) + time[0].trim().length : at;
      while (bodyStart < line.end && /\s/.test(text[bodyStart]!)) bodyStart++;
      marks.set(i, { label, bodyStart: bodyStart < line.end ? bodyStart : null, next: i + 1, seconds });
      count.set(label.name, (count.get(label.name) ?? 0) + 1);
    }
    return scanTurns(lines, (i) => marks.get(i) ?? null);
  },
};
