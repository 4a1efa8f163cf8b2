import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, ExpressReceiver } from '@slack/bolt';
import express, { type RequestHandler } from 'express';
import { createSlackApp } from '../adapters/slack/create-slack-app.ts';
import { OPEN } from '../adapters/slack/permission.ts';
import { wireCore } from '../adapters/wire-core.ts';
import { readConfig } from '../src/config.ts';
import { silentLog } from '../src/log.ts';

/** One of the two that `slack.ts` measures: `whole` or `bare`, the address that plays Slack, the signing secret. */
const [name, slackUrl = '', signingSecret = ''] = process.argv.slice(2);
const SAMPLE = new URL('../samples/adtran-2007-q2-notes.txt', import.meta.url);

const web = express();
web.use(name === 'whole' ? await whole() : bare());
const server = createServer(web);
server.listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`);
});

async function whole(): Promise<RequestHandler> {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  process.on('SIGTERM', () => process.exit());
  const { earshot, store } = await wireCore(readConfig({}, folder));
  await earshot.ingest({ name: 'adtran-2007-q2-notes.txt', bytes: readFileSync(SAMPLE) });
  const app = createSlackApp({
    earshot,
    store,
    log: silentLog,
    clock: Date.now,
    digests: null,
    readLink: () => null,
    config: {
      transport: { kind: 'http', signingSecret },
      install: { kind: 'token', botToken: 'xoxb-bench' },
      apiUrl: `${slackUrl}/api/`,
      publicUrl: null,
      permissions: OPEN,
    },
  });
  await app.start();
  // The sample again and again, each time a little different, so that each time it is read in whole.
  process.on('message', async () => {
    const text = readFileSync(SAMPLE, 'utf8');
    for (let i = 0; i < 20; i++) {
      await earshot.ingest({ name: 'other-notes.txt', bytes: Buffer.from(`${text}\n${i}`) }, { company: 'Other' });
    }
  });
  return app.router;
}

function bare(): RequestHandler {
  const receiver = new ExpressReceiver({ signingSecret });
  const app = new App({
    receiver,
    authorize: async () => ({ botToken: 'xoxb-bench', botUserId: 'U0BOT', botId: 'B0BOT' }),
  });
  app.command(/^\//, ({ ack }) => ack('constant'));
  return receiver.router;
}
