import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../adapters/slack/limits.ts';
import { textChars } from '../../adapters/slack/render/fit-blocks.ts';
import { renderAnswer } from '../../adapters/slack/render/render-answer.ts';
import { renderContext } from '../../adapters/slack/render/render-context.ts';
import { renderMore } from '../../adapters/slack/render/render-more.ts';
import { words } from '../../adapters/slack/render/render-words.ts';
import type { Answer } from '../../src/answer/answer.ts';
import { inventCall } from '../fakes/invented-call.ts';
import { sharedPeers } from '../shared-data.ts';
import {
  figureAnswer,
  listAnswer,
  quotesAnswer,
  refusal,
  SAMPLE_ANSWERS,
  trendAnswer,
} from '../teams/sample-answers.ts';
import { wordsOf } from './harness.ts';

interface Checks {
  checkBlocks(blocks: unknown, surface?: string): string[];
  checkView(view: unknown): string[];
}
const checks: Checks = sharedPeers
  ? ((await import(join(sharedPeers, 'slack/blocklimits.mjs'))) as Checks)
  : { checkBlocks: () => [], checkView: () => [] };
if (!sharedPeers) console.log('skipped: the peers’ own block checks, because ../shared/peers is absent');

const buttons = { id: 'abcdefgh1234', isPrivate: true };

describe('renderAnswer', () => {
  it('shows the headline with its figure in bold and its citation as a link', () => {
    const [headline] = renderAnswer(figureAnswer).blocks;
    expect(headline).toMatchObject({
      type: 'rich_text',
      elements: [
        {
          elements: [
            { type: 'text', text: expect.stringContaining('gross margin was ') },
            { type: 'text', text: '51.3%', style: { bold: true } },
            { type: 'text' },
            { type: 'link', text: '[1]', url: figureAnswer.citations[0]?.url },
            { type: 'text', text: '.' },
          ],
        },
      ],
    });
  });

  it('shows several facts as a table and says which were computed', () => {
    const table = renderAnswer(figureAnswer).blocks.find((block) => block.type === 'table');
    expect(wordsOf(table)).toContain('Q2 2023 (computed, not said) 49.9%');
  });

  it('shows a series as a table, or as a chart with the same figures', () => {
    expect(renderAnswer(trendAnswer).blocks.some(({ type }) => type === 'table')).toBe(true);
    const drawn = renderAnswer(trendAnswer, { series: 'chart' }).blocks.find(
      ({ type }) => type === 'data_visualization',
    );
    expect(drawn).toMatchObject({
      chart: {
        type: 'line',
        series: [{ name: 'Gross margin', data: [{ label: 'Q1 2023', value: 48.7 }, {}, {}, {}, {}, {}] }],
      },
    });
  });

  it('keeps the table where a chart would lack a point', () => {
    const table = trendAnswer.table!;
    const rows = table.rows.map((row) => ({ ...row, cells: [{ ...row.cells[0]!, value: null }] }));
    const answer = { ...trendAnswer, table: { ...table, rows } };
    expect(renderAnswer(answer, { series: 'chart' }).blocks.some(({ type }) => type === 'table')).toBe(true);
  });

  it('names speaker, office and part of the call under each quote', () => {
    const said = wordsOf(renderAnswer(quotesAnswer).blocks);
    expect(said).toMatch(/Maren Oduya, CEO · prepared remarks · Quillfern Instruments Q2 2024/);
    expect(said).toMatch(/Maren Oduya, CEO · answering Suri Venkat/);
  });

  it('names the source also where its links are long', () => {
    const url = `https://earshot.example.com/calls/quillfern-2024-q2?k=${'k'.repeat(180)}#said`;
    const answer = { ...quotesAnswer, citations: quotesAnswer.citations.map((one) => ({ ...one, url })) };
    const said = wordsOf(renderAnswer(answer).blocks);
    expect(said).toMatch(/Maren Oduya, CEO · prepared remarks · Quillfern Instruments Q2 2024/);
    expect(said).toMatch(/Maren Oduya, CEO · prepared remarks$/);
  });

  it('offers what the corpus does hold when nothing was said', () => {
    const said = wordsOf(renderAnswer(refusal, { buttons }).blocks);
    expect(said).toContain('not discussed');
    expect(said).toContain('quillfern gross margin');
    expect(said).not.toContain('Share');
  });

  it('leads to what a long list leaves out', () => {
    const items = Array.from({ length: 40 }, (_, i) => ({ text: `Analyst ${i}`, cites: [1] }));
    const answer = { ...listAnswer, items };
    expect(wordsOf(renderAnswer(answer, { buttons }).blocks)).toContain('More (30)');
    const state = { a: buttons.id, show: 'more' as const, n: null, from: 8 };
    expect(wordsOf(renderMore(answer, state, null).blocks)).toContain('Analyst 20');
  });

  it('gives notifications and screen readers the whole reply in words', () => {
    expect(renderAnswer(figureAnswer).text).toMatch(/^Quillfern’s gross margin was 51\.3% in Q2 2024 \[1\]\./);
  });
});

const hostile = fc.oneof(
  fc.string({ maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    '<!channel> <!here> <!everyone>',
    '<@U0ANA> @channel @here',
    '<https://evil.example|[1]>',
    '<!subteam^S1> <#C1|x>',
    '*bold* _it_ ~no~ `code` > quote\n> more',
    ':tada: ‮gnp.exe',
    '&lt;!channel&gt; &amp;',
    '&'.repeat(3_000),
    '<'.repeat(3_000),
    'word '.repeat(700),
    '[1] [2] [99] [1]',
    '',
    ' ',
    '\u0000\ud800',
  ),
);
const cites = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 12 });
const anyAnswer = fc
  .record({
    base: fc.constantFrom(...SAMPLE_ANSWERS),
    headline: hostile,
    question: hostile,
    items: fc.array(fc.record({ text: hostile, cites }), { maxLength: 40 }),
    notes: fc.array(fc.record({ kind: fc.constantFrom('flag', 'info', 'correction', 'held'), text: hostile, cites }), {
      maxLength: 20,
    }),
    suggestions: fc.array(hostile, { maxLength: 10 }),
    said: fc.array(
      fc.record({ quote: hostile, speaker: hostile, title: hostile, companyName: hostile, asker: fc.option(hostile) }),
      { maxLength: 30 },
    ),
    quotes: cites,
    labels: fc.array(fc.record({ label: hostile, shown: hostile, cites }), { maxLength: 120 }),
    table: fc.option(
      fc.record({
        title: hostile,
        columns: fc.array(hostile, { maxLength: 25 }),
        rows: fc.array(
          fc.record({
            label: hostile,
            cells: fc.array(fc.record({ shown: hostile, value: fc.option(fc.double()), cites }), { maxLength: 25 }),
          }),
          { maxLength: 110 },
        ),
        chart: fc.constantFrom({ kind: 'line' as const, unit: 'percent' }, { kind: 'bar' as const, unit: 'USD' }, null),
      }),
    ),
    url: fc.oneof(fc.webUrl(), hostile, fc.constant('javascript:alert(1)'), fc.constant('https://x.example/a|b>c')),
  })
  .map(({ base, said, labels, url, ...rest }): Answer => {
    const [citation] = figureAnswer.citations;
    const [fact] = figureAnswer.facts;
    return {
      ...base,
      ...rest,
      citations: said.map((words, i) => ({ ...citation!, ...words, n: i + 1, url: i % 3 === 0 ? null : url })),
      facts: labels.map((words) => ({ ...fact!, ...words })),
    } as Answer;
  });

describe('any answer from any text', () => {
  it('renders within every limit, pings nobody, forges no link', () => {
    fc.assert(
      fc.property(anyAnswer, fc.constantFrom('table' as const, 'chart' as const), (answer, series) => {
        const { blocks, text } = renderAnswer(answer, {
          series,
          buttons: { ...buttons, series },
          above: [{ kind: 'text', text: answer.question }],
        });
        expect(checks.checkBlocks(blocks)).toEqual([]);
        expect(textChars(blocks)).toBeLessThanOrEqual(LIMITS.messageChars);
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(LIMITS.fallbackChars);
        expectHarmless(blocks, text, new Set(answer.citations.map((one) => one.url)));
        const view = renderMore(answer, { a: buttons.id, show: 'more', n: null, from: 0 }, null);
        expect(checks.checkView(view)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('says any words harmlessly', () => {
    fc.assert(
      fc.property(hostile, (said) => {
        const message = words(said);
        expect(checks.checkBlocks(message.blocks)).toEqual([]);
        expectHarmless(message.blocks, message.text, new Set());
      }),
    );
  });

  it('shows the words around any quote within the limits of a window', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(40), (lines, pick, from) => {
        const held = inventCall({
          lines: lines.map((said, i) => [i % 2 ? 'Mara Quill' : 'Theo Brandt (analyst)', said]),
        });
        const turn = held.call.turns[pick % held.call.turns.length]!;
        const citation = {
          ...figureAnswer.citations[0]!,
          turn: turn.index,
          start: turn.start,
          end: Math.min(turn.end, turn.start + 40),
        };
        const view = renderContext(
          held,
          citation,
          [1, 2, 3],
          { a: buttons.id, show: 'context', n: 1, from: from === 0 ? null : from },
          'C1',
        );
        expect(checks.checkView(view)).toEqual([]);
        expectHarmless(view.blocks, '', new Set([citation.url]));
      }),
      { numRuns: 60 },
    );
  });
});

/** Nothing in it addresses anybody or leads anywhere but where the citations lead. */
function expectHarmless(blocks: unknown, text: string, urls: ReadonlySet<string | null>): void {
  const addresses = new Set(
    [...urls].flatMap((url) =>
      url && URL.canParse(url) ? [new URL(url).href.replace(/[<>|]/g, encodeURIComponent)] : [],
    ),
  );
  expect(text).not.toMatch(/<|@[\p{L}\p{N}]/u);
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one);
    if (!node || typeof node !== 'object') return;
    const one = node as { type?: string; text?: unknown; url?: string };
    expect(String(one.type)).not.toMatch(/^(?:user|usergroup|broadcast|channel|team|emoji|color)$/);
    if (one.type === 'link') expect(addresses).toContain(one.url);
    if (one.type === 'mrkdwn') {
      const links = [...String(one.text).matchAll(/<([^|>]*)\|[^<>]*>/g)];
      for (const [, url = ''] of links) expect(addresses).toContain(url.replace(/&amp;/g, '&'));
      expect(String(one.text).replace(/<([^|>]*)\|[^<>]*>/g, '')).not.toMatch(/[<>]|@[\p{L}\p{N}]/u);
    }
    for (const value of Object.values(node)) visit(value);
  };
  visit(blocks);
}
