import { describe, expect, it, test } from 'vitest';
import { findMetrics, LEXICON, metricLabel } from '../../src/metrics/lexicon.ts';

describe('LEXICON', () => {
  it('has every id once', () => {
    expect(new Set(LEXICON.map((row) => row.id)).size).toBe(LEXICON.length);
  });

  test.for(LEXICON.map((row) => [row.id, row] as const))('%s is found under each of its names', ([id, row]) => {
    const names = [row.names, row.abbreviations, row.losses, row.chinese].flatMap((words) => words?.split('|') ?? []);
    const lost = names.filter((name) => !findMetrics(name).some((mention) => mention.metric === id));
    expect(lost).toEqual([]);
  });
});

describe('findMetrics', () => {
  test.for([
    ['gross margin', ['gross_margin']],
    ['gm last q', ['gross_margin']],
    ['SG&A a year ago', ['selling_general_administrative']],
    ['what was revenue growth and EPS', ['revenue_growth', 'eps_diluted']],
    ['毛利率 第二季', ['gross_margin']],
    ['days sales outstanding', ['days_sales_outstanding']],
    ['same-store sales', ['comparable_sales']],
    ['what about tariffs', []],
  ] as const)('%s', ([words, metrics]) => {
    expect(findMetrics(words).map((mention) => mention.metric)).toEqual(metrics);
  });

  it('says where in the words the name stands', () => {
    const words = 'the operating margin, please';
    const [mention] = findMetrics(words);
    expect(words.slice(mention!.start, mention!.end)).toBe('operating margin');
  });
});

describe('metricLabel', () => {
  it('names derived metrics after their base', () => {
    expect(metricLabel('revenue_growth')).toBe('Revenue growth');
    expect(metricLabel('selling_general_administrative_ratio')).toBe('SG&A, percent of revenue');
    expect(metricLabel('gross_margin')).toBe('Gross margin');
  });
});
