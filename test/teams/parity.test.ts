import { describe, expect, test } from 'vitest';
import { renderAnswer } from '../../adapters/slack/render/render-answer.ts';
import { answerMessage } from '../../adapters/teams/render/answer-message.ts';
import { SAMPLE_ANSWERS } from './sample-answers.ts';

/** Every text that a message shows, without what buttons carry. */
function words(node: unknown): string {
  if (typeof node === 'string') return `${node} `;
  if (Array.isArray(node)) return node.map(words).join('');
  if (typeof node !== 'object' || node === null) return '';
  return Object.entries(node)
    .filter(([key]) => key !== 'data' && key !== 'value' && key !== 'url')
    .map(([, value]) => words(value))
    .join('');
}

function urls(node: unknown): readonly string[] {
  const found = JSON.stringify(node).match(/https:\/\/earshot\.example\.com\/calls\/[^"|>\\]+/g) ?? [];
  return [...new Set(found)].sort();
}

describe('Slack and Teams', () => {
  test.for(SAMPLE_ANSWERS)('show the same figures, quotes and citations: $question', (answer) => {
    const slack = renderAnswer(answer);
    const teams = answerMessage(answer, { asked: { question: answer.question } });
    const shown = [words(slack.blocks), words([teams.text, teams.card])].map((text) => text.replace(/\s+/g, ' '));
    for (const text of shown) {
      const figures = answer.table
        ? answer.table.rows.flatMap((row) => row.cells.map((cell) => cell.shown))
        : answer.facts.map((fact) => fact.shown);
      for (const figure of figures) expect(text).toContain(figure);
      for (const item of answer.items) expect(text.replaceAll('&amp;', '&')).toContain(item.text);
      for (const n of answer.quotes) expect(text).toContain(answer.citations.find((one) => one.n === n)?.quote);
    }
    const quoted = answer.citations.filter(({ n }) => answer.quotes.includes(n)).map(({ url }) => url);
    for (const url of quoted) for (const all of [urls(slack), urls(teams)]) expect(all).toContain(url);
  });
});
