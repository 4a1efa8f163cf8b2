import type { Citation } from '../../../src/answer/answer.ts';
import type { Call, Turn } from '../../../src/transcript/call.ts';
import { sentencesOf } from '../../../src/transcript/sentences.ts';
import type { CardElement, TextRun } from './card.ts';
import { placeWords, speakerWords } from './citation-words.ts';
import { richText } from './cited-text.ts';
import { clip, plain } from './escape.ts';

/** Characters shown before and after a quote, in whole sentences, and of the question it answers. */
const AROUND = 450;
const QUESTION = 600;

/** The words around a quote, the quote itself marked, under the question it answers. */
export function surroundings(citation: Citation, call: Call): readonly CardElement[] {
  const turn = call.turns[citation.turn];
  if (call.sha256 !== citation.sha256 || !turn) {
    return [richText([{ type: 'TextRun', text: 'This call has been replaced since; ask again.', isSubtle: true }])];
  }
  const question = questionBefore(turn, call);
  return [
    {
      type: 'Container',
      separator: true,
      spacing: 'Medium',
      items: [
        richText([
          { type: 'TextRun', text: `Around [${citation.n}]`, weight: 'Bolder', size: 'Small' },
          { type: 'TextRun', text: plain(` · ${placeWords(citation)}`), isSubtle: true, size: 'Small' },
        ]),
        ...(question ? [spoken(analystWords(question), [wordsOf(call, question.start, question.end, QUESTION)])] : []),
        spoken(speakerWords(citation), aroundQuote(call, turn, citation)),
      ],
    },
  ];
}

/** The analyst's turn that an answer replies to: the last one before it in the same exchange. */
function questionBefore(turn: Turn, call: Call): Turn | null {
  const exchange = turn.exchange === null ? undefined : call.exchanges[turn.exchange];
  if (!exchange || turn.role === 'analyst') return null;
  const earlier = call.turns.slice(exchange.firstTurn, turn.index).filter(({ role }) => role === 'analyst');
  return earlier.findLast(({ start, end }) => end - start > 40) ?? earlier.at(-1) ?? null;
}

function analystWords({ speaker, firm }: Turn): string {
  return firm ? `${speaker}, ${firm}` : speaker;
}

function aroundQuote(call: Call, turn: Turn, { start, end }: Citation): readonly TextRun[] {
  const sentences = sentencesOf(call.text, turn);
  const before = sentences.filter((sentence) => sentence.end <= start && start - sentence.start <= AROUND);
  const after = sentences.filter((sentence) => sentence.start >= end && sentence.end - end <= AROUND);
  const from = Math.min(start, ...before.map((sentence) => sentence.start));
  const to = Math.max(end, ...after.map((sentence) => sentence.end));
  const runs: TextRun[] = [
    { type: 'TextRun', text: plain(`${from > turn.start ? '… ' : ''}${textOf(call, from, start)}`), isSubtle: true },
    { type: 'TextRun', text: plain(textOf(call, start, end)), highlight: true },
    { type: 'TextRun', text: plain(`${textOf(call, end, to)}${to < turn.end ? ' …' : ''}`), isSubtle: true },
  ];
  return runs.filter(({ text }) => text !== '');
}

function wordsOf(call: Call, start: number, end: number, most: number): TextRun {
  return { type: 'TextRun', text: plain(clip(textOf(call, start, end).trim(), most)) || ' ', isSubtle: true };
}

/** A span of the call on one line, without what nobody spoke. */
function textOf({ text, turns }: Call, start: number, end: number): string {
  let words = '';
  let at = start;
  const gaps = turns.flatMap((turn) => turn.gaps).filter((gap) => gap.end > start && gap.start < end);
  for (const gap of gaps) {
    words += text.slice(at, Math.max(at, gap.start));
    at = Math.max(at, gap.end);
  }
  return (words + text.slice(Math.min(at, end), end)).replace(/\s+/g, ' ');
}

function spoken(who: string, runs: readonly TextRun[]): CardElement {
  return richText([{ type: 'TextRun', text: plain(`${clip(who, 120)}: `), weight: 'Bolder' }, ...runs], {
    spacing: 'Small',
  });
}
