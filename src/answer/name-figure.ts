import type { Fact } from '../metrics/fact.ts';
import { metricLabel } from '../metrics/lexicon.ts';

/** Labels that end like a plural and are none. */
const SINGULAR = /(?:ss|EPS|DSO|sis|outstanding|conversion|turns)$/i;
/** Plurals that hide in the middle: "assets under management", "cash and securities". */
const PLURAL_HEAD = /\b(?:assets under|loans|deposits)\b/i;

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
  const label = metricWords(metric);
  return dimension ? `${dimension} ${label}` : label;
}

export function isPlural(fact: Pick<Fact, 'metric' | 'dimension'>): boolean {
  const label = fact.metric === 'other' ? (fact.dimension ?? '') : inOrder(metricLabel(fact.metric));
  return PLURAL_HEAD.test(label) || (/s$/.test(label) && !SINGULAR.test(label));
}

/** A metric's name inside a sentence, or as somebody would type it: "gross margin", "diluted EPS". */
export function metricWords(metric: string): string {
  return lower(inOrder(metricLabel(metric)));
}

/** "EPS, diluted" is spoken "diluted EPS". */
function inOrder(label: string): string {
  const [name = label, kind] = label.split(', ');
  return kind && !kind.includes(' ') ? `${kind} ${name}` : label;
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
