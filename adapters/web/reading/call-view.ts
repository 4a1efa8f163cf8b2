import type { HeldCall } from '../../../src/ports.ts';
import type { Ask, Exchange, Span, Turn } from '../../../src/transcript/call.ts';
import type { Found } from './find-words.ts';
import { type Doubt, doubtsOf, type Figure, figuresOf, heardOf, type Layer } from './layers.ts';
import { paragraphFinder } from './paragraphs.ts';
import { cutPieces, type Piece } from './pieces.ts';

/** A paragraph ready to be shown, with what is said beside it. */
export interface ParagraphView {
  readonly pieces: readonly Piece<Layer>[];
  /** The figures that begin in it. */
  readonly figures: readonly Figure[];
  /** The findings whose first place is in it. */
  readonly doubts: readonly Doubt[];
  readonly isCited: boolean;
}

export interface TurnView {
  readonly turn: Turn;
  readonly paragraphs: readonly ParagraphView[];
  /** The analyst's words that the cited part of this turn answers; null where nothing here is cited or nothing was asked. */
  readonly answers: Asked | null;
}

export interface Asked {
  readonly exchange: Exchange;
  readonly asks: readonly Ask[];
}

export interface CallView {
  readonly held: HeldCall;
  readonly turns: readonly TurnView[];
  readonly figures: readonly Figure[];
  readonly found: readonly Found[];
  /** Where the cited words begin on the page; null where none are cited. */
  readonly saidAt: number | null;
}

export interface ReadingOptions {
  readonly cited: Span | null;
  readonly found: readonly Found[];
}

/** Lays everything known about a call over its text. Pure. */
export function viewCall(held: HeldCall, { cited, found }: ReadingOptions): CallView {
  const { call } = held;
  const figures = figuresOf(held);
  const layers: Layer[] = [...figures, ...doubtsOf(held), ...heardOf(held), ...found];
  if (cited) layers.push({ kind: 'cited', ...cited });
  layers.sort((a, b) => a.start - b.start);

  const paragraphsOf = paragraphFinder(call);
  const shown = new Set<number>();
  const turns = call.turns.map((turn): TurnView => {
    const near = layers.filter((layer) => overlap(layer, turn));
    const paragraphs = paragraphsOf(turn).map((span): ParagraphView => {
      const doubts: Doubt[] = [];
      for (const layer of near) {
        if (layer.kind !== 'doubt' || shown.has(layer.n) || !overlap(layer, span)) continue;
        shown.add(layer.n);
        doubts.push(layer);
      }
      return {
        pieces: cutPieces(span, near),
        figures: near
          .filter((layer) => layer.kind === 'figure')
          .filter(({ start }) => span.start <= start && start < span.end),
        doubts,
        isCited: cited !== null && overlap(cited, span),
      };
    });
    const answers = cited && overlap(cited, turn) ? askedBefore(held, turn) : null;
    return { turn, paragraphs, answers };
  });
  const pieces = turns.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.pieces));
  const said = pieces.find(({ layers: over }) => over.some(({ kind }) => kind === 'cited'));
  return { held, turns, figures, found, saidAt: said?.start ?? null };
}

/** What the analyst last asked before a turn of somebody else's in the same exchange. */
function askedBefore({ call }: HeldCall, turn: Turn): Asked | null {
  const exchange = turn.exchange === null ? undefined : call.exchanges[turn.exchange];
  if (!exchange || turn.role === 'analyst') return null;
  const earlier = exchange.asks.filter((ask) => ask.turn < turn.index);
  const lastTurn = earlier.at(-1)?.turn;
  const asks = earlier.filter((ask) => ask.turn === lastTurn);
  return asks.length > 0 ? { exchange, asks } : null;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
