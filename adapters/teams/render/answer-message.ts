import type { Answer, Citation } from '../../../src/answer/answer.ts';
import type { TeamsMessage } from '../message.ts';
import { type AnswerCardOptions, answerCard } from './answer-card.ts';
import { nativeCitations } from './citations.ts';
import { citationOf, citedMarkdown, citesIn } from './cited-text.ts';
import { clip, plain } from './escape.ts';

/** More markers than this make the line unreadable; the card has them all. */
const MARKERS = 6;
const HEADLINE = 2000;

/** An answer as Teams shows it: a sentence with native citations, and a card with figures, quotes and buttons. */
export function answerMessage(answer: Answer, options: Omit<AnswerCardOptions, 'headline'>): TeamsMessage {
  const headline = clip(answer.headline, HEADLINE);
  const said = citesIn(headline, answer);
  const shown = shownCites(answer).filter((n) => !said.includes(n));
  const further = shown.slice(0, Math.max(0, MARKERS - said.length));
  return {
    text: withMarkers(citedMarkdown(headline, answer), further),
    summary: plain(clip(headline, 200)),
    card: hasMore(answer) ? answerCard(answer, { ...options, headline: false }) : null,
    citations: nativeCitations(cited(answer, [...said, ...further])),
    feedback: true,
  };
}

/** Adds markers to a sentence, before its full stop. */
function withMarkers(sentence: string, numbers: readonly number[]): string {
  if (numbers.length === 0) return sentence;
  const markers = numbers.map((n) => `[${n}]`).join(' ');
  return sentence.endsWith('.') ? `${sentence.slice(0, -1)} ${markers}.` : `${sentence} ${markers}`;
}

/** The citations of what the card shows at first: figures and quotes before lines of a table or list. */
function shownCites({ facts, quotes, table, items }: Answer): readonly number[] {
  const cites = [
    ...facts.flatMap((fact) => fact.cites),
    ...quotes,
    ...(table?.rows.flatMap((row) => row.cells.flatMap((cell) => cell.cites)) ?? []),
    ...items.flatMap((item) => item.cites),
  ];
  return [...new Set(cites)];
}

function cited(answer: Answer, numbers: readonly number[]): readonly Citation[] {
  return [...new Set(numbers)].sort((a, b) => a - b).flatMap((n) => citationOf(answer, n) ?? []);
}

/** Whether the card says anything that the sentence does not. */
function hasMore({ facts, quotes, table, items, notes, suggestions, citations }: Answer): boolean {
  return [facts, quotes, items, notes, suggestions, citations].some(({ length }) => length > 0) || table !== null;
}
