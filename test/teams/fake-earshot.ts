import type { Answer } from '../../src/answer/answer.ts';
import { EarshotError } from '../../src/errors.ts';
import { parseClaims } from '../../src/search/parse-claims.ts';
import type { Query } from '../../src/search/query.ts';
import type { AskOptions, CompanySummary, Earshot } from '../../src/service.ts';
import { invented } from '../web/invented-calls.ts';
import {
  barAnswer,
  figureAnswer,
  flaggedAnswer,
  listAnswer,
  quotesAnswer,
  refusal,
  trendAnswer,
} from './sample-answers.ts';

const PICKS: readonly (readonly [RegExp, Answer])[] = [
  [/trend|quarters/i, trendAnswer],
  [/revenue/i, barAnswer],
  [/sparrow/i, flaggedAnswer],
  [/who/i, listAnswer],
  [/why|sensors/i, quotesAnswer],
  [/dividend/i, refusal],
  [/margin|figure/i, figureAnswer],
];

export interface FakeEarshot extends Earshot {
  readonly asked: { readonly question: string; readonly options: AskOptions }[];
}

/** An Earshot that holds the invented call and picks one of the sample answers by the words of the question. */
export function fakeEarshot(before: () => Promise<void> = async () => {}): FakeEarshot {
  const asked: FakeEarshot['asked'] = [];
  const { call, ledger } = invented;
  const summary = {
    ...call,
    turns: call.turns.length,
    exchanges: call.exchanges.length,
    facts: ledger.facts.length,
    savedAt: 0,
  };
  const company: CompanySummary = { ...call, calls: [summary] };
  const refuse = () => Promise.reject(new Error('the fake does not do this'));
  return {
    asked,
    async explain(question, options = {}) {
      const query = { claimed: parseClaims(question), periods: [] } as unknown as Query;
      return { query, hits: [], answer: await this.ask(question, options) };
    },
    async ask(question, options = {}) {
      asked.push({ question, options });
      await before();
      if (question === '') throw new EarshotError('question-empty', 'the question is empty');
      if (options.allowed && !options.allowed(call.company)) {
        throw new EarshotError('not-permitted', `you may not ask about ${call.companyName} here`);
      }
      const answer = PICKS.find(([words]) => words.test(question))?.[1] ?? refusal;
      return { ...answer, question };
    },
    ingest: refuse,
    calls: async () => [summary],
    companies: async () => [company],
    findCompany: async (words) => (/^(?:quillfern|qfi)/i.test(words) ? company : null),
    async held(id) {
      if (id !== call.id) throw new EarshotError('call-unknown', `no call “${id}” is held`);
      return invented;
    },
    version: async (id) => (id === call.id ? invented : null),
    digest: async () => ({
      day: '2024-08-02',
      title: 'Earshot, Friday 2 August 2024',
      late: false,
      citations: figureAnswer.citations,
      parts: [
        {
          company: call.company,
          companyName: call.companyName,
          call: call.id,
          kind: 'new-call',
          headline: 'Quillfern Instruments Q2 2024: gross margin 51.3% [1]',
          more: [],
          sections: [
            {
              title: 'Key figures',
              lines: [
                { text: 'Revenue $84.2 million, up 6% on the year', cites: [2] },
                { text: 'Gross margin 51.3%', cites: [1] },
              ],
            },
            { title: 'Guidance', lines: [{ text: 'Q3 2024 revenue between $86 million and $90 million', cites: [3] }] },
          ],
        },
      ],
    }),
    close: async () => {},
  };
}
