import type { FiscalPeriod, Span } from './call.ts';
import {
  fullYear,
  nextQuarter,
  parsePeriodId,
  previousQuarter,
  quarterId,
  quarterNumber,
  shiftQuarters,
  yearBefore,
  yearId,
} from './period.ts';

/** What relative and incomplete words are resolved against. */
export interface PeriodBase {
  /** The period the call reports on; null leaves relative words unresolved. */
  readonly period: FiscalPeriod | null;
  /** The calendar month (1 to 12) in which that period ends, for "the June quarter"; without it fiscal years are calendar years. */
  readonly endMonth?: number | null;
}

export interface PeriodMention extends Span {
  readonly period: FiscalPeriod;
  /** `stated`: quarter and year are said. `completed`: the year comes from the base. `relative`: "a year ago", "sequentially". */
  readonly how: 'stated' | 'completed' | 'relative';
}

const YEAR = String.raw`(?<year>(?:19|20)\d\d|['’‘]\d\d|\d\d(?!\d|[.,]?\d|%))`;
const LONG_YEAR = String.raw`(?<year>(?:19|20)\d\d|['’‘]\d\d)`;
const WORD_QUARTER = String.raw`(?<q>first|second|third|fourth|final|1st|2nd|3rd|4th)`;
const OF = String.raw`(?:,? (?:of|in|for) (?:the )?|[ ,/-]{1,2}|)`;
const FISCAL = String.raw`(?:(?:our |the )?(?:fiscal|financial|calendar)(?: year)? ?|fy ?)?`;
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = String.raw`(?<month>${MONTHS.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)`;

interface Row {
  readonly pattern: RegExp;
  readonly how: PeriodMention['how'];
  readonly resolve: (groups: Record<string, string | undefined>, base: PeriodBase) => FiscalPeriod | null;
}

const re = (source: string) => new RegExp(String.raw`(?<![\w$.])(?:${source})(?![\w])`, 'gi');
const stated = (groups: Record<string, string | undefined>) => {
  const quarter = quarterNumber(groups.q ?? '');
  return quarter === null ? null : quarterId(fullYear(groups.year ?? ''), quarter);
};

/** A quarter without its year: the one nearest to the quarter reported, the coming ones counted in the same year. */
function complete(quarter: number | null, base: PeriodBase): FiscalPeriod | null {
  const parts = base.period === null ? null : parsePeriodId(base.period);
  if (!parts || quarter === null) return null;
  const reported = parts.quarter ?? 4;
  if (reported === 1 && quarter === 4) return quarterId(parts.year - 1, 4);
  if (reported === 4 && quarter === 1) return quarterId(parts.year + 1, 1);
  return quarterId(parts.year, quarter);
}

/** The quarter ending in a calendar month, nearest to the one reported. */
function monthQuarter(groups: Record<string, string | undefined>, base: PeriodBase): FiscalPeriod | null {
  const parts = base.period === null ? null : parsePeriodId(base.period);
  if (!parts || base.period === null) return null;
  const month = MONTHS.findIndex((name) => name.startsWith((groups.month ?? '').toLowerCase().slice(0, 3))) + 1;
  const reported = base.endMonth ?? (parts.quarter ?? 4) * 3;
  let months = month - reported;
  if (months > 6) months -= 12;
  if (months < -5) months += 12;
  const nearest = shiftQuarters(quarterId(parts.year, parts.quarter ?? 4), Math.round(months / 3));
  if (nearest === null || groups.year === undefined) return nearest;
  // The year said is the calendar's: move by whole years from the nearest quarter's own calendar year.
  const calendarYear = calendarYearOf(nearest, reported, parts.quarter ?? 4);
  return shiftQuarters(nearest, 4 * (fullYear(groups.year) - calendarYear));
}

/** The calendar year in which a fiscal quarter ends, when quarter `quarter` ends in month `endMonth` and the year ends in the fiscal year's number. */
function calendarYearOf(period: FiscalPeriod, endMonth: number, quarter: number): number {
  const parts = parsePeriodId(period)!;
  const yearEnd = ((endMonth + (4 - quarter) * 3 - 1) % 12) + 1;
  const ends = yearEnd - (4 - (parts.quarter ?? 4)) * 3;
  return ends >= 1 ? parts.year : parts.year - 1;
}

const relative = (move: (period: FiscalPeriod) => FiscalPeriod | null) => (_: unknown, base: PeriodBase) =>
  base.period === null ? null : move(base.period);

const part = (name: string) => (groups: Record<string, string | undefined>, base: PeriodBase) => {
  if (groups.year !== undefined) return `${fullYear(groups.year)}-${name}`;
  const parts = base.period === null ? null : parsePeriodId(base.period);
  return parts && `${parts.year}-${name}`;
};

const ROWS: readonly Row[] = [
  {
    how: 'stated',
    pattern: re(`${WORD_QUARTER} (?:fiscal )?quarter(?:'s|s)?${OF}${FISCAL}${LONG_YEAR}`),
    resolve: stated,
  },
  {
    how: 'stated',
    pattern: re(`${FISCAL}${LONG_YEAR}(?:'s)? (?:fiscal )?${WORD_QUARTER}(?: |-)quarter`),
    resolve: stated,
  },
  { how: 'stated', pattern: re(`(?:f|fiscal )?(?<q>q[1-4]|[1-4]q)${OF}${FISCAL}${YEAR}`), resolve: stated },
  { how: 'stated', pattern: re(`${FISCAL}${LONG_YEAR}[ -]?(?<q>q[1-4])`), resolve: stated },
  {
    how: 'relative',
    pattern: re(`${MONTH}(?: (?:ended )?quarter)(?:${OF}${FISCAL}${LONG_YEAR})?`),
    resolve: monthQuarter,
  },
  {
    how: 'relative',
    pattern: re(`quarter (?:ended|ending) (?:on )?${MONTH}(?: \\d{1,2}(?:st|nd|rd|th)?)?(?:,? ${LONG_YEAR})?`),
    resolve: monthQuarter,
  },
  { how: 'completed', pattern: re(`(?:first|1st) half(?:${OF}${FISCAL}${LONG_YEAR})?`), resolve: part('H1') },
  {
    how: 'completed',
    pattern: re(`(?:second|2nd|back|latter) half(?:${OF}${FISCAL}${LONG_YEAR})?`),
    resolve: part('H2'),
  },
  { how: 'completed', pattern: re(`(?:first )?(?:nine|9) months(?:${OF}${FISCAL}${LONG_YEAR})?`), resolve: part('9M') },
  { how: 'completed', pattern: re(`(?:first )?(?:six|6) months(?:${OF}${FISCAL}${LONG_YEAR})?`), resolve: part('H1') },
  {
    how: 'completed',
    pattern: re(`(?:full|whole|entire|total)[ -](?:fiscal )?year(?:${OF}${FISCAL}${LONG_YEAR})?`),
    resolve: part('FY'),
  },
  {
    how: 'stated',
    pattern: re(`(?:(?:fiscal|financial)(?: year)?|(?:calendar )?(?:year|cy)) ?${LONG_YEAR}`),
    resolve: (groups) => yearId(fullYear(groups.year ?? '')),
  },
  { how: 'stated', pattern: re(`fy ?${YEAR}`), resolve: (groups) => yearId(fullYear(groups.year ?? '')) },
  {
    how: 'relative',
    pattern: re(
      `(?:a |one )?year[- ](?:ago|earlier)(?: (?:quarter|period))?|(?:the )?same (?:quarter|period|time) (?:(?:of )?(?:last|the prior|the previous|a) year|a year ago)|(?:prior|previous|last)[- ]years?(?:'s)?(?: (?:comparable |same )?(?:quarter|period|${WORD_QUARTER} quarter))?|prior[- ]year(?: (?:quarter|period))?|year[- ](?:over|on)[- ]year|yoy|y\\/y`,
    ),
    resolve: relative(yearBefore),
  },
  {
    how: 'relative',
    pattern: re(
      `(?:last|prior|previous|preceding|trailing|sequential) quarter(?:'s)?|quarter[- ](?:over|on)[- ]quarter|sequentially|sequential|qoq|q\\/q|the quarter before`,
    ),
    resolve: relative(previousQuarter),
  },
  { how: 'relative', pattern: re(`next quarter|coming quarter|upcoming quarter`), resolve: relative(nextQuarter) },
  {
    how: 'relative',
    pattern: re(`(?:this|the current|current|latest|most recent) quarter`),
    resolve: relative((period) => period),
  },
  {
    how: 'relative',
    pattern: re(`(?:this|the current|current) (?:fiscal )?year`),
    resolve: (_, base) => part('FY')({}, base),
  },
  {
    how: 'relative',
    pattern: re(`next (?:fiscal )?year`),
    resolve: (_, base) => shiftQuarters(part('FY')({}, base) ?? '', 4),
  },
  {
    how: 'completed',
    pattern: re(
      `${WORD_QUARTER} (?:fiscal )?quarter|fiscal ${WORD_QUARTER.replace('<q>', '<q2>')} quarter|(?<q3>q[1-4]|[1-4]q)`,
    ),
    resolve: (groups, base) => complete(quarterNumber(groups.q ?? groups.q2 ?? groups.q3 ?? ''), base),
  },
];

const MIGHT = /q|y[oe]|half|month|fy|seque|[12]\d\d\d/i;

/**
 * The periods words speak of, in order, each resolved against the call asked about: "Q2 2007", "2Q07", "second quarter of
 * fiscal '07", "the June quarter", "a year ago", "sequentially". Of overlapping readings the earliest, then the longest, holds.
 */
export function findPeriods(words: string, base: PeriodBase): readonly PeriodMention[] {
  if (!MIGHT.test(words)) return [];
  const found: PeriodMention[] = [];
  for (const row of ROWS) {
    for (const match of words.matchAll(row.pattern)) {
      const period = row.resolve(match.groups ?? {}, base);
      if (period !== null && match[0] !== '')
        found.push({ period, how: row.how, start: match.index, end: match.index + match[0].length });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: PeriodMention[] = [];
  for (const mention of found) if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention);
  return kept;
}

/** The first period words speak of, or null: "2Q07", "fiscal 2021", "the quarter before". */
export function parsePeriod(words: string, base: PeriodBase = { period: null }): FiscalPeriod | null {
  return parsePeriodId(words.trim().replace(/\s+/g, '-'))
    ? words.trim().toUpperCase().replace(/\s+/g, '-')
    : (findPeriods(words, base)[0]?.period ?? null);
}
