import { isBareName, repeatedLines } from '../bare-name.ts';
import { isAnalystTitle, isJobTitle } from '../job-title.ts';
import type { Line } from '../lines.ts';
import { isPersonName } from '../person-name.ts';
import type { Label, Layout } from '../reading.ts';
import { scanTurns } from '../scan-turns.ts';
import { findVoice } from '../voices.ts';

const BOLD = /^\*\*([^*]{1,80})\*\*(?: ?(?:--|—|–) ?(.{1,300}))?$/;
/** A dash or bold type, or a single word that may be a voice. */
const MAY_BE_LABEL = /^\*\*| (?:--|—) |^[^.?!]{1,40}$/;
const EMPHASIS = /[*_]/g;
const PARTS = / (?:--|—) /;

/** `**Name** -- *Title*`, `Name -- Firm -- Analyst`, or a name alone in bold. */
function findLabel(line: string): Label | null {
  if (line.length > 300 || !MAY_BE_LABEL.test(line)) return null;
  const bold = BOLD.exec(line);
  if (bold === null && line.includes('*')) return null;
  const parts = bold ? [bold[1]!, ...(bold[2] ?? '').replace(EMPHASIS, '').split(PARTS)] : line.split(PARTS);
  const [name = '', ...rest] = parts.map((part) => part.trim()).filter((part) => part !== '');
  const voice = findVoice(name);
  if (voice) return { ...voice, title: null, firm: null };
  if (!isPersonName(name, rest.length > 0 && isJobTitle(rest.join(' ')))) return null;
  if (rest.length === 0) return bold ? { name, title: null, firm: null, role: null } : null;
  if (/[.?!]$/.test(line) && !isJobTitle(rest.at(-1)!)) return null;
  const last = rest.at(-1)!;
  if (isAnalystTitle(last)) {
    return { name, title: last, firm: rest.length > 1 ? rest.slice(0, -1).join(' -- ') : null, role: 'analyst' };
  }
  return { name, title: rest.join(' -- '), firm: null, role: isJobTitle(rest.join(' ')) ? 'executive' : null };
}

const isLabel = (line: string): boolean => findLabel(line) !== null;

/** As the Motley Fool sets calls: a label line with double hyphens, with or without markdown, blank lines around it. */
export const motleyFool: Layout = {
  name: 'motley-fool',
  read(lines: readonly Line[]) {
    const repeated = repeatedLines(lines);
    return scanTurns(lines, (i) => {
      const line = lines[i]!.text;
      const bare = { name: line, title: null, firm: null, role: null };
      const alone = lines[i - 1]?.text === '' && isBareName(lines, i, repeated, isLabel);
      const label = findLabel(line) ?? (alone ? bare : null);
      return label && { label, bodyStart: null, next: i + 1, seconds: null };
    });
  },
};
