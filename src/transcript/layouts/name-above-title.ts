import { isRuler } from '../furniture.ts';
import { isAnalystTitle, isJobTitle } from '../job-title.ts';
import type { Line } from '../lines.ts';
import { isPersonName } from '../person-name.ts';
import type { Label, Layout } from '../reading.ts';
import { type Mark, scanTurns } from '../scan-turns.ts';
import { findVoice } from '../voices.ts';

const STOP = /[.?!]["”’)]?$/;
const FIRM_STOP = /\b(?:Inc|Co|Corp|Ltd|Cos|L\.P|N\.A|S\.A|LLC)\.$/;
/** The letter in the margin that marks a question or an answer. */
const MARGIN = /\s+[QA]$/;
const LETTER = /^[QA]$/;

function toLabel(name: string, below: string): Label | null {
  const words = below.replace(MARGIN, '').trim();
  if (words.length > 160 || (STOP.test(words) && !FIRM_STOP.test(words)) || !isJobTitle(words)) return null;
  if (!/^[\p{Lu}\p{N}]/u.test(words)) return null;
  if (!isAnalystTitle(words)) return { name, title: words, firm: null, role: 'executive' };
  // "Analyst, Acme Securities" or "Acme Securities, Research Division - Analyst".
  const firm = words
    .replace(/^(?:[a-z ]{0,30})?analyst\s*[,–—-]\s*/i, '')
    .replace(/ ?[,–—-] ?(?:[a-z&]{1,12} ){0,4}analyst$/i, '')
    .replace(/, (?:equity )?research division$/i, '');
  return { name, title: 'Analyst', firm: isAnalystTitle(firm) ? null : firm.trim(), role: 'analyst' };
}

/** The name on one line, the job and the employer on the next, often dots under them: FactSet and S&P Capital IQ texts. */
export const nameAboveTitle: Layout = {
  name: 'name-above-title',
  read(lines: readonly Line[]) {
    const after = (i: number) => {
      let next = i;
      while (
        next < lines.length &&
        (isRuler(lines[next]!.text) || LETTER.test(lines[next]!.text) || lines[next]!.text === '')
      )
        next++;
      return next;
    };
    const mark = (i: number): Mark | null => {
      if (lines[i]!.text.length > 64) return null;
      const line = lines[i]!.text.replace(MARGIN, '');
      const voice = findVoice(line);
      if (voice)
        return { label: { ...voice, title: null, firm: null }, bodyStart: null, next: after(i + 1), seconds: null };
      const title = lines[i + 1]?.text ?? '';
      const label = title !== '' && isPersonName(line, true) ? toLabel(line, title) : null;
      return label && { label, bodyStart: null, next: after(i + 2), seconds: null };
    };
    return scanTurns(lines, mark);
  },
};
