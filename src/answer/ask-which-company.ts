import type { CompanySummary } from '../service.ts';
import type { Answer } from './answer.ts';

/** Companies offered by name. */
const offered = 4;

/** The reply to a question for one company's figure that does not say whose, where several companies are held. */
export function askWhichCompany(question: string, held: readonly CompanySummary[]): Answer {
  const names = held.slice(0, offered).map((company) => company.companyName);
  const others = held.length - names.length;
  const list = others > 0 ? `${names.join(', ')} and ${others} more` : names.join(', ');
  return {
    grade: 'none',
    question,
    headline: `Which company? No company held is named in the question.`,
    facts: [],
    items: [],
    table: null,
    quotes: [],
    citations: [],
    notes: [{ kind: 'held', text: `Calls of ${list}.`, cites: [] }],
    suggestions: names.slice(0, 3).map((name) => `${name} ${question}`),
    context: {
      ...{ company: null, call: null, metrics: [], dimension: null },
      ...{ period: null, speaker: null, exchange: null, topic: question },
    },
  };
}
