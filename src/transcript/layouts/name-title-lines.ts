import { isAnalystTitle, isJobTitle } from '../job-title.ts';
import type { Line } from '../lines.ts';
import { isPersonName } from '../person-name.ts';
import type { Label, Layout } from '../reading.ts';
import { scanTurns } from '../scan-turns.ts';
import { findVoice } from '../voices.ts';

const PARTS = /\s+[-–—]\s+/;
const SENTENCE_END = /[.?!,;:]["”’)]?$/;
const ABBREVIATION_END = /\b(?:Inc|Co|Corp|Ltd|L\.?P|L\.?L\.?C|Jr|Sr|N\.?A|S\.?A|N\.?V|Bros|Cos)\.$/;

/** "Head of Investor Relations.": every word of weight is capitalised, as no sentence is. */
const TITLE_WITH_STOP = /^(?:(?:[A-Z][A-Za-z.]*|of|and|&|the|for),? ?){1,10}$/;

/** `Name - Title`, `Name - Firm - Analyst`, `Operator`; a name alone only where `bare` allows it. */
function findLabel(line: string): Label | null {
  if (line.length > 260) return null;
  const voice = findVoice(line);
  if (voice) return { ...voice, title: null, firm: null };
  const [name = '', ...rest] = line.split(PARTS).map((part) => part.trim());
  if (rest.length === 0) return null;
  const voiced = findVoice(name);
  if (!voiced && !isPersonName(name)) return null;
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

/** Whether a line could be a name set alone: between finished sentences and followed by speech. */
function isBareName(lines: readonly Line[], index: number, repeated: ReadonlySet<string>): boolean {
  const line = lines[index]!.text;
  if (line.length > 40 || !line.includes(' ') || !isPersonName(line)) return false;
  const before = previousText(lines, index);
  const after = nextText(lines, index);
  if (after === null || findLabel(after) !== null || before === line || after === line) return false;
  return repeated.has(line) || (before !== null && SENTENCE_END.test(before));
}

function previousText(lines: readonly Line[], index: number): string | null {
  for (let i = index - 1; i >= 0; i--) if (lines[i]!.text !== '') return lines[i]!.text;
  return null;
}

function nextText(lines: readonly Line[], index: number): string | null {
  for (let i = index + 1; i < lines.length; i++) if (lines[i]!.text !== '') return lines[i]!.text;
  return null;
}

/** `Name - Title` on a line of its own, the speech on the lines below, often with no blank line at all. */
export const nameTitleLines: Layout = {
  name: 'name-title-lines',
  read(lines: readonly Line[]) {
    const repeated = repeatedLines(lines);
    return scanTurns(lines, (i) => {
      const line = lines[i]!.text;
      const label =
        findLabel(line) ??
        (isBareName(lines, i, repeated) ? { name: line, title: null, firm: null, role: null } : null);
      return label && { label, bodyStart: null, next: i + 1, seconds: null };
    });
  },
};

/** Short lines that stand in the text more than once. */
function repeatedLines(lines: readonly Line[]): ReadonlySet<string> {
  const once = new Set<string>();
  const repeated = new Set<string>();
  for (const { text } of lines) {
    if (text.length > 40 || text === '') continue;
    if (once.has(text)) repeated.add(text);
    once.add(text);
  }
  return repeated;
}
