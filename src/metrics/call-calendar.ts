import type { Call } from '../transcript/call.ts';
import { parsePeriodId } from '../transcript/period.ts';

const MONTHS = 'january february march april may june july august september october november december';
const MONTH = `(${MONTHS.replaceAll(' ', '|')})`;
const YEAR_ENDED = new RegExp(String.raw`\byear(?:s)?[- ](?:ended|ending) ${MONTH}\b`, 'i');
const QUARTER_ENDED = new RegExp(
  String.raw`\b(?:quarter|three months|third quarter|period) (?:ended|ending) ${MONTH}\b`,
  'i',
);
const MONTH_QUARTER = new RegExp(String.raw`\b${MONTH} quarter\b`, 'gi');
const DECEMBER = 12;

/**
 * The calendar month (1 to 12) in which the company's fiscal year ends: from "year ended June 30", the month quarter spoken
 * of more than once ("the September quarter"), or "quarter ended March 31"; December where nothing says.
 */
export function findYearEnd(call: Call): number {
  const year = YEAR_ENDED.exec(call.text);
  if (year) return monthNumber(year[1]!);
  const quarter = call.period === null ? null : (parsePeriodId(call.period)?.quarter ?? 4);
  const ended = QUARTER_ENDED.exec(call.text);
  const month = mostSpokenMonth(call.text) ?? (ended ? monthNumber(ended[1]!) : null);
  if (month === null || quarter === null) return DECEMBER;
  return ((month + (4 - quarter) * 3 - 1) % 12) + 1;
}

function mostSpokenMonth(text: string): number | null {
  const counts = new Map<number, number>();
  for (const [, month] of text.matchAll(MONTH_QUARTER)) {
    const number = monthNumber(month!);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] > 1 ? most[0] : null;
}

function monthNumber(name: string): number {
  return MONTHS.split(' ').indexOf(name.toLowerCase()) + 1;
}
