import type { MetricId } from '../metrics/fact.ts';
import type { FiscalPeriod, Role, SectionKind } from '../transcript/call.ts';

/** What the asker wants back. `figure` and `guidance` want a number; `check` is a yes-or-no ("did they raise guidance?"). */
export type Intent = 'figure' | 'guidance' | 'why' | 'who' | 'list' | 'compare' | 'trend' | 'check' | 'said' | 'topic';

/** A period asked for: resolved against the call asked about, with the words that asked for it. */
export interface AskedPeriod {
  readonly period: FiscalPeriod;
  readonly words: string;
}

/** A question, understood. Pure data; equal questions in equal contexts give equal queries. */
export interface Query {
  readonly text: string;
  readonly intent: Intent;
  readonly company: string | null;
  /** Further companies named ("ADTRAN vs Ciena"). */
  readonly otherCompanies: readonly string[];
  readonly call: string | null;
  readonly metrics: readonly MetricId[];
  /** The words that qualify a metric: segment, product, customer, region. */
  readonly dimension: string | null;
  readonly basis: 'gaap' | 'adjusted' | null;
  readonly periods: readonly AskedPeriod[];
  readonly speakers: readonly string[];
  readonly firms: readonly string[];
  readonly role: Role | null;
  /** A title asked for by its abbreviation: "the CFO". */
  readonly title: string | null;
  readonly section: SectionKind | null;
  readonly negated: boolean;
  /** Figures stated in the question ("was it $77 million?"), to be confirmed or corrected, never repeated as true. */
  readonly claimed: readonly ClaimedFigure[];
  /** Content terms for search after abbreviations and typos are resolved, each with its weight (0..1). */
  readonly terms: readonly QueryTerm[];
}

export interface ClaimedFigure {
  readonly value: number;
  readonly unit: string;
  readonly words: string;
}

/** One way to put a word of the question. Several with the same `typed` are alternatives of each other. */
export interface QueryTerm {
  /** As indexed (`src/search/terms.ts`): stems, separated by a space where the phrasing has several words. */
  readonly term: string;
  /** The words of `term` in full, for likeness of words. */
  readonly word: string;
  readonly weight: number;
  /** The word or phrase typed. */
  readonly typed: string;
}

/** What a follow-up may leave unsaid. Goes in with a question and comes out with its answer; kept per thread by adapters. */
export interface AskContext {
  readonly company: string | null;
  readonly call: string | null;
  readonly metrics: readonly MetricId[];
  readonly dimension: string | null;
  readonly period: FiscalPeriod | null;
  readonly speaker: string | null;
  readonly exchange: number | null;
  readonly topic: string | null;
}
