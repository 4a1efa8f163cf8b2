import type { Citation } from '../../../src/answer/answer.ts';
import { formatPeriod } from '../../../src/answer/format-period.ts';

const SECTIONS = { prepared: 'prepared remarks', qa: 'Q&A' } as const;

/** Who said it: "Jim Matthews, CFO" or "Ann Lee, UBS". */
export function speakerWords({ speaker, title, firm }: Citation): string {
  const belongs = firm ?? title;
  return belongs ? `${speaker}, ${belongs}` : speaker;
}

/** Where it was said: "ADTRAN Q2 2007, prepared remarks". Notes are called notes. */
export function placeWords(citation: Citation): string {
  const call = callWords(citation);
  const section = citation.kind === 'notes' ? `${SECTIONS[citation.section]} (notes)` : SECTIONS[citation.section];
  return `${call}, ${section}`;
}

/** The call: "ADTRAN Q2 2007". */
export function callWords({ companyName, period }: Pick<Citation, 'companyName' | 'period'>): string {
  return [companyName, period && formatPeriod(period)].filter(Boolean).join(' ');
}
