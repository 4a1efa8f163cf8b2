import type { Fact } from '../metrics/fact.ts';
import type { AskContext } from '../search/query.ts';
import type { CallKind, FiscalPeriod, Role, SectionKind } from '../transcript/call.ts';

/** `figure`: an exact fact. `passages`: what was said about it. `none`: not discussed, or not held. */
export type Grade = 'figure' | 'passages' | 'none';

/** A verified quotation: `text.slice(start, end) === quote` held when the answer left. */
export interface Citation {
  /** As shown: `[1]`. */
  readonly n: number;
  readonly call: string;
  readonly companyName: string;
  readonly period: FiscalPeriod | null;
  readonly date: string | null;
  readonly kind: CallKind;
  /** SHA-256 of the text the span belongs to. */
  readonly sha256: string;
  readonly turn: number;
  readonly speaker: string;
  readonly role: Role;
  readonly title: string | null;
  readonly firm: string | null;
  readonly section: SectionKind;
  readonly exchange: number | null;
  /** The analyst being answered, where somebody else speaks in an exchange; null otherwise. */
  readonly asker: string | null;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** The reading page at this sentence, or null while no public address is configured. */
  readonly url: string | null;
}

/** A fact shown, pointing at the citation that carries it. */
export interface AnswerFact {
  readonly fact: Fact;
  /** Name for readers: "Gross margin", "Revenue, loop access". */
  readonly label: string;
  /** Value for readers: "59.5%", "$123.7 million". */
  readonly shown: string;
  readonly call: string;
  readonly companyName: string;
  /** The citations that state it; several for a computed fact. */
  readonly cites: readonly number[];
}

/** Figures in rows and columns, for series and comparisons; the renderer chooses table or chart. */
export interface AnswerTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly AnswerRow[];
  /** Present when the rows form a series or bars that are worth drawing: one number per row and column after the first. */
  readonly chart: { readonly kind: 'line' | 'bar'; readonly unit: string } | null;
}

export interface AnswerRow {
  readonly label: string;
  readonly cells: readonly AnswerCell[];
}

export interface AnswerCell {
  readonly shown: string;
  readonly value: number | null;
  readonly cites: readonly number[];
}

/** One line of a list answer: a customer with its share, an analyst with what was asked. */
export interface AnswerItem {
  readonly text: string;
  readonly cites: readonly number[];
}

/** `flag`: an audit finding or correction. `computed`: Earshot's own arithmetic. `repair`: a name as it was meant. */
export interface AnswerNote {
  readonly kind: 'flag' | 'computed' | 'correction' | 'non-answer' | 'repair' | 'held' | 'info';
  readonly text: string;
  readonly cites: readonly number[];
}

/** A platform-neutral reply. Every adapter shows the same headline, facts, quotes and citations. */
export interface Answer {
  readonly grade: Grade;
  readonly question: string;
  /** One plain sentence. Figures in it come from `facts`; it refers to citations as `[n]`. */
  readonly headline: string;
  readonly facts: readonly AnswerFact[];
  readonly items: readonly AnswerItem[];
  readonly table: AnswerTable | null;
  /** Numbers of the citations to show as quotes, best first, at most three; the rest are reachable as "more quotes". */
  readonly quotes: readonly number[];
  /** Numbered from 1 in order of first mention. */
  readonly citations: readonly Citation[];
  readonly notes: readonly AnswerNote[];
  /** Questions that this corpus can answer next, as one would type them. */
  readonly suggestions: readonly string[];
  /** What a follow-up in the same thread inherits. */
  readonly context: AskContext;
}
