import { afterEach, describe, expect, it } from 'vitest';
import { OPEN } from '../../adapters/slack/permission.ts';
import type { DigestRequest } from '../../src/digest/ports.ts';
import { sharedPeers } from '../shared-data.ts';
import { type Harness, startHarness, wordsOf } from './harness.ts';

let harness: Harness;
afterEach(async () => {
  expect(harness.slack.state.problems).toEqual([]);
  await harness.close();
});

const botMessages = () => harness.slack.state.messages.filter((one: { bot_id?: string }) => one.bot_id);
const lastPrivate = () => wordsOf(harness.slack.state.ephemeral.at(-1).blocks);
const send = async (request: Record<string, unknown>) => {
  const sent = await harness.slack.send(request);
  await harness.settled();
  return sent;
};

describe.skipIf(!sharedPeers)('following up', () => {
  it('hands a thread’s own context to the next question in it', async () => {
    harness = await startHarness();
    const { ts } = await send({ kind: 'mention', text: 'quillfern gross margin' });
    await send({ kind: 'mention', text: 'and a figure a year ago?', thread_ts: ts });
    const [first, second] = harness.earshot.asked;
    expect(first?.options.context).toBeUndefined();
    expect(second?.options.context).toMatchObject({ company: 'quillfern', call: 'quillfern-2024-q2' });
    expect(botMessages().map((one: { thread_ts: string }) => one.thread_ts)).toEqual([ts, ts]);
  });

  it('keeps threads apart', async () => {
    harness = await startHarness();
    await send({ kind: 'mention', text: 'quillfern gross margin' });
    await send({ kind: 'mention', text: 'quillfern revenue' });
    expect(harness.earshot.asked.at(-1)?.options.context).toBeUndefined();
  });

  it('follows up in a direct message’s thread', async () => {
    harness = await startHarness();
    const { ts } = await send({ kind: 'dm', text: 'quillfern gross margin' });
    await send({ kind: 'dm', text: 'why?', thread_ts: ts });
    expect(harness.earshot.asked.at(-1)?.options.context).toMatchObject({ company: 'quillfern' });
  });

  it('never asks Slack for the history of a channel', async () => {
    harness = await startHarness();
    const { ts } = await send({ kind: 'mention', text: 'quillfern gross margin' });
    await send({ kind: 'mention', text: 'why?', thread_ts: ts });
    const methods: string[] = harness.slack.state.calls.map((call: { method: string }) => call.method);
    expect(methods.filter((method) => /history|replies/.test(method))).toEqual([]);
  });
});

describe.skipIf(!sharedPeers)('sticky threads', () => {
  it('answers in a thread without a mention once a channel wants it, and only what it finds', async () => {
    harness = await startHarness();
    const { ts } = await send({ kind: 'mention', text: 'quillfern gross margin' });
    await send({ kind: 'message', text: 'and revenue?', thread_ts: ts });
    expect(botMessages()).toHaveLength(1);
    await send({ kind: 'slash', command: '/earnings', text: 'sticky on' });
    expect(lastPrivate()).toContain('without a mention');
    await send({ kind: 'message', text: 'and revenue?', thread_ts: ts });
    expect(botMessages()).toHaveLength(2);
    await send({ kind: 'message', text: 'lunch at noon', thread_ts: ts });
    await send({ kind: 'message', text: 'revenue of another thread' });
    expect(botMessages()).toHaveLength(2);
    await send({ kind: 'slash', command: '/earnings', text: 'sticky off' });
    await send({ kind: 'message', text: 'and revenue?', thread_ts: ts });
    expect(botMessages()).toHaveLength(2);
  });

  it('leaves bots, edits and its own posts alone', async () => {
    harness = await startHarness();
    const { ts } = await send({ kind: 'mention', text: 'quillfern gross margin' });
    await send({ kind: 'slash', command: '/earnings', text: 'sticky on' });
    const base = { type: 'message', channel_type: 'channel', channel: 'C0EARN', thread_ts: ts, text: 'revenue' };
    await send({ kind: 'event', event: { ...base, ts: '1.1', bot_id: 'B0X', user: 'U0X' } });
    await send({ kind: 'event', event: { ...base, ts: '1.2', subtype: 'message_changed', user: 'U0ANA' } });
    await send({ kind: 'event', event: { ...base, ts: '1.3', user: 'U0BOT' } });
    expect(botMessages()).toHaveLength(1);
  });
});

describe.skipIf(!sharedPeers)('orders', () => {
  it('answers help, alone and in a company’s command, with what is held', async () => {
    harness = await startHarness();
    await send({ kind: 'slash', command: '/quillfern', text: '' });
    expect(lastPrivate()).toContain('/quillfern gross margin');
    expect(lastPrivate()).toContain('last call Q2 2024');
    await send({ kind: 'mention', text: 'help' });
    expect(botMessages()).toHaveLength(0);
    expect(lastPrivate()).toContain('/quillfern gross margin');
  });

  it('says so when a command’s company is not held', async () => {
    harness = await startHarness();
    await send({ kind: 'slash', command: '/ciena', text: 'gross margin' });
    expect(lastPrivate()).toContain('No calls of “ciena” are held');
  });

  it('follows and unfollows companies', async () => {
    harness = await startHarness();
    await send({ kind: 'slash', command: '/quillfern', text: 'follow' });
    expect(lastPrivate()).toContain('You follow Quillfern');
    expect(await harness.store.watchlist('slack:T1:U0ANA')).toEqual(['quillfern']);
    await send({ kind: 'dm', text: 'watchlist' });
    expect(wordsOf(botMessages().at(-1).blocks)).toContain('Quillfern Instruments');
    await send({ kind: 'slash', command: '/earnings', text: 'unfollow quillfern' });
    expect(await harness.store.watchlist('slack:T1:U0ANA')).toEqual([]);
  });

  it('hands what is said about digests over with place, person and time zone', async () => {
    const requests: DigestRequest[] = [];
    const digests = {
      handle: async (request: DigestRequest) => {
        requests.push(request);
        return { text: 'Every day at 8:30 in New York.', digest: null, subscription: null };
      },
    };
    harness = await startHarness({ parts: { digests } });
    await send({ kind: 'slash', command: '/quillfern', text: 'digest daily 8:30' });
    await send({ kind: 'dm', text: 'digest off' });
    expect(lastPrivate()).toContain('8:30');
    expect(requests).toMatchObject([
      {
        words: 'daily 8:30',
        target: 'slack:T1:C0EARN',
        owner: 'slack:T1:U0ANA',
        timeZone: 'America/New_York',
        company: 'quillfern',
      },
      { words: 'off', target: 'slack:T1:U0ANA', company: null },
    ]);
  });
});

describe.skipIf(!sharedPeers)('who may ask what', () => {
  const rules = [
    { channels: ['C0EARN'], companies: ['quillfern'] },
    { users: ['U0LON'], companies: ['*'] },
  ];

  it('answers where a rule allows it and says so where none does', async () => {
    harness = await startHarness({ config: { permissions: { ...OPEN, rules } } });
    await send({ kind: 'slash', command: '/quillfern', text: 'gross margin' });
    expect(lastPrivate()).toContain('51.3%');
    await send({ kind: 'slash', command: '/quillfern', text: 'gross margin', channel: 'C0OTHER' });
    expect(lastPrivate()).toContain('can’t ask');
    await send({ kind: 'slash', command: '/quillfern', text: 'gross margin', channel: 'C0OTHER', user: 'U0LON' });
    expect(lastPrivate()).toContain('51.3%');
  });

  it('names no company that the asker may not ask about, not even by its own command', async () => {
    const others = [{ channels: ['C0EARN'], companies: ['other'] }];
    harness = await startHarness({ config: { permissions: { ...OPEN, rules: others } } });
    for (const text of ['help', 'follow', 'gross margin']) {
      await send({ kind: 'slash', command: '/quillfern', text });
      expect(lastPrivate()).not.toMatch(/Quillfern Instruments \(|51\.3|Q2 2024|null/);
    }
  });

  const shared = (user: string) => ({
    kind: 'raw',
    type: 'events_api',
    payload: {
      team_id: 'T1',
      type: 'event_callback',
      event_id: `Ev${user}`,
      is_ext_shared_channel: true,
      event: { type: 'app_mention', user, text: '<@U0BOT> quillfern gross margin', ts: '17.1', channel: 'C0EARN' },
    },
  });

  it('answers nobody in a channel shared with another organisation, unless that is allowed', async () => {
    harness = await startHarness();
    await send(shared('U0ANA'));
    expect(botMessages()).toHaveLength(0);
    expect(lastPrivate()).toContain('shared with other organisations');
    await harness.close();
    harness = await startHarness({ config: { permissions: { ...OPEN, externalChannels: true } } });
    await send(shared('U0ANA'));
    expect(botMessages()).toHaveLength(1);
  });

  it('tells the question from Slack’s markup', async () => {
    harness = await startHarness();
    await send({ kind: 'mention', text: 'did R&amp;D &gt; 5%? see <https://x.example|the note> <@U0LON>' });
    expect(harness.earshot.asked.at(-1)?.question).toBe('did R&D > 5%? see the note');
  });
});
