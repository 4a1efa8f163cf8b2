import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeAnswer } from '../../src/answer/compose-answer.ts';
import { renderText } from '../../src/answer/render-text.ts';
import type { Query } from '../../src/search/query.ts';
import { corpusOf, hitsFor, LARKFIELD, LARKFIELD_BEFORE, queryOf } from './larkfield.ts';

const corpus = corpusOf(LARKFIELD, LARKFIELD_BEFORE);
const everySentence = hitsFor(corpus.calls.map((h) => h.call.text).join(' '), ...corpus.calls);

const wanted = fc.record({
  intent: fc.constantFrom<Query['intent']>(
    'figure',
    'guidance',
    'why',
    'who',
    'list',
    'compare',
    'trend',
    'check',
    'said',
    'topic',
  ),
  call: fc.constantFrom(null, 'larkfield-2021-q1', 'larkfield-2021-q2', 'elsewhere-2021-q2'),
  metrics: fc.subarray([
    'revenue',
    'gross_margin',
    'customer_concentration',
    'selling_general_administrative',
    'inventory',
  ]),
  dimension: fc.constantFrom(null, 'sensor', 'Harbor Rail', '…'),
  periods: fc.array(
    fc.constantFrom('2021-Q2', '2021-Q1', '2020-Q2', '2020-FY').map((period) => ({ period, words: period })),
    { maxLength: 3 },
  ),
  speakers: fc.subarray(['Priya Oduya', 'Tomas Rehn', 'Nobody Known']),
  claimed: fc.array(
    fc.record({
      value: fc.double({ noNaN: true }),
      unit: fc.constantFrom('USD', 'percent', 'count'),
      words: fc.string(),
    }),
    { maxLength: 2 },
  ),
});

describe('composeAnswer on any query and any hits', () => {
  const answers = fc
    .tuple(fc.string({ unit: 'grapheme' }), wanted, fc.shuffledSubarray([...everySentence]))
    .map(([text, w, hits]) => ({
      again: () => composeAnswer(queryOf(text, w), hits, corpus, { link: () => null }),
    }));

  it('quotes the stored words, numbers citations in order of mention and never throws', () => {
    fc.assert(
      fc.property(answers, ({ again }) => {
        const answer = again();
        expect(answer.citations.map((c) => c.n)).toEqual(answer.citations.map((_, i) => i + 1));
        for (const c of answer.citations) {
          const call = corpus.calls.find((h) => h.call.id === c.call)?.call;
          expect(call?.text.slice(c.start, c.end)).toBe(c.quote);
        }
        const shown = renderText(answer);
        const mentioned = [...shown.matchAll(/\[(\d+)\]/g)].map((m) => Number(m[1]));
        const firsts = mentioned.filter((n, i) => mentioned.indexOf(n) === i);
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
        expect(answer.quotes.length).toBeLessThanOrEqual(3);
        expect(answer.grade === 'none' || answer.citations.length > 0).toBe(true);
      }),
    );
  });

  it('gives the same bytes for the same question', () => {
    fc.assert(
      fc.property(answers, ({ again }) => {
        expect(JSON.stringify(again())).toBe(JSON.stringify(again()));
      }),
      { numRuns: 30 },
    );
  });
});
