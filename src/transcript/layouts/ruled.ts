import type { Role } from '../call.ts';
import { isRuler } from '../furniture.ts';
import { isAnalystTitle, isJobTitle } from '../job-title.ts';
import type { Line } from '../lines.ts';
import { findListHeading } from '../participant-list.ts';
import { isPersonName, isSuffix } from '../person-name.ts';
import type { Label, Layout } from '../reading.ts';
import { scanTurns } from '../scan-turns.ts';
import { findSectionHeading } from '../section-heading.ts';
import { findVoice } from '../voices.ts';

const NUMBER = /\[\d{1,4}\]$/;
const BULLET = /^[*•·-]\s+/;
const MAX_LABEL_LINES = 4;

/** Splits `Firm - Title` at the last dash that leaves a job on its right. */
function splitFirm(words: string): { firm: string | null; title: string | null } {
  const parts = words.split(/\s+[-–—]\s+/);
  if (parts.length === 1) return isJobTitle(words) ? { firm: null, title: words } : { firm: words, title: null };
  return { firm: parts[0]!.trim(), title: parts.slice(1).join(' - ').trim() };
}

/** Splits `Name, Firm - Title`, keeping ", Jr." and the like with the name. */
function splitName(words: string): { name: string; rest: string } {
  const parts = words.split(/,\s+/);
  let take = 1;
  while (take < parts.length && isSuffix(parts[take]!)) take++;
  return {
    name: parts.slice(0, take).join(', ').replace(/[,;]$/, '').trim(),
    rest: parts.slice(take).join(', ').trim(),
  };
}

function toLabel(name: string, rest: string, role: Role | null): Label {
  const { firm, title } = splitFirm(rest);
  const analyst = role === 'analyst' || (role === null && title !== null && isAnalystTitle(title));
  return { name, title, firm: analyst ? firm : null, role: role ?? (analyst ? 'analyst' : title ? 'executive' : null) };
}

/** The lists at the top: a starred name, then the firm and title on the line or lines below. */
function readLists(lines: readonly Line[]): readonly Label[] {
  const listed: Label[] = [];
  let role: Role | null | undefined;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!.text;
    if (line === '' || isRuler(line)) continue;
    const heading = findListHeading(line);
    if (heading) role = heading.role;
    else if (findSectionHeading(line)) break;
    else if (role !== undefined && BULLET.test(line)) {
      const name = line.replace(BULLET, '').replace(/[,;]$/, '');
      const below: string[] = [];
      while (
        i + 1 < lines.length &&
        lines[i + 1]!.text !== '' &&
        !BULLET.test(lines[i + 1]!.text) &&
        !isRuler(lines[i + 1]!.text)
      ) {
        below.push(lines[++i]!.text);
      }
      listed.push(
        findVoice(name) ? { ...findVoice(name)!, title: null, firm: null } : toLabel(name, below.join(' '), role),
      );
    }
  }
  return listed;
}

/** As edited transcripts are delivered: rulers around numbered labels, lists of participants on top, often hard-wrapped. */
export const ruled: Layout = {
  name: 'ruled',
  read(lines: readonly Line[]) {
    const listed = readLists(lines);
    const byName = new Map(listed.map((label) => [label.name.toLowerCase(), label]));

    const findLabel = (words: string, betweenRulers: boolean): Label | null => {
      const { name, rest } = splitName(words);
      const voiced = findVoice(name);
      if (voiced) return { ...voiced, title: null, firm: null };
      const known = byName.get(name.toLowerCase());
      if (known) return known;
      return betweenRulers || isPersonName(name, isJobTitle(rest)) ? toLabel(name, rest, null) : null;
    };

    const reading = scanTurns(lines, (i) => {
      let top = i;
      if (isRuler(lines[top]!.text)) top++;
      else if (!NUMBER.test(lines[i]!.text)) return null;
      let words = '';
      for (let j = top; j < Math.min(top + MAX_LABEL_LINES, lines.length); j++) {
        const line = lines[j]!.text;
        if (line === '' || isRuler(line)) return null;
        words = words === '' ? line : `${words} ${line}`;
        if (!NUMBER.test(words)) continue;
        const label = findLabel(words.replace(NUMBER, '').trim(), top > i && isRuler(lines[j + 1]?.text ?? ''));
        return label && { label, bodyStart: null, next: j + 1, seconds: null };
      }
      return null;
    });
    return { ...reading, listed: [...listed, ...reading.listed] };
  },
};
