import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderAnswer } from '../../adapters/slack/render/render-answer.ts';
import { renderContext } from '../../adapters/slack/render/render-context.ts';
import { renderDigest } from '../../adapters/slack/render/render-digest.ts';
import { type Core, wireCore } from '../../adapters/wire-core.ts';
import { readConfig } from '../../src/config.ts';
import { sharedData, sharedPeers } from '../shared-data.ts';

const buttons = { id: 'an-answer-id', isPrivate: true };
const QUESTIONS = [
  ...['revenue', 'gross margin', 'EPS', 'guidance for next quarter', 'why did margins change', 'list the analysts'],
  ...['what did the first analyst ask', 'capital expenditures', 'share repurchases', 'revenue trend', 'inventory'],
  ...['what did the CEO say about demand', 'who are the largest customers', 'tax rate', 'an elephant in the room'],
  ...['debt', 'compare revenue with last year', 'what could they not answer', 'dividend', 'pricing <!channel> *now*'],
] as const;
/** Enough for every kind of answer; all 1,000 with EARSHOT_MANY=50. */
const CALLS = Number(process.env.EARSHOT_MANY ?? 4);

describe.skipIf(!sharedData || !sharedPeers)('answers from real calls', () => {
  let core: Core;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'earshot-real-'));
    const env = { PUBLIC_URL: 'https://earshot.example.com', LINK_SECRET: 'a secret for the tests' };
    core = await wireCore(readConfig(env, folder));
    const calls = join(sharedData ?? '', 'calls');
    const names = readdirSync(calls).filter((name) => name.endsWith('.txt'));
    const step = Math.floor(names.length / CALLS);
    for (const name of names.filter((_, i) => i % step === 0).slice(0, CALLS)) {
      await core.earshot.ingest({ name, bytes: readFileSync(join(calls, name)) });
    }
  }, 600_000);
  afterAll(async () => {
    await core.earshot.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keep every limit of Slack’s, with their windows', { timeout: 900_000 }, async () => {
    const { checkBlocks, checkView } = await import(join(sharedPeers ?? '', 'slack/blocklimits.mjs'));
    const problems: unknown[] = [];
    let answers = 0;
    for (const { company } of await core.earshot.companies()) {
      for (const question of QUESTIONS) {
        const answer = await core.earshot.ask(question, { company });
        answers++;
        for (const series of ['table', 'chart'] as const) {
          const { blocks, text } = renderAnswer(answer, { series, buttons: { ...buttons, series } });
          problems.push(...checkBlocks(blocks, 'message'));
          if (text === '' || /<[!@#]/.test(text)) problems.push(question, text);
        }
        const [cited] = answer.citations;
        if (!cited) continue;
        const held = await core.earshot.held(cited.call);
        const state = { a: buttons.id, show: 'context' as const, n: cited.n, from: null };
        const view = renderContext(held, cited, [1, 2, 3], state, null);
        problems.push(...checkView(view));
        // The window opens where the quote is.
        const bold = JSON.stringify(view.blocks).includes('"style":{"bold":true}');
        if (!bold) problems.push(`${company}: ${question}: the quote is not in its window`);
      }
      const digest = await core.earshot.digest([company]);
      problems.push(...checkBlocks(renderDigest(digest).blocks, 'message'));
    }
    expect(problems).toEqual([]);
    expect(answers).toBeGreaterThanOrEqual(QUESTIONS.length);
  });
});
