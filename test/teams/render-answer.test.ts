import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { FOLDED } from '../../adapters/teams/card-data.ts';
import { answerCard } from '../../adapters/teams/render/answer-card.ts';
import { answerMessage } from '../../adapters/teams/render/answer-message.ts';
import { CARD_BYTES, cardBytes } from '../../adapters/teams/render/budget.ts';
import { adaptiveCard, type CardElement } from '../../adapters/teams/render/card.ts';
import { surroundings } from '../../adapters/teams/render/surroundings.ts';
import { invented } from '../web/invented-calls.ts';
import { anyAnswer } from './any-answer.ts';
import { cardProblems } from './card-schema.ts';
import { barAnswer, cite, figureAnswer, quotesAnswer, refusal, SAMPLE_ANSWERS, trendAnswer } from './sample-answers.ts';

const asked = { question: 'gross margin' };

/** Every value under a key, anywhere. */
function valuesOf(node: unknown, wanted: string): unknown[] {
  if (Array.isArray(node)) return node.flatMap((one) => valuesOf(one, wanted));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => (key === wanted ? [value] : valuesOf(value, wanted)));
}

/** What a button carries is not shown and comes back as it went. */
function withoutData(key: string, value: unknown): unknown {
  return key === 'data' && !Array.isArray(value) ? undefined : value;
}

function elements(body: readonly CardElement[], type: string): readonly CardElement[] {
  return body.filter((element) => element.type.startsWith(type));
}

describe('an answer’s card', () => {
  test.for(SAMPLE_ANSWERS)('is valid: $headline', (answer) => {
    expect(cardProblems(answerCard(answer, { headline: true, asked, shareable: true }))).toEqual([]);
  });

  it('leads with the figure, its period and its citation', () => {
    const [lead] = answerCard(figureAnswer, { headline: false, asked }).body;
    expect(valuesOf(lead, 'text')).toEqual(['51.3%', ' ', '[1]', 'Gross margin · Q2 2024 · Quillfern Instruments']);
  });

  it('says so where a figure was computed, or is only an analyst’s', () => {
    const texts = valuesOf(answerCard(figureAnswer, { headline: false, asked }), 'text');
    expect(texts).toContain(' · computed by Earshot, not said');
    const facts = figureAnswer.facts.map((one) => ({ ...one, fact: { ...one.fact, status: 'analyst' as const } }));
    const analyst = valuesOf(answerCard({ ...figureAnswer, facts }, { headline: false, asked }), 'text');
    expect(analyst).toContain(
      "Gross margin · Q2 2024 · an analyst's figure, not the company's · Quillfern Instruments",
    );
  });

  it('draws a series as a line within its range, with its table beneath and as the fallback', () => {
    const { body } = answerCard(trendAnswer, { headline: false, asked });
    const [chart, table] = body;
    expect(chart).toMatchObject({ type: 'Chart.Line', yMin: 48, yMax: 52, fallback: { type: 'Table' } });
    expect(valuesOf(chart, 'x')[0]).toBe("Q1 '23");
    expect(table).toMatchObject({ type: 'Table' });
    expect(valuesOf(table, 'text')).toContain('51.3%');
  });

  it('draws money as bars from zero, in millions', () => {
    const [chart] = answerCard(barAnswer, { headline: false, asked }).body;
    expect(chart).toMatchObject({ type: 'Chart.VerticalBar', yAxisTitle: 'USD million' });
    expect(chart).not.toHaveProperty('yMin');
    expect(valuesOf(chart, 'y')).toEqual([76.1, 79.4, 81, 83.9, 82.3, 84.2]);
  });

  it('offers what can be asked instead where nothing was said', () => {
    const titles = answerCard(refusal, { headline: false, asked }).actions?.map(({ title }) => title);
    expect(titles).toEqual(refusal.suggestions);
  });

  it('has no buttons where the question is too long to be carried', () => {
    const long = { question: 'x'.repeat(2000) };
    expect(answerCard(figureAnswer, { headline: true, asked: long })).not.toHaveProperty('actions');
  });
});

describe('the words around a quote', () => {
  it('mark the quote and hold the question it answers', () => {
    const body = surroundings(cite(2, 'We do not break that out'), invented.call);
    const texts = valuesOf(body, 'text');
    expect(texts).toContain('Could you tell us the gross margin of the Sparrow line alone?');
    expect(texts).toContain('We do not break that out.');
    expect(valuesOf(body, 'highlight')).toEqual([true]);
    expect(cardProblems(adaptiveCard('', body))).toEqual([]);
  });

  it('are not taken from another version of the call', () => {
    const [line] = surroundings({ ...cite(1, 'Revenue was'), sha256: 'other' }, invented.call);
    expect(valuesOf(line, 'text')).toEqual(['This call has been replaced since; ask again.']);
  });
});

describe('an answer’s message', () => {
  it('carries a marker and a native citation for each quote shown', () => {
    const message = answerMessage(quotesAnswer, { asked });
    expect(message.text).toBe('Two distributors worked down their stock of bench sensors [1] [2] [3].');
    expect(message.citations?.citation.map(({ position }) => position)).toEqual([1, 2, 3]);
  });

  it('keeps every limit of Teams for any answer from any text', () => {
    fc.assert(
      fc.property(anyAnswer, fc.boolean(), (answer, more) => {
        const view = { ...FOLDED, more };
        const { text, card, citations, summary } = answerMessage(answer, { asked, view, shareable: true });
        const alone = answerCard(answer, { headline: true, asked, view });
        for (const one of card ? [card, alone] : [alone]) {
          expect(cardProblems(one)).toEqual([]);
          expect(cardBytes(one)).toBeLessThanOrEqual(CARD_BYTES);
          expect(JSON.stringify(one, withoutData)).not.toMatch(/\$\{|\{\{|<\/?at\b/i);
          for (const url of valuesOf(one, 'url')) expect(url).toMatch(/^https:\/\//);
          for (const run of valuesOf(one, 'inlines').flat()) expect(run).not.toMatchObject({ text: '' });
        }
        expect(elements(card?.body ?? [], 'TextBlock')).toEqual([]);
        expect(`${text}${summary}`).not.toMatch(/\$\{|\{\{|<\/?at\b|[\u202a-\u202e\u2066-\u2069]/i);
        expect(text).not.toMatch(/(?<!\\)\]\(/);
        expect(() => encodeURIComponent(text + summary)).not.toThrow();
        expect(summary.length).toBeLessThanOrEqual(220);
        const claims = citations?.citation ?? [];
        expect(claims.length).toBeLessThanOrEqual(20);
        for (const { position, appearance } of claims) {
          expect(text).toContain(`[${position}]`);
          expect(appearance.name.length).toBeLessThanOrEqual(80);
          expect(appearance.abstract.length).toBeLessThanOrEqual(160);
          expect(appearance.keywords?.length).toBeLessThanOrEqual(3);
          for (const word of appearance.keywords ?? []) expect(word.length).toBeLessThanOrEqual(28);
        }
      }),
      { numRuns: 150 },
    );
  });
});
