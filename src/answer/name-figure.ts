import type { Fact } from '../metrics/fact.ts';
import { metricLabel } from '../metrics/lexicon.ts';

/** Labels that take a plural verb. */
const PLURAL = /(?:expenses|sales|repurchases|repurchased|orders|shares|securities|dividends|earnings|days|costs)$/i;

/** The name of a figure for a label: "Gross margin", "Revenue, loop access", "AT&T, share of revenue". */
export function figureLabel(fact: Pick<Fact, 'metric' | 'dimension'>): string {
  const { metric, dimension } = fact;
  if (metric === 'other') return capital(dimension ?? 'Figure');
  if (metric === 'customer_concentration') return dimension ? `${dimension}, share of revenue` : 'Largest customers';
  return dimension ? `${metricLabel(metric)}, ${dimension}` : metricLabel(metric);
}

/** The name inside a sentence: "gross margin", "loop access revenue", "EPS". */
export function figureWords(fact: Pick<Fact, 'metric' | 'dimension'>): string {
  const { metric, dimension } = fact;
  if (metric === 'other') return dimension ?? 'figure';
  const label = lower(metricLabel(metric));
  return dimension ? `${dimension} ${label}` : label;
}

export function isPlural(fact: Pick<Fact, 'metric' | 'dimension'>): boolean {
  return PLURAL.test(fact.metric === 'other' ? (fact.dimension ?? '') : metricLabel(fact.metric));
}

/** "Gross margin" but "EPS", "SG&A", "EBITDA margin". */
export function lower(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;
}

export function capital(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** "ADTRAN's", "Sealed Air's", "Jefferies'". */
export function possessive(name: string): string {
  return name.endsWith('s') ? `${name}'` : `${name}'s`;
}
