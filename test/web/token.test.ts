import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeLinks } from '../../adapters/web/links.ts';
import { type Grant, readGrant, signGrant, versionOf } from '../../adapters/web/token.ts';

const grants: fc.Arbitrary<Grant> = fc
  .record({
    call: fc.stringMatching(/^[a-z0-9-]{1,40}$/),
    start: fc.nat(50_000_000),
    length: fc.integer({ min: 1, max: 5000 }),
    lastDay: fc.nat(40_000),
    version: fc.stringMatching(/^[0-9a-f]{12}$/),
  })
  .map(({ length, ...grant }) => ({ ...grant, end: grant.start + length }));

describe('a signed grant', () => {
  it('reads back as it was signed', () => {
    fc.assert(
      fc.property(grants, (grant) => {
        expect(readGrant(signGrant(grant, 'secret'), grant.call, ['secret'])).toEqual(grant);
      }),
    );
  });

  it('opens nothing once any one of its bits is changed', () => {
    fc.assert(
      fc.property(grants, fc.nat(), fc.integer({ min: 0, max: 7 }), (grant, at, bit) => {
        const bytes = Buffer.from(signGrant(grant, 'secret'), 'base64url');
        const index = at % bytes.length;
        bytes[index] = (bytes[index] as number) ^ (1 << bit);
        expect(readGrant(bytes.toString('base64url'), grant.call, ['secret'])).toBeNull();
      }),
    );
  });

  it('opens nothing with any one of its characters changed, added or left out', () => {
    const grant = { call: 'quillfern-2024-q2', start: 390, end: 466, lastDay: 20_000, version: 'a1b2c3d4e5f6' };
    const token = signGrant(grant, 'secret');
    const read = (changed: string) => readGrant(changed, grant.call, ['secret']);
    for (let at = 0; at < token.length; at++) {
      for (const other of 'AQgw-_z9') {
        if (token[at] !== other) expect(read(token.slice(0, at) + other + token.slice(at + 1))).toBeNull();
      }
      expect(read(token.slice(0, at) + token.slice(at + 1))).toBeNull();
      expect(read(`${token.slice(0, at)}=${token.slice(at)}`)).toBeNull();
    }
    expect(read(`${token}A`)).toBeNull();
    expect(read('')).toBeNull();
  });

  it('opens no other call and under no other secret', () => {
    fc.assert(
      fc.property(grants, (grant) => {
        const token = signGrant(grant, 'secret');
        expect(readGrant(token, `${grant.call}x`, ['secret'])).toBeNull();
        expect(readGrant(token, grant.call, ['other', 'secrets'])).toBeNull();
        expect(readGrant(token, grant.call, [])).toBeNull();
      }),
    );
  });

  it('still opens after a rotation that keeps the old secret, and not after one that drops it', () => {
    const grant = { call: 'quillfern-2024-q2', start: 390, end: 466, lastDay: 20_000, version: 'a1b2c3d4e5f6' };
    const token = signGrant(grant, 'old');
    expect(readGrant(token, grant.call, ['new', 'old'])).toEqual(grant);
    expect(readGrant(token, grant.call, ['new'])).toBeNull();
  });
});

describe('makeLinks', () => {
  const citation = { call: 'quillfern-2024-q2', start: 390, end: 466, sha256: 'ab'.repeat(32) } as const;
  const link = (settings: Parameters<typeof makeLinks>[0], now = 0) =>
    makeLinks(settings, () => now)(citation as unknown as Parameters<ReturnType<typeof makeLinks>>[0]);

  it('gives no link while no public address is set', () => {
    expect(link({ publicUrl: null, linkSecrets: ['secret'] })).toBeNull();
  });

  it('signs with the first secret, in an address short enough for a chat message', () => {
    const url = link({ publicUrl: 'https://earshot.example/', linkSecrets: ['new', 'old'] }) as string;
    const token = new URL(url).searchParams.get('k') as string;
    expect(url).toMatch(/^https:\/\/earshot\.example\/calls\/quillfern-2024-q2\?k=[\w-]+#said$/);
    expect(url.length).toBeLessThan(110);
    expect(readGrant(token, citation.call, ['new'])).toMatchObject({
      start: 390,
      end: 466,
      version: versionOf(citation.sha256),
    });
  });

  it('gives the same link all day, so that the same question has the same answer', () => {
    const settings = { publicUrl: 'https://earshot.example', linkSecrets: ['secret'] };
    expect(link(settings, 1)).toBe(link(settings, 86_399_999));
    expect(link(settings, 1)).not.toBe(link(settings, 86_400_000));
  });
});
