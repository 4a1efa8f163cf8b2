import { beforeEach, describe, expect, it } from 'vitest';
import { type DigestDesk, type DigestDeskParts, openDigestDesk } from '../../src/digest/digest-desk.ts';
import { createDigestRunner } from '../../src/digest/run-digests.ts';
import { silentLog } from '../../src/log.ts';
import type { Subscription } from '../../src/ports/subscriptions.ts';
import type { CallSummary, Corpus, Store } from '../../src/ports.ts';
import { openStore } from '../../src/store/open-store.ts';
import { RecordedDelivery } from '../fakes/recorded-delivery.ts';
import { harborLamps } from './harbor-lamps.ts';

const full = harborLamps();
let now = 0;
let held: Corpus;
let store: Store;
let desk: DigestDesk;
let delivery: RecordedDelivery;

const subscription: Subscription = {
  id: 'a',
  target: 'fake:T1:C1',
  owner: 'U1',
  companies: [],
  watchTerms: [],
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  minuteOfDay: 480,
  timeZone: 'UTC',
  quietDay: 'spotlight',
  announce: false,
  paused: false,
  pausedBecause: null,
  createdAt: 0,
};

const tick = () =>
  createDigestRunner({
    store,
    deliveries: [delivery],
    build: desk.build,
    announcements: desk.announcements,
    clock: () => now,
    log: silentLog,
    by: 'p1',
  }).tick();

const deskFor = (allowed?: DigestDeskParts['allowed']) =>
  openDigestDesk({
    store,
    corpora: { load: async () => held, invalidate: () => {} },
    companies: async () => [
      {
        company: held.company,
        companyName: held.companyName,
        ticker: null,
        calls: held.calls.map((h) => h.call as unknown as CallSummary),
      },
    ],
    link: () => null,
    clock: () => now,
    ...(allowed && { allowed }),
  });

beforeEach(async () => {
  now = Date.UTC(2021, 10, 2, 6);
  held = { ...full, calls: full.calls.slice(1) };
  store = await openStore({ at: { file: ':memory:' }, cutPassages: () => [], passphrases: ['test'], clock: () => now });
  delivery = new RecordedDelivery(() => now);
  desk = deskFor();
  return () => store.close();
});

describe('the digest desk', () => {
  it('shows a new call once, a spotlight on a quiet day, and the next call when it comes', async () => {
    await store.saveSubscription(subscription);
    const titles: string[] = [];
    for (let day = 0; day < 3; day++) {
      if (day === 2) held = full;
      now = Date.UTC(2021, 10, 2 + day, 8);
      await tick();
      titles.push(delivery.posts.at(-1)!.digest.title);
    }
    expect(titles).toEqual([
      'New call: Harbor Lamps Q2 2021',
      expect.stringMatching(/^No new call\. Harbor Lamps/),
      'New call: Harbor Lamps Q3 2021',
    ]);
    const headlines = delivery.posts.map((p) => p.digest.parts[0]!.headline);
    expect(new Set(headlines).size).toBe(3);
  });

  it('announces a call that comes in, once, to those who asked, and none that was there before', async () => {
    await store.saveSubscription({ ...subscription, announce: true });
    await store.saveSubscription({ ...subscription, id: 'b', target: 'fake:T1:C2' });
    await tick();
    expect(delivery.posts).toHaveLength(0);
    held = full;
    await tick();
    await tick();
    expect(delivery.posts.map((p) => [p.target, p.digest.title])).toEqual([
      ['fake:T1:C1', 'Harbor Lamps Q3 2021 is in'],
    ]);
  });

  describe('where rights were withdrawn since', () => {
    it('says nothing of a company that may no longer be asked about, neither daily nor when its call comes in', async () => {
      await store.saveSubscription({ ...subscription, announce: true });
      desk = deskFor(async () => () => false);
      await tick();
      held = full;
      now = Date.UTC(2021, 10, 2, 9);
      await tick();
      expect(delivery.posts).toHaveLength(0);
    });

    it('ends the digest and says so where nothing may be asked about any more', async () => {
      await store.saveSubscription(subscription);
      desk = deskFor(async ({ target, owner }) => (target === 'fake:T1:C1' && owner === 'U1' ? null : () => true));
      now = Date.UTC(2021, 10, 2, 9);
      await tick();
      expect(delivery.posts).toHaveLength(0);
      expect(delivery.told.join()).toMatch(/has stopped: you may no longer ask/);
    });
  });
});
