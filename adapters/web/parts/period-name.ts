import type { FiscalPeriod } from '../../../src/transcript/call.ts';

const WORDS: Readonly<Record<string, string>> = {
  FY: 'fiscal year',
  H1: 'first half',
  H2: 'second half',
  '9M': 'first nine months',
};

/** A period as readers write it: "Q2 2007", "fiscal year 2007". */
export function periodName(period: FiscalPeriod): string {
  const [year = period, part] = period.split('-');
  return part ? `${WORDS[part] ?? part} ${year}` : year;
}
