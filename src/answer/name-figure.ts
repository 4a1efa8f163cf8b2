import type { Fact } from '../metrics/fact.ts';
import { metricLabel } from '../metrics/lexicon.ts';

/** Labels that end like a plural and are none. */
const SINGULAR = /(?:ss|EPS|DSO|sis|outstanding|conversion|turns)$/i;
/** Plurals that hide in the middle: "assets under management", "cash and securities". */
const PLURAL_HEAD = /\b(?:assets under|loans|deposits)\b/i;
/** A name that says its basis itself. */
const SAYS_ADJUSTED = /\badjusted\b/i;

/** What a figure is named by. Without a basis the name says none. */
export type Named = Pick<Fact, 'metric' | 'dimension'> & Partial<Pick<Fact, 'basis'>>;

/** The name of a figure for a label: "Gross margin", "Revenue, loop access", "Diluted EPS (adjusted)", "AT&T, share of revenue". */
export function figureLabel(fact: Named): string {
  const label = plainLabel(fact);
  return isAdjusted(fact) && !SAYS_ADJUSTED.test(label) ? `${label} (adjusted)` : label;
}

function plainLabel({ metric, dimension }: Named): string {
  if (metric === 'other') return capital(dimension ?? 'Figure');
  if (metric === 'customer_concentration') return dimension ? `${dimension}, share of revenue` : 'Largest customers';
  const label = inOrder(metricLabel(metric));
  return dimension ? `${label}, ${dimension}` : label;
}

/** The name inside a sentence: "gross margin", "loop access revenue", "adjusted diluted EPS". */
export function figureWords(fact: Named): string {
  const { metric, dimension } = fact;
  const name = metric === 'other' ? (dimension ?? 'figure') : metricWords(metric);
  const based = isAdjusted(fact) && !SAYS_ADJUSTED.test(`${dimension} ${name}`) ? `adjusted ${name}` : name;
  return dimension && metric !== 'other' ? `${dimension} ${based}` : based;
}

function isAdjusted({ basis }: Named): boolean {
  return basis === 'adjusted';
}

export function isPlural(fact: Named): boolean {
  const label = fact.metric === 'other' ? (fact.dimension ?? '') : inOrder(metricLabel(fact.metric));
  return PLURAL_HEAD.test(label) || (/s$/.test(label) && !SINGULAR.test(label));
}

/** A metric's name inside a sentence, or as somebody would type it: "gross margin", "diluted EPS". */
export function metricWords(metric: string): string {
  return lower(inOrder(metricLabel(metric)));
}

/** "EPS, diluted" is spoken "diluted EPS"; either way it begins as the label does. */
function inOrder(label: string): string {
  const [name = label, kind, ...rest] = label.split(', ');
  return kind && !kind.includes(' ') ? [`${capital(kind)} ${lower(name)}`, ...rest].join(', ') : label;
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
