import type { Answer } from '../../../src/answer/answer.ts';
import { type AnswerView, type Asked, FOLDED } from '../card-data.ts';
import { answerActions } from './answer-actions.ts';
import { withinBudget } from './budget.ts';
import { type AdaptiveCard, adaptiveCard, type CardElement } from './card.ts';
import { chartElement } from './chart.ts';
import { citedRuns, richText } from './cited-text.ts';
import { clip, plain } from './escape.ts';
import { factElements } from './facts.ts';
import { itemElements } from './items.ts';
import { noteElements } from './notes.ts';
import { firstQuotes, furtherQuotes, quoteElements } from './quotes.ts';
import { tableElement } from './table.ts';

export interface AnswerCardOptions {
  /** Shows the headline in the card too: wanted where the card stands without the message's text. */
  readonly headline: boolean;
  /** Null leaves out every button that would ask again. */
  readonly asked: Asked | null;
  readonly view?: AnswerView;
  /** Whether sharing makes sense: only what one person sees alone can be shared. */
  readonly shareable?: boolean;
  /** Elements that a view unfolds: the words around a quote, the choice of a channel. */
  readonly unfolded?: readonly CardElement[];
  /** Who shared it, as a line on top. */
  readonly sharedBy?: string;
}

/** How much of an answer is shown, from everything to the least that still answers. */
interface Room {
  readonly facts: number;
  readonly rows: number;
  readonly items: number;
  readonly notes: number;
  readonly further: number;
  readonly chars: number;
}

const ROOMS: readonly Room[] = [
  { facts: 8, rows: 20, items: 20, notes: 6, further: 12, chars: 1200 },
  { facts: 6, rows: 12, items: 12, notes: 4, further: 6, chars: 500 },
  { facts: 3, rows: 6, items: 6, notes: 2, further: 2, chars: 240 },
];

/** An answer as a card: figures, table or chart, list, quotes, notes and buttons, whatever it has of them. */
export function answerCard(answer: Answer, options: AnswerCardOptions): AdaptiveCard {
  return withinBudget(
    ROOMS.map((room) => () => cardOf(answer, options, room)),
    () => adaptiveCard(plain(clip(answer.headline, 300)), headlineElements(answer, 300)),
  );
}

function cardOf(answer: Answer, options: AnswerCardOptions, room: Room): AdaptiveCard {
  const view = options.view ?? FOLDED;
  const further = view.more ? furtherQuotes(answer).slice(0, room.further) : [];
  const groups: readonly (readonly CardElement[])[] = [
    sharedElements(options.sharedBy),
    options.headline ? headlineElements(answer, room.chars) : [],
    answer.table ? [] : factElements(answer, room.facts),
    seriesElements(answer, room.rows),
    itemElements(answer, room.items, room.chars),
    quoteElements(answer, [...firstQuotes(answer), ...further], room.chars),
    noteElements(answer, room.notes, room.chars),
    options.unfolded ?? [],
  ];
  const actions = options.asked ? answerActions(answer, options.asked, view, options.shareable ?? false) : [];
  const body = groups.flat();
  return adaptiveCard(
    plain(clip(answer.headline, 300)),
    body.length > 0 ? body : headlineElements(answer, 300),
    actions,
  );
}

/** A chart has its table beneath: the drawing shows the course, the table the figures with their citations. */
function seriesElements(answer: Answer, rows: number): readonly CardElement[] {
  const table = tableElement(answer, rows);
  if (!table) return [];
  const chart = chartElement(answer.table, table);
  return chart ? [chart, { ...table, id: 'figures' }] : [table];
}

function headlineElements(answer: Answer, chars: number): readonly CardElement[] {
  const text = clip(answer.headline, chars) || 'No answer';
  return [richText(citedRuns(text, answer, { weight: 'Bolder', size: 'Medium' }))];
}

function sharedElements(sharedBy: string | undefined): readonly CardElement[] {
  if (sharedBy === undefined) return [];
  return [richText([{ type: 'TextRun', text: plain(clip(sharedBy, 200)), size: 'Small', isSubtle: true }])];
}
