import { describe, expect, test } from 'vitest';
import { createCorpusSource } from '../../index/load-corpus.ts';
import type { HeldCall, IndexStore } from '../../src/ports.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import { search } from '../../src/search/search.ts';
import { parseTranscript } from '../../src/transcript/parse-transcript.ts';
import { QUARRY } from '../search/quarry.ts';

const held: HeldCall = {
  call: parseTranscript(QUARRY, 'QRY_q2_2021.txt').call,
  ledger: { facts: [], findings: [], nonAnswers: [] },
};

function memoryIndexes() {
  const kept = new Map<string, Uint8Array>();
  const store: IndexStore = {
    loadIndex: async (company, hash, version) => kept.get(`${company} ${hash} ${version}`) ?? null,
    saveIndex: async (company, hash, version, bytes) => void kept.set(`${company} ${hash} ${version}`, bytes),
  };
  return { kept, store };
}

describe('createCorpusSource', () => {
  test('answers alike from an index just built and from one kept', async () => {
    const { kept, store } = memoryIndexes();
    const make = () => createCorpusSource({ calls: { loadCompany: async () => [held] }, indexes: store });
    const built = await make().load('quarry');
    expect(kept.size).toBe(1);
    const loaded = await make().load('quarry');
    const query = parseQuery('why did gross margin fall', built);
    expect(search(query, loaded)).toEqual(search(query, built));
    expect(search(query, loaded).length).toBeGreaterThan(0);
  });

  test('loads a company once for callers at the same time, and again after a change', async () => {
    let loads = 0;
    const { store } = memoryIndexes();
    const source = createCorpusSource({
      calls: {
        loadCompany: async () => {
          loads++;
          return [held];
        },
      },
      indexes: store,
    });
    const [a, b] = await Promise.all([source.load('quarry'), source.load('quarry')]);
    expect(a).toBe(b);
    expect(loads).toBe(1);
    source.invalidate('quarry');
    await source.load('quarry');
    expect(loads).toBe(2);
  });

  test('keeps no corpus that is larger than the bound', async () => {
    let loads = 0;
    const { store } = memoryIndexes();
    const source = createCorpusSource({
      calls: {
        loadCompany: async () => {
          loads++;
          return [held];
        },
      },
      indexes: store,
      maxBytes: 10,
    });
    await source.load('quarry');
    await source.load('quarry');
    expect(loads).toBe(2);
  });

  test('names a company of which nothing is held', async () => {
    const source = createCorpusSource({ calls: { loadCompany: async () => [] }, indexes: memoryIndexes().store });
    await expect(source.load('nobody')).rejects.toThrow('nobody');
  });
});
