import type { FiscalPeriod, Span } from '../transcript/call.ts';

/** Ids of the lexicon in `lexicon.ts`, snake_case: `gross_margin`. */
export type MetricId = string;

/**
 * `reported`: a company speaker states it. `guidance`: a company speaker's outlook. `analyst`: only an analyst said it.
 * `corrected`: an analyst's figure that management replaced. `computed`: Earshot's own arithmetic, never spoken.
 */
export type FactStatus = 'reported' | 'guidance' | 'analyst' | 'corrected' | 'computed';

export type Basis = 'gaap' | 'adjusted';

/** ISO 4217 code, `<code>/share`, or one of the fixed words. */
export type Unit = string;

/** How the value was bounded in speech: "at or above 26%" is `at-least`; "around 35%" is `about`. */
export type Bound = 'exact' | 'about' | 'at-least' | 'at-most' | 'range';

/** A comparison stated with the figure: "up 23% sequentially", "compared with $7.6 million a year ago" gives a fact of its own. */
export interface Change {
  /** The period compared with; null where the words do not say. */
  readonly against: FiscalPeriod | null;
  /** Signed percent as spoken (-3.5), or null. */
  readonly percent: number | null;
  /** Signed amount in the unit of the fact (basis points as percent: 40 bps is 0.4), or null. */
  readonly amount: number | null;
}

/** What an audit or a reply in Q&A adds to a fact, in plain words, with the place it was found. */
export interface FactNote {
  readonly kind:
    | 'misspoken-period'
    | 'restated'
    | 'disagrees'
    | 'corrected-by'
    | 'confirmed-by'
    | 'refused-by'
    | 'formula'
    | 'other';
  readonly text: string;
  readonly cites: readonly TurnSpan[];
}

/** A span inside one turn of one call. */
export interface TurnSpan extends Span {
  readonly turn: number;
}

/** A metric with its value, unit, period, status and the very words that state it. */
export interface Fact {
  /** Stable within a call for the same bytes and extractor version: `f12`. */
  readonly id: string;
  readonly metric: MetricId;
  /** Segment, product, customer, region or expense line in the call's own words ("loop access"); null for the whole company. */
  readonly dimension: string | null;
  /** In whole units: 123_700_000, 59.5 for 59.5%, 0.28. Null for a range or for words without a number ("high 50s"). */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  readonly unit: Unit;
  /** The figure as spoken: "$123.7 million". */
  readonly spoken: string;
  /** The value of the last digit spoken, in the fact's unit: 100_000 for "$123.7 million". */
  readonly precision: number;
  readonly period: FiscalPeriod | null;
  readonly basis: Basis | null;
  readonly status: FactStatus;
  readonly changes: readonly Change[];
  readonly speaker: string;
  readonly turn: number;
  /** The sentence that states it. */
  readonly start: number;
  readonly end: number;
  /** The figure itself, inside the sentence. */
  readonly figure: Span;
  readonly notes: readonly FactNote[];
  /** Only for `computed`: the ids of the facts it was computed from. */
  readonly inputs: readonly string[];
}

/** Something that does not add up on a call: what was said, what is likely, why, both cited. Never a rewrite. */
export interface Finding {
  readonly kind:
    | 'parts-and-total'
    | 'stated-growth'
    | 'restated'
    | 'speakers-disagree'
    | 'guidance-drift'
    | 'misspoken-period';
  readonly said: string;
  readonly likely: string | null;
  readonly why: string;
  readonly facts: readonly string[];
  readonly cites: readonly TurnSpan[];
}

/** How an answer failed to give what was asked. */
export type NonAnswerKind = 'refused' | 'unable' | 'deferred' | 'partial' | 'redirected';

/** An executive's reply that does not give what the analyst asked for. */
export interface NonAnswer extends TurnSpan {
  readonly kind: NonAnswerKind;
  readonly exchange: number;
}

/** Everything extracted from one call beyond its structure. */
export interface Ledger {
  readonly facts: readonly Fact[];
  readonly findings: readonly Finding[];
  readonly nonAnswers: readonly NonAnswer[];
}
