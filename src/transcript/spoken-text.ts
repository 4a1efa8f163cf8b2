import type { Turn } from './call.ts';

/** What is said in a turn: its stretch of the call's text without the gaps. Spans of it do not map back where there are gaps. */
export function spokenText(text: string, turn: Pick<Turn, 'start' | 'end' | 'gaps'>): string {
  if (turn.gaps.length === 0) return text.slice(turn.start, turn.end);
  let words = '';
  let from = turn.start;
  for (const gap of turn.gaps) {
    words += text.slice(from, gap.start);
    from = gap.end;
  }
  return words + text.slice(from, turn.end);
}
