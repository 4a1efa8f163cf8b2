import { describe, expect, it } from 'vitest';
import { AnswerMemo } from '../../adapters/answer-memo.ts';
import type { CompanySummary } from '../../src/service.ts';
import { fakeEarshot } from '../teams/fake-earshot.ts';

const asked = { question: 'gross margin', company: 'quillfern', context: null };
const all = () => true;

function memo() {
  const earshot = fakeEarshot();
  let held: readonly CompanySummary[] = [{ company: 'quillfern', companyName: 'Quillfern', ticker: null, calls: [] }];
  const answers = new AnswerMemo({ ask: earshot.ask, companies: async () => held });
  const ingest = () => {
    held = [...held];
  };
  return { earshot, answers, ingest };
}

describe('AnswerMemo', () => {
  it('asks the core once for the same question over the same calls', async () => {
    const { earshot, answers } = memo();
    expect(await answers.ask(asked, all)).toBe(await answers.ask(asked, all));
    await answers.ask({ ...asked, question: 'revenue' }, all);
    expect(earshot.asked).toHaveLength(2);
  });

  it('forgets everything once something was ingested', async () => {
    const { earshot, answers, ingest } = memo();
    await answers.ask(asked, all);
    ingest();
    await answers.ask(asked, all);
    expect(earshot.asked).toHaveLength(2);
  });

  it('gives nobody an answer found with somebody else’s rights', async () => {
    const { answers } = memo();
    await answers.ask(asked, all);
    await expect(answers.ask(asked, () => false)).rejects.toMatchObject({ code: 'not-permitted' });
  });

  it('does not remember a failure', async () => {
    const { earshot, answers } = memo();
    await expect(answers.ask({ ...asked, question: '' }, all)).rejects.toThrow();
    await expect(answers.ask({ ...asked, question: '' }, all)).rejects.toThrow();
    expect(earshot.asked).toHaveLength(2);
  });
});
