import { expect, it } from 'vitest';
import type { AskContext } from '../../src/search/query.ts';
import type { StoreBench } from './store-contract.ts';

const hour = 3_600_000;

const context: AskContext = {
  company: 'harbor-lamps',
  call: null,
  metrics: ['gross_margin'],
  dimension: null,
  period: '2021-Q3',
  speaker: null,
  exchange: null,
  topic: 'copper',
};

export function describeConversationContract(bench: StoreBench): void {
  it('remembers what a thread has established until it expires', async () => {
    expect(await bench.store.context('thread-1')).toBeNull();
    await bench.store.keepContext('thread-1', context, hour);
    await bench.store.keepContext('thread-1', { ...context, topic: 'freight' }, hour);
    expect(await (await bench.another()).context('thread-1')).toEqual({ ...context, topic: 'freight' });
    expect(await bench.store.context('thread-2')).toBeNull();
    bench.now += hour;
    expect(await bench.store.context('thread-1')).toBeNull();
  });

  it('keeps writes that are made at once all or none', async () => {
    await bench.store.claimDelivery(['ev-1'], { keepMs: hour, payload: 'one' });
    const both = (fails: boolean) =>
      bench.store.atOnce(async (write) => {
        await write.keepContext('thread-1', context, hour);
        await write.keep('kind', 'key', 'value');
        await write.finishDelivery('ev-1');
        if (fails) throw new Error('on the way');
      });
    await expect(both(true)).rejects.toThrow('on the way');
    const other = await bench.another();
    expect([await other.context('thread-1'), await other.kept('kind', 'key')]).toEqual([null, null]);
    await both(false);
    expect([await other.context('thread-1'), await other.kept('kind', 'key')]).toEqual([context, 'value']);
    bench.now += 1;
    expect(await other.unfinishedDeliveries(bench.now)).toEqual([]);
  });

  it('lets one write that fails among others take back its own alone', async () => {
    const write = (key: string) =>
      bench.store.atOnce(async (one) => {
        await one.keep('kind', key, 'value');
        if (key === 'bad') throw new Error('on the way');
      });
    const ends = await Promise.allSettled([
      write('a'),
      bench.store.claimDelivery(['ev-1'], { keepMs: hour }),
      write('bad'),
      bench.store.claimDelivery(['ev-1'], { keepMs: hour }),
      write('b'),
    ]);
    expect(ends.map((end) => (end.status === 'fulfilled' ? end.value : 'failed'))).toEqual([
      undefined,
      true,
      'failed',
      false,
      undefined,
    ]);
    expect((await (await bench.another()).allKept('kind')).map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('gives a delivery to exactly one of those who claim it', async () => {
    const other = await bench.another();
    const claims = await Promise.all(
      Array.from({ length: 12 }, (_, i) => (i % 2 ? bench.store : other).claimDelivery(['ev-1'], { keepMs: hour })),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  it('knows a delivery by each of its keys', async () => {
    expect(await bench.store.claimDelivery(['ev-1', 'message-1'], { keepMs: hour })).toBe(true);
    expect(await bench.store.claimDelivery(['ev-2', 'message-1'], { keepMs: hour })).toBe(false);
    expect(await bench.store.claimDelivery(['ev-2'], { keepMs: hour })).toBe(true);
  });

  it('frees a delivery when its time is over', async () => {
    await bench.store.claimDelivery(['ev-1'], { keepMs: hour });
    bench.now += hour - 1;
    expect(await bench.store.claimDelivery(['ev-1'], { keepMs: hour })).toBe(false);
    bench.now += 1;
    expect(await bench.store.claimDelivery(['ev-1'], { keepMs: hour })).toBe(true);
  });

  it('names the deliveries that were accepted and never finished', async () => {
    await bench.store.claimDelivery(['ev-1', 'message-1'], { keepMs: hour, payload: 'one' });
    await bench.store.claimDelivery(['ev-2', 'message-2'], { keepMs: hour, payload: 'two' });
    await bench.store.claimDelivery(['ev-3'], { keepMs: hour });
    await bench.store.finishDelivery('message-1');
    bench.now += 1_000;
    expect(await bench.store.unfinishedDeliveries(bench.now)).toEqual([
      { key: 'ev-2', payload: 'two', claimedAt: bench.now - 1_000 },
    ]);
    expect(await bench.store.unfinishedDeliveries(bench.now - 1_000)).toEqual([]);
    expect(await bench.store.claimDelivery(['ev-1'], { keepMs: hour })).toBe(false);
  });

  it('keeps the small values of an adapter, each kind apart', async () => {
    await bench.store.keep('reference', 'b', '{"at":2}');
    await bench.store.keep('reference', 'a', '{"at":1}');
    await bench.store.keep('setting', 'a', 'on', { forMs: hour });
    expect((await bench.store.allKept('reference')).map(({ key, value }) => [key, value])).toEqual([
      ['a', '{"at":1}'],
      ['b', '{"at":2}'],
    ]);
    bench.now += hour;
    expect(await bench.store.kept('setting', 'a')).toBeNull();
    await bench.store.forget('reference', 'a');
    expect(await bench.store.kept('reference', 'a')).toBeNull();
    expect(await bench.store.kept('reference', 'b')).toBe('{"at":2}');
  });

  it('keeps a value without end when it is kept again without one', async () => {
    await bench.store.keep('setting', 'a', 'on', { forMs: hour });
    await bench.store.keep('setting', 'a', 'on');
    bench.now += 2 * hour;
    expect(await bench.store.kept('setting', 'a')).toBe('on');
  });

  it('keeps secrets and forgets them', async () => {
    await bench.store.keepSecret('installation', 'team-1', 'a token');
    await bench.store.keepSecret('installation', 'team-1', 'a newer token');
    await bench.store.keepSecret('installation', 'team-2', 'another');
    expect(await bench.store.secret('installation', 'team-1')).toBe('a newer token');
    expect(await bench.store.secretKeys('installation')).toEqual(['team-1', 'team-2']);
    await bench.store.forgetSecret('installation', 'team-1');
    expect(await bench.store.secret('installation', 'team-1')).toBeNull();
  });
}
