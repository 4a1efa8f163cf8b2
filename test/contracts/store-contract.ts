import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clock, Store } from '../../src/ports.ts';
import { inventCall } from '../fakes/invented-call.ts';
import { describeConversationContract } from './conversation-contract.ts';
import { describeDigestStoreContract } from './digest-store-contract.ts';
import { describePeopleContract } from './people-contract.ts';

/** Opens the same database each time it is called, until `drop`. */
export interface StoreUnderTest {
  open(clock: Clock): Promise<Store>;
  drop(): Promise<void>;
}

/** A store open on a fresh database, with a clock the test moves. */
export interface StoreBench {
  readonly store: Store;
  now: number;
  /** A second connection, as another process has. */
  another(): Promise<Store>;
}

/** What every database behind the ports has to do. */
export function describeStoreContract(name: string, make: () => Promise<StoreUnderTest>): void {
  describe(`the store on ${name}`, () => {
    let under: StoreUnderTest;
    const opened: Store[] = [];
    const bench = { now: 1_600_000_000_000 } as { store: Store; now: number; another(): Promise<Store> };

    beforeEach(async () => {
      under = await make();
      bench.another = async () => {
        const store = await under.open(() => bench.now);
        opened.push(store);
        return store;
      };
      bench.store = await bench.another();
    });

    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close();
      await under.drop();
    });

    describeCalls(bench);
    describeConversationContract(bench);
    describePeopleContract(bench);
    describeDigestStoreContract(bench);
  });
}

function describeCalls(bench: StoreBench): void {
  const first = inventCall();
  const corrected = inventCall({
    lines: [
      ['Operator', 'Welcome to the call of Harbor Lamps.'],
      ['Mara Quill', 'Lantern sales reached $42.2 million. Copper was dear.'],
    ],
  });

  it('gives back a call exactly as it was saved', async () => {
    expect(await bench.store.save(first)).toBe('added');
    expect(await bench.store.load(first.call.id)).toEqual(first);
    expect(await (await bench.another()).load(first.call.id)).toEqual(first);
  });

  it('changes nothing when the same call is saved again', async () => {
    await bench.store.save(first);
    const before = await bench.store.summaries();
    bench.now += 5_000;
    expect(await bench.store.save(first)).toBe('unchanged');
    expect(await bench.store.summaries()).toEqual(before);
  });

  it('replaces a call by its correction and keeps the old text by its hash', async () => {
    await bench.store.save(first);
    expect(await bench.store.save(corrected)).toBe('replaced');
    expect(await bench.store.summaries()).toHaveLength(1);
    expect((await bench.store.load(first.call.id))?.call.text).toBe(corrected.call.text);
    expect(await bench.store.text(first.call.id, first.call.sha256)).toBe(first.call.text);
    expect(await bench.store.loadVersion(first.call.id, first.call.sha256)).toEqual(first);
    expect(await bench.store.loadVersion(first.call.id, first.call.sha256.slice(0, 12))).toEqual(first);
    expect(await bench.store.loadVersion(first.call.id, '0'.repeat(12))).toBeNull();
    expect(await bench.store.searchAll(['spring'], 5)).toEqual([]);
  });

  it('takes an earlier version back as the present one', async () => {
    await bench.store.save(first);
    await bench.store.save(corrected);
    expect(await bench.store.save(first)).toBe('replaced');
    expect(await bench.store.load(first.call.id)).toEqual(first);
  });

  it('saves the same text again when more was read from it', async () => {
    await bench.store.save(first);
    const better = { ...first, call: { ...first.call, date: '2021-10-28' } };
    expect(await bench.store.save(better)).toBe('replaced');
    expect((await bench.store.load(first.call.id))?.call.date).toBe('2021-10-28');
  });

  it('counts up with every change, and only then', async () => {
    const other = await bench.another();
    const seen = [await other.revision()];
    await bench.store.save(first);
    seen.push(await other.revision());
    await bench.store.save(first);
    expect(await other.revision()).toBe(seen[1]);
    await bench.store.remove(first.call.id);
    seen.push(await other.revision());
    expect(new Set(seen).size).toBe(3);
  });

  it('lists calls by company, the newest first', async () => {
    for (const [company, period] of [
      ['tidal-rope', '2020-Q4'],
      ['harbor-lamps', '2020-Q4'],
      ['harbor-lamps', null],
      ['harbor-lamps', '2021-Q1'],
    ] as const)
      await bench.store.save(inventCall({ company, period }));
    const ids = (await bench.store.summaries()).map((call) => call.id);
    expect(ids).toEqual(['harbor-lamps-2021-q1', 'harbor-lamps-2020-q4', 'harbor-lamps-undated', 'tidal-rope-2020-q4']);
    const held = await bench.store.loadCompany('harbor-lamps');
    expect(held.map(({ call }) => call.id)).toEqual(ids.slice(0, 3));
  });

  it('takes a call out of lists and search, and still gives its text by hash', async () => {
    await bench.store.save(first);
    await bench.store.remove(first.call.id);
    expect(await bench.store.summaries()).toEqual([]);
    expect(await bench.store.load(first.call.id)).toBeNull();
    expect(await bench.store.searchAll(['copper'], 5)).toEqual([]);
    expect(await bench.store.text(first.call.id, first.call.sha256)).toBe(first.call.text);
  });

  it('knows nothing of what it does not hold', async () => {
    expect(await bench.store.load('nobody-2020-q1')).toBeNull();
    expect(await bench.store.text('nobody-2020-q1', 'ff')).toBeNull();
    expect(await bench.store.loadCompany('nobody')).toEqual([]);
  });

  it('searches the passages of all companies, the best first', async () => {
    await bench.store.save(first);
    await bench.store.save(
      inventCall({
        company: 'tidal-rope',
        lines: [
          ['Operator', 'Welcome to Tidal Rope.'],
          ['Ines Vale', 'Hemp prices and freight prices rose; freight was worst.'],
          ['Ines Vale', 'Copper is of no concern to us, nor is the harbor, the weather, the tide or the price of tar.'],
        ],
      }),
    );
    const copper = await bench.store.searchAll(['copper'], 10);
    expect(new Set(copper.map((passage) => passage.call))).toEqual(
      new Set(['harbor-lamps-2021-q3', 'tidal-rope-2021-q3']),
    );
    // The rarer word counts for more than the common one, wherever it stands.
    for (const company of ['a-first', 'z-last']) await bench.store.save(inventCall({ company }));
    const [best] = await bench.store.searchAll(['freight', 'copper'], 1);
    expect(best).toMatchObject({ call: 'tidal-rope-2021-q3', turn: 1, speaker: 'Ines Vale', section: 'prepared' });
  });

  it('reads no word of a search as an operator of the query language', async () => {
    await bench.store.save(first);
    for (const words of [['"'], ['copper"'], ['AND', 'OR', 'NOT'], ["'; drop"], ['*'], ['a:b'], ['!&|()'], []])
      expect(Array.isArray(await bench.store.searchAll(words, 5))).toBe(true);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { maxLength: 20 }), async (words) => {
        await bench.store.searchAll(words, 5);
      }),
      { numRuns: 300 },
    );
    expect(await bench.store.searchAll(['copper"', 'NEAR('], 5)).not.toEqual([]);
  });

  it('keeps the index of a company for one state of its calls', async () => {
    await bench.store.saveIndex('harbor-lamps', 'state-1', 3, Uint8Array.from([1, 2, 3]));
    expect(Array.from((await bench.store.loadIndex('harbor-lamps', 'state-1', 3)) ?? [])).toEqual([1, 2, 3]);
    expect(await bench.store.loadIndex('harbor-lamps', 'state-1', 4)).toBeNull();
    await bench.store.saveIndex('harbor-lamps', 'state-2', 3, Uint8Array.from([4]));
    expect(await bench.store.loadIndex('harbor-lamps', 'state-1', 3)).toBeNull();
  });

  it('takes saves from two processes at once', async () => {
    const other = await bench.another();
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        (i % 2 ? bench.store : other).save(inventCall({ company: `company-${i % 7}`, period: `20${10 + i}-Q1` })),
      ),
    );
    expect(await bench.store.summaries()).toHaveLength(20);
  });
}
