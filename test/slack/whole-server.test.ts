import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sharedPeers } from '../shared-data.ts';
import { type SlackFake, wordsOf } from './harness.ts';

const root = join(import.meta.dirname, '../..');
const SECRET = 'signing-secret-of-tests';

/** `earshot serve` in a process of its own, over the sample. */
describe.skipIf(!sharedPeers)('the whole server', { timeout: 240_000 }, () => {
  let folder: string;
  let slack: SlackFake;
  let port: number;
  let server: ChildProcess | null = null;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'earshot-whole-'));
    port = await freePort();
    const { startSlackFake } = await import(join(sharedPeers ?? '', 'slack/slackfake.mjs'));
    slack = await startSlackFake({
      appUrl: `http://127.0.0.1:${port}/slack/events`,
      signingSecret: SECRET,
      config: { ackMs: 20_000 },
    });
  });

  afterEach(async () => {
    await end('SIGKILL');
    await slack.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(): Promise<void> {
    const env = {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: String(port),
      EARSHOT_DATA: folder,
      SLACK_BOT_TOKEN: 'xoxb-T1',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: slack.apiUrl,
    };
    server = spawn(process.execPath, ['--import', 'tsx', 'adapters/cli/main.ts', 'serve'], {
      cwd: root,
      env,
      stdio: 'ignore',
    });
    const child = server;
    for (;;) {
      if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
      const isUp = await fetch(`http://127.0.0.1:${port}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isUp) return;
      await pause(50);
    }
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  }

  const answers = () => slack.state.messages.filter((one: { bot_id?: string }) => one.bot_id);

  it('answers a mention with the figure, and not again after kill -9, a restart and repeats', async () => {
    const event = {
      type: 'app_mention',
      user: 'U0ANA',
      text: '<@U0BOT> adtran gross margin',
      ts: '1700.1',
      channel: 'C0EARN',
    };
    const send = (id: string, headers = {}) =>
      slack.send({
        kind: 'raw',
        type: 'events_api',
        headers,
        payload: { team_id: 'T1', type: 'event_callback', event_id: id, event_time: 1, event },
      });
    await start();
    await send('Ev1');
    while (answers().length === 0) await pause(20);
    await end('SIGKILL');
    await start();
    const repeat = { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' };
    await send('Ev1', repeat);
    await send('Ev2');
    await send('Ev3');
    // A question asked after the repeats is answered after them.
    await slack.send({ kind: 'slash', command: '/adtran', text: 'gross margin' });
    while (slack.state.ephemeral.length === 0) await pause(20);
    expect(answers()).toHaveLength(1);
    for (const shown of [answers()[0], slack.state.ephemeral[0]]) {
      for (const figure of ['59.5%', '59.6%', '59.2%', 'Jim Matthews', 'prepared remarks']) {
        expect(wordsOf(shown.blocks)).toContain(figure);
      }
    }
    expect(slack.state.problems).toEqual([]);
  });

  it('answers what it accepted before it stops', async () => {
    await start();
    await Promise.all(
      ['gross margin', 'revenue', 'EPS', 'inventory'].map((text) =>
        slack.send({ kind: 'slash', command: '/adtran', text }),
      ),
    );
    await end('SIGTERM');
    expect(slack.state.ephemeral).toHaveLength(4);
    expect(slack.state.problems).toEqual([]);
  });
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
