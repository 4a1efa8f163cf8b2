import { afterEach, describe, expect, it } from 'vitest';
import { sharedPeers } from '../shared-data.ts';
import { type Harness, startHarness, wordsOf } from './harness.ts';

if (!sharedPeers) console.log('skipped: Slack over the wire, because ../shared/peers is absent');

let harness: Harness;
afterEach(async () => {
  expect(harness.slack.state.problems).toEqual([]);
  await harness.close();
});

describe.skipIf(!sharedPeers).each(['http', 'socket'] as const)('asking over %s', (transport) => {
  it('answers a company’s command for the asker alone, acknowledged at once', async () => {
    harness = await startHarness({ transport });
    const { slack } = harness;
    const taken = await slack.send({ kind: 'slash', command: '/quillfern', text: 'gross margin' });
    await harness.settled();
    expect(taken.status).toBe(200);
    expect(slack.state.ephemeral).toHaveLength(1);
    expect(slack.state.messages).toHaveLength(0);
    const [answer] = slack.state.ephemeral;
    expect(wordsOf(answer.blocks)).toContain('51.3%');
    expect(answer.text).toContain('gross margin was 51.3%');
    expect(harness.earshot.asked.at(-1)).toMatchObject({ question: 'gross margin', options: { company: 'quillfern' } });
  });

  it('asks any company through /earnings', async () => {
    harness = await startHarness({ transport });
    await harness.slack.send({ kind: 'slash', command: '/earnings', text: 'quillfern gross margin' });
    await harness.settled();
    expect(wordsOf(harness.slack.state.ephemeral[0].blocks)).toContain('51.3%');
    expect(harness.earshot.asked.at(-1)?.options.company).toBeUndefined();
  });

  it('answers a mention in its thread, once, although Slack sends it as two events', async () => {
    harness = await startHarness({ transport });
    const { ts } = await harness.slack.send({ kind: 'mention', text: 'quillfern gross margin' });
    await harness.settled();
    const answers = harness.slack.state.messages.filter((message: { bot_id?: string }) => message.bot_id);
    expect(answers).toHaveLength(1);
    expect(answers[0].thread_ts).toBe(ts);
    expect(wordsOf(answers[0].blocks)).toContain('51.3%');
  });

  it('answers a direct message, with a status while it works', async () => {
    harness = await startHarness({ transport });
    const { ts } = await harness.slack.send({ kind: 'dm', text: 'quillfern gross margin' });
    await harness.settled();
    const answers = harness.slack.state.messages.filter((message: { bot_id?: string }) => message.bot_id);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ channel: 'D0ANA', thread_ts: ts });
    expect(harness.slack.state.statuses).toHaveLength(1);
  });
});
