import { describe, expect, it, test } from 'vitest';
import { makeLinkReader, makeLinks } from '../../adapters/web/links.ts';
import { cite } from '../teams/sample-answers.ts';
import { invented } from './invented-calls.ts';

const DAY_MS = 86_400_000;
const now = 20_000 * DAY_MS;
const clock = () => now;
const citation = cite(1, 'Gross margin came in');
const signed = { publicUrl: 'https://earshot.example.com/desk/', linkSecrets: ['a secret of sixteen'] };
const place = { call: invented.call.id, span: { start: citation.start, end: citation.end } };

function linkOf(settings: Parameters<typeof makeLinks>[0]): string {
  return makeLinks(settings, clock)(citation) ?? '';
}

describe('makeLinkReader', () => {
  it('reads back the place of a signed link with the version of its text', () => {
    const found = makeLinkReader(signed, clock)(linkOf(signed));
    expect(found).toEqual({ ...place, version: invented.call.sha256.slice(0, 12) });
  });

  it('reads back the place of an unsigned link where links are not signed', () => {
    const open = { ...signed, linkSecrets: [] };
    expect(makeLinkReader(open, clock)(linkOf(open))).toEqual({ ...place, version: null });
  });

  it('reads nothing after the last day of a link', () => {
    expect(makeLinkReader(signed, () => now + 100 * DAY_MS)(linkOf(signed))).toBeNull();
  });

  test.for([
    ['another server', (url: string) => url.replace('earshot.example.com', 'earshot.example.net')],
    ['another call', (url: string) => url.replace('quillfern-2024-q2', 'quillfern-2024-q1')],
    ['a changed signature', (url: string) => url.replace(/k=./, 'k=Z')],
    ['a span without signature', (url: string) => url.replace(/k=[^#]+/, 'at=1-20')],
    ['a broken escape', (url: string) => url.replace('quillfern', '%E0%A4%A')],
    ['no address', () => 'gross margin'],
  ] as const)('reads nothing of %s', ([, change]) => {
    expect(makeLinkReader(signed, clock)(change(linkOf(signed)))).toBeNull();
  });
});
