/**
 * Draws docs/pictures/slack-*.png from the sample, for the README: a private answer, an answer in a thread, the window with the
 * context of a quote, Home, and a digest.
 *
 *   npx tsx scripts/slack-pictures.ts --peers DIR
 *
 * DIR is a copy of ../shared/peers with its packages installed; it draws Block Kit in Chromium.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { AnswerMemo } from '../adapters/answer-memo.ts';
import { keyFigures } from '../adapters/slack/handle/key-figures.ts';
import { renderAnswer } from '../adapters/slack/render/render-answer.ts';
import { renderContext } from '../adapters/slack/render/render-context.ts';
import { renderDigest } from '../adapters/slack/render/render-digest.ts';
import { renderHome } from '../adapters/slack/render/render-home.ts';
import { wireCore } from '../adapters/wire-core.ts';
import { readConfig } from '../src/config.ts';

/** Runs in the page: the last row of pixels that is not white. */
const LAST_ROW = `(async () => {
  const image = document.querySelector('img');
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  for (let y = height - 1; y > 0; y--) for (let x = 0; x < width; x++) if (data[(y * width + x) * 4] < 250) return y;
  return height;
})()`;

const { values } = parseArgs({ options: { peers: { type: 'string', default: '../shared/peers' } } });
const root = resolve(import.meta.dirname, '..');
const out = join(root, 'docs/pictures');
const work = mkdtempSync(join(tmpdir(), 'earshot-pictures-'));
const buttons = { id: 'an-answer-id', isPrivate: true };

const env = { PUBLIC_URL: 'https://earshot.example.com', LINK_SECRET: 'a secret for the pictures' };
const { earshot } = await wireCore(readConfig(env, work));
const sample = 'adtran-2007-q2-notes.txt';
await earshot.ingest({ name: sample, bytes: readFileSync(join(root, 'samples', sample)) });
const [adtran] = await earshot.companies();
if (!adtran) throw new Error('the sample was not held');

const ask = (question: string) => earshot.ask(question, { company: adtran.company });
const margin = await ask('gross margin');
const inventory = await ask('why did inventory decrease');
const cited = inventory.citations.find(({ asker }) => asker !== null) ?? inventory.citations[0];
if (!cited) throw new Error('the sample does not say why inventory decreased');
const held = await earshot.held(cited.call);
const numbers = inventory.citations.map(({ n }) => n);
const state = { a: buttons.id, show: 'context' as const, n: cited.n, from: null };
const bot = { answers: new AnswerMemo(earshot) };

const pictures: Readonly<Record<string, object>> = {
  'slack-answer': renderAnswer(margin, { above: [{ kind: 'text', text: 'gross margin' }], buttons }),
  'slack-thread': renderAnswer(inventory, { buttons: { ...buttons, isPrivate: false } }),
  'slack-context': renderContext(held, cited, numbers, state, null),
  'slack-home': renderHome({
    companies: [{ company: adtran, figures: await keyFigures(bot, adtran, () => true), isFollowed: true }],
    recent: ['gross margin', 'who are the 10% customers'].map((question) => ({
      ...{ question, company: adtran.company, grade: 'figure' as const, askedAt: 0 },
    })),
    digest: 'Weekdays at 8:00, Europe/London: your watchlist.',
  }),
  'slack-digest': renderDigest(await earshot.digest([])),
};

mkdirSync(out, { recursive: true });
for (const [name, blocks] of Object.entries(pictures)) {
  const file = join(work, `${name}.json`);
  writeFileSync(file, JSON.stringify(blocks));
  execFileSync('node', [join(resolve(values.peers), 'render/render.mjs'), 'slack', file, '--out', work], {
    stdio: 'inherit',
  });
}
await trim(Object.keys(pictures));
await earshot.close();
rmSync(work, { recursive: true, force: true });

/** Cuts the empty rest of the page off below each drawing. */
async function trim(names: readonly string[]): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage({ viewport: { width: 740, height: 2_000 } });
  for (const name of names) {
    const data = readFileSync(join(work, `${name}.png`)).toString('base64');
    await page.setContent(`<body style="margin:0"><img src="data:image/png;base64,${data}">`);
    const height = Number(await page.evaluate(LAST_ROW));
    await page.screenshot({ path: join(out, `${name}.png`), clip: { x: 0, y: 0, width: 700, height: height + 16 } });
  }
  await browser.close();
}
