import { describe, expect, test } from 'vitest';
import { extractLedger } from '../../src/metrics/extract-ledger.ts';
import { callOf } from './call-of.ts';

/** Figures of one speaker's paragraphs: metric, part, spoken, period. */
const said = (paragraphs: readonly string[], period?: string) =>
  extractLedger(
    callOf(
      paragraphs.map((words) => ['executive', 'Rhea Tolland', words] as const),
      period,
    ),
  )
    .facts.filter((fact) => fact.status !== 'computed')
    .map((fact) => [fact.metric, fact.dimension, fact.spoken, fact.period]);

describe('whose figure it is', () => {
  test('a paragraph about a segment gives its unnamed figures to the segment', () => {
    const facts = said([
      'Revenue was $90 million, up 4%. Turning to Slide 7, to review the Harbor Systems segment. Organic sales decreased 12%, and operating margin was 9%. The effective tax rate was 24%.',
    ]);
    expect(facts).toContainEqual(['revenue', null, '$90 million', '2031-Q2']);
    expect(facts.find(([, , spoken]) => spoken === '12%')?.[1]).toBe('Harbor Systems');
    expect(facts.find(([, , spoken]) => spoken === '9%')?.[1]).toBe('Harbor Systems');
    expect(facts).toContainEqual(['effective_tax_rate', null, '24%', '2031-Q2']);
  });

  test('a part said at the start of the sentence has the figure', () => {
    expect(said(['In grain and feed management, revenues rose to $31 million.'])).toEqual([
      ['revenue', 'grain and feed management', '$31 million', '2031-Q2'],
    ]);
  });

  test('two revenues of one quarter cannot both be of the company', () => {
    const facts = said([
      'Revenue was $610 million, up 3% from last year. Total revenue of $610 million was a record.',
      'Sales were $51 million there.',
    ]);
    expect(facts.filter(([metric]) => metric === 'revenue').map(([, , spoken]) => spoken)).toEqual([
      '$610 million',
      '$610 million',
    ]);
  });
});

describe('what the figure is', () => {
  test.for([
    [
      'Repurchases left us with $80 million remaining for share repurchases.',
      '$80 million',
      'repurchase_authorization',
    ],
    ['A drop in net income of $17 million followed.', '$17 million', 'net_income_change'],
    ['Earnings of $1.07 per share were above our guidance range of $0.97 to $1.02.', '$0.97 to $1.02', 'other'],
    ['SG&A and R&D expenses were $96 million.', '$96 million', 'other'],
    [
      'EBITDA was $30 million or 19% of revenue compared to $32 million or 18% of revenue last year.',
      '$32 million',
      'ebitda',
    ],
  ] as const)('%s', ([words, spoken, metric]) => {
    expect(said([words]).find((fact) => fact[2] === spoken)?.[0]).toBe(metric);
  });
});

describe('when it was', () => {
  test.for([
    ['Year-to-date sales through the second quarter of fiscal 2031 were $44 million.', '$44 million', '2031-H1'],
    [
      'Revenue was $126 million, compared with $106 million a year ago and $117 million sequentially.',
      '$117 million',
      '2031-Q1',
    ],
    ['Capital spending is planned at $4 billion for 2031 through 2033.', '$4 billion', null],
  ] as const)('%s', ([words, spoken, period]) => {
    expect(said([words]).find((fact) => fact[2] === spoken)?.[3]).toBe(period);
  });

  test('what follows "for the full year" is of the year until another period is named', () => {
    expect(
      said(['For the full year 2031, sales were $469 million. Earnings per share were $1.45.'], '2031-Q4').at(-1),
    ).toEqual(['eps_diluted', null, '$1.45', '2031-FY']);
  });
});
