import { describe, expect, test } from 'vitest';
import { termsOf } from '../../src/search/terms.ts';

const terms = (text: string) => termsOf(text).map((t) => t.term);

describe('termsOf', () => {
  test.for([
    ['gross margin was 59.5%', '59.5%'],
    ['SG&A rose', 'sg&a'],
    ['SG&A rose', 'sga'],
    ['R&D spending', 'r&d'],
    ['sold to AT&T’s stores', 'at&t'],
    ['paid $123.7 million', '123.7'],
    ['filed the 10-K', '10-k'],
    ['in 2Q07', '2q07'],
    ["Q2'07 results", 'q2'],
    ['1,854 homes', '1854'],
    ['e-commerce', 'ecommerc'],
    ['the U.S. market', 'u.s.'],
    ['the US market', 'u.s.'],
    ['$0.40 a share', '0.4'],
  ])('reads %s as having %s', ([text, term]) => {
    expect(terms(text as string)).toContain(term);
  });

  test('points into the text', () => {
    const text = 'Revenue of $1,234.5 million — up 3%';
    for (const { start, end, word } of termsOf(text)) {
      expect(text.slice(start, end).toLowerCase().replaceAll(',', '')).toContain(word.replace(/%$/, ''));
    }
  });

  test('brings forms of a word together', () => {
    expect(terms('margins')).toEqual(terms('margin'));
    expect(terms('competitors')).toEqual(terms('competition'));
  });
});
