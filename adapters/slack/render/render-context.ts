import type { Citation } from '../../../src/answer/answer.ts';
import { formatPeriod } from '../../../src/answer/format-period.ts';
import type { HeldCall } from '../../../src/ports.ts';
import type { Span } from '../../../src/transcript/call.ts';
import { ACTIONS } from '../button-value.ts';
import { type AnyBlock, actions, button, context } from './blocks.ts';
import { cutPieces, type Piece, startAt, windowFrom } from './context-window.ts';
import { fitBlocks, type Part, VIEW_ROOM } from './fit-blocks.ts';
import { bold, type Inline, type Line, link, text } from './inline.ts';
import { type ModalView, modal, type WindowState, windowValue } from './modal.ts';
import { richLine } from './rich-text.ts';

const PIECE_CHARS = 1_700;

/** What was said around a citation, the quote in bold, with buttons up, down, and to the answer's other citations. */
export function renderContext(
  held: HeldCall,
  citation: Citation,
  others: readonly number[],
  state: WindowState,
  channel: string | null,
): ModalView {
  const pieces = cutPieces(held);
  const cited = { turn: citation.turn, start: citation.start, end: citation.end };
  const window = windowFrom(pieces, state.from ?? startAt(pieces, cited));
  const turnTo = (label: string, from: number | null, id: string) =>
    from === null ? null : button(`${ACTIONS.turnPage}-${id}`, label, windowValue({ ...state, from }));
  const up = actions([turnTo('↑ Earlier', window.before, 'up')].filter((one) => one !== null));
  const below = [
    turnTo('↓ Later', window.after, 'down'),
    ...others
      .slice(0, 6)
      .map((n) =>
        button(
          `${ACTIONS.turnPage}-${n}`,
          `[${n}]`,
          windowValue({ ...state, n, from: null }),
          n === citation.n ? 'primary' : undefined,
        ),
      ),
  ].filter((one) => one !== null);
  const parts: Part[] = [
    { rank: 0, blocks: [context([whereLine(held, citation)], 900)] },
    { rank: 1, blocks: [up] },
    ...window.pieces.map((piece, i) => ({
      rank: holds(piece, cited) ? 1 : 3 + i,
      blocks: pieceBlocks(held, piece, cited, i === 0),
    })),
    { rank: 2, blocks: [actions(below)] },
  ];
  return modal('Context', fitBlocks(parts, VIEW_ROOM), { channel, ...state });
}

function pieceBlocks(
  held: HeldCall,
  piece: Piece,
  cited: Span & { turn: number },
  isTop: boolean,
): (AnyBlock | null)[] {
  const { turn } = piece;
  const post = turn.role === 'analyst' ? (turn.firm ?? 'analyst') : turn.title;
  const speaker = context(
    [[bold(turn.speaker), text(post ? ` · ${post}` : ''), text(piece.isFirst ? '' : ' (continued)')]],
    300,
  );
  return [piece.isFirst || isTop ? speaker : null, richLine(spoken(held.call.text, piece, cited), PIECE_CHARS)];
}

function spoken(words: string, piece: Piece, cited: Span & { turn: number }): Line {
  if (!holds(piece, cited)) return [text(words.slice(piece.start, piece.end))];
  const start = Math.max(piece.start, cited.start);
  const end = Math.min(piece.end, cited.end);
  const line: Inline[] = [
    text(words.slice(piece.start, start)),
    bold(words.slice(start, end)),
    text(words.slice(end, piece.end)),
  ];
  return line.filter((part) => part.kind !== 'text' || part.text !== '');
}

function holds(piece: Piece, cited: Span & { turn: number }): boolean {
  return piece.turn.index === cited.turn && piece.end > cited.start && piece.start < cited.end;
}

function whereLine({ call }: HeldCall, citation: Citation): Line {
  const where = [
    call.companyName,
    call.period && formatPeriod(call.period),
    citation.section === 'qa' ? 'Q&A' : 'prepared remarks',
  ];
  const notes = call.kind === 'notes' ? ' · notes, not a transcript' : '';
  const open = citation.url ? [text(' · '), link('open the call', citation.url)] : [];
  return [text(where.filter(Boolean).join(' · ')), text(notes), ...open];
}
