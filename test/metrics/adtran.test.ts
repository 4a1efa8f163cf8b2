import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { extractLedger } from '../../src/metrics/extract-ledger.ts';
import type { Fact, Ledger } from '../../src/metrics/fact.ts';
import type { Call } from '../../src/transcript/call.ts';
import { parseTranscript } from '../../src/transcript/parse-transcript.ts';
import { adtranFile } from '../shared-data.ts';
import { ADTRAN_FIGURES, type ExpectedFigure } from './adtran-figures.ts';

const LEAST_RIGHT = 0.98;
const MIN_FIGURES = 110;

describe.skipIf(adtranFile === null)('the ledger of the ADTRAN Q2 2007 call', () => {
  let call: Call;
  let ledger: Ledger;

  beforeAll(() => {
    call = parseTranscript(readFileSync(adtranFile!, 'utf8'), 'adtran-2007-q2.txt').call;
    ledger = extractLedger(call);
  });

  it('has every figure spoken with its metric, part, value, unit, period and status', () => {
    expect(ADTRAN_FIGURES.length).toBeGreaterThan(MIN_FIGURES);
    const spare = ledger.facts.filter((fact) => fact.status !== 'computed');
    const lost = ADTRAN_FIGURES.filter((expected) => {
      const at = spare.findIndex((fact) => isAsExpected(fact, expected));
      if (at >= 0) spare.splice(at, 1);
      return at < 0;
    });
    expect(1 - lost.length / ADTRAN_FIGURES.length, JSON.stringify(lost)).toBeGreaterThanOrEqual(LEAST_RIGHT);
    // Nothing is left that nobody said.
    expect(spare.map((fact) => fact.spoken)).toEqual([]);
  });

  it("never passes an analyst's figure off as the company's", () => {
    const roles = ledger.facts
      .filter((fact) => fact.status === 'reported' || fact.status === 'guidance')
      .map((fact) => call.turns[fact.turn]!.role);
    expect(new Set(roles)).toEqual(new Set(['executive']));
  });

  it('links the figure that management replaced to the right one', () => {
    const corrected = ledger.facts.filter((fact) => fact.status === 'corrected');
    expect(corrected.map((fact) => fact.spoken)).toEqual(['$77 million']);
    expect(corrected[0]!.notes.map((note) => [note.kind, note.text])).toEqual([
      ['corrected-by', 'Jim Matthews gave $55 million'],
    ]);
  });

  it('finds the two misspoken periods and nothing else', () => {
    expect(ledger.findings.map(({ kind, said, likely }) => [kind, said, likely])).toEqual([
      ['misspoken-period', '$26.3 million for Q4 2006', 'Q2 2006'],
      ['misspoken-period', '$0.27 for Q4 2006', 'Q2 2006'],
    ]);
  });

  it('keeps a bound as a bound', () => {
    const target = ledger.facts.find((fact) => fact.metric === 'pretax_margin' && fact.status === 'guidance');
    expect(target).toMatchObject({ bound: 'at-least', value: 25 });
    const rate = ledger.facts.find((fact) => fact.metric === 'effective_tax_rate' && fact.status === 'guidance');
    expect(rate).toMatchObject({ bound: 'about', value: 35, period: '2007-Q3' });
  });

  it('states what a change is against', () => {
    const internetworking = ledger.facts.find((fact) => fact.spoken === '$13.6 million' && fact.status === 'reported');
    expect(internetworking!.changes).toEqual([
      { against: '2007-Q1', percent: 23, amount: null },
      { against: '2006-Q2', percent: 79, amount: null },
    ]);
  });

  it('computes the average price of the shares bought, with its inputs', () => {
    const price = ledger.facts.find((fact) => fact.metric === 'average_repurchase_price');
    expect(price).toMatchObject({ status: 'computed', value: 25.82, unit: 'USD/share' });
    expect(price!.inputs).toHaveLength(2);
  });

  it('finds the replies that give no answer, and not their look-alike', () => {
    const said = ledger.nonAnswers.map(({ start, end }) => call.text.slice(start, end));
    expect(said.some((words) => words.startsWith("That's hard to say"))).toBe(true);
    expect(said.some((words) => words.includes('tough not to say'))).toBe(false);
  });
});

function isAsExpected(fact: Fact, { metric, dimension, value, unit, period, status }: ExpectedFigure): boolean {
  const [low, high] = value === null ? [null, null] : typeof value === 'number' ? [value, value] : value;
  return (
    near(fact.low, low) &&
    near(fact.high, high) &&
    fact.unit === unit &&
    (metric === 'any' || fact.metric === metric) &&
    (dimension === 'any' || (fact.dimension?.toLowerCase() ?? null) === (dimension?.toLowerCase() ?? null)) &&
    (period === 'any' || fact.period === period) &&
    (status === 'any' || fact.status === status)
  );
}

function near(a: number | null, b: number | null): boolean {
  return a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)));
}
