import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTeamsBot, type TeamsParts } from '../../adapters/teams/bot.ts';
import { readTeamsConfig, type TeamsConfig } from '../../adapters/teams/config.ts';
import { RETRY } from '../../adapters/teams/sdk/retry.ts';
import { createServer as createApp } from '../../adapters/web/server.ts';
import { silentLog } from '../../src/log.ts';
import { type FakeEarshot, fakeEarshot } from './fake-earshot.ts';
import { memoryStore } from './memory-store.ts';

/** A post of the bot's, as it arrived at the connector. */
export interface Sent {
  readonly method: string;
  readonly conversation: string;
  readonly body: SentBody;
}

// biome-ignore lint/suspicious/noExplicitAny: what arrives on the wire has no type but what a test expects of it
export type SentBody = any;

export interface Channel {
  readonly sent: Sent[];
  /** Messages among what was sent; typing is left out. */
  messages(): readonly SentBody[];
  /** What the connector answers the next sends with, one status each; then 200. */
  readonly refusals: number[];
  /** People who belong to no conversation. */
  readonly strangers: Set<string>;
  readonly earshot: FakeEarshot;
  readonly store: ReturnType<typeof memoryStore>;
  readonly bot: ReturnType<typeof createTeamsBot>;
  /** Posts an activity to the bot: a personal message of Ana's unless told otherwise. */
  post(fields: object): Promise<{ readonly status: number; readonly body: SentBody }>;
  /** Resolves when everything accepted has been answered. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** The real bot behind the real server, with the connector of the channel played on loopback. */
export async function openChannel(
  parts: Partial<TeamsParts> = {},
  config: Partial<TeamsConfig> = {},
): Promise<Channel> {
  const sent: Sent[] = [];
  const refusals: number[] = [];
  const strangers = new Set<string>();
  const connector = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const [, conversation = '', member] =
      /\/v3\/conversations\/([^/]+)(?:\/members\/([^/]+))?/.exec(request.url ?? '') ?? [];
    response.setHeader('content-type', 'application/json');
    if (member !== undefined) {
      const known = !strangers.has(decodeURIComponent(member));
      response.writeHead(known ? 200 : 404);
      return response.end(known ? JSON.stringify({ id: decodeURIComponent(member) }) : '{}');
    }
    const refusal = refusals.shift();
    if (refusal !== undefined) return response.writeHead(refusal).end('{}');
    const body = JSON.parse(text);
    sent.push({ method: request.method ?? '', conversation: decodeURIComponent(conversation), body });
    return response.writeHead(201).end(JSON.stringify({ id: `act${sent.length}` }));
  });
  const serviceUrl = `${await listen(connector)}/svc/`;
  const earshot = (parts.earshot as FakeEarshot | undefined) ?? fakeEarshot();
  const store = (parts.store as ReturnType<typeof memoryStore> | undefined) ?? memoryStore();
  const bot = createTeamsBot({
    log: silentLog,
    retry: { ...RETRY, wait: async () => {} },
    ...parts,
    earshot,
    store,
    config: { ...readTeamsConfig({}), ...config },
  });
  const settings = { publicUrl: null, linkSecrets: [], accessToken: null };
  const app = createServer(createApp({ earshot, log: silentLog, settings, teams: bot.handler }));
  const url = `${await listen(app)}/api/messages`;
  let count = 0;
  return {
    sent,
    refusals,
    strangers,
    earshot,
    store,
    bot,
    messages: () => sent.filter(({ body }) => body.type === 'message').map(({ body }) => body),
    async post(fields) {
      const body = JSON.stringify({ ...personal(serviceUrl, ++count), ...fields });
      const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      const text = await response.text();
      return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text };
    },
    settled: () => bot.stop(),
    async close() {
      await Promise.all([shut(app), shut(connector)]);
      await bot.stop();
    },
  };
}

function personal(serviceUrl: string, count: number) {
  return {
    type: 'message',
    id: `m${count}`,
    serviceUrl,
    channelId: 'msteams',
    from: { id: '29:ana', name: 'Ana', aadObjectId: 'oid-ana' },
    recipient: { id: '28:bot', name: 'Earshot' },
    conversation: { id: 'a:ana', conversationType: 'personal', tenantId: 't1' },
    channelData: { tenant: { id: 't1' } },
    locale: 'en-GB',
  };
}

/** Fields of a message in a channel's thread that mentions the bot. */
export function mention(words: string, thread = '1700000000000') {
  return {
    text: `<at>Earshot</at> ${words}`,
    entities: [{ type: 'mention', mentioned: { id: '28:bot', name: 'Earshot' }, text: '<at>Earshot</at>' }],
    ...inChannel(thread),
  };
}

export function inChannel(thread = '1700000000000') {
  const id = `19:desk@thread.tacv2;messageid=${thread}`;
  return {
    conversation: { id, conversationType: 'channel', isGroup: true, tenantId: 't1' },
    channelData: {
      team: { id: '19:team', name: 'Telecom' },
      channel: { id: '19:desk@thread.tacv2', name: 'Desk' },
      tenant: { id: 't1' },
    },
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function shut(server: Server): Promise<unknown> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
}
