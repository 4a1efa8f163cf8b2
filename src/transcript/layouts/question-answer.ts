import { isAnalystTitle, isJobTitle } from '../job-title.ts';
import type { Line } from '../lines.ts';
import { isPersonName } from '../person-name.ts';
import type { Label, Layout, Reading } from '../reading.ts';
import { type Mark, scanTurns } from '../scan-turns.ts';
import { findVoice } from '../voices.ts';

/** `<Q – Ann Roe – Acme Securities>:` and `[A - Bo Li - Acme]` */
const BRACKETED = /^[<[(](Q|A)(?:uestion|nswer)?\s*[-–—:]\s*([^<>[\]]{2,120})[>\])]\s*[:：]?\s*/i;
/** `Q:`, `Q1.`, `Question 3 -`, `A (CFO):`, `Answer from Bo Li:` */
const LETTERED =
  /^(?:\*\*)?(Q|A|Question|Answer)(?: ?#?(\d{1,3}))?(?:\s*(?:\(([^()]{2,80})\)|(?:from|by) ([^:：]{2,80})))?\s*(?:[:：]|[.)](?=\s)|\s[-–—](?=\s))(?:\*\*)?\s*/i;
const NOTHING: Reading = { turns: [], listed: [], head: [] };
const MIN_QUESTIONS = 2;

function toLabel(letter: string, words: string | undefined): Label {
  const asks = letter.toLowerCase().startsWith('q');
  const role = asks ? 'analyst' : 'executive';
  const nobody = asks ? 'Unidentified Analyst' : 'Unidentified Executive';
  if (words === undefined) return { name: nobody, title: null, firm: null, role };
  const [first = '', ...rest] = words.split(/\s+[-–—]\s+|,\s+/).map((part) => part.trim());
  const voice = findVoice(first);
  if (voice) return { ...voice, role, title: null, firm: rest.join(', ') || null };
  if ((rest.length === 0 && isJobTitle(first)) || !isPersonName(first, rest.length > 0))
    return { name: nobody, title: isJobTitle(words) ? words : null, firm: null, role };
  const firm = rest.filter((part) => !isAnalystTitle(part)).join(', ') || null;
  return asks
    ? { name: first, title: 'Analyst', firm, role }
    : { name: first, title: firm !== null && isJobTitle(firm) ? firm : null, firm: null, role };
}

/** A company's own questions and answers, and texts that mark each turn as a question or an answer. */
export const questionAnswer: Layout = {
  name: 'question-answer',
  read(lines: readonly Line[], text: string) {
    const marks = new Map<number, Mark>();
    let questions = 0;
    for (const [i, line] of lines.entries()) {
      if (!/^[<[(*]{0,2}[qa]/i.test(line.text)) continue;
      const bracketed = BRACKETED.exec(line.text);
      const match = bracketed ?? LETTERED.exec(line.text);
      if (!match) continue;
      const label = toLabel(match[1]!, bracketed ? match[2] : (match[3] ?? match[4]));
      if (label.role === 'analyst') questions++;
      marks.set(i, { label, bodyStart: startAfter(text, line, match[0]), next: i + 1, seconds: null, section: 'qa' });
    }
    if (questions < MIN_QUESTIONS) return NOTHING;
    // Speakers outside of the questions are set as `Name: speech`.
    const plain = (line: Line): Mark | null => {
      const colon = line.text.indexOf(':');
      if (colon < 3 || colon > 60) return null;
      const name = line.text.slice(0, colon);
      const voice = findVoice(name);
      if (!voice) return null;
      return {
        label: { ...voice, title: null, firm: null },
        bodyStart: startAfter(text, line, line.text.slice(0, colon + 1)),
        next: 0,
        seconds: null,
      };
    };
    return scanTurns(lines, (i) => marks.get(i) ?? plain(lines[i]!));
  },
};

/** Where speech starts after a label, in the text itself; null when nothing follows on the line. */
function startAfter(text: string, line: Line, label: string): number | null {
  if (label.length >= line.text.length) return null;
  const rest = line.text.slice(label.length).trimStart();
  if (rest === '') return null;
  let at = line.start + label.trimEnd().length;
  while (at < line.end && /[\s\u200b-\u200f\ufeff]/.test(text[at]!)) at++;
  return at;
}
