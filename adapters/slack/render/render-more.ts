import type { Answer } from '../../../src/answer/answer.ts';
import { ACTIONS } from '../button-value.ts';
import { LIMITS } from '../limits.ts';
import { type AnyBlock, actions, button, context } from './blocks.ts';
import { byNumber, citedLine, citeMark, sourceOf } from './cite.ts';
import { fitBlocks, VIEW_ROOM } from './fit-blocks.ts';
import { text } from './inline.ts';
import { type ModalView, modal, type WindowState, windowValue } from './modal.ts';
import { richList, richQuote } from './rich-text.ts';

const PAGE = 8;

/** The items and quotes that the message leaves out, a page at a time. */
export function renderMore(answer: Answer, state: WindowState, channel: string | null): ModalView {
  const entries = entriesOf(answer);
  const from = Math.min(state.from ?? 0, Math.max(0, entries.length - 1));
  const shown = entries.slice(from, from + PAGE);
  const page = (label: string, to: number, id: string) =>
    button(`${ACTIONS.turnPage}-${id}`, label, windowValue({ ...state, from: to }));
  const buttons = [
    ...(from > 0 ? [page('↑ Before', Math.max(0, from - PAGE), 'up')] : []),
    ...(from + PAGE < entries.length ? [page('↓ More', from + PAGE, 'down')] : []),
  ];
  const parts = [
    ...shown.map((blocks, i) => ({ rank: i + 1, blocks })),
    {
      rank: 0,
      blocks: [context([[text(`${from + 1}–${from + shown.length} of ${entries.length}`)]]), actions(buttons)],
    },
  ];
  return modal('More from the calls', fitBlocks(parts, VIEW_ROOM), { channel, ...state });
}

function entriesOf(answer: Answer): (AnyBlock | null)[][] {
  const citations = byNumber(answer.citations);
  const quoted = new Set(answer.quotes.slice(0, 3));
  const items = answer.items
    .slice(LIMITS.itemsShown)
    .map((item) => [richList([citedLine(item.text, item.cites, citations)], 600)]);
  const quotes = answer.citations
    .filter((citation) => !quoted.has(citation.n))
    .map((citation) => [
      richQuote([text('“'), text(citation.quote), text('”')], 2_000),
      context([[citeMark(citation.n, citations), text(' '), text(sourceOf(citation))]], 900),
    ]);
  return [...items, ...quotes];
}
