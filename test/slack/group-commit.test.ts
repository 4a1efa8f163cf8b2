import { afterEach, describe, expect, it } from 'vitest';
import { GroupCommit } from '../../adapters/slack/delivery/group-commit.ts';
import type { Store } from '../../src/ports.ts';
import { memoryStore } from './harness.ts';

let store: Store;
afterEach(() => store.close());

describe('GroupCommit', () => {
  it('writes what is waiting in one commit, and tells each writer once it is kept', async () => {
    store = await memoryStore();
    let commits = 0;
    const group = new GroupCommit({ atOnce: (work) => store.atOnce(work).finally(() => commits++) });
    const keys = Array.from({ length: 20 }, (_, i) => `k${i}`);
    await Promise.all(
      keys.map(async (key) => {
        await group.write((write) => write.keep('kind', key, 'value'));
        expect(await store.kept('kind', key)).toBe('value');
      }),
    );
    expect(commits).toBe(1);
  });

  it('fails only the writer whose work fails', async () => {
    store = await memoryStore();
    const group = new GroupCommit(store);
    const results = await Promise.allSettled([
      group.write((write) => write.keep('kind', 'a', '1')),
      group.write((write) => write.keep('kind', 'b', '2')),
      group.write(() => Promise.reject(new Error('bad'))),
      group.write((write) => write.keep('kind', 'c', '3')),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect((await store.allKept('kind')).map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  });
});
