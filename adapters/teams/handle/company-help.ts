import { formatPeriod } from '../../../src/answer/format-period.ts';
import type { CompanySummary } from '../../../src/service.ts';
import { plainMessage, type TeamsMessage } from '../message.ts';
import { suggestionButtons } from '../render/answer-actions.ts';
import { adaptiveCard } from '../render/card.ts';
import { richText } from '../render/cited-text.ts';
import { markdown, plain } from '../render/escape.ts';

/** What is held of one company and what one may ask, for "/adtran" alone. */
export function companyHelp({ companyName, company, calls }: CompanySummary): TeamsMessage {
  const periods = calls.flatMap(({ period }) => (period ? [formatPeriod(period)] : [])).slice(0, 8);
  const held = periods.length > 0 ? `I hold its calls on ${periods.join(', ')}.` : 'I hold its calls.';
  const text = `${companyName}: ${held} Ask for a figure, a topic or a person.`;
  const questions = ['revenue', 'gross margin', 'who asked questions'].map((words) => `${company} ${words}`);
  const card = adaptiveCard(
    plain(text),
    [richText([{ type: 'TextRun', text: 'Try one of these:', isSubtle: true }])],
    suggestionButtons(questions),
  );
  return plainMessage(markdown(text), card);
}
