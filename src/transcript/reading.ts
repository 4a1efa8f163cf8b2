import type { Role, SectionKind, Span } from './call.ts';
import type { Line } from './lines.ts';

/** What a layout's label says about the speaker, before anything is resolved across the call. */
export interface Label {
  readonly name: string;
  readonly title: string | null;
  readonly firm: string | null;
  readonly role: Role | null;
}

/** A turn as the layout marks it. */
export interface RawTurn extends Span {
  readonly label: Label;
  readonly gaps: readonly Span[];
  /** From a heading above it; null where the layout has none. */
  readonly section: SectionKind | null;
  readonly startSeconds: number | null;
}

/** What one layout makes of a text. */
export interface Reading {
  readonly turns: readonly RawTurn[];
  /** People listed apart from their turns. */
  readonly listed: readonly Label[];
  /** The lines before the first turn: titles, dates, notices. */
  readonly head: readonly Line[];
}

/** A way of setting a transcript. To add one, write a file with a `Layout` and list it in `parse-transcript.ts`. */
export interface Layout {
  readonly name: string;
  /** Reads the text; no turns where it is not set this way. */
  read(lines: readonly Line[], text: string): Reading;
}
