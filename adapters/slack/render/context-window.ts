import type { HeldCall } from '../../../src/ports.ts';
import type { Span, Turn } from '../../../src/transcript/call.ts';

/** A stretch of one turn, short enough for a block. */
export interface Piece extends Span {
  readonly turn: Turn;
  readonly isFirst: boolean;
}

/** Pieces shown together; `before` and `after` are where the neighbouring windows begin, null at either end. */
export interface ContextWindow {
  readonly from: number;
  readonly pieces: readonly Piece[];
  readonly before: number | null;
  readonly after: number | null;
}

const PIECE_CHARS = 1_500;
const WINDOW_CHARS = 4_500;

/** The call as pieces in order: a long turn is cut at the end of a sentence, gaps are left out. */
export function cutPieces({ call }: HeldCall): Piece[] {
  return call.turns.flatMap((turn) => {
    const spans = spokenSpans(turn).flatMap((span) => [...cutSpan(call.text, span)]);
    return spans.map((span, i) => ({ ...span, turn, isFirst: i === 0 }));
  });
}

/** Where to begin so that the quote stands in its exchange: at the question, or a piece before when that is too far up. */
export function startAt(pieces: readonly Piece[], cited: Span & { readonly turn: number }): number {
  const at = Math.max(
    0,
    pieces.findIndex((piece) => piece.turn.index === cited.turn && piece.end > cited.start),
  );
  const exchange = pieces[at]?.turn.exchange ?? null;
  const first = exchange === null ? at : pieces.findIndex((piece) => piece.turn.exchange === exchange);
  const isNear = first >= 0 && windowFrom(pieces, first).pieces.includes(pieces[at] as Piece);
  return isNear ? first : Math.max(0, at - 1);
}

export function windowFrom(pieces: readonly Piece[], from: number): ContextWindow {
  const start = Math.min(Math.max(0, from), Math.max(0, pieces.length - 1));
  let end = start;
  for (let chars = 0; end < pieces.length; end++) {
    const piece = pieces[end] as Piece;
    chars += piece.end - piece.start;
    if (chars > WINDOW_CHARS && end > start) break;
  }
  let before = start;
  for (let chars = 0; before > 0; before--) {
    const piece = pieces[before - 1] as Piece;
    chars += piece.end - piece.start;
    if (chars > WINDOW_CHARS && before < start) break;
  }
  return {
    from: start,
    pieces: pieces.slice(start, end),
    before: start > 0 ? before : null,
    after: end < pieces.length ? end : null,
  };
}

function spokenSpans({ start, end, gaps }: Turn): Span[] {
  const spans: Span[] = [];
  let at = start;
  for (const gap of gaps) {
    if (gap.start > at) spans.push({ start: at, end: gap.start });
    at = Math.max(at, gap.end);
  }
  if (at < end) spans.push({ start: at, end });
  return spans;
}

function* cutSpan(text: string, { start, end }: Span): Generator<Span> {
  let at = start;
  while (end - at > PIECE_CHARS) {
    const stretch = text.slice(at, at + PIECE_CHARS);
    const stop = Math.max(stretch.lastIndexOf('. '), stretch.lastIndexOf('? '), stretch.lastIndexOf('.\n'));
    const cut = at + (stop > PIECE_CHARS / 2 ? stop + 2 : PIECE_CHARS);
    yield { start: at, end: cut };
    at = cut;
  }
  if (at < end) yield { start: at, end };
}
