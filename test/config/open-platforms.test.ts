import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { openPlatforms } from '../../adapters/open-platforms.ts';
import { readConfig } from '../../src/config.ts';
import { silentLog } from '../../src/log.ts';
import { fakeEarshot } from '../teams/fake-earshot.ts';
import { memoryStore } from '../teams/memory-store.ts';
import { serve } from '../web/loopback.ts';

/** A search of the compose box, which is answered in the HTTP reply. */
const search = JSON.stringify({
  type: 'invoke',
  name: 'composeExtension/query',
  id: '1',
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:9',
  from: { id: '29:somebody' },
  recipient: { id: '28:bot' },
  conversation: { id: 'a:1', conversationType: 'personal' },
  value: { commandId: 'search', parameters: [{ name: 'q', value: 'gross margin' }] },
});

function post(url: string, headers: Readonly<Record<string, string>>) {
  return new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    const options = { method: 'POST', agent: false, headers: { 'content-type': 'application/json', ...headers } };
    request(url, options, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, body }));
    })
      .on('error', reject)
      .end(search);
  });
}

describe('Teams without a registration', () => {
  it('answers a playground on this machine, and nobody whom a proxy or a foreign name brings', async () => {
    const core = { earshot: fakeEarshot(), store: memoryStore() };
    const { teams } = await openPlatforms({}, {
      ...{ core, config: readConfig({}), log: silentLog, readLink: () => null },
      digests: { handle: async () => ({ text: '', digest: null, subscription: null }) },
    } as never);
    if (typeof teams === 'string') throw new Error(teams);
    const site = await serve({ teams: teams.handler });
    const url = `${site.url}/api/messages`;
    const [playground, proxied, rebound] = [
      await post(url, {}),
      await post(url, { 'x-forwarded-for': '203.0.113.9' }),
      await post(url, { host: 'evil.example' }),
    ];
    await site.close();
    await teams.stop();
    expect(playground.status).toBe(200);
    expect(playground.body).toContain('51.3%');
    expect([proxied.status, rebound.status]).toEqual([403, 403]);
    expect(proxied.body + rebound.body).not.toContain('51.3%');
  });
});
