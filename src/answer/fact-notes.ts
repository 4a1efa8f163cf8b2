import type { Fact, FactNote } from '../metrics/fact.ts';
import type { HeldCall } from '../ports.ts';
import type { AnswerNote } from './answer.ts';
import type { CitationDesk } from './citation-desk.ts';
import { capital } from './name-figure.ts';

const KINDS: Readonly<Record<FactNote['kind'], AnswerNote['kind']>> = {
  'misspoken-period': 'flag',
  restated: 'flag',
  disagrees: 'flag',
  'corrected-by': 'correction',
  'confirmed-by': 'info',
  'refused-by': 'non-answer',
  formula: 'computed',
  other: 'info',
};

/** What an audit or a later reply adds to a fact, with its places cited. */
export function factNotes(desk: CitationDesk, held: HeldCall, fact: Fact): readonly AnswerNote[] {
  return fact.notes.map((note) => ({
    kind: KINDS[note.kind],
    text: sentence(note.text),
    cites: note.cites.map((place) => desk.cite(held.call, place.turn, place)),
  }));
}

function sentence(words: string): string {
  return /[.!?]$/.test(words) ? capital(words) : `${capital(words)}.`;
}
