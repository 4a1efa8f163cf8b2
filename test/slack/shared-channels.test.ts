import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { allowedFor, OPEN } from '../../adapters/slack/permission.ts';
import { SharedChannels } from '../../adapters/slack/shared-channels.ts';

/** Slack's own client over answers of ours. */
function client(answer: object): { readonly web: webApi.WebClient; readonly calls: string[] } {
  const calls: string[] = [];
  const web = new webApi.WebClient('xoxb-T1', {
    fetch: async (url) => {
      calls.push(String(url).split('/').at(-1) ?? '');
      return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
    },
  });
  return { web, calls };
}

describe('SharedChannels', () => {
  it('asks Slack once for each channel and knows it for a while', async () => {
    const { web, calls } = client({ ok: true, channel: { id: 'C1', is_ext_shared: true } });
    const channels = new SharedChannels();
    expect(await channels.isShared(web, 'T1', 'C1')).toBe(true);
    expect(await channels.isShared(web, 'T1', 'C1')).toBe(true);
    expect(calls).toEqual(['conversations.info']);
  });

  it('knows no direct message to be shared, without asking', async () => {
    const { web, calls } = client({ ok: false, error: 'channel_not_found' });
    expect(await new SharedChannels().isShared(web, 'T1', 'D1')).toBe(false);
    expect(calls).toEqual([]);
  });

  it('does not guess where Slack does not say', async () => {
    const { web } = client({ ok: false, error: 'channel_not_found' });
    expect(await new SharedChannels().isShared(web, 'T1', 'C1')).toBeNull();
  });
});

describe('allowedFor', () => {
  const asker = { team: 'T1', user: 'U1', channel: 'C1', isExternal: false };

  it.for([
    ['everybody without rules', [], {}, ['adtran', 'ciena']],
    ['a channel’s companies', [{ channels: ['C1'], companies: ['adtran'] }], {}, ['adtran']],
    [
      'a user’s companies besides',
      [
        { channels: ['C1'], companies: ['adtran'] },
        { users: ['U1'], companies: ['ciena'] },
      ],
      {},
      ['adtran', 'ciena'],
    ],
    [
      'nothing in a direct message where channels are listed',
      [{ channels: ['C1'], companies: ['*'] }],
      { channel: null },
      null,
    ],
    ['nothing to another workspace', [{ teams: ['T2'], companies: ['*'] }], {}, null],
    ['nothing to strangers, whatever the rules', [{ companies: ['*'] }], { isExternal: true }, null],
  ] as const)('allows %s', ([, rules, change, expected]) => {
    const permissions = { ...OPEN, rules: rules as never };
    const allowed = allowedFor(permissions, { ...asker, ...change });
    expect(allowed && ['adtran', 'ciena'].filter(allowed)).toEqual(expected);
  });
});
