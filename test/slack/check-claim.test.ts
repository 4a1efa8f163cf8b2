import { afterEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { judge, statementsOf } from '../../src/check-claim.ts';
import type { Query } from '../../src/search/query.ts';
import { sharedPeers } from '../shared-data.ts';
import { fakeEarshot } from '../teams/fake-earshot.ts';
import { figureAnswer, quotesAnswer, refusal } from '../teams/sample-answers.ts';
import { type Harness, startHarness, wordsOf } from './harness.ts';

const percent = (value: number) => ({ value, unit: 'percent', words: `${value}%` });
const usd = (value: number, words: string) => ({ value, unit: 'USD', words });

describe('judge', () => {
  it.for([
    ['the figure itself', [percent(51.3)], ['2024-Q2'], 'supported'],
    ['the figure rounded as far as it was written', [percent(51)], ['2024-Q2'], 'supported'],
    ['another figure', [percent(55)], ['2024-Q2'], 'contradicted'],
    ['a figure of another quarter', [percent(50.8)], ['2024-Q2'], 'contradicted'],
    ['the figure of the quarter named', [percent(50.8)], ['2024-Q1'], 'supported'],
    ['a figure that is Earshot’s own arithmetic', [percent(49.9)], ['2023-Q2'], 'not-found'],
    ['another kind of figure', [usd(5e6, '$5 million')], ['2024-Q2'], 'not-found'],
  ] as const)('%s', ([, claimed, periods, verdict]) => {
    expect(judge(figureAnswer, claimed, periods).verdict).toBe(verdict);
  });

  it('decides nothing by an analyst’s figure', () => {
    const facts = figureAnswer.facts.map((one) => ({ ...one, fact: { ...one.fact, status: 'analyst' as const } }));
    expect(judge({ ...figureAnswer, facts }, [percent(51.3)], []).verdict).toBe('not-found');
  });

  it('rounds money as it was written', () => {
    const fact = figureAnswer.facts[0]!;
    const revenue = { ...fact, fact: { ...fact.fact, unit: 'USD', value: 84_200_000, precision: 100_000 } };
    const answer: Answer = { ...figureAnswer, facts: [revenue] };
    expect(judge(answer, [usd(84_000_000, '$84 million')], []).verdict).toBe('supported');
    expect(judge(answer, [usd(84_600_000, '$84.6 million')], []).verdict).toBe('contradicted');
  });

  it('shows what was said where there is no figure, and says when nothing was', () => {
    expect(judge(quotesAnswer, [], []).verdict).toBe('related');
    expect(judge(refusal, [percent(3)], []).verdict).toBe('not-found');
  });
});

describe('statementsOf', () => {
  it('takes the sentences with figures, whole', () => {
    const said = 'Morning all. Margin was 51.3% vs. 50.8% in Q1. Revenue hit $84.2 million! Nice quarter.';
    expect(statementsOf(said)).toEqual(['Margin was 51.3% vs. 50.8% in Q1.', 'Revenue hit $84.2 million!']);
  });

  it('takes the first sentences of a message without any', () => {
    expect(statementsOf('They raised guidance. I was surprised.')).toHaveLength(2);
  });
});

describe.skipIf(!sharedPeers)('Check this claim', () => {
  let harness: Harness;
  afterEach(async () => {
    expect(harness.slack.state.problems).toEqual([]);
    await harness.close();
  });

  const earshot = () => {
    const base = fakeEarshot();
    return {
      ...base,
      explain: async (question: string) => {
        const answer = await base.ask(question);
        const figure = /(\d+(?:\.\d+)?)%/.exec(question);
        const query = { claimed: figure ? [percent(Number(figure[1]))] : [], periods: [] } as unknown as Query;
        return { answer, query, hits: [] };
      },
    };
  };

  it('says for each statement whether the calls support it, to whoever asked alone', async () => {
    harness = await startHarness({ parts: { earshot: earshot() } });
    const text = 'Quillfern gross margin was 51.3%. Their gross margin a year ago was 70%. The dividend is 4%.';
    await harness.slack.send({ kind: 'message_action', callback_id: 'check_claim', text });
    await harness.settled();
    expect(harness.slack.state.messages).toHaveLength(0);
    const said = wordsOf(harness.slack.state.ephemeral[0].blocks);
    expect(said).toMatch(/Supported : Gross margin 51\.3%, Q2 2024, Quillfern Instruments/);
    expect(said).toMatch(/Contradicted : the call gives Gross margin 51\.3%/);
    expect(said).toMatch(/Not found in the calls/);
    expect(said).toContain('Piet Halloran, CFO');
  });

  it('says so when a message has no words', async () => {
    harness = await startHarness({ parts: { earshot: earshot() } });
    await harness.slack.send({ kind: 'message_action', callback_id: 'check_claim', text: '' });
    await harness.settled();
    expect(wordsOf(harness.slack.state.ephemeral[0].blocks)).toContain('no words');
  });
});
