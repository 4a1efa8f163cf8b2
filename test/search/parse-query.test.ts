import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildCorpus } from '../../index/corpus.ts';
import { composeAnswer } from '../../src/answer/compose-answer.ts';
import { extractLedger } from '../../src/metrics/extract-ledger.ts';
import type { Corpus } from '../../src/ports.ts';
import { INTENT_EXAMPLES, parseIntent } from '../../src/search/parse-intent.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import type { AskContext } from '../../src/search/query.ts';
import { search } from '../../src/search/search.ts';
import { parseTranscript } from '../../src/transcript/parse-transcript.ts';
import { QUARRY } from './quarry.ts';

let corpus: Corpus;

beforeAll(async () => {
  const { call } = parseTranscript(QUARRY, 'QRY_q2_2021.txt');
  corpus = await buildCorpus([{ call, ledger: extractLedger(call) }]);
});

const parsed = (question: string) => parseQuery(question, corpus);

describe('parseIntent', () => {
  test.for(INTENT_EXAMPLES)('takes %s from: %s', ([intent, question]) => {
    expect(parseIntent(question, false)).toBe(intent);
  });
});

describe('parseQuery', () => {
  test.for([
    ['gross margin a year ago', '2020-Q2'],
    ['rev last quarter', '2021-Q1'],
    ['capex fy22', '2022-FY'],
    ['sales 2h21', '2021-H2'],
    ['revenue vs 2019', '2019-FY'],
    ['gm q1 2020', '2020-Q1'],
    ['上一季毛利率', '2021-Q1'],
  ])('resolves the period of "%s"', ([question, period]) => {
    expect(parsed(question as string).periods.map((p) => p.period)).toContain(period);
  });

  test.for([
    ['what did lena park ask', 'Lena Park'],
    ['what did Park want to know', 'Lena Park'],
    ['what did adeyemi say on fuel', 'Ben Adeyemi'],
    ['ben adeyemy on contracts', 'Ben Adeyemi'],
  ])('knows who is meant in "%s"', ([question, name]) => {
    expect(parsed(question as string).speakers).toEqual([name]);
  });

  test('knows firms, titles and roles', () => {
    expect(parsed('questions from harbor street').firms).toEqual(['Harbor Street Securities']);
    expect(parsed('what did the CFO say on overtime').title).toBe('CFO');
    expect(parsed('when do they get a new CEO').title).toBeNull();
    expect(parsed('who asked about dividends').role).toBe('analyst');
  });

  test.for([
    ['was revenue $77 million?', 77_000_000, 'USD'],
    ['so gm fell to 30.5%?', 30.5, 'percent'],
    ['sales 103.5m right', 103_500_000, 'USD'],
    ['dividend still 23c?', 0.23, 'USD'],
    ['down 40 bps', 0.4, 'percent'],
  ] as const)('takes the figure claimed in "%s"', ([question, value, unit]) => {
    expect(parsed(question).claimed[0]).toMatchObject({ value, unit });
  });

  test('takes no figure from a year or a count of months', () => {
    expect(parsed('capex over the next 12 months in 2022').claimed).toEqual([]);
  });

  test('takes the part of the company a figure is wanted of', () => {
    expect(parsed('loop access revenue').dimension).toBe('loop access');
    expect(parsed('sales of the industrial arm').dimension).toBe('industrial');
    expect(parsed('total revenue').dimension).toBeNull();
  });

  test('knows other companies held', () => {
    const companies = [
      { company: 'quarry-lane-stone', companyName: 'Quarry Lane Stone', ticker: 'QRY' },
      { company: 'bluff-aggregates', companyName: 'Bluff Aggregates Inc.', ticker: 'BLF' },
    ];
    const query = parseQuery('gross margin QRY vs Bluff Aggregates', corpus, { companies });
    expect(query.company).toBe('quarry-lane-stone');
    expect(query.otherCompanies).toEqual(['bluff-aggregates']);
  });

  describe('in a thread', () => {
    const context: AskContext = {
      company: 'quarry-lane-stone',
      call: null,
      metrics: ['gross_margin'],
      dimension: null,
      period: '2021-Q2',
      speaker: 'Ben Adeyemi',
      exchange: null,
      topic: 'gross margin',
    };
    const next = (question: string) => parseQuery(question, corpus, { context });

    test('keeps the metric when only the period changes', () => {
      const query = next('and the quarter before?');
      expect(query.metrics).toEqual(['gross_margin']);
      expect(query.periods.map((p) => p.period)).toEqual(['2021-Q1']);
      expect(query.terms.length).toBeGreaterThan(0);
    });

    test('takes a new metric', () => expect(next('what about capex?').metrics).toEqual(['capital_expenditures']));

    test('knows who "he" is', () => expect(next('what did he say on overtime?').speakers).toEqual(['Ben Adeyemi']));

    test('starts anew with a whole question', () => {
      expect(next('why is it hard to hire saw operators in Dayton these days').metrics).toEqual([]);
    });
  });

  test('any question of any script and length is answered with words that were said', { timeout: 60_000 }, () => {
    const text = corpus.calls[0]?.call.text ?? '';
    const word = fc.oneof(
      fc.constantFrom(
        ...'gross margin 毛利率 上一季 who asked $77 million Q3 vs "?" ((( \\b [a-z]+ <b> __proto__ constructor toString'.split(
          ' ',
        ),
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const query = parseQuery(words.join(' '), corpus);
        const answer = composeAnswer(query, search(query, corpus), corpus, { link: () => null });
        for (const { start, end, quote } of answer.citations) expect(text.slice(start, end)).toBe(quote);
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  test('a question of 100,000 characters is read like any other', () => {
    for (const long of [
      'gross margin '.repeat(8_000),
      'x'.repeat(100_000),
      '毛利率'.repeat(30_000),
      '1,'.repeat(50_000),
      '&'.repeat(100_000),
    ]) {
      expect(() => search(parsed(long), corpus)).not.toThrow();
    }
  });
});
