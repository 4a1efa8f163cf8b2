import { isBareName, nearestText, repeatedLines } from '../bare-name.ts';
import { isAnalystTitle, isJobTitle } from '../job-title.ts';
import type { Line } from '../lines.ts';
import { findListHeading } from '../participant-list.ts';
import { isPersonName } from '../person-name.ts';
import type { Label, Layout, Reading } from '../reading.ts';
import { hasFirstName } from '../same-person.ts';
import { scanTurns } from '../scan-turns.ts';
import { findSectionHeading } from '../section-heading.ts';
import { findVoice } from '../voices.ts';

const PARTS = /\s+[-–—]{1,2}\s+/;
const BULLET = /^[*•·]\s+/;
const NOTHING: Reading = { turns: [], listed: [], head: [] };

/** The lists of participants on top: `Name - Title` under the company's, `Name - Firm` under the analysts'. */
function readLists(lines: readonly Line[]): readonly Label[] {
  const listed: Label[] = [];
  let heading: ReturnType<typeof findListHeading> = null;
  for (const { text } of lines) {
    const found = findListHeading(text);
    if (found) {
      heading = found;
      continue;
    }
    if (heading === null || text === '') continue;
    if (findSectionHeading(text) || findVoice(text)) break;
    const [name = '', ...rest] = text.replace(BULLET, '').split(PARTS);
    if (!isPersonName(name, rest.length > 0)) break;
    const words = rest.join(' - ').trim();
    if (words === '') break;
    const analyst = heading.role === 'analyst' || (heading.role === null && isAnalystTitle(words));
    const firm = words.replace(/^(?:analyst|research analyst)[, -]{1,4}|[, -]{1,4}(?:research )?analyst$/i, '');
    listed.push(
      analyst
        ? {
            name,
            title: isAnalystTitle(words) ? 'Analyst' : null,
            firm: isAnalystTitle(firm) ? null : firm,
            role: 'analyst',
          }
        : { name, title: words, firm: null, role: isJobTitle(words) || heading.role ? 'executive' : null },
    );
  }
  return listed;
}

/** The one listed person whom a first name alone can mean; null when there are two. */
function byFirstName(listed: readonly Label[], line: string): Label | null {
  if (line.length > 15 || !/^\p{Lu}\p{L}+$/u.test(line)) return null;
  const fitting = listed.filter((label) => hasFirstName(label.name, line));
  return fitting.length === 1 ? fitting[0]! : null;
}

/** Lists of participants first, then every speaker as a name alone on a line, as Seeking Alpha sets calls. */
export const nameLines: Layout = {
  name: 'name-lines',
  read(lines: readonly Line[]) {
    const listed = readLists(lines);
    if (listed.length === 0) return NOTHING;
    const byName = new Map(listed.map((label) => [label.name.toLowerCase(), label]));
    const repeated = repeatedLines(lines);
    const plain = (line: string) => line.replace(/^\*\*|\*\*$/g, '').replace(/:$/, '');
    const isLabel = (line: string) => byName.has(plain(line).toLowerCase()) || findVoice(plain(line)) !== null;
    const reading = scanTurns(lines, (i) => {
      const line = plain(lines[i]!.text);
      if (line.length > 60) return null;
      const known = byName.get(line.toLowerCase()) ?? byFirstName(listed, line);
      const voice = findVoice(line);
      const bare = () =>
        isBareName(lines, i, repeated, isLabel) ? { name: line, title: null, firm: null, role: null } : null;
      const label = known ?? (voice ? { ...voice, title: null, firm: null } : bare());
      return label && nearestText(lines, i, 1) !== null ? { label, bodyStart: null, next: i + 1, seconds: null } : null;
    });
    return { ...reading, listed: [...listed, ...reading.listed] };
  },
};
