import { describe, expect, it } from 'vitest';
import { bestFacts, metricSeries } from '../../src/metrics/best-facts.ts';
import { extractLedger } from '../../src/metrics/extract-ledger.ts';
import { callOf } from './call-of.ts';

const held = (period: string, words: string) => {
  const call = callOf(
    [
      ['executive', 'Mara Voss', words],
      ['analyst', 'Ines Okafor', 'Was gross margin 44%?'],
      ['executive', 'Mara Voss', 'Gross margin was about 42%.'],
    ],
    period,
  );
  return { call, ledger: extractLedger(call) };
};

describe('bestFacts', () => {
  it("prefers the remarks' exact figure to a rounded one and to an analyst's", () => {
    const { call, ledger } = held('2031-Q2', 'Gross margin was 41.7%.');
    const facts = bestFacts(ledger.facts, call.turns, { metric: 'gross_margin', period: '2031-Q2' });
    expect(facts.map(({ spoken, status }) => [spoken, status])).toEqual([
      ['41.7%', 'reported'],
      ['42%', 'reported'],
      ['44%', 'analyst'],
    ]);
  });

  it('keeps a segment out of the company', () => {
    const { call, ledger } = held('2031-Q2', 'Cable gross margin was 30%.');
    expect(bestFacts(ledger.facts, call.turns, { metric: 'gross_margin' }).map((fact) => fact.spoken)).not.toContain(
      '30%',
    );
    expect(bestFacts(ledger.facts, call.turns, { metric: 'gross_margin', dimension: 'cable' })).toHaveLength(1);
  });
});

describe('metricSeries', () => {
  it('goes over periods from old to new, each from its own call where that states it', () => {
    const calls = [
      held('2031-Q2', 'Gross margin was 41.7% compared to 40% in the first quarter and 39% a year ago.'),
      held('2031-Q1', 'Gross margin was 40.2%.'),
    ];
    expect(metricSeries(calls, { metric: 'gross_margin' }).map(({ period, fact }) => [period, fact.value])).toEqual([
      ['2030-Q2', 39],
      ['2031-Q1', 40.2],
      ['2031-Q2', 41.7],
    ]);
  });
});
