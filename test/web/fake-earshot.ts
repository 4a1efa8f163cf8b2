import type { Answer, Citation } from '../../src/answer/answer.ts';
import { figureLabel } from '../../src/answer/name-figure.ts';
import { EarshotError } from '../../src/errors.ts';
import type { HeldCall } from '../../src/ports.ts';
import type { Query } from '../../src/search/query.ts';
import type { AskOptions, CompanySummary, Earshot, Explanation } from '../../src/service.ts';

/** An Earshot that holds the given calls of one company and answers everything with their newest call's first figures. */
export function fakeEarshot(
  held: readonly HeldCall[],
  versions: readonly HeldCall[] = held,
): Earshot & { readonly asked: { question: string; options: AskOptions }[] } {
  const asked: { question: string; options: AskOptions }[] = [];
  const summaries = held.map(({ call, ledger }) => ({
    ...call,
    turns: call.turns.length,
    exchanges: call.exchanges.length,
    facts: ledger.facts.length,
    savedAt: 0,
  }));
  const [newest] = held;
  const companies: CompanySummary[] = newest ? [{ ...newest.call, calls: summaries }] : [];

  async function explain(question: string, options: AskOptions = {}): Promise<Explanation> {
    asked.push({ question, options });
    if (!newest) throw new EarshotError('company-missing', 'no call is held yet');
    if (options.company && options.company !== newest.call.company) {
      throw new EarshotError('company-unknown', `no company "${options.company}" is held`);
    }
    return { query: { text: question } as Query, hits: [], answer: answerFrom(newest, question) };
  }

  return {
    asked,
    explain,
    ask: async (question, options) => (await explain(question, options)).answer,
    ingest: () => Promise.reject(new Error('the fake ingests nothing')),
    calls: async () => summaries,
    companies: async () => companies,
    findCompany: async (words) => companies.find(({ company }) => company === words) ?? null,
    async held(id) {
      const found = held.find(({ call }) => call.id === id);
      if (!found) throw new EarshotError('call-unknown', `no call "${id}" is held`);
      return found;
    },
    version: async (id, sha256) =>
      versions.find(({ call }) => call.id === id && call.sha256.startsWith(sha256)) ?? null,
    digest: () => Promise.reject(new Error('the fake has no digest')),
    close: async () => {},
  };
}

/** An answer as the core would give it, carried by the call's own figures. */
function answerFrom({ call, ledger }: HeldCall, question: string): Answer {
  const citations = ledger.facts.slice(0, 3).map((fact, index): Citation => {
    const turn = call.turns[fact.turn]!;
    const quote = call.text.slice(fact.start, fact.end);
    return {
      ...call,
      ...turn,
      n: index + 1,
      call: call.id,
      turn: turn.index,
      start: fact.start,
      end: fact.end,
      quote,
      asker: null,
      url: null,
    };
  });
  return {
    grade: 'figure',
    question,
    headline: `${call.companyName} spoke of ${citations[0]?.quote ?? 'nothing'} [1]`,
    facts: ledger.facts.slice(0, 3).map((fact, index) => ({
      fact,
      label: figureLabel(fact),
      shown: fact.spoken,
      call: call.id,
      companyName: call.companyName,
      cites: [index + 1],
    })),
    items: [],
    table: null,
    quotes: [1],
    citations,
    notes: [],
    suggestions: ['and the quarter before?'],
    context: {
      company: call.company,
      call: call.id,
      metrics: [],
      dimension: null,
      period: call.period,
      speaker: null,
      exchange: null,
      topic: null,
    },
  };
}
