import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/ports.ts';
import { openStore } from '../../src/store/open-store.ts';
import { turnsAsPassages } from '../fakes/invented-call.ts';
import { sharedPeers } from '../shared-data.ts';
import { type Harness, memoryStore, startHarness, wordsOf } from './harness.ts';

let harness: Harness;
afterEach(() => harness.close());

const botMessages = () => harness.slack.state.messages.filter((one: { bot_id?: string }) => one.bot_id);
const loud = () => harness.lines.filter(({ level }) => level === 'warn' || level === 'error');

/** Envelopes as Slack would send them, to be sent more than once. */
const events = {
  mention: {
    type: 'app_mention',
    user: 'U0ANA',
    text: '<@U0BOT> quillfern gross margin',
    ts: '1700.1',
    channel: 'C0EARN',
  },
  'direct message': {
    type: 'message',
    channel_type: 'im',
    user: 'U0ANA',
    text: 'quillfern gross margin',
    ts: '1700.2',
    channel: 'D0ANA',
  },
} as const;

function envelope(event: object, id: string): Record<string, unknown> {
  return { token: 't', team_id: 'T1', api_app_id: 'A0APP', type: 'event_callback', event_id: id, event_time: 1, event };
}

const sendEvent = (event: object, id: string, headers: Record<string, string> = {}) =>
  harness.slack.send({ kind: 'raw', type: 'events_api', payload: envelope(event, id), headers });

describe.skipIf(!sharedPeers)('an event that Slack repeats', () => {
  describe.each(Object.entries(events))('%s', (_, event) => {
    it('is answered once for four deliveries with retry headers', async () => {
      harness = await startHarness();
      for (const attempt of [0, 1, 2, 3]) {
        const headers = { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': 'http_timeout' };
        await sendEvent(event, 'Ev1', attempt > 0 ? headers : {});
      }
      await harness.settled();
      expect(botMessages()).toHaveLength(1);
    });

    it('is answered once for four deliveries under new event ids', async () => {
      harness = await startHarness();
      await Promise.all(['Ev1', 'Ev2', 'Ev3', 'Ev4'].map((id) => sendEvent(event, id)));
      await harness.settled();
      expect(botMessages()).toHaveLength(1);
    });

    it('is answered once although the process was stopped and started between', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'earshot-slack-'));
      const open = (): Promise<Store> =>
        openStore({
          at: { file: join(folder, 'earshot.db') },
          cutPassages: turnsAsPassages,
          passphrases: ['for tests'],
        });
      let store = await open();
      harness = await startHarness({ store });
      await sendEvent(event, 'Ev1');
      await harness.settled();
      expect(botMessages()).toHaveLength(1);
      await harness.close();
      await store.close();
      store = await open();
      harness = await startHarness({ store });
      await sendEvent(event, 'Ev1', { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' });
      await sendEvent(event, 'Ev2');
      await harness.settled();
      expect(botMessages()).toHaveLength(0);
      await harness.app.stop();
      await store.close();
      rmSync(folder, { recursive: true });
    });
  });

  it('asks the same again in a new message and is answered again', async () => {
    harness = await startHarness();
    await sendEvent(events.mention, 'Ev1');
    await sendEvent({ ...events.mention, ts: '1700.9' }, 'Ev2');
    await harness.settled();
    expect(botMessages()).toHaveLength(2);
  });
});

describe.skipIf(!sharedPeers)('a request that a process left behind', () => {
  it('is answered by the next process, once', async () => {
    const store = await memoryStore();
    let now = 1_000_000_000_000;
    await store.claimDelivery(['slack:event:T1:Ev1', 'slack:message:T1:C0EARN:1700.1'], {
      keepMs: 86_400_000 * 9_000,
      payload: JSON.stringify(envelope(events.mention, 'Ev1')),
    });
    now = Date.now() + 60_000;
    harness = await startHarness({ store, parts: { clock: () => now } });
    await harness.settled();
    expect(botMessages()).toHaveLength(1);
    expect(await store.unfinishedDeliveries(now + 1)).toEqual([]);
    await sendEvent(events.mention, 'Ev1');
    await harness.settled();
    expect(botMessages()).toHaveLength(1);
  });

  it('is left alone when it is too old to be welcome', async () => {
    const store = await memoryStore();
    const payload = JSON.stringify(envelope(events.mention, 'Ev1'));
    await store.claimDelivery(['slack:event:T1:Ev1'], { keepMs: 86_400_000, payload });
    harness = await startHarness({ store, parts: { clock: () => Date.now() + 60 * 60_000 } });
    await harness.settled();
    expect(botMessages()).toHaveLength(0);
    expect(await store.unfinishedDeliveries(Date.now() + 1)).toEqual([]);
  });
});

describe.skipIf(!sharedPeers)('when Slack does not take an answer', () => {
  it.for([
    ['429 with Retry-After', { status: 429, retryAfter: 1, times: 1 }],
    ['5xx twice', { status: 503, times: 2 }],
  ] as const)('tries again: %s', async ([, failure]) => {
    harness = await startHarness();
    harness.slack.config.failNext = { 'chat.postMessage': { ...failure } };
    await harness.slack.send({ kind: 'mention', text: 'quillfern gross margin' });
    await harness.settled();
    expect(botMessages()).toHaveLength(1);
    expect(loud()).toEqual([]);
  });

  it('writes to the asker when the channel is archived, and logs it once', async () => {
    harness = await startHarness();
    harness.slack.config.channels.C0OLD = { name: 'old', archived: true };
    await harness.slack.send({ kind: 'mention', text: 'quillfern gross margin', channel: 'C0OLD' });
    await harness.settled();
    expect(botMessages()).toHaveLength(1);
    expect(botMessages()[0].channel).toBe('D0ANA');
    expect(wordsOf(botMessages()[0].blocks)).toMatch(/is archived.*51\.3%/);
    expect(loud()).toHaveLength(1);
    expect(loud()[0]?.fields).toMatchObject({ reason: 'is_archived', team: 'T1' });
  });

  it('tells the asker privately in the channel when the response_url is used up', async () => {
    harness = await startHarness();
    const { slack } = harness;
    const taken = slack.send({ kind: 'slash', command: '/quillfern', text: 'gross margin' });
    await taken;
    await harness.settled();
    const before = slack.state.ephemeral.length;
    const payload = commandPayload(`${slack.url}/response/none`);
    await slack.send({ kind: 'raw', type: 'slash_commands', payload });
    await harness.settled();
    expect(slack.state.ephemeral).toHaveLength(before + 1);
    expect(slack.state.ephemeral.at(-1)).toMatchObject({ via: 'api', user: 'U0ANA' });
    expect(loud()).toHaveLength(1);
  });

  it('writes to the asker where it may not even post privately', async () => {
    harness = await startHarness();
    harness.slack.config.channels.C0OUT = { name: 'out', member: false };
    const payload = { ...commandPayload(`${harness.slack.url}/response/none`), channel_id: 'C0OUT' };
    await harness.slack.send({ kind: 'raw', type: 'slash_commands', payload });
    await harness.settled();
    expect(botMessages()).toMatchObject([{ channel: 'D0ANA' }]);
  });

  it('sends words alone when Slack refuses the blocks', async () => {
    harness = await startHarness();
    harness.slack.config.failNext = { 'chat.postMessage': { times: 1, error: 'invalid_blocks' } };
    await harness.slack.send({ kind: 'mention', text: 'quillfern gross margin' });
    await harness.settled();
    expect(botMessages()).toHaveLength(1);
    expect(botMessages()[0].text).toContain('51.3%');
    expect(loud()).toHaveLength(1);
  });

  it('gives up with one line when the token was revoked', async () => {
    harness = await startHarness();
    harness.slack.config.failNext = { '*': { times: 99, error: 'token_revoked' } };
    await harness.slack.send({ kind: 'mention', text: 'quillfern gross margin' });
    await harness.settled();
    expect(loud()).toHaveLength(1);
    expect(loud()[0]?.fields).toMatchObject({ kind: 'gone', reason: 'token_revoked' });
    harness.slack.config.failNext = {};
  });

  it('tells the asker with a reference when the core fails, and logs that once', async () => {
    harness = await startHarness();
    const failing = { ...harness.earshot, ask: () => Promise.reject(new Error('the disk is full')) };
    await harness.close();
    harness = await startHarness({ parts: { earshot: failing } });
    await harness.slack.send({ kind: 'slash', command: '/quillfern', text: 'gross margin' });
    await harness.settled();
    const said = wordsOf(harness.slack.state.ephemeral[0].blocks);
    expect(said).toContain('Something went wrong');
    expect(loud()).toHaveLength(1);
    expect(said).toContain(loud()[0]?.fields.reference);
    expect(said).not.toContain('disk');
  });
});

describe.skipIf(!sharedPeers)('stopping', () => {
  it.for(['http', 'socket'] as const)('answers what was accepted before it ends, over %s', async (transport) => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    harness = await startHarness({ transport });
    const { ask } = harness.earshot;
    const slow = { ...harness.earshot, ask: (async (...args) => held.then(() => ask(...args))) as typeof ask };
    await harness.close();
    harness = await startHarness({ transport, parts: { earshot: slow } });
    await harness.slack.send({ kind: 'slash', command: '/quillfern', text: 'gross margin' });
    const stopped = harness.app.stop();
    release();
    expect(await stopped).toBe(true);
    expect(wordsOf(harness.slack.state.ephemeral[0].blocks)).toContain('51.3%');
  });
});

describe.skipIf(!sharedPeers)('a request that is not Slack’s', () => {
  it('is refused: a bad signature, an old one, none', async () => {
    harness = await startHarness();
    const url = `${harness.appUrl}/slack/events`;
    const body = JSON.stringify(envelope(events.mention, 'Ev1'));
    const headers = { 'content-type': 'application/json' };
    const now = String(Math.floor(Date.now() / 1000));
    const bad = { ...headers, 'x-slack-request-timestamp': now, 'x-slack-signature': `v0=${'0'.repeat(64)}` };
    for (const given of [headers, bad]) {
      expect((await fetch(url, { method: 'POST', body, headers: given })).status).toBe(401);
    }
    await harness.settled();
    expect(botMessages()).toHaveLength(0);
  });
});

function commandPayload(responseUrl: string): Record<string, string> {
  return {
    token: 't',
    team_id: 'T1',
    channel_id: 'C0EARN',
    channel_name: 'earnings',
    user_id: 'U0ANA',
    user_name: 'ana',
    command: '/quillfern',
    text: 'gross margin',
    api_app_id: 'A0APP',
    response_url: responseUrl,
    trigger_id: `1.${Math.random()}`,
  };
}
