import { isBareName, repeatedLines } from '../bare-name.ts';
import { isAnalystTitle, isJobTitle, roleOfTitle } from '../job-title.ts';
import type { Line } from '../lines.ts';
import { isPersonName } from '../person-name.ts';
import type { Label, Layout } from '../reading.ts';
import { scanTurns } from '../scan-turns.ts';
import { findVoice } from '../voices.ts';

const DASHED = /\s[-–—]\s|^[-–—]| \/ /;
const PARTS = /\s+[-–—]\s+/;
const SENTENCE_END = /[.?!,;:]["”’)]?$/;
const ABBREVIATION_END = /\b(?:Inc|Co|Corp|Ltd|L\.?P|L\.?L\.?C|Jr|Sr|N\.?A|S\.?A|N\.?V|Bros|Cos)\.$/;

/** "Head of Investor Relations.": every word of weight is capitalised, as no sentence is. */
const TITLE_WITH_STOP = /^(?:[A-Z][A-Za-z.]*|of|and|&|the|for)(?:,? (?:[A-Z][A-Za-z.]*|of|and|&|the|for)){0,9}$/;

/** "- CEO": a label whose name was lost. */
const NO_NAME = /^[-–—] ?(?=[A-Z])[^.?!]{2,60}$/;

function nameless(line: string): Label | null {
  const title = line.replace(/^[-–—] ?/, '');
  const role = roleOfTitle(title);
  return isJobTitle(title) && title.split(' ').length <= 8 ? { name: '', title, firm: null, role } : null;
}

/** "Operator / Operator" is "Operator": a name set twice, once for each language. */
function undouble(words: string): string {
  const [first = '', second, ...more] = words.split(' / ');
  return second !== undefined && more.length === 0 && first === second ? first : words;
}

/** `Name - Title`, `Name - Firm - Analyst`, `Operator`, `- CEO`. */
function findLabel(set: string): Label | null {
  const line = set.length <= 260 && set.includes(' / ') ? undouble(set) : set;
  if (line.length > 260 || (line.length > 40 && !DASHED.test(line))) return null;
  const voice = findVoice(line);
  if (voice) return { ...voice, title: null, firm: null };
  const [front = '', ...rest] = line.split(PARTS).map((part) => part.trim());
  if (rest.length === 0) return NO_NAME.test(line) ? nameless(line) : null;
  const name = undouble(front);
  const voiced = findVoice(name);
  if (!voiced && !isPersonName(name, isJobTitle(rest.join(' ')))) return null;
  // A title may end in a comma that was left over.
  rest.push(rest.pop()!.replace(/[,;]$/, ''));
  const last = rest.at(-1)!;
  if (SENTENCE_END.test(last) && !ABBREVIATION_END.test(last) && !TITLE_WITH_STOP.test(last)) return null;
  if (isAnalystTitle(last)) {
    return { name, title: last, firm: rest.length > 1 ? rest.slice(0, -1).join(' - ') : null, role: 'analyst' };
  }
  if (!isJobTitle(rest.join(' '))) {
    if (voiced) return { ...voiced, title: null, firm: rest.join(' - ') };
    // "Ann Roe - Acme Partners": a firm without a job.
    return line.length <= 70 && TITLE_WITH_STOP.test(last) ? { name, title: null, firm: last, role: null } : null;
  }
  return { name, title: rest.join(' - '), firm: null, role: 'executive' };
}

const isLabel = (line: string): boolean => findLabel(line) !== null;

/** `Name - Title` on a line of its own, the speech on the lines below, often with no blank line at all. */
export const nameTitleLines: Layout = {
  name: 'name-title-lines',
  read(lines: readonly Line[]) {
    const repeated = repeatedLines(lines);
    return scanTurns(lines, (i) => {
      const line = lines[i]!.text;
      const bare = { name: line, title: null, firm: null, role: null };
      const label = findLabel(line) ?? (isBareName(lines, i, repeated, isLabel) ? bare : null);
      return label && { label, bodyStart: null, next: i + 1, seconds: null };
    });
  },
};
