import type { SectionKind, Span } from './call.ts';
import { isFurniture } from './furniture.ts';
import type { Line } from './lines.ts';
import { findListHeading } from './participant-list.ts';
import type { Label, RawTurn, Reading } from './reading.ts';
import { findSectionHeading } from './section-heading.ts';

/** A speaker's label found at a line. */
export interface Mark {
  readonly label: Label;
  /** Where speech starts on the label's own line; null when it starts on a later one. */
  readonly bodyStart: number | null;
  /** The index of the first line after the label. */
  readonly next: number;
  readonly seconds: number | null;
  /** The section the label itself says; else the heading above counts. */
  readonly section?: SectionKind;
}

export type FindMark = (index: number) => Mark | null;

interface Open {
  readonly mark: Mark;
  readonly section: SectionKind | null;
  start: number;
  end: number;
  gaps: Span[];
  pendingGap: Span | null;
}

/** Fewer labels than this are no sign of a layout. */
const MIN_MARKS = 2;

/** Whether the line above is finished, so that this one cannot be the rest of a hard-wrapped sentence. */
const endsParagraph = (lines: readonly Line[], index: number): boolean => {
  const above = lines[index - 1]?.text ?? '';
  const wrapped = above.length > 40 && above.length <= 100 && /[\p{L},]$/u.test(above);
  return !wrapped || !/\p{Ll}/u.test(lines[index]!.text);
};

/**
 * Walks the lines once: labels open turns, headings change the section, furniture inside a turn becomes a gap.
 * A label without a body is a listed person; everything after a closing list of participants is no speech.
 */
export function scanTurns(lines: readonly Line[], findMark: FindMark): Reading {
  const marks = lines.map((line, i) => (line.text === '' ? null : findMark(i)));
  if (marks.filter((mark) => mark !== null).length < MIN_MARKS) return { turns: [], listed: [], head: lines };
  const turns: RawTurn[] = [];
  const listed: Label[] = [];
  let section: SectionKind | null = null;
  let open = null as Open | null;
  let closing = false;
  let firstMark = lines.length;

  const close = () => {
    if (open === null) return;
    const { mark, start, end, gaps } = open;
    if (end > start)
      turns.push({ label: mark.label, start, end, gaps, section: open.section, startSeconds: mark.seconds });
    else listed.push(mark.label);
    open = null;
  };
  const speak = (turn: Open, start: number, end: number) => {
    if (end <= start) return;
    if (turn.end > turn.start && turn.pendingGap !== null) turn.gaps.push(turn.pendingGap);
    if (turn.end <= turn.start) turn.start = start;
    turn.end = end;
    turn.pendingGap = null;
  };

  for (let i = 0; i < lines.length; ) {
    const line = lines[i]!;
    if (line.text === '') {
      if (line.aside && open !== null) open.pendingGap = { start: open.pendingGap?.start ?? line.start, end: line.end };
      i++;
      continue;
    }
    const heading = endsParagraph(lines, i) ? findSectionHeading(line.text) : null;
    if (heading !== null) {
      close();
      if (!closing) section = heading;
      firstMark = Math.min(firstMark, i);
      i++;
      continue;
    }
    const list = findListHeading(line.text);
    if (list !== null) {
      close();
      if (turns.length > 1) closing = true;
      i++;
      continue;
    }
    const mark = marks[i]!;
    if (mark !== null) {
      close();
      firstMark = Math.min(firstMark, i);
      open = { mark, section: mark.section ?? section, start: 0, end: 0, gaps: [], pendingGap: null };
      if (mark.bodyStart !== null) speak(open, mark.bodyStart, line.end);
      i = Math.max(mark.next, i + 1);
      if (closing) {
        listed.push(mark.label);
        open = null;
      }
      continue;
    }
    if (open !== null) {
      const turn: Open = open;
      if (isFurniture(line.text)) {
        turn.pendingGap = { start: turn.pendingGap?.start ?? line.start, end: line.end };
      } else speak(turn, line.start, line.end);
    }
    i++;
  }
  close();
  return { turns, listed, head: lines.slice(0, firstMark) };
}
