import type { Span } from '../../../src/transcript/call.ts';

/** A stretch of text with the layers that lie over all of it, in the order the layers were given. */
export interface Piece<L extends Span> extends Span {
  readonly layers: readonly L[];
}

/**
 * Cuts a span wherever a layer begins or ends. The pieces cover the span once and in order, so joining their text
 * gives the text of the span.
 */
export function cutPieces<L extends Span>(span: Span, layers: readonly L[]): readonly Piece<L>[] {
  const touching = layers.filter(({ start, end }) => start < end && start < span.end && end > span.start);
  const cuts = new Set([span.start, span.end]);
  for (const { start, end } of touching) {
    if (start > span.start) cuts.add(start);
    if (end < span.end) cuts.add(end);
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] as number;
    return { start, end, layers: touching.filter((layer) => layer.start <= start && layer.end >= end) };
  });
}
