import type { VNode } from 'preact';
import { factLabel } from '../reading/fact-words.ts';
import type { Layer } from '../reading/layers.ts';
import type { Piece } from '../reading/pieces.ts';
import { PlainText } from './plain-text.tsx';

export interface SpokenTextProps {
  readonly text: string;
  readonly pieces: readonly Piece<Layer>[];
  /** Where the cited words begin; the piece there gets the anchor `said`. */
  readonly saidAt: number | null;
}

/** The words of a paragraph under their layers. Its text content is the text of the call, to the character. */
export function SpokenText({ text, pieces, saidAt }: SpokenTextProps): VNode {
  return <>{pieces.map((piece) => wrap(piece, <PlainText text={text.slice(piece.start, piece.end)} />, saidAt))}</>;
}

/** Wraps a piece from the innermost layer (the figure's own link) to the outermost (the citation). */
function wrap({ start, layers }: Piece<Layer>, words: VNode, saidAt: number | null): VNode {
  let shown = words;
  for (const layer of layers) {
    const isFirst = layer.start === start;
    if (layer.kind === 'figure') {
      const id = layer.facts[0]?.id;
      shown = (
        <a
          class="fig"
          href={`#r-${id}`}
          id={isFirst ? id : undefined}
          data-read={layer.facts.map(factLabel).join('\n')}
        >
          {shown}
        </a>
      );
    }
  }
  for (const layer of layers) {
    if (layer.kind !== 'heard') continue;
    const meant = `meant: ${layer.meant}`;
    shown = (
      <span
        class="heard"
        tabIndex={layer.start === start ? 0 : undefined}
        data-read={meant}
        aria-description={`as heard, ${meant}`}
      >
        {shown}
      </span>
    );
  }
  for (const layer of layers) {
    if (layer.kind === 'doubt') shown = <span class="doubt">{shown}</span>;
  }
  for (const layer of layers) {
    if (layer.kind === 'found') {
      shown = (
        <mark class="found" id={layer.start === start ? `h${layer.n}` : undefined}>
          {shown}
        </mark>
      );
    }
  }
  if (layers.some(({ kind }) => kind === 'cited')) {
    return (
      <mark class="said" id={start === saidAt ? 'said' : undefined}>
        {shown}
      </mark>
    );
  }
  return shown;
}
