import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeLinks } from '../../adapters/web/links.ts';
import { extractLedger } from '../../src/metrics/extract-ledger.ts';
import type { HeldCall } from '../../src/ports.ts';
import { parseTranscript } from '../../src/transcript/parse-transcript.ts';
import { sharedData } from '../shared-data.ts';
import { chromiumPath, launchChromium } from './browser.ts';
import { fakeEarshot } from './fake-earshot.ts';
import { serve } from './loopback.ts';
import { memoryEarshot } from './memory-earshot.ts';
import { saidInView } from './said-in-view.ts';

/** So many real calls, in every layout, and so many citations of each. `CITED_CALLS=40` opens two hundred, in two minutes. */
const CALLS = Number(process.env.CITED_CALLS ?? 10);
const CITATIONS_EACH = 5;
const QUESTIONS = [
  'revenue',
  'what drove margins',
  'guidance for next quarter',
  'demand',
  'costs and prices',
  'who asked about growth',
];

const held: HeldCall[] = [];

describe.skipIf(!chromiumPath || !sharedData)('citations of answers about real calls', () => {
  const settings = { linkSecrets: ['a secret of the test'], accessToken: null };
  let site: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;

  beforeAll(async () => {
    const folder = join(sharedData ?? '', 'calls');
    const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    const step = Math.floor(files.length / CALLS);
    for (let index = 0; index < files.length && held.length < CALLS; index += step) {
      const file = files[index] as string;
      const { call } = parseTranscript(readFileSync(join(folder, file), 'utf8'), file);
      held.push({ call, ledger: extractLedger(call) });
    }
    site = await serve({ earshot: fakeEarshot(held), settings: { ...settings, publicUrl: 'https://earshot.example' } });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test(`open at exactly the quoted words, in view, from their signed links`, { timeout: 300_000 }, async () => {
    const link = makeLinks({ ...settings, publicUrl: site.url });
    // Every other page is looked at on a phone.
    const pages = [await browser.newPage(), await browser.newPage({ viewport: { width: 390, height: 780 } })];
    const wrong: string[] = [];
    let opened = 0;
    for (const one of held) {
      const earshot = await memoryEarshot([one], link);
      const answers = await Promise.all(QUESTIONS.map((question) => earshot.ask(question)));
      const citations = answers.flatMap((answer) => answer.citations);
      const distinct = [...new Map(citations.map((citation) => [citation.url, citation])).values()];
      for (const { url, quote } of distinct.slice(0, CITATIONS_EACH)) {
        const page = pages[opened++ % 2]!;
        await page.goto(url as string);
        const { words, isInView } = await saidInView(page);
        const sameWords = words === quote.replace(/\s+/g, ' ').trim();
        if (!sameWords || !isInView) wrong.push(`${url} ${sameWords ? 'is out of view' : `shows “${words}”`}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(opened).toBeGreaterThan(CALLS * CITATIONS_EACH * 0.9);
  });
});
