import type { FiscalPeriod } from '../transcript/call.ts';
import { periodLabel } from '../transcript/period.ts';

/** A period for readers: "Q2 2007", "fiscal 2007", "first half of 2007". */
export const formatPeriod: (period: FiscalPeriod) => string = periodLabel;

/** The period as it follows "in" or "for": "in Q2 2007", "in the first half of 2007". */
export function inPeriod(period: FiscalPeriod): string {
  const shown = formatPeriod(period);
  return /^(?:first|second)\b/.test(shown) ? `in the ${shown}` : `in ${shown}`;
}
