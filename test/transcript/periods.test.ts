import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPeriods, parsePeriod } from '../../src/transcript/find-periods.ts';
import { comparePeriods, parsePeriodId, periodLabel, shiftQuarters, yearBefore } from '../../src/transcript/period.ts';

const base = { period: '2007-Q2' };
const read = (words: string, on: Parameters<typeof findPeriods>[1] = base) =>
  findPeriods(words, on).map(({ period }) => period);

describe('findPeriods', () => {
  it.each([
    ['Q2 2007', '2007-Q2'],
    ["Q2 of '07", '2007-Q2'],
    ['2Q07', '2007-Q2'],
    ['FQ2 2007', '2007-Q2'],
    ['2007 Q2', '2007-Q2'],
    ['second quarter of fiscal 2007', '2007-Q2'],
    ['fiscal 2007 second quarter', '2007-Q2'],
    ['the second fiscal quarter of 2007', '2007-Q2'],
    ['Q4 FY21', '2021-Q4'],
    ['fiscal year 2021', '2021-FY'],
    ['FY22', '2022-FY'],
    ['first half of 2006', '2006-H1'],
    ['first nine months of 2006', '2006-9M'],
  ])('reads %s', (words, period) => {
    expect(read(`in ${words} we grew`)).toEqual([period]);
  });

  it.each([
    ['a year ago', '2006-Q2'],
    ['the same quarter last year', '2006-Q2'],
    ['last quarter', '2007-Q1'],
    ['up sequentially', '2007-Q1'],
    ['year-over-year', '2006-Q2'],
    ['this quarter', '2007-Q2'],
    ['next quarter', '2007-Q3'],
    ['the third quarter', '2007-Q3'],
    ['for the full year', '2007-FY'],
    ['the June quarter', '2007-Q2'],
    ['the September quarter', '2007-Q3'],
    ['the quarter ended March 31, 2007', '2007-Q1'],
  ])('resolves "%s" against the call', (words, period) => {
    expect(read(words)).toEqual([period]);
  });

  it('counts calendar months by the company’s own year', () => {
    expect(read('the December quarter', { period: '2022-Q1', endMonth: 9 })).toEqual(['2022-Q2']);
    expect(read('the December quarter', { period: '2022-Q1', endMonth: 12 })).toEqual(['2022-Q1']);
  });

  it('leaves relative words alone where no call is asked about', () => {
    expect(read('a year ago, last quarter and this year', { period: null })).toEqual([]);
  });

  it('reads no period into money, percent or models', () => {
    expect(read('the model Q2 40% cheaper at $2,007')).toEqual(['2007-Q2']);
    expect(read('we paid 2007 dollars')).toEqual([]);
  });

  it('gives mentions in order, disjoint, each inside the words', () => {
    const part = fc.constantFrom(
      'Q2',
      ' 2007',
      'second quarter',
      ' of ',
      "'06",
      ' fiscal',
      ' year',
      ' a year ago',
      ', ',
      '3Q',
      '07',
      ' June quarter',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const words = parts.join('');
        let last = 0;
        for (const { start, end, period } of findPeriods(words, base)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(words.length);
          expect(parsePeriodId(period)).not.toBeNull();
          last = end;
        }
      }),
    );
  });
});

describe('parsePeriod', () => {
  it('takes an id as it is', () => {
    expect(parsePeriod('2007-q2')).toBe('2007-Q2');
    expect(parsePeriod('soon')).toBeNull();
  });
});

describe('period arithmetic', () => {
  const quarter = fc
    .tuple(fc.integer({ min: 1990, max: 2040 }), fc.integer({ min: 1, max: 4 }))
    .map(([year, q]) => `${year}-Q${q}`);

  it('goes back as far as it went on', () => {
    fc.assert(
      fc.property(quarter, fc.integer({ min: -20, max: 20 }), (period, by) => {
        expect(shiftQuarters(shiftQuarters(period, by)!, -by)).toBe(period);
        expect(Math.sign(comparePeriods(shiftQuarters(period, by)!, period))).toBe(Math.sign(by));
      }),
    );
  });

  it('moves years by years and names periods for people', () => {
    expect(yearBefore('2007-FY')).toBe('2006-FY');
    expect(shiftQuarters('2007-FY', 1)).toBeNull();
    expect(['2007-Q2', '2007-FY', '2007-H1', '2007-9M'].map(periodLabel)).toEqual([
      'Q2 2007',
      'fiscal 2007',
      'first half of 2007',
      'first nine months of 2007',
    ]);
  });
});
