import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { chromiumPath, launchChromium } from './browser.ts';
import { invented, inventedBefore } from './invented-calls.ts';
import { serve } from './loopback.ts';
import { memoryEarshot } from './memory-earshot.ts';
import { saidInView } from './said-in-view.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { viewport: { width: 360, height: 740 } } as const;
const { call } = invented;
const ANSWER = 'One distributor told us it would be ordering again by autumn.';
const at = call.text.indexOf(ANSWER);
const CITED = `/calls/${call.id}?at=${at}-${at + ANSWER.length}#said`;
const PAGES = {
  'the ask page': '/',
  'an answer': '/?q=gross+margin',
  'an answer explained': '/?q=why+was+demand+soft&explain=1',
  'a call': CITED,
  'a call searched': `/calls/${call.id}?find=sensors#h2`,
  'a company': `/companies/${call.company}`,
  'a notice': '/nowhere',
} as const;

interface AxeReport {
  readonly passes: readonly unknown[];
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** What axe complains of, one line each. */
async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const report = await page.evaluate(() => (globalThis as unknown as { axe: { run(): Promise<AxeReport> } }).axe.run());
  expect(report.passes.length).toBeGreaterThan(10);
  return report.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

describe.skipIf(!chromiumPath)('pages in Chromium', () => {
  let site: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;
  beforeAll(async () => {
    site = await serve({ earshot: await memoryEarshot([invented, inventedBefore]) });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  async function open<T>(
    path: string,
    look: (page: Page) => Promise<T>,
    options: BrowserContextOptions = {},
  ): Promise<T> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    try {
      await page.goto(site.url + path);
      return await look(page);
    } finally {
      await context.close();
    }
  }

  test.for([
    ['a wide screen', {}],
    ['a phone', PHONE],
    ['a wide screen without JavaScript', { javaScriptEnabled: false }],
  ] as const)('opens a citation at exactly its words, in view, on %s', async ([, options]) => {
    const seen = await open(CITED, saidInView, options);
    expect(seen).toEqual({ words: ANSWER, isInView: true });
  });

  it('keeps the question in view above the words that answer it', async () => {
    const box = await open(CITED, async (page) => ({
      question: await page.locator('.asked').boundingBox(),
      words: await page.locator('#said').boundingBox(),
    }));
    expect(box.question?.y).toBeGreaterThanOrEqual(0);
    expect((box.question?.y ?? 0) + (box.question?.height ?? 0)).toBeLessThanOrEqual(box.words?.y ?? 0);
  });

  test.for(Object.entries(PAGES))(
    '%s is accessible in light, dark and on a phone, fits it, and asks nobody else',
    async ([, path]) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      const hosts = new Set<string>();
      const complaints: string[] = [];
      page.on('request', (request) => hosts.add(new URL(request.url()).origin));
      page.on('console', (message) => complaints.push(message.text()));
      await page.goto(site.url + path);
      expect(await violationsOn(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violationsOn(page)).toEqual([]);
      await page.setViewportSize(PHONE.viewport);
      expect(await violationsOn(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.viewport.width);
      await context.close();
      expect([...hosts]).toEqual([site.url]);
      expect(complaints.filter((line) => !line.includes('404 (Not Found)'))).toEqual([]);
    },
  );

  it('is walked by keyboard: past the skip link, through the contents to an exchange, and from a figure to its row', async () => {
    await open(`/calls/${call.id}`, async (page) => {
      const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('Skip to the text');
      const walked: string[] = [];
      while (!walked.includes('Bo Lindqvist') && walked.length < 30) {
        await page.keyboard.press('Tab');
        walked.push(await focused());
        const outline = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle);
        expect(outline).not.toBe('none');
      }
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toBe('#x1');
      expect(await page.locator('#x1').evaluate((each) => Math.abs(each.getBoundingClientRect().top) < 300)).toBe(true);
      await page.locator('.fig', { hasText: '51.3%' }).focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('tr:target').textContent()).toContain('Gross margin');
    });
  });

  it('asks, follows up and opens a citation by keyboard alone', async () => {
    await open('/', async (page) => {
      await page.locator('#q').focus();
      await page.keyboard.type('gross margin');
      await Promise.all([page.waitForURL(/q=gross/), page.keyboard.press('Enter')]);
      expect(await page.locator('.headline').textContent()).toContain('51.3%');
      await page.locator('#q2').focus();
      await page.keyboard.type('revenue');
      await Promise.all([page.waitForURL(/q=revenue/), page.keyboard.press('Enter')]);
      expect(await page.locator('.headline').textContent()).toContain('$84.2 million');
      await page.locator('.quote a').first().focus();
      await Promise.all([page.waitForURL(/\/calls\//), page.keyboard.press('Enter')]);
      expect((await saidInView(page)).words).toContain('$84.2 million');
      await page.goto(site.url);
      expect(await page.locator('.recent').allTextContents()).toEqual(
        expect.arrayContaining([expect.stringContaining('gross margin')]),
      );
    });
  });

  it('prints every spoken word and leaves the controls out', async () => {
    await open(CITED, async (page) => {
      await page.emulateMedia({ media: 'print' });
      for (const control of ['.masthead', '.contents.side', '.find', '.anchor']) {
        expect(await page.locator(control).first().isVisible()).toBe(false);
      }
      for (const paragraph of await page.locator('.para p').all()) expect(await paragraph.isVisible()).toBe(true);
      const pdf = await page.pdf({ format: 'A4' });
      expect(pdf.length).toBeGreaterThan(10_000);
    });
  });
});
