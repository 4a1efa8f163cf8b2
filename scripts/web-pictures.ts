/**
 * Takes the README's pictures of the pages, from the sample alone: docs/pictures/web-*.png.
 *
 *   npx tsx scripts/web-pictures.ts
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createServer } from '../adapters/web/server.ts';
import { wireCore } from '../adapters/wire-core.ts';
import type { Citation } from '../src/answer/answer.ts';
import { silentLog } from '../src/log.ts';
import { launchChromium } from '../test/web/browser.ts';

const root = resolve(import.meta.dirname, '..');
const out = join(root, 'docs/pictures');
const folder = mkdtempSync(join(tmpdir(), 'earshot-pictures-'));
mkdirSync(out, { recursive: true });

const core = await wireCore({
  folder,
  at: { file: join(folder, 'earshot.db') },
  publicUrl: null,
  linkSecrets: ['a secret for pictures'],
});
for (const name of readdirSync(join(root, 'samples')).filter((file) => file.endsWith('.txt'))) {
  await core.earshot.ingest({ name, bytes: readFileSync(join(root, 'samples', name)) });
}
const settings = { publicUrl: null, linkSecrets: [], accessToken: null };
const server = createServer({ earshot: core.earshot, settings, log: silentLog }).listen(0, '127.0.0.1');
await new Promise((done) => server.once('listening', done));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const [company] = await core.earshot.companies();
if (!company) throw new Error('samples/ holds no call');

/** The page of a call at the first citation of an answer that is as wanted. */
async function citedPath(question: string, wanted: (citation: Citation) => boolean): Promise<string> {
  const { citations } = await core.earshot.ask(question);
  const cited = citations.find(wanted);
  if (!cited) throw new Error(`no citation as wanted for: ${question}`);
  return `/calls/${cited.call}?at=${cited.start}-${cited.end}#said`;
}

const remark = await citedPath('gross margin', ({ section }) => section === 'prepared');
const reply = await citedPath(
  'who are the 10% customers',
  ({ section, role }) => section === 'qa' && role === 'executive',
);
const browser = await launchChromium();
const shots = [
  { name: 'ask', path: '/?q=gross+margin', width: 900, height: 760, scheme: 'light' },
  { name: 'call', path: remark, width: 1300, height: 540, scheme: 'light' },
  { name: 'company', path: `/companies/${company.company}`, width: 1120, height: 1150, scheme: 'light' },
  { name: 'call-dark', path: reply, width: 1300, height: 700, scheme: 'dark' },
  { name: 'call-phone', path: reply, width: 390, height: 780, scheme: 'light' },
] as const;
for (const { name, path, width, height, scheme } of shots) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
  await page.goto(url + path);
  await page.screenshot({ path: join(out, `web-${name}.png`) });
  await page.close();
  console.log(`docs/pictures/web-${name}.png`);
}

await browser.close();
await new Promise((done) => server.close(done));
await core.earshot.close();
rmSync(folder, { recursive: true });
