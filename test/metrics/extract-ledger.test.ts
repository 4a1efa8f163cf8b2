import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { extractLedger } from '../../src/metrics/extract-ledger.ts';
import { LEXICON, metricRow } from '../../src/metrics/lexicon.ts';
import { callOf, saidByCompany } from './call-of.ts';

const factsOf = (words: string, period?: string) =>
  extractLedger(saidByCompany(words, period)).facts.filter((fact) => fact.status !== 'computed');
const brief = (words: string, period?: string) =>
  factsOf(words, period).map((fact) => [fact.metric, fact.dimension, fact.value ?? [fact.low, fact.high], fact.period]);

describe('extractLedger', () => {
  test.for(LEXICON.map((row) => [row.id, row] as const))('%s is extracted from its own example', ([id, row]) => {
    const [sentence, value] = row.example;
    const found = factsOf(sentence).find((fact) => fact.metric === id);
    expect(found, JSON.stringify(brief(sentence))).toMatchObject({ value, dimension: null, status: 'reported' });
    expect(found!.unit).toBe(metricRow(id)!.unit);
  });

  it('reads a chain of comparisons, each with its own period', () => {
    expect(
      brief(
        "Cable revenues were $41.2 million for Q2 of '31, up from $39.9 million in Q1 of '31 and down from $44 million in Q2 of '30.",
      ),
    ).toEqual([
      ['revenue', 'Cable', 41_200_000, '2031-Q2'],
      ['revenue', 'Cable', 39_900_000, '2031-Q1'],
      ['revenue', 'Cable', 44_000_000, '2030-Q2'],
    ]);
  });

  test.for([
    [
      'We now expect full year revenue of $410 million to $420 million.',
      ['revenue', [410e6, 420e6], '2031-FY', 'guidance'],
    ],
    ['For the third quarter, gross margin should be at or above 41%.', ['gross_margin', 41, '2031-Q3', 'guidance']],
    [
      'Net loss was $5.2 million compared to net income of $1.1 million a year ago.',
      ['net_income', -5_200_000, '2031-Q2', 'reported'],
    ],
    ['Net income was $31.1 million or $0.46 per diluted share.', ['net_income', 31_100_000, '2031-Q2', 'reported']],
    ['Free cash flow came in at half a million dollars.', ['free_cash_flow', 500_000, '2031-Q2', 'reported']],
    ['EPS was 28 cents in the June quarter.', ['eps_diluted', 0.28, '2031-Q2', 'reported']],
    ['Capex was EUR 40 million.', ['capital_expenditures', 40_000_000, '2031-Q2', 'reported']],
  ] as const)('%s', ([words, [metric, value, period, status]]) => {
    const [fact] = factsOf(words);
    expect([fact!.metric, fact!.value ?? [fact!.low, fact!.high], fact!.period, fact!.status]).toEqual([
      metric,
      value,
      period,
      status,
    ]);
  });

  it('tells the bases of a pair apart', () => {
    const facts = factsOf('GAAP and adjusted diluted EPS were $0.59 and $0.61, respectively.');
    expect(facts.map(({ value, basis }) => [value, basis])).toEqual([
      [0.59, 'gaap'],
      [0.61, 'adjusted'],
    ]);
  });

  it('states growth as a change of the level and as a fact of its own', () => {
    const [level, growth] = factsOf('Revenue was $50 million, up 23% sequentially.');
    expect(level!.changes).toEqual([{ against: '2031-Q1', percent: 23, amount: null }]);
    expect(growth).toMatchObject({ metric: 'revenue_growth', value: 23, unit: 'percent', period: '2031-Q2' });
  });

  test.for([
    ['Gross margin improved, driven by $3 million of freight savings.', 'gross_margin'],
    ['Revenue grew as we took a charge of $3 million.', 'revenue'],
    ['Operating income included a $4 million benefit from a settlement.', 'operating_income'],
    ['We reduced net debt by $50 million.', 'net_debt'],
    ['Our sales force covers 45% of the country.', 'revenue'],
    ['The Model 5000 sells well.', 'other'],
  ] as const)('does not take it for the metric: %s', ([words, metric]) => {
    expect(factsOf(words).map((fact) => fact.metric)).not.toContain(metric);
  });

  it('keeps the figure a speaker repaired in the same breath', () => {
    expect(brief('Inventory was $34 million, excuse me, $43 million.').map(([, , value]) => value)).toEqual([
      43_000_000,
    ]);
  });

  it('gives the operator no fact, and an analyst none of the company', () => {
    const { facts } = extractLedger(
      callOf([
        ['operator', 'Operator', 'Revenue was $99 million.'],
        ['executive', 'Mara Voss', 'Revenue was $50 million.'],
        ['analyst', 'Ines Okafor', 'Revenue was $52 million, was that right?'],
      ]),
    );
    expect(facts.map(({ speaker, status }) => [speaker, status])).toEqual([
      ['Mara Voss', 'reported'],
      ['Ines Okafor', 'analyst'],
    ]);
  });

  it("marks an analyst's figure that management replaced, and links the right one", () => {
    const { facts } = extractLedger(
      callOf([
        ['analyst', 'Ines Okafor', 'Cable in the quarter, was that $77 million?'],
        ['executive', 'Mara Voss', 'Cable revenues for the quarter were $55 million.'],
      ]),
    );
    expect(facts[0]).toMatchObject({ status: 'corrected', metric: 'revenue', dimension: 'Cable' });
    expect(facts[0]!.notes[0]!.text).toContain('$55 million');
  });

  it('cites words that contain the figure, whatever is said', () => {
    const words = fc.constantFrom(
      'revenue',
      'gross margin',
      'was',
      'up',
      '$12.5 million',
      '41%',
      'to',
      'from',
      'EPS',
      'of',
      '$0.28',
      'Q2',
      "'31",
      'a year ago',
      'net loss',
      ',',
      '60 basis points',
      'and',
      'expect',
      'high 50s',
      '1,240',
      'shares',
      '(',
      ')',
      '$',
      '-',
      '%',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const call = saidByCompany(`${parts.join(' ')}.`);
        for (const fact of extractLedger(call).facts) {
          expect(fact.start).toBeLessThanOrEqual(fact.figure.start);
          expect(fact.figure.end).toBeLessThanOrEqual(fact.end);
          if (fact.status !== 'computed') expect(call.text.slice(fact.figure.start, fact.figure.end)).toBe(fact.spoken);
          expect(Number.isNaN(fact.value)).toBe(false);
        }
      }),
    );
  });

  it('takes any text', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (words) => void extractLedger(saidByCompany(words))));
  });
});
