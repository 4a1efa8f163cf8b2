import type { SectionKind } from './call.ts';
import { handsOver, opensQuestions } from './handover.ts';
import type { RawTurn } from './reading.ts';

/** How a turn stands in the text: who it is labelled as and what is said. */
export interface SpokenTurn {
  readonly raw: RawTurn;
  readonly text: string;
}

/**
 * The section of each turn: from headings where there are any, else from the turn that opens the questions,
 * which belongs to the questions itself.
 */
export function findSections(turns: readonly SpokenTurn[]): readonly SectionKind[] {
  if (turns.some((turn) => turn.raw.section === 'qa')) {
    let section: SectionKind = 'prepared';
    return turns.map((turn) => {
      section = turn.raw.section ?? section;
      return section;
    });
  }
  const first = findFirstQuestion(turns);
  return turns.map((_, i) => (first !== null && i >= first ? 'qa' : 'prepared'));
}

function findFirstQuestion(turns: readonly SpokenTurn[]): number | null {
  const operatorless = !turns.some((turn) => turn.raw.label.role === 'operator');
  let spokenFor = false;
  for (const [i, turn] of turns.entries()) {
    const role = turn.raw.label.role;
    const moderates = role === 'operator' || (operatorless && turn.text.length < 600);
    if (spokenFor && moderates && opensQuestions(turn.text)) return i;
    if (
      spokenFor &&
      role !== 'operator' &&
      turn.text.length < 400 &&
      /\b(?:first|next) question (?:comes|is) from\b/i.test(turn.text)
    )
      return i;
    if (spokenFor && role === 'analyst') return i > 0 && handsOver(turns[i - 1]!.text) ? i - 1 : i;
    if (role !== 'operator') spokenFor = true;
  }
  return null;
}
