import type { Bound } from './fact.ts';

/**
 * `points` are percentage points. `number` has no unit of its own; its noun may give one. `soft` names a band: "high 50s". `verbal` is a
 * change in a word: "flat", "doubled". */
export type AmountKind = 'money' | 'percent' | 'bps' | 'points' | 'number' | 'times' | 'days' | 'soft' | 'verbal';

/** A figure as spoken, before anybody knows what it measures. */
export interface Amount {
  readonly kind: AmountKind;
  /** In whole units: 123_700_000, 59.5, 0.28; negative where said so. Both null for `soft`. */
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  /** ISO 4217 for money, else null. */
  readonly currency: string | null;
  /** What it is counted per ("share", "square foot"), or null. */
  readonly per: string | null;
  /** The words counted ("shares", "operated rigs"), for numbers; else null. */
  readonly noun: string | null;
  /** The value of the last digit spoken. */
  readonly precision: number;
  /** Whether a scale word was said: "1.437 million". */
  readonly scaled: boolean;
  /** Tokens of the figure and of everything that belongs to it ("approximately", "per diluted share"). */
  readonly from: number;
  readonly to: number;
  /** The figure alone, in characters of the text. */
  readonly start: number;
  readonly end: number;
}
