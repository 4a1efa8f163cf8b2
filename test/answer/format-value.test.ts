import { describe, expect, it, test } from 'vitest';
import { clip } from '../../src/answer/clip.ts';
import { formatPeriod } from '../../src/answer/format-period.ts';
import { formatFact, formatValue } from '../../src/answer/format-value.ts';
import { trimQuote } from '../../src/answer/trim-quote.ts';

describe('formatValue', () => {
  test.for([
    [123_700_000, 'USD', 100_000, '$123.7 million'],
    [55_000_000, 'USD', 1_000_000, '$55 million'],
    [1_084_000, 'USD', 1_000, '$1.084 million'],
    [2_000_000_000, 'EUR', 100_000_000, '€2.0 billion'],
    [88_000, 'USD', 1_000, '$88,000'],
    [0.28, 'USD/share', 0.01, '$0.28'],
    [0.3, 'USD/share', 0.01, '$0.30'],
    [-0.08, 'USD/share', 0.01, '-$0.08'],
    [59.5, 'percent', 0.1, '59.5%'],
    [-3, 'percent', 1, '-3%'],
    [49, 'days', 1, '49 days'],
    [1_437_000, 'shares', 1_000, '1.437 million shares'],
    [4.9, 'ratio', 0.1, '4.9x'],
    [12_000_000, 'CHF', 1_000_000, 'CHF 12 million'],
    [418, 'count', 1, '418'],
  ] as const)('writes %d %s as a reader expects it', ([value, unit, precision, shown]) => {
    expect(formatValue(value, unit, precision)).toBe(shown);
  });

  it('keeps bounds, ranges and words without a number', () => {
    const fact = {
      value: 26,
      low: null,
      high: null,
      bound: 'at-least',
      unit: 'percent',
      spoken: '26%',
      precision: 1,
    } as const;
    expect(formatFact(fact)).toBe('at least 26%');
    expect(
      formatFact({ ...fact, value: null, low: 1.67, high: 1.71, bound: 'range', unit: 'USD/share', precision: 0.01 }),
    ).toBe('$1.67 to $1.71');
    expect(formatFact({ ...fact, value: null, spoken: 'high 50s', bound: 'about' })).toBe('high 50s');
  });
});

describe('formatPeriod', () => {
  test.for([
    ['2007-Q2', 'Q2 2007'],
    ['2007-FY', 'fiscal 2007'],
    ['2007-H1', 'first half of 2007'],
  ] as const)('names %s', ([period, shown]) => expect(formatPeriod(period)).toBe(shown));
});

describe('trimQuote', () => {
  test.for([
    ['Well, I mean, orders rose by 4% this quarter.', 'orders rose by 4% this quarter.'],
    ['Yes, we raised the dividend to 12 cents.', 'Yes, we raised the dividend to 12 cents.'],
    ['So far demand has held up in every region.', 'So far demand has held up in every region.'],
    ['Well, yes.', 'Well, yes.'],
    ['-- margins will widen again next year, you know.', 'margins will widen again next year'],
  ] as const)('trims only the ends of "%s"', ([said, quoted]) => {
    const { start, end } = trimQuote(said, { start: 0, end: said.length });
    expect(said.slice(start, end)).toBe(quoted);
  });
});

describe('clip', () => {
  it('cuts between words and never between a figure and its unit', () => {
    expect(clip('We expect sales of $4.1 billion next year.', 26)).toBe('We expect sales of…');
    expect(clip('short', 26)).toBe('short');
  });
});
