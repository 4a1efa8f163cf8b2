import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { describeStoreContract } from '../contracts/store-contract.ts';
import { inventCall, turnsAsPassages } from '../fakes/invented-call.ts';

const passphrases = ['a passphrase for tests'] as const;
const open = (file: string, words: readonly [string, ...string[]] = passphrases) =>
  openStore({ at: { file }, cutPassages: turnsAsPassages, passphrases: words });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describeStoreContract('SQLite', async () => ({
  open: (clock) =>
    openStore({ at: { file: join(folder, 'store.db') }, cutPassages: turnsAsPassages, passphrases, clock }),
  drop: async () => {},
}));

describe('openStore on a SQLite file', () => {
  it('creates the folders it needs', async () => {
    const store = await open(join(folder, 'deep', 'er', 'store.db'));
    await store.ping();
    await store.close();
  });

  it.skipIf(process.platform === 'win32')('lets nobody but its owner read what it creates', async () => {
    const store = await open(join(folder, 'data', 'store.db'));
    await store.keep('any', 'key', 'value');
    const modes = ['', ...readdirSync(join(folder, 'data'))].map((name) => statSync(join(folder, 'data', name)).mode);
    await store.close();
    expect(modes.length).toBeGreaterThan(2);
    expect(modes.map((mode) => mode & 0o077)).toEqual(modes.map(() => 0));
  });

  it('names the file when it is no database', async () => {
    const file = join(folder, 'letter.db');
    writeFileSync(file, 'Dear reader, this is a letter and no database at all. '.repeat(50));
    await expect(open(file)).rejects.toMatchObject({
      code: 'store-broken',
      message: expect.stringContaining('letter.db'),
    });
  });

  it('stores nothing of a call that can not be saved whole', async () => {
    const file = join(folder, 'store.db');
    const twice = await openStore({
      at: { file },
      cutPassages: (call) => [...turnsAsPassages(call), ...turnsAsPassages(call)],
      passphrases,
    });
    const held = inventCall();
    await expect(twice.save(held)).rejects.toThrow();
    expect(await twice.summaries()).toEqual([]);
    expect(await twice.text(held.call.id, held.call.sha256)).toBeNull();
    await twice.close();
  });

  it('writes no secret to disk as it is, and opens it under a rotated key', async () => {
    const file = join(folder, 'store.db');
    const store = await open(file);
    await store.keepSecret('installation', 'team-1', 'token-of-team-one');
    await store.close();
    const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
    expect(bytes.join('')).not.toContain('token-of-team-one');

    const rotated = await open(file, ['a newer passphrase', ...passphrases]);
    expect(await rotated.secret('installation', 'team-1')).toBe('token-of-team-one');
    await rotated.close();
    const stranger = await open(file, ['another passphrase']);
    expect(await stranger.secret('installation', 'team-1')).toBeNull();
    await stranger.close();
  });
});
