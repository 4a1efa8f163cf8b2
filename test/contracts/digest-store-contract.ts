import { expect, it } from 'vitest';
import type { Subscription } from '../../src/ports/subscriptions.ts';
import type { StoreBench } from './store-contract.ts';

const leaseMs = 60_000;
const run = { subscription: 'sub-1', day: '2021-11-02', by: 'process-a' };

const subscription: Subscription = {
  id: 'sub-1',
  target: 'channel-1',
  owner: 'ann',
  companies: ['harbor-lamps'],
  watchTerms: ['copper'],
  weekdays: [1, 2, 3, 4, 5],
  minuteOfDay: 510,
  timeZone: 'Europe/London',
  quietDay: 'spotlight',
  announce: true,
  paused: false,
  pausedBecause: null,
  createdAt: 1,
};

export function describeDigestStoreContract(bench: StoreBench): void {
  it('keeps subscriptions and replaces them by id', async () => {
    await bench.store.saveSubscription(subscription);
    await bench.store.saveSubscription({ ...subscription, minuteOfDay: 420 });
    await bench.store.saveSubscription({ ...subscription, id: 'sub-2', target: 'channel-2' });
    expect((await bench.store.subscription('sub-1'))?.minuteOfDay).toBe(420);
    expect((await bench.store.subscriptionsOf('channel-2')).map(({ id }) => id)).toEqual(['sub-2']);
    expect(await bench.store.subscriptions()).toHaveLength(2);
    await bench.store.removeSubscription('sub-1');
    expect(await bench.store.subscription('sub-1')).toBeNull();
  });

  it("gives a day's digest to exactly one process", async () => {
    const other = await bench.another();
    const claims = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        (i % 2 ? bench.store : other).claimDigest({ ...run, by: `process-${i}` }, { leaseMs }),
      ),
    );
    expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
    expect(await bench.store.claimDigest({ ...run, day: '2021-11-03' }, { leaseMs })).toMatchObject({
      state: 'claimed',
    });
  });

  it('lets nobody claim a digest that is over', async () => {
    for (const [day, state] of [
      ['2021-11-02', 'sent'],
      ['2021-11-03', 'skipped'],
      ['2021-11-04', 'failed'],
    ] as const) {
      await bench.store.claimDigest({ ...run, day }, { leaseMs });
      expect(await bench.store.advanceDigest({ ...run, day }, { state, receipt: 'post-1' })).toBe(true);
      bench.now += 10 * leaseMs;
      expect(await bench.store.claimDigest({ ...run, day, by: 'process-b' }, { leaseMs })).toBeNull();
    }
    expect(await bench.store.digestRun('sub-1', '2021-11-02')).toMatchObject({ state: 'sent', receipt: 'post-1' });
    const days = (await bench.store.digestRuns('sub-1', 2)).map(({ day }) => day);
    expect(days).toEqual(['2021-11-04', '2021-11-03']);
  });

  it('hands a silent process’s digest over as it was left, and no longer listens to that process', async () => {
    const first = await bench.store.claimDigest(run, { leaseMs });
    await bench.store.advanceDigest(run, { state: 'sending' });
    bench.now += leaseMs - 1;
    expect(await bench.store.claimDigest({ ...run, by: 'process-b' }, { leaseMs })).toBeNull();
    bench.now += 1;
    const second = await bench.store.claimDigest({ ...run, by: 'process-b' }, { leaseMs });
    expect(second).toMatchObject({ state: 'sending', by: 'process-b', postKey: first?.postKey });
    expect(await bench.store.advanceDigest(run, { state: 'sent' })).toBe(false);
    expect(await bench.store.advanceDigest({ ...run, by: 'process-b' }, { state: 'sent' })).toBe(true);
  });

  it('remembers in order what a subscription has shown', async () => {
    await bench.store.markShown('sub-1', 'spotlight', ['b', 'a']);
    await bench.store.markShown('sub-1', 'spotlight', ['a', 'c']);
    await bench.store.markShown('sub-2', 'spotlight', ['z']);
    expect(await bench.store.shown('sub-1', 'spotlight')).toEqual(['b', 'a', 'c']);
    await bench.store.forgetShown('sub-1', 'spotlight');
    expect(await bench.store.shown('sub-1', 'spotlight')).toEqual([]);
    expect(await bench.store.shown('sub-2', 'spotlight')).toEqual(['z']);
  });
}
