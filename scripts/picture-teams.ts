// Takes the pictures of Teams in docs/pictures: the sample's answers in Microsoft's Agents Playground, in Chromium.
//
//   tsx scripts/picture-teams.ts [PEERS]      PEERS: the folder of test peers with its packages installed,
//                                             default ../shared/peers; Chromium at $CHROMIUM or on the PATH
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';

const OUT = resolve('docs/pictures');
const peers = resolve(process.argv[2] ?? '../shared/peers');
const folder = mkdtempSync(join(tmpdir(), 'earshot-pictures-'));

const PLACES = [
  ['teams-group', 'Group Chat'],
  ['teams-channel', 'Announcements'],
] as const;

interface Playground {
  readonly page: Page;
  say(text: string, options?: { readonly mention?: boolean }): Promise<void>;
  close(): Promise<void>;
}

await picture(['adapters/cli/main.ts', '--data', join(folder, 'data'), 'serve'], async ({ page, say }) => {
  await shoot(page, 'teams-welcome');
  await say('/adtran gross margin');
  await shoot(page, 'teams-answer');
  await page.getByRole('button', { name: 'Show context' }).last().click();
  await page.waitForTimeout(2000);
  await shoot(page, 'teams-context');
  await say('why did inventory come down');
  await shoot(page, 'teams-quotes');
  await say('list the analysts');
  await shoot(page, 'teams-list');
  await say('digest now');
  await shoot(page, 'teams-digest');
  await say('home');
  await shoot(page, 'teams-home');
  for (const [name, label] of PLACES) {
    await page.getByText(label, { exact: true }).first().click({ force: true });
    await page.waitForTimeout(1500);
    await say('adtran gross margin', { mention: true });
    await shoot(page, name);
  }
});
// The sample is one call: a series over quarters comes from the invented company of the tests.
await picture(['test/teams/harness.ts'], async ({ page, say }) => {
  await say('quillfern gross margin trend');
  await shoot(page, 'teams-chart');
  await say('quillfern revenue by quarter');
  await shoot(page, 'teams-bars');
});
rmSync(folder, { recursive: true, force: true });

async function picture(command: readonly string[], take: (playground: Playground) => Promise<void>): Promise<void> {
  const port = await freePort();
  const server = startServer(port, command);
  const home = process.cwd();
  try {
    await listening(port);
    process.chdir(peers); // the driver looks for its packages here first
    const { openPlayground } = await import(pathToFileURL(join(peers, 'teams/playground-driver.mjs')).href);
    const url = `http://127.0.0.1:${port}/api/messages`;
    const playground: Playground = await openPlayground({ 'bot-url': url, port: '0', out: join(folder, 'playground') });
    await take(playground).finally(() => playground.close());
  } finally {
    process.chdir(home);
    server.kill('SIGTERM');
  }
}

/** The conversation alone, without the playground's own lists and log. */
async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(1200);
  await page.screenshot({ path: join(OUT, `${name}.png`), clip: { x: 330, y: 48, width: 740, height: 812 } });
  console.log(`${name}.png`);
}

function startServer(at: number, command: readonly string[]): ChildProcess {
  const args = ['--import', 'tsx', ...command];
  const env = {
    ...process.env,
    PORT: String(at),
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://127.0.0.1:${at}`,
    LOG_LEVEL: 'error',
  };
  return spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function listening(at: number): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    const up = await fetch(`http://127.0.0.1:${at}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return;
    await new Promise((done) => setTimeout(done, 500));
  }
  throw new Error('the server did not start');
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
