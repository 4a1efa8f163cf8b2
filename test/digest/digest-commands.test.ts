import { beforeEach, describe, expect, it } from 'vitest';
import { createDigestCommands } from '../../src/digest/digest-commands.ts';
import type { DigestCommands, DigestRequest } from '../../src/digest/ports.ts';
import type { Store } from '../../src/ports.ts';
import type { CompanySummary } from '../../src/service.ts';
import { openStore } from '../../src/store/open-store.ts';

const companies: readonly CompanySummary[] = [
  { company: 'harbor-lamps', companyName: 'Harbor Lamps', ticker: 'HLMP', calls: [] },
  { company: 'quillfern', companyName: 'Quillfern', ticker: null, calls: [] },
];

let store: Store;
let commands: DigestCommands;
// Monday, 9:00 in New York.
const now = Date.UTC(2026, 10, 23, 14);

const ask = (words: string, over: Partial<DigestRequest> = {}) =>
  commands.handle({ words, target: 'fake:T1:C1', owner: 'U1', timeZone: 'America/New_York', company: null, ...over });

beforeEach(async () => {
  store = await openStore({ at: { file: ':memory:' }, cutPassages: () => [], passphrases: ['test'], clock: () => now });
  commands = createDigestCommands({
    store,
    companies: async () => companies,
    findCompany: async (words) =>
      companies.find((c) =>
        [c.company, c.companyName, c.ticker].some((n) => n?.toLowerCase() === words.toLowerCase()),
      ) ?? null,
    preview: async (named) => ({
      day: '2026-11-23',
      title: `About ${named.join(', ')}`,
      late: false,
      parts: [],
      citations: [],
    }),
    clock: () => now,
    defaultTimeZone: 'UTC',
    defaultSchedule: { weekdays: [1, 2, 3, 4, 5, 6, 7], minuteOfDay: 480 },
  });
  return () => store.close();
});

describe('digest commands', () => {
  it('subscribes at the person’s own hour and says when the next one comes', async () => {
    const { text } = await ask('daily 8:30');
    expect(text).toBe('Digest for all companies held, every day at 8:30 (America/New_York).\nNext: Tue 24 Nov, 8:30.');
  });

  it('takes the company whose command was used, unless others are named', async () => {
    expect((await ask('daily 8', { company: 'quillfern' })).subscription?.companies).toEqual(['quillfern']);
    expect(
      (await ask('HLMP and Quillfern weekdays at 7 in Europe/London', { company: 'quillfern' })).subscription,
    ).toMatchObject({
      companies: ['harbor-lamps', 'quillfern'],
      timeZone: 'Europe/London',
      minuteOfDay: 420,
    });
  });

  it('changes one setting and keeps the others', async () => {
    await ask('daily 8:30');
    const { subscription } = await ask('watch pricing, tier 2');
    expect(subscription).toMatchObject({ minuteOfDay: 510, watchTerms: ['pricing', 'tier 2'] });
    expect(await store.subscriptions()).toHaveLength(1);
  });

  it('says which companies are held when one is not', async () => {
    expect((await ask('Nowhere Inc daily 8')).text).toBe(
      'No calls of “Nowhere Inc” are held here. Held: harbor-lamps, quillfern.',
    );
    expect(await store.subscriptions()).toHaveLength(0);
  });

  it('does not let anyone subscribe to what they may not ask about', async () => {
    const { text } = await ask('Quillfern daily 8', { allowed: (c) => c !== 'quillfern' });
    expect(text).toBe('No calls of “Quillfern” are held here. Held: harbor-lamps.');
  });

  it('pauses, resumes and ends', async () => {
    await ask('daily 8:30');
    expect((await ask('pause')).subscription?.paused).toBe(true);
    expect((await ask('status')).text).toContain('paused');
    expect((await ask('resume')).text).toContain('Next: Tue 24 Nov, 8:30.');
    await ask('off');
    expect(await store.subscriptions()).toHaveLength(0);
    expect((await ask('status')).text).toBe('No digest here yet. Try “digest daily 8:30”.');
  });

  it('gives the digest at once when asked for it now', async () => {
    expect((await ask('now', { company: 'quillfern' })).digest?.title).toBe('About quillfern');
  });

  it('does not promise a second post for a day that had one', async () => {
    await ask('daily 8:30');
    const run = { subscription: 'fake:T1:C1', day: '2026-11-23', by: 'p1' };
    await store.claimDigest(run, { leaseMs: 1 });
    await store.advanceDigest(run, { state: 'sent' });
    expect((await ask('daily 17:00')).text).toContain('Next: Tue 24 Nov, 17:00.');
  });

  it('explains what it did not understand', async () => {
    expect((await ask('daily 25:00')).text).toContain('“25:00” is no time of day');
  });

  it('tells nobody of a company they may not ask about, however it is named', async () => {
    const onlyQuillfern = { allowed: (company: string) => company === 'quillfern' };
    const viaCommand = await ask('now', { ...onlyQuillfern, company: 'harbor-lamps' });
    expect([viaCommand.digest, viaCommand.text]).toEqual([
      null,
      'No calls of “harbor-lamps” are held here. Held: quillfern.',
    ]);
    await ask('harbor-lamps daily 8');
    expect((await ask('now', onlyQuillfern)).digest).toBeNull();
    expect((await ask('now', { allowed: () => false })).digest).toBeNull();
    expect((await ask('now', { ...onlyQuillfern, target: 'fake:T1:C2' })).digest?.title).toBe('About quillfern');
  });
});
