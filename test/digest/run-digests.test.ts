import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import type { Digest } from '../../src/digest/digest.ts';
import { DeliveryGone } from '../../src/digest/ports.ts';
import { createDigestRunner, type DigestRunnerParts } from '../../src/digest/run-digests.ts';
import { localDay } from '../../src/digest/schedule.ts';
import { silentLog } from '../../src/log.ts';
import type { Subscription } from '../../src/ports/subscriptions.ts';
import type { Store } from '../../src/ports.ts';
import { openStore } from '../../src/store/open-store.ts';
import { RecordedDelivery } from '../fakes/recorded-delivery.ts';

const HOUR = 3_600_000;
const zones = [
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Europe/London',
  'Asia/Kolkata',
  'Asia/Taipei',
];

let now = 0;
let store: Store;
let delivery: RecordedDelivery;
const clock = () => now;

const subscription = (id: string, over: Partial<Subscription> = {}): Subscription => ({
  id,
  target: `fake:T1:${id}`,
  owner: 'U1',
  companies: [],
  watchTerms: [],
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  minuteOfDay: 510,
  timeZone: 'Europe/London',
  quietDay: 'spotlight',
  announce: false,
  paused: false,
  pausedBecause: null,
  createdAt: 0,
  ...over,
});

const digestOf = (day: string, late: boolean): Digest => ({
  day,
  title: `Digest of ${day}`,
  late,
  parts: [],
  citations: [],
});

const runner = (by: string, over: Partial<DigestRunnerParts> = {}) =>
  createDigestRunner({
    store,
    deliveries: [delivery],
    build: async (_subscription, day, late) => ({ digest: digestOf(day, late), remember: async () => {} }),
    clock,
    log: silentLog,
    by,
    ...over,
  });

beforeEach(async () => {
  now = Date.UTC(2026, 10, 23, 6);
  store = await openStore({ at: { file: ':memory:' }, cutPassages: () => [], passphrases: ['test'], clock });
  delivery = new RecordedDelivery(clock);
  return () => store.close();
});

describe('createDigestRunner', () => {
  it('posts nothing before the hour and once after it', async () => {
    await store.saveSubscription(subscription('a'));
    const run = runner('p1');
    await run.tick();
    expect(delivery.posts).toHaveLength(0);
    now = Date.UTC(2026, 10, 23, 8, 30);
    await run.tick();
    await run.tick();
    now += HOUR;
    await run.tick();
    expect(delivery.posts.map((p) => p.digest)).toEqual([digestOf('2026-11-23', false)]);
  });

  it('sends what was missed while it was down, marked late, if it is still that day', async () => {
    await store.saveSubscription(subscription('a'));
    now = Date.UTC(2026, 10, 23, 21);
    await runner('p1').tick();
    expect(delivery.posts.map((p) => p.digest.late)).toEqual([true]);
  });

  it('does not send yesterday’s digest today', async () => {
    await store.saveSubscription(subscription('a', { minuteOfDay: 23 * 60 }));
    now = Date.UTC(2026, 10, 24, 6);
    await runner('p1').tick();
    expect(delivery.posts).toHaveLength(0);
  });

  it('does not send a digest that was due before anyone asked for it', async () => {
    now = Date.UTC(2026, 10, 23, 12);
    await store.saveSubscription(subscription('a', { createdAt: now }));
    await runner('p1').tick();
    expect(delivery.posts).toHaveLength(0);
  });

  test.for(zones)('keeps the promised wall time for two years in %s, one post a local day', async (timeZone) => {
    now = Date.UTC(2025, 0, 1, 0);
    await store.saveSubscription(subscription('a', { timeZone, minuteOfDay: 125, createdAt: now }));
    const run = runner('p1');
    const end = Date.UTC(2027, 0, 1);
    for (; now < end; now += HOUR) await run.tick();
    const days = delivery.posts.map((p) => localDay(p.atMs, timeZone));
    expect(new Set(days).size).toBe(days.length);
    expect(Math.abs(days.length - 730)).toBeLessThanOrEqual(1);
    const minutes = delivery.posts.map((p) => minuteOfDay(p.atMs, timeZone));
    // Hourly ticks: a post comes within the hour of the promise, and within an hour more where the clock skipped it.
    expect(minutes.filter((m) => m < 125 || m >= 185).length).toBeLessThanOrEqual(4);
    expect(Math.min(...minutes)).toBeGreaterThanOrEqual(125);
  });

  it('has two processes on one store post once', async () => {
    for (let i = 0; i < 40; i++) await store.saveSubscription(subscription(`s${i}`));
    now = Date.UTC(2026, 10, 23, 9);
    await Promise.all([runner('p1').tick(), runner('p2').tick()]);
    expect(delivery.posts.map((p) => p.target).sort()).toEqual(
      [...new Set(delivery.posts.map((p) => p.target))].sort(),
    );
    expect(delivery.posts).toHaveLength(40);
  });

  it('takes over from a process that died before it posted', async () => {
    await store.saveSubscription(subscription('a'));
    now = Date.UTC(2026, 10, 23, 9);
    // The process dies while it builds: its promise never settles.
    void runner('dead', { build: () => new Promise(() => {}) }).tick();
    const other = runner('p2');
    await waitFor(async () => (await store.digestRun('a', '2026-11-23')) !== null);
    await other.tick();
    expect(delivery.posts).toHaveLength(0);
    now += 3 * 60_000;
    await other.tick();
    expect(delivery.posts).toHaveLength(1);
  });

  it('does not post again what arrived before the process died, where the platform can tell', async () => {
    await store.saveSubscription(subscription('a'));
    now = Date.UTC(2026, 10, 23, 9);
    delivery.after = () => {
      throw new Error('the connection broke after the post was taken');
    };
    await runner('p1').tick();
    delivery.after = () => {};
    now += 3 * 60_000;
    await runner('p2').tick();
    expect(delivery.posts).toHaveLength(1);
    expect((await store.digestRun('a', '2026-11-23'))?.state).toBe('sent');
  });

  it('keeps a post that waits out a rate limit from being taken over', async () => {
    await store.saveSubscription(subscription('a'));
    now = Date.UTC(2026, 10, 23, 9);
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const posting = opener();
      const waited = opener();
      const post = delivery.post.bind(delivery);
      delivery.post = async (target, digest, key) => {
        posting.open();
        await waited.opened;
        return post(target, digest, key);
      };
      const first = runner('p1').tick();
      await posting.opened;
      for (let second = 0; second < 300; second += 30) {
        now += 30_000;
        vi.advanceTimersByTime(30_000);
        await waitFor(async () => (await store.digestRun('a', '2026-11-23'))?.changedAt === now);
        await runner('p2').tick();
      }
      waited.open();
      await first;
    } finally {
      vi.useRealTimers();
    }
    expect(delivery.posts).toHaveLength(1);
    expect((await store.digestRun('a', '2026-11-23'))?.by).toBe('p1');
  });

  it('posts again with the same key where the platform cannot tell', async () => {
    await store.saveSubscription(subscription('a'));
    now = Date.UTC(2026, 10, 23, 9);
    delivery.canTell = false;
    delivery.before = () => {
      throw new Error('503');
    };
    await runner('p1').tick();
    delivery.before = () => {};
    now += 3 * 60_000;
    await runner('p1').tick();
    now += 3 * 60_000;
    await runner('p1').tick();
    expect(delivery.posts).toHaveLength(1);
  });

  it('stops with one message to whoever subscribed when the channel is gone', async () => {
    await store.saveSubscription(subscription('a'));
    await store.saveSubscription(subscription('b'));
    now = Date.UTC(2026, 10, 23, 9);
    delivery.before = (target) => {
      if (target.endsWith(':a')) throw new DeliveryGone('the channel is archived');
    };
    const run = runner('p1');
    await run.tick();
    now += 24 * HOUR;
    await run.tick();
    expect(delivery.told).toEqual([
      'U1: Your 8:30 digest has stopped: the channel is archived. “digest resume” starts it again.',
    ]);
    expect(delivery.posts.map((p) => p.target)).toEqual(['fake:T1:b', 'fake:T1:b']);
  });

  it('says nothing on a day without anything to say', async () => {
    await store.saveSubscription(subscription('a'));
    now = Date.UTC(2026, 10, 23, 9);
    await runner('p1', { build: async () => null }).tick();
    expect(delivery.posts).toHaveLength(0);
    expect((await store.digestRun('a', '2026-11-23'))?.state).toBe('skipped');
  });

  it('finishes the one it is at when told to end, and leaves the others to whoever runs next', async () => {
    for (const id of ['a', 'b', 'c']) await store.saveSubscription(subscription(id));
    now = Date.UTC(2026, 10, 23, 9);
    const ending = runner('p1');
    delivery.before = () => void ending.drain();
    await ending.tick();
    expect(delivery.posts.map((p) => p.target)).toEqual(['fake:T1:a']);
    await runner('p2').tick();
    expect(delivery.posts.map((p) => p.target)).toEqual(['fake:T1:a', 'fake:T1:b', 'fake:T1:c']);
  });

  it('sends a thousand at the same minute, one after the other in each workspace', async () => {
    for (let i = 0; i < 1000; i++) {
      await store.saveSubscription(subscription(`s${i}`, { target: `fake:T${i % 5}:c${i}` }));
    }
    const under = new Map<string, number>();
    let most = 0;
    const post = delivery.post.bind(delivery);
    delivery.post = async (target, digest, key) => {
      const tenant = target.split(':')[1]!;
      under.set(tenant, (under.get(tenant) ?? 0) + 1);
      most = Math.max(most, under.get(tenant)!);
      await Promise.resolve();
      under.set(tenant, under.get(tenant)! - 1);
      return post(target, digest, key);
    };
    now = Date.UTC(2026, 10, 23, 9);
    await runner('p1').tick();
    expect(new Set(delivery.posts.map((p) => p.target)).size).toBe(1000);
    expect(most).toBe(1);
  });
});

function minuteOfDay(ms: number, timeZone: string): number {
  const [h = '0', m = '0'] = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(ms)
    .split(':');
  return Number(h) * 60 + Number(m);
}

function opener() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
}

async function waitFor(holds: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 1000 && !(await holds()); i++) await new Promise((resolve) => setImmediate(resolve));
}
