import type { FiscalPeriod } from './call.ts';

/** The parts of a fiscal period's id. `part` is `Q1` to `Q4`, `FY`, `H1`, `H2` or `9M`. */
export interface PeriodParts {
  readonly year: number;
  readonly part: string;
  /** 1 to 4, or null for anything but a quarter. */
  readonly quarter: number | null;
}

const ID = /^(\d{4})-(Q[1-4]|FY|H[12]|9M)$/;
const ORDINALS = ['first', 'second', 'third', 'fourth'];

export const quarterId = (year: number, quarter: number): FiscalPeriod => `${year}-Q${quarter}`;
export const yearId = (year: number): FiscalPeriod => `${year}-FY`;

/** @returns null when the id is not one of a fiscal period */
export function parsePeriodId(id: string): PeriodParts | null {
  const match = ID.exec(id.toUpperCase());
  if (!match) return null;
  const part = match[2]!;
  return { year: Number(match[1]), part, quarter: part.startsWith('Q') ? Number(part[1]) : null };
}

/** A period moved by whole quarters; a year or half moves by a year for every four. Null for what is no period. */
export function shiftQuarters(period: FiscalPeriod, by: number): FiscalPeriod | null {
  const parts = parsePeriodId(period);
  if (!parts) return null;
  if (parts.quarter === null) return by % 4 === 0 ? `${parts.year + by / 4}-${parts.part}` : null;
  const at = parts.year * 4 + parts.quarter - 1 + by;
  return quarterId(Math.floor(at / 4), (at % 4) + 1);
}

export const previousQuarter = (period: FiscalPeriod) => shiftQuarters(period, -1);
export const nextQuarter = (period: FiscalPeriod) => shiftQuarters(period, 1);
export const yearBefore = (period: FiscalPeriod) => shiftQuarters(period, -4);

/** Orders periods by when they end, the longer after the shorter: 2007-Q2, 2007-H1, 2007-Q3. */
export function comparePeriods(a: FiscalPeriod, b: FiscalPeriod): number {
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

function rank(period: FiscalPeriod): number {
  const parts = parsePeriodId(period);
  if (!parts) return 0;
  const ends: Record<string, number> = { H1: 2.4, '9M': 3.4, H2: 4.4, FY: 4.6 };
  return parts.year * 10 + (parts.quarter ?? ends[parts.part] ?? 0);
}

/** For people: "Q2 2007", "fiscal 2007", "first half of 2007". */
export function periodLabel(period: FiscalPeriod): string {
  const parts = parsePeriodId(period);
  if (!parts) return period;
  if (parts.quarter !== null) return `Q${parts.quarter} ${parts.year}`;
  if (parts.part === 'FY') return `fiscal ${parts.year}`;
  if (parts.part === '9M') return `first nine months of ${parts.year}`;
  return `${ORDINALS[Number(parts.part[1]) - 1]} half of ${parts.year}`;
}

/** A year as written in full or in two digits: "2007", "'07", "07". */
export function fullYear(digits: string): number {
  const year = Number(digits.replace(/\D/g, ''));
  return year >= 100 ? year : year >= 70 ? 1900 + year : 2000 + year;
}

/** 1 to 4 from "Q2", "2Q", "second", "2nd", "two"; null for anything else. */
export function quarterNumber(word: string): number | null {
  const lower = word.toLowerCase();
  const digit = /[1-4]/.exec(lower);
  if (digit) return Number(digit[0]);
  const at = ORDINALS.indexOf(lower);
  if (at >= 0) return at + 1;
  return lower === 'final' ? 4 : null;
}
