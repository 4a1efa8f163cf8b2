/** A place in a call's stored text: `text.slice(start, end)`, in UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type SectionKind = 'prepared' | 'qa';

/** `other`: hosts, unidentified voices and participants who are neither of the company nor analysts. */
export type Role = 'operator' | 'executive' | 'analyst' | 'other';

/** A person on the call, as listed or as first heard, with every spelling merged into one name. */
export interface Participant {
  readonly name: string;
  readonly role: Role;
  readonly title: string | null;
  /** The employer of an analyst; null for the company's own people. */
  readonly firm: string | null;
  readonly speaks: boolean;
}

/** One speaker, uninterrupted. Turns cover every spoken word once and in order. */
export interface Turn {
  readonly index: number;
  readonly section: SectionKind;
  /** The full name as resolved across the call; `Operator`, `Unidentified Analyst` where nobody is named. */
  readonly speaker: string;
  readonly role: Role;
  readonly title: string | null;
  readonly firm: string | null;
  /** The index of the exchange this turn belongs to, or null in prepared remarks and between exchanges. */
  readonly exchange: number | null;
  /** First to last spoken character, without the speaker's label. */
  readonly start: number;
  readonly end: number;
  /** Stretches inside the turn that nobody spoke: page furniture, a translation under each paragraph. Sorted, disjoint. */
  readonly gaps: readonly Span[];
  /** Seconds from the start of the recording, where the source says. */
  readonly startSeconds: number | null;
}

/** One question of an analyst's, possibly one part of several asked in one breath. */
export interface Ask extends Span {
  readonly turn: number;
}

/** An analyst's question turns with the answers to them, up to the next analyst. */
export interface Exchange {
  readonly index: number;
  readonly analyst: string;
  readonly firm: string | null;
  /** The turn indices from the first to the last that belong to it, hand-overs by the operator included. */
  readonly firstTurn: number;
  readonly lastTurn: number;
  readonly asks: readonly Ask[];
}

/** `notes`: somebody's paraphrase of a call; its citations are marked so. */
export type CallKind = 'transcript' | 'notes';

/** The layout of a text or the format it was extracted from, named after the file that reads it: `name-title-lines`, `vtt`. */
export type LayoutName = string;

/** One company's call on one fiscal period. The text is the source of truth; everything else points into it. */
export interface Call {
  /** Company slug and period in lower case: `adtran-2007-q2`. */
  readonly id: string;
  /** A slug: `adtran`, `jack-in-the-box`. */
  readonly company: string;
  readonly companyName: string;
  readonly ticker: string | null;
  /** The fiscal period the call reports on, as the company counts. */
  readonly period: FiscalPeriod | null;
  /** ISO date on which the call was held, where the text says. */
  readonly date: string | null;
  readonly title: string;
  /** The name of the file it came from, without its folders. */
  readonly source: string;
  readonly kind: CallKind;
  readonly layout: LayoutName;
  /** SHA-256 of `text`, in hex. */
  readonly sha256: string;
  readonly text: string;
  readonly participants: readonly Participant[];
  readonly turns: readonly Turn[];
  readonly exchanges: readonly Exchange[];
}

/**
 * A fiscal period of the company's own calendar, as an id: `2007-Q2`, `2007-FY`, `2007-H1` (first half),
 * `2007-9M` (first three quarters). A balance at a quarter's end carries that quarter.
 */
export type FiscalPeriod = string;
