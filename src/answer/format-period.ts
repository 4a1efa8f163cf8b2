import type { FiscalPeriod } from '../transcript/call.ts';

const PARTS: Readonly<Record<string, string>> = {
  H1: 'first half of',
  H2: 'second half of',
  '9M': 'first nine months of',
};

/** A period for readers: "Q2 2007", "fiscal 2007", "first half of 2007". An id of another shape is given back as it is. */
export function formatPeriod(period: FiscalPeriod): string {
  const [year = period, part] = period.split('-');
  if (!part) return period;
  if (part === 'FY') return `fiscal ${year}`;
  return part.startsWith('Q') ? `${part} ${year}` : `${PARTS[part] ?? part} ${year}`;
}

/** The period as it follows "in" or "for": "in Q2 2007", "in the first half of 2007". */
export function inPeriod(period: FiscalPeriod): string {
  const shown = formatPeriod(period);
  return /^(?:first|second)\b/.test(shown) ? `in the ${shown}` : `in ${shown}`;
}
