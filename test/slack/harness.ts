import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import type { SlackConfig } from '../../adapters/slack/config.ts';
import { createSlackApp, type SlackApp } from '../../adapters/slack/create-slack-app.ts';
import type { SlackParts } from '../../adapters/slack/parts.ts';
import { OPEN } from '../../adapters/slack/permission.ts';
import type { Store } from '../../src/ports.ts';
import { openStore } from '../../src/store/open-store.ts';
import { turnsAsPassages } from '../fakes/invented-call.ts';
import { sharedPeers } from '../shared-data.ts';
import { type FakeEarshot, fakeEarshot } from '../teams/fake-earshot.ts';

/** What the fake Slack knows; its own program is plain JavaScript. */
export interface SlackFake {
  readonly url: string;
  readonly apiUrl: string;
  // biome-ignore lint/suspicious/noExplicitAny: recorded calls of any shape
  readonly state: Record<string, any>;
  // biome-ignore lint/suspicious/noExplicitAny: live settings of any shape
  readonly config: Record<string, any>;
  readonly sockets: readonly unknown[];
  send(request: Record<string, unknown>): Promise<{ ts: string; status: number; body: string; ms: number }>;
  disconnect(): unknown;
  close(): Promise<void>;
}

export interface Line {
  readonly level: string;
  readonly message: string;
  // biome-ignore lint/suspicious/noExplicitAny: log fields of any shape
  readonly fields: any;
}

export interface Harness {
  readonly slack: SlackFake;
  readonly app: SlackApp;
  readonly store: Store;
  readonly earshot: FakeEarshot;
  /** What was logged at info and above. */
  readonly lines: readonly Line[];
  readonly appUrl: string;
  /** Waits for the work that acknowledged requests left behind. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface HarnessOptions {
  readonly transport?: 'http' | 'socket';
  readonly parts?: Partial<SlackParts>;
  readonly config?: Partial<SlackConfig>;
  readonly store?: Store;
  readonly fake?: Record<string, unknown>;
}

const SECRET = 'signing-secret-of-tests';

export async function startHarness(options: HarnessOptions = {}): Promise<Harness> {
  const { transport = 'http' } = options;
  const { startSlackFake } = (await import(join(sharedPeers ?? '', 'slack/slackfake.mjs'))) as {
    startSlackFake(options: object): Promise<SlackFake>;
  };
  const web = express();
  const server = await listen(web);
  const appUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const events = `${appUrl}/slack/events`;
  const slack = await startSlackFake({
    ...(transport === 'http' ? { appUrl: events, signingSecret: SECRET } : {}),
    config: { retryDelays: [20, 40, 80], ...options.fake },
  });
  const store = options.store ?? (await memoryStore());
  const earshot = fakeEarshot();
  const lines: Line[] = [];
  const log = (level: string) => (fields: object, message: string) => void lines.push({ level, message, fields });
  const parts: SlackParts = {
    earshot,
    store,
    log: { debug: () => undefined, info: log('info'), warn: log('warn'), error: log('error') },
    clock: Date.now,
    config: {
      transport:
        transport === 'http' ? { kind: 'http', signingSecret: SECRET } : { kind: 'socket', appToken: 'xapp-1' },
      install: { kind: 'token', botToken: 'xoxb-T1' },
      apiUrl: slack.apiUrl,
      publicUrl: 'https://earshot.example.com',
      permissions: OPEN,
      ...options.config,
    },
    digests: null,
    readLink: () => null,
    ...options.parts,
  };
  const app = createSlackApp({ ...parts, retries: { retries: 3, minTimeout: 5, maxTimeout: 20, factor: 1 } });
  web.use(app.router);
  await app.start();
  return {
    slack,
    app,
    store,
    earshot: parts.earshot as FakeEarshot,
    lines,
    appUrl,
    settled: () => app.settled(),
    async close() {
      await app.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await slack.close();
      if (!options.store) await store.close();
    },
  };
}

export function memoryStore(): Promise<Store> {
  return openStore({ at: { file: ':memory:' }, cutPassages: turnsAsPassages, passphrases: ['a passphrase for tests'] });
}

function listen(app: express.Express): Promise<Server> {
  const server = createServer(app);
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Every visible word of blocks, in order. */
export function wordsOf(blocks: unknown): string {
  const out: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (node && typeof node === 'object') {
      for (const [key, value] of Object.entries(node)) {
        if (key === 'text' && typeof value === 'string') out.push(value);
        else visit(value);
      }
    }
  };
  visit(blocks);
  return out.join(' ').replace(/\s+/g, ' ');
}

/** The first button whose label begins so. */
export function buttonOf(blocks: unknown, label: string): { action_id: string; value: string } {
  let found: { action_id: string; value: string } | undefined;
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (node && typeof node === 'object') {
      const one = node as { type?: string; text?: { text?: string }; action_id: string; value: string };
      if (one.type === 'button' && one.text?.text?.startsWith(label)) found ??= one;
      for (const value of Object.values(node)) visit(value);
    }
  };
  visit(blocks);
  if (!found) throw new Error(`no button “${label}” in ${wordsOf(blocks)}`);
  return { action_id: found.action_id, value: found.value };
}
