import { afterEach, describe, expect, it } from 'vitest';
import type { DigestDelivery } from '../../src/digest/ports.ts';
import { createDigestRunner } from '../../src/digest/run-digests.ts';
import { silentLog } from '../../src/log.ts';
import type { Subscription } from '../../src/ports/subscriptions.ts';
import { openStore } from '../../src/store/open-store.ts';
import { sharedPeers } from '../shared-data.ts';
import { type Harness, startHarness } from './harness.ts';

/** Channels that are due at the same minute: a thousand with EARSHOT_MANY=1000. */
const MANY = Number(process.env.EARSHOT_MANY ?? 60);
const DAY = new Date().toISOString().slice(0, 10);
const LEASE_MS = 120_000;

let harness: Harness;
let now = Date.now();
afterEach(async () => {
  await harness?.close();
  await harness?.store.close();
});

const subscription = (channel: string): Subscription => ({
  ...{ id: channel, target: `slack:T1:${channel}`, owner: 'slack:T1:U0ANA', companies: [], watchTerms: [] },
  ...{ weekdays: [1, 2, 3, 4, 5, 6, 7], minuteOfDay: 0, timeZone: 'UTC', quietDay: 'spotlight', announce: false },
  ...{ paused: false, pausedBecause: null, createdAt: 0 },
});

const runner = (by: string, over: Partial<DigestDelivery> = {}) =>
  createDigestRunner({
    store: harness.store,
    deliveries: [{ ...harness.app.digests, ...over }],
    build: async () => ({ digest: await harness.earshot.digest([]), remember: async () => undefined }),
    clock: () => now,
    log: silentLog,
    by,
  });

async function start(...channels: readonly string[]) {
  now = Date.now();
  const store = await openStore({
    at: { file: ':memory:' },
    cutPassages: () => [],
    passphrases: ['test'],
    clock: () => now,
  });
  harness = await startHarness({ store });
  for (const channel of channels) await harness.store.saveSubscription(subscription(channel));
}

const postsIn = (channel: string) =>
  harness.slack.state.messages.filter((m: { channel: string; bot_id?: string }) => m.channel === channel).length;
const stateOf = async (channel: string) => (await harness.store.digestRun(channel, DAY))?.state;

describe.skipIf(!sharedPeers)('digests in Slack', () => {
  it('finds a post that was out before the process ended, by the key it carries', async () => {
    await start('C0EARN');
    await runner('dies', {
      post: async (...args) => {
        await harness.app.digests.post(...args);
        throw new Error('the process ends here');
      },
    }).tick();
    expect(await stateOf('C0EARN')).toBe('sending');
    now += LEASE_MS + 1;
    await runner('returns').tick();
    expect([postsIn('C0EARN'), await stateOf('C0EARN')]).toEqual([1, 'sent']);
  });

  it('waits out a rate limit and tries again what Slack could not take', async () => {
    await start('C0EARN', 'C0OTHER');
    harness.slack.config.failNext = { 'chat.postMessage': { times: 1, status: 429, retryAfter: 1 } };
    await runner('p1').tick();
    expect([postsIn('C0EARN'), postsIn('C0OTHER')]).toEqual([1, 1]);
  });

  it('tries a post again later when Slack is down for longer than a request lasts', async () => {
    await start('C0EARN');
    harness.slack.config.failNext = { 'chat.postMessage': { times: 8, status: 503 } };
    const run = runner('p1');
    await run.tick();
    expect([postsIn('C0EARN'), await stateOf('C0EARN')]).toEqual([0, 'sending']);
    for (let i = 0; i < 3; i++) {
      now += LEASE_MS + 1;
      await run.tick();
    }
    expect([postsIn('C0EARN'), await stateOf('C0EARN')]).toEqual([1, 'sent']);
  });

  it.for([
    ['token_revoked', 'Earshot was removed from the workspace'],
    ['is_archived', 'the channel is archived'],
    ['restricted_action_read_only_channel', 'the channel takes no posts from Earshot'],
  ] as const)('stops for good at %s', async ([error, reason]) => {
    await start('C0EARN');
    harness.slack.config.failNext = { 'chat.postMessage': { times: 1, error } };
    const run = runner('p1');
    await run.tick();
    now += LEASE_MS + 1;
    await run.tick();
    expect(postsIn('C0EARN')).toBe(0);
    expect(await harness.store.subscription('C0EARN')).toMatchObject({ paused: true, pausedBecause: reason });
  });

  it('posts a digest as plain text when Slack refuses its blocks', async () => {
    await start('C0EARN');
    harness.slack.config.failNext = { 'chat.postMessage': { times: 1, error: 'invalid_blocks' } };
    await runner('p1').tick();
    expect([postsIn('C0EARN'), await stateOf('C0EARN')]).toEqual([1, 'sent']);
  });

  it('sends all that are due at the same minute through a rate limit, none lost or twice', {
    timeout: 120_000,
  }, async () => {
    const channels = Array.from({ length: MANY }, (_, i) => `C0N${String(i).padStart(5, '0')}`);
    await start(...channels);
    harness.slack.config.rateLimits = { 'chat.postMessage': { count: Math.ceil(MANY * 0.6), perMs: 1_000 } };
    await runner('p1').tick();
    const posted = harness.slack.state.messages.map((m: { channel: string }) => m.channel).sort();
    expect(posted).toEqual(channels);
  });
});
