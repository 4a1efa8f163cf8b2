import type { Answer, AnswerNote } from '../../../src/answer/answer.ts';
import type { CardElement, TextRun } from './card.ts';
import { citedRuns, citesIn, markerRuns, richText } from './cited-text.ts';
import { clip } from './escape.ts';

/** What a note begins with; a flag or correction is set apart by colour as well. */
const LEADS: Readonly<Record<AnswerNote['kind'], { readonly word: string | null; readonly loud: boolean }>> = {
  flag: { word: 'Check', loud: true },
  correction: { word: 'Corrected', loud: true },
  computed: { word: 'Computed, not said', loud: false },
  'non-answer': { word: 'Not answered', loud: true },
  repair: { word: 'As heard', loud: false },
  held: { word: 'Held', loud: false },
  info: { word: null, loud: false },
};

/** Flags, corrections and remarks, each with its citations. */
export function noteElements(answer: Answer, most: number, mostChars: number): readonly CardElement[] {
  return answer.notes.slice(0, most).map((note) => richText(noteRuns(note, answer, mostChars), { spacing: 'Small' }));
}

function noteRuns(note: AnswerNote, answer: Answer, mostChars: number): readonly TextRun[] {
  const { word, loud } = LEADS[note.kind];
  const said = citesIn(note.text, answer);
  const text = clip(note.text, mostChars);
  return [
    ...(word ? [lead(word, loud)] : []),
    ...citedRuns(text, answer, { size: 'Small', isSubtle: !loud }),
    ...markerRuns(
      note.cites.filter((n) => !said.includes(n)),
      answer,
    ),
  ];
}

function lead(word: string, loud: boolean): TextRun {
  const run = { type: 'TextRun', text: `${word}: `, size: 'Small', weight: 'Bolder' } as const;
  return loud ? { ...run, color: 'Attention' } : run;
}
