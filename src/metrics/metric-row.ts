import type { MetricId } from './fact.ts';

/** What a metric is counted in. `USD` stands for money of any currency, `USD/share` for money per share. */
export type MetricUnit = 'USD' | 'USD/share' | 'percent' | 'days' | 'shares' | 'count' | 'ratio';

/** Alternatives separated by `|`; words are compared without case, hyphens or plural. */
export type Words = string;

/** One metric of the field: how people say it, what it is counted in, and one sentence that states it. */
export interface MetricRow {
  readonly id: MetricId;
  /** For readers. */
  readonly label: string;
  readonly unit: MetricUnit;
  /** As spoken on a call. */
  readonly names: Words;
  /** Spoken or written short forms. */
  readonly abbreviations?: Words;
  /** Spoken names that say the figure is negative: "net loss". */
  readonly losses?: Words;
  /** Short forms typed in questions that mean something else on a call ("gm", "rev"). */
  readonly shorthand?: Words;
  /** Traditional and Simplified Chinese terms. */
  readonly chinese?: Words;
  /** Concept names of the us-gaap taxonomy. */
  readonly usGaap?: Words;
  /** The figure is itself a change: "comparable sales rose 4%" states it, and a fall makes it negative. */
  readonly isGrowth?: true;
  /** Names that count only with an amount per share: "earnings of $2 per share". */
  readonly perShareNames?: Words;
  readonly perShareLosses?: Words;
  /** The metric that a share of revenue makes of it: operating income of 12% of sales is `operating_margin`. */
  readonly margin?: MetricId;
  /** Single amounts of money of any size are fine: a price, an average bill. Without it money needs a scale word. */
  readonly isPrice?: true;
  /** Charged to several expense lines: a line's amount may be said of it. */
  readonly allocated?: true;
  /** The metric that takes over when shares are counted: shares repurchased. */
  readonly counted?: MetricId;
  /** The metric that takes over when the amount is per share: net income per share is `eps_diluted`. */
  readonly perShare?: MetricId;
  /** Invented, in our own words; the figure it states. */
  readonly example: readonly [sentence: string, value: number];
}
