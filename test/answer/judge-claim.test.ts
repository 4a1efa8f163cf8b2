import { describe, expect, it } from 'vitest';
import type { Answer, AnswerFact } from '../../src/answer/answer.ts';
import { judgeClaim } from '../../src/answer/judge-claim.ts';
import { figureAnswer, quotesAnswer, refusal } from '../teams/sample-answers.ts';

const percent = (value: number) => ({ value, unit: 'percent', words: `${value}%` });
const usd = (value: number, words: string) => ({ value, unit: 'USD', words });

describe('judgeClaim', () => {
  it.for([
    ['the figure itself', [percent(51.3)], ['2024-Q2'], 'supported'],
    ['the figure rounded as far as it was written', [percent(51)], ['2024-Q2'], 'supported'],
    ['another figure', [percent(55)], ['2024-Q2'], 'contradicted'],
    ['a figure of another quarter', [percent(50.8)], ['2024-Q2'], 'contradicted'],
    ['the figure of the quarter named', [percent(50.8)], ['2024-Q1'], 'supported'],
    ['a figure that is Earshot’s own arithmetic', [percent(49.9)], ['2023-Q2'], 'not-found'],
    ['another kind of figure', [usd(5e6, '$5 million')], ['2024-Q2'], 'not-found'],
  ] as const)('%s', ([, claimed, periods, verdict]) => {
    expect(judgeClaim(figureAnswer, claimed, periods).verdict).toBe(verdict);
  });

  it('decides nothing by an analyst’s figure', () => {
    const facts = figureAnswer.facts.map((one) => ({ ...one, fact: { ...one.fact, status: 'analyst' as const } }));
    expect(judgeClaim({ ...figureAnswer, facts }, [percent(51.3)], []).verdict).toBe('not-found');
  });

  it('rounds money as it was written', () => {
    const fact = figureAnswer.facts[0]!;
    const revenue = { ...fact, fact: { ...fact.fact, unit: 'USD', value: 84_200_000, precision: 100_000 } };
    const answer: Answer = { ...figureAnswer, facts: [revenue] };
    expect(judgeClaim(answer, [usd(84_000_000, '$84 million')], []).verdict).toBe('supported');
    expect(judgeClaim(answer, [usd(84_600_000, '$84.6 million')], []).verdict).toBe('contradicted');
  });

  it('shows what was said where there is no figure, and says when nothing was', () => {
    expect(judgeClaim(quotesAnswer, [], []).verdict).toBe('related');
    expect(judgeClaim(refusal, [percent(3)], []).verdict).toBe('not-found');
  });

  it('takes the quarter answered with where none is named', () => {
    expect(judgeClaim(figureAnswer, [percent(50.8)], []).verdict).toBe('contradicted');
  });

  it('holds earnings a share against earnings a share, and not against revenue', () => {
    const [fact] = figureAnswer.facts as [AnswerFact];
    const eps = { ...fact, fact: { ...fact.fact, unit: 'USD/share', value: 0.28, precision: 0.01 } };
    const revenue = { ...fact, fact: { ...fact.fact, unit: 'USD', value: 84_200_000, precision: 100_000 } };
    const answer: Answer = { ...figureAnswer, facts: [revenue, eps] };
    expect(judgeClaim(answer, [usd(0.28, '$0.28')], [])).toMatchObject({ verdict: 'supported', fact: eps });
    expect(judgeClaim(answer, [usd(0.31, '$0.31')], [])).toMatchObject({ verdict: 'contradicted', fact: eps });
    expect(judgeClaim({ ...answer, facts: [revenue] }, [usd(0.28, '$0.28')], []).verdict).toBe('not-found');
  });

  it('finds the one wrong figure beside a right one', () => {
    const [fact] = figureAnswer.facts as [AnswerFact];
    const revenue = { ...fact, fact: { ...fact.fact, unit: 'USD', value: 84_200_000, precision: 100_000 } };
    const answer: Answer = { ...figureAnswer, facts: [revenue, fact] };
    const claimed = [usd(84_200_000, '$84.2 million'), percent(62)];
    expect(judgeClaim(answer, claimed, [])).toMatchObject({ verdict: 'contradicted', fact });
  });

  it('says which figure of a statement it could not check, and knows a change said with a figure', () => {
    const [fact] = figureAnswer.facts as [AnswerFact];
    const changes = [{ against: '2024-Q1', percent: null, amount: 0.5 }];
    const answer: Answer = { ...figureAnswer, facts: [{ ...fact, fact: { ...fact.fact, changes } }] };
    const bps = { value: 0.5, unit: 'percent', words: '50 bps' };
    expect(judgeClaim(answer, [percent(51.3), bps], [])).toMatchObject({ verdict: 'supported', unconfirmed: [] });
    expect(judgeClaim(answer, [percent(51.3), percent(7)], [])).toMatchObject({
      verdict: 'supported',
      unconfirmed: ['7%'],
    });
  });
});
