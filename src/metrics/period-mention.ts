import type { Token } from './tokens.ts';

/** `YTD` is the year so far, `TTM` the trailing twelve months. */
export type PeriodPart = 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'H1' | 'H2' | '9M' | 'FY' | 'YTD' | 'TTM';

/**
 * A period as spoken, before it is resolved: "the second quarter" has a part and no year, "a year ago" a shift and
 * neither. `relation` says that the words compare ("sequentially", "year over year") without naming a period.
 */
export interface PeriodMention {
  readonly part: PeriodPart | null;
  readonly year: number | null;
  readonly yearShift: number;
  readonly quarterShift: number;
  readonly relation: boolean;
  /** Said of the moment, not of a period of its own: "the quarter", "quarter end". */
  readonly vague: boolean;
  readonly from: number;
  readonly to: number;
}

export const ORDINALS: Readonly<Record<string, 1 | 2 | 3 | 4>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};
export const MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
};
export const PRIOR = new Set(['prior', 'previous', 'last', 'preceding', 'earlier']);
export const EMPTY = { part: null, year: null, yearShift: 0, quarterShift: 0, relation: false, vague: false } as const;

type Make = (to: number, rest: Partial<PeriodMention>) => PeriodMention;

/** "later in the year" is a time of the year, not the year. */
const LOOSE = new Set([
  'later',
  'late',
  'early',
  'earlier',
  'back',
  'half',
  'point',
  'deeper',
  'further',
  'progress',
  'deep',
]);

export function yearWords(tokens: readonly Token[], i: number, make: Make): PeriodMention | null {
  const at = (offset: number) => tokens[i + offset]?.fold ?? '';
  const skip = at(1) === '-' ? 2 : 1;
  if (at(skip) === 'over' || at(skip) === 'on') {
    const year = at(skip + 1) === '-' ? skip + 2 : skip + 1;
    if (at(year) === 'year') return make(i + year + 1, { yearShift: -1, relation: true });
    return null;
  }
  if (at(skip) === 'ago' || at(skip) === 'earlier') {
    const unit = at(skip + 1);
    return make(unit === 'quarter' || unit === 'period' ? i + skip + 2 : i + skip + 1, { yearShift: -1 });
  }
  if (at(skip) === 'to' && (at(skip + 1) === 'date' || at(skip + 2) === 'date'))
    return make(i + skip + (at(skip + 1) === 'date' ? 2 : 3), { part: 'YTD' });
  if (at(1) === 'end' || (at(1) === '-' && at(2) === 'end'))
    return withYear(tokens, make(at(1) === 'end' ? i + 2 : i + 3, { part: 'FY' }));
  const year = yearAt(tokens, i + 1);
  if (year) return make(year.to, { part: 'FY', year: year.year });
  const before = tokens[i - 1]?.text;
  if (
    before === 'the' &&
    (['for', 'total', 'of'].includes(tokens[i - 2]?.text ?? '') ||
      (tokens[i - 2]?.text === 'in' && !LOOSE.has(tokens[i - 3]?.text ?? '')))
  ) {
    const tail = tokens[i + 1]?.text;
    if (tail === 'of' || tail === 'ahead') return null;
    return make(i + 1, { part: 'FY' });
  }
  if (before === 'total' || before === 'entire') return make(i + 1, { part: 'FY' });
  return null;
}

/** "last year('s third quarter)", "the same period of 2020", "prior quarter", "this year". */
export function pointed(tokens: readonly Token[], i: number, make: Make, yearEnd: number): PeriodMention | null {
  const word = tokens[i]!.fold;
  let at = i + 1;
  while (['-', 'fiscal', 'calendar', 'full'].includes(tokens[at]?.text ?? '')) at += 1;
  if (
    /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|few|couple)$/.test(tokens[at]?.text ?? '') &&
    word !== 'same' &&
    word !== 'this'
  ) {
    const unit = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
    return /^(?:year|quarter|month|decade|week)$/.test(tokens[unit]?.fold ?? '')
      ? make(unit + 1, { part: 'TTM' })
      : null;
  }
  const noun = tokens[at]?.fold;
  const shift = PRIOR.has(word) ? -1 : word === 'next' ? 1 : 0;
  if (word === 'same' || word === 'comparable') {
    const named = ORDINALS[noun ?? ''] && tokens[at + 1]?.fold === 'quarter' ? at + 1 : at;
    if (!['quarter', 'period', 'time', 'month', 'week', 'timeframe'].includes(tokens[named]?.fold ?? '')) return null;
    const tail = withYear(tokens, make(named + 1, {}));
    if (tail.year !== null || tail.yearShift !== 0) return tail;
    return make(named + 1, { yearShift: -1 });
  }
  if (noun === 'year') {
    let to = at + 1;
    if (tokens[to]?.text === '-') to += 1;
    const next = tokens[to]?.fold ?? '';
    const ordinal = ORDINALS[next];
    if (ordinal && tokens[to + 1]?.fold === 'quarter') return make(to + 2, { part: `Q${ordinal}`, yearShift: shift });
    if (ordinal && tokens[to + 1]?.fold === 'half')
      return make(to + 2, { part: ordinal === 1 ? 'H1' : 'H2', yearShift: shift });
    if (/^q[1-4]$/.test(next)) return make(to + 1, { part: next.toUpperCase() as PeriodPart, yearShift: shift });
    if (next === 'quarter' || next === 'period') return make(to + 1, { yearShift: shift });
    if (next === 'end') return make(to + 1, { part: 'FY', yearShift: shift });
    return make(at + 1, { yearShift: shift, part: shift === -1 ? null : 'FY' });
  }
  if (noun === 'quarter' && shift !== 0) return make(at + 1, { quarterShift: shift });
  if (noun === 'quarter') return make(at + 1, { vague: true });
  if (noun === 'month') return null;
  const month = MONTHS[noun ?? ''];
  if (month && word !== 'current' && tokens[at + 1]?.text !== '1') {
    return shift === -1 ? make(at + 1, { part: quarterOfMonth(month, yearEnd) }) : null;
  }
  return null;
}

/** Reads the year that belongs to a quarter or year just read: "of fiscal 2021", "'07", "last year", "of the prior year". */
export function withYear(tokens: readonly Token[], mention: PeriodMention): PeriodMention {
  let at = mention.to;
  const comma = tokens[at]?.text === ',' ? 1 : 0;
  if (comma && !/^(19|20)\d\d$/.test(tokens[at + 1]?.text ?? '')) return mention;
  at += comma;
  while (
    ['of', 'in', 'for', 'the', 'fiscal', 'fy', 'calendar', 'year', 'ended', 'our', 'a', 'from', '-'].includes(
      tokens[at]?.text ?? '',
    ) &&
    at - mention.to < 5
  )
    at += 1;
  const year = yearAt(tokens, at);
  if (year) return { ...mention, year: year.year, to: year.to };
  const word = tokens[at]?.fold ?? '';
  const next = tokens[at + 1]?.text === '-' ? tokens[at + 2]?.fold : tokens[at + 1]?.fold;
  const skip = tokens[at + 1]?.text === '-' ? 3 : 2;
  if (PRIOR.has(word) && (next === 'year' || tokens[at + 2]?.fold === 'year')) {
    return { ...mention, yearShift: -1, to: next === 'year' ? at + skip : at + 3 };
  }
  if (word === 'this' && next === 'year') return { ...mention, to: at + 2 };
  if (word === 'next' && next === 'year') return { ...mention, yearShift: 1, to: at + 2 };
  if ((word === 'year' || tokens[at - 1]?.fold === 'year') && (next === 'ago' || word === 'ago'))
    return { ...mention, yearShift: -1, to: word === 'ago' ? at + 1 : at + skip };
  return mention;
}

export function yearAt(tokens: readonly Token[], at: number): { readonly year: number; readonly to: number } | null {
  const token = tokens[at];
  if (!token) return null;
  if (/^(19|20)\d\d$/.test(token.text) && tokens[at + 1]?.text !== '%') return { year: Number(token.text), to: at + 1 };
  const next = tokens[at + 1];
  if ((token.text === "'" || token.text === '’' || token.text === '‘') && next && /^\d\d$/.test(next.text))
    return { year: fullYear(next.text), to: at + 2 };
  if (/^0\d$/.test(token.text)) return { year: fullYear(token.text), to: at + 1 };
  return null;
}

/** "October 2020", "in April", "April 23" are no fiscal period; "June '07" and "the end of June" are the quarter. */
export function monthAt(
  tokens: readonly Token[],
  i: number,
  month: number,
  yearEnd: number,
  make: Make,
): PeriodMention | null {
  const day =
    tokens[i + 1]?.kind === 'number' && /^\d{1,2}$/.test(tokens[i + 1]!.text) && tokens[i + 2]?.text !== '%' ? 1 : 0;
  const comma = tokens[i + 1 + day]?.text === ',' ? 1 : 0;
  const year = yearAt(tokens, i + 1 + day + comma);
  const short = tokens[i + 1]?.kind === 'mark' && year !== null;
  const ends =
    !day && month % 3 === yearEnd % 3 && (short || (tokens[i - 1]?.text === 'of' && tokens[i - 2]?.text === 'end'));
  if (ends)
    return make(year?.to ?? i + 1, {
      part: quarterOfMonth(month, yearEnd),
      year: year ? year.year + (month > yearEnd ? 1 : 0) : null,
    });
  const said = ['in', 'for', 'of', 'through', 'since', 'by', 'during', 'our'].includes(tokens[i - 1]?.text ?? '');
  if (!year && !day && !said) return null;
  return make(year?.to ?? i + 1 + day, { part: 'TTM' });
}

/** "June 30, '07", "as of September 30". */
export function dateAt(tokens: readonly Token[], at: number, yearEnd: number): PeriodMention | null {
  const month = MONTHS[tokens[at]?.fold ?? ''];
  const day = tokens[at + 1];
  if (!month || day?.kind !== 'number' || !/^(?:2[5-9]|3[01])$/.test(day.text)) return null;
  let to = at + 2;
  if (['st', 'nd', 'rd', 'th'].includes(tokens[to]?.text ?? '')) to += 1;
  const year = yearAt(tokens, tokens[to]?.text === ',' ? to + 1 : to);
  const part = quarterOfMonth(month, yearEnd);
  const ends = month % 3 === yearEnd % 3;
  if (!ends) return null;
  const fiscalYear = year ? year.year + (month > yearEnd ? 1 : 0) : null;
  return { ...EMPTY, part, year: fiscalYear, from: at, to: year?.to ?? to };
}

export function quarterOfMonth(month: number, yearEnd: number): 'Q1' | 'Q2' | 'Q3' | 'Q4' {
  const after = (month - yearEnd + 12) % 12 || 12;
  return `Q${Math.ceil(after / 3) as 1 | 2 | 3 | 4}`;
}

export function fullYear(digits: string): number {
  return digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) > 60 ? 1900 : 2000);
}
