import { expect, it } from 'vitest';
import type { StoreBench } from './store-contract.ts';

export function describePeopleContract(bench: StoreBench): void {
  it('knows who follows which company', async () => {
    await bench.store.follow('ann', 'tidal-rope');
    await bench.store.follow('ann', 'harbor-lamps');
    await bench.store.follow('ann', 'harbor-lamps');
    await bench.store.follow('bo', 'harbor-lamps');
    expect(await bench.store.watchlist('ann')).toEqual(['harbor-lamps', 'tidal-rope']);
    expect(await bench.store.followers('harbor-lamps')).toEqual(['ann', 'bo']);
    await bench.store.unfollow('ann', 'harbor-lamps');
    expect(await bench.store.watchlist('ann')).toEqual(['tidal-rope']);
  });

  it('lists the last questions of a person, each once, the newest first', async () => {
    for (const question of ['margin?', 'copper?', 'margin?']) {
      bench.now += 1_000;
      await bench.store.addQuestion('ann', { question, company: 'harbor-lamps', grade: 'figure' });
    }
    await bench.store.addQuestion('bo', { question: 'hemp?', company: null, grade: 'none' });
    const asked = await bench.store.recentQuestions('ann', 10);
    expect(asked.map(({ question }) => question)).toEqual(['margin?', 'copper?']);
    expect(asked[0]).toEqual({ question: 'margin?', company: 'harbor-lamps', grade: 'figure', askedAt: bench.now });
  });

  it('keeps a bounded number of questions of a person', async () => {
    for (let i = 0; i < 60; i++) {
      bench.now += 1_000;
      await bench.store.addQuestion('ann', { question: `question ${i}`, company: null, grade: 'passages' });
    }
    const asked = await bench.store.recentQuestions('ann', 1_000);
    expect(asked).toHaveLength(50);
    expect(asked.at(-1)?.question).toBe('question 10');
  });

  it('keeps one verdict of a person on an answer, the last', async () => {
    const given = {
      id: 'answer-1',
      who: 'ann',
      comment: null,
      question: 'margin?',
      grade: 'figure' as const,
      headline: 'Gross margin was 51%.',
      company: 'harbor-lamps',
      call: 'harbor-lamps-2021-q3',
      cites: ['harbor-lamps-2021-q3:10-40'],
    };
    await bench.store.addFeedback({ ...given, verdict: 'up' });
    bench.now += 1_000;
    await bench.store.addFeedback({ ...given, verdict: 'down', comment: 'wrong quarter' });
    await bench.store.addFeedback({ ...given, who: 'bo', verdict: 'up' });
    const down = await bench.store.feedback({ verdict: 'down' });
    expect(down).toEqual([{ ...given, verdict: 'down', comment: 'wrong quarter', givenAt: bench.now }]);
    expect(await bench.store.feedback()).toHaveLength(2);
    expect(await bench.store.feedback({ limit: 1 })).toHaveLength(1);
  });
}
