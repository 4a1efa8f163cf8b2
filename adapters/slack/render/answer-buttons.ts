import type { Button } from '@slack/types';
import type { Answer } from '../../../src/answer/answer.ts';
import { ACTIONS, answerButton, thumbsButton } from '../button-value.ts';
import { LIMITS } from '../limits.ts';
import { type AnyBlock, actions, button, thumbs } from './blocks.ts';
import { chart } from './chart.ts';
import { clean, clip } from './clean.ts';

export interface ButtonOptions {
  /** What the answer was kept under. */
  readonly id: string;
  /** Seen by the asker alone, so that it can be shared. */
  readonly isPrivate: boolean;
  /** What a series is shown as now. */
  readonly series?: 'table' | 'chart';
}

/** What one can do with an answer, and thumbs. Only what leads somewhere is there. */
export function answerButtons(answer: Answer, { id, isPrivate, series = 'table' }: ButtonOptions): (AnyBlock | null)[] {
  const more = hiddenCount(answer);
  const canDraw = answer.table !== null && chart(answer.table) !== null;
  const row: (Button | null)[] = [
    isPrivate && answer.grade !== 'none' ? button(ACTIONS.share, 'Share to channel', answerButton(id)) : null,
    answer.citations.length > 0 ? button(ACTIONS.context, 'Show context', answerButton(id)) : null,
    canDraw && series === 'table' ? button(ACTIONS.chart, 'Chart', answerButton(id)) : null,
    canDraw && series === 'chart' ? button(ACTIONS.table, 'Table', answerButton(id)) : null,
    more > 0 ? button(ACTIONS.more, `More (${more})`, answerButton(id)) : null,
  ];
  const next = answer.suggestions.slice(0, answer.grade === 'none' ? 3 : 0).map((words, i) => ({
    ...button(ACTIONS.askNext, clip(clean(words), 60), answerButton(id, i)),
    action_id: `${ACTIONS.askNext}-${i}`,
  }));
  const both = [...row.filter((one) => one !== null), ...next];
  return [actions(both), thumbs(ACTIONS.thumbs, thumbsButton(id, 'up'), thumbsButton(id, 'down'))];
}

/** Quotes and items that the message itself leaves out. */
export function hiddenCount(answer: Answer): number {
  const quoted = new Set(answer.quotes.slice(0, 3));
  const quotesLeft = answer.citations.filter((citation) => !quoted.has(citation.n)).length;
  return quotesLeft + Math.max(0, answer.items.length - LIMITS.itemsShown);
}
