import { composeAnswer } from '../src/answer/compose-answer.ts';
import { renderText } from '../src/answer/render-text.ts';
import type { Corpus } from '../src/ports.ts';
import { parseQuery } from '../src/search/parse-query.ts';
import type { Query } from '../src/search/query.ts';
import { search } from '../src/search/search.ts';
import { covers, type GoldQuestion } from './gold.ts';
import type { HeldCorpora } from './held-calls.ts';

/** What one answer, or the ranked passages alone, are worth against the gold; as ../shared/score/questions.mjs judges. */
export interface QuestionMark {
  readonly question: GoldQuestion;
  readonly query: Query;
  /** The place of the first citation that holds a gold snippet, or -1. */
  readonly at: number;
  readonly states: boolean;
  readonly statesWrong: boolean;
  readonly refused: boolean;
  readonly grade: string;
  readonly headline: string;
  readonly quotes: readonly string[];
}

export function markQuestion(question: GoldQuestion, { ids, corpora }: HeldCorpora, hitsOnly = false): QuestionMark {
  const id = ids.get(question.about[0] as string);
  const corpus = [...corpora.values()].find((c) => c.calls.some((h) => h.call.id === id));
  if (!id || !corpus) throw new Error(`no corpus for ${question.id}`);
  const query = parseQuery(question.q, corpus, question.calls || !question.call ? {} : { call: id });
  const hits = search(query, corpus);
  const answer = hitsOnly ? null : composeAnswer(query, hits, corpus, { link: () => null });
  const quotes = answer ? answer.citations.map((c) => c.quote) : hits.map((hit) => textOf(corpus, hit.passage));
  const said = answer ? renderText(answer) : quotes.slice(0, 3).join('\n');
  return {
    question,
    query,
    at: quotes.findIndex((quote) => question.cites.some((snippet) => covers(quote, snippet))),
    states: question.must.every((pattern) => matches(pattern, said)),
    statesWrong: question.must_not.some((pattern) => matches(pattern, answer?.headline ?? '')),
    refused: answer ? answer.grade === 'none' : hits.length === 0,
    grade: answer?.grade ?? 'hits',
    headline: answer?.headline ?? '',
    quotes,
  };
}

/** Shares of questions, 0 to 1; `statedWrong` is a count. */
export interface QuestionShares {
  readonly first: number;
  readonly three: number;
  readonly states: number;
  readonly right: number;
  readonly refused: number;
  /** Of the answerable ones: those not refused. */
  readonly answered: number;
  readonly statedWrong: number;
}

export function shareOf(marks: readonly QuestionMark[]): QuestionShares {
  const asked = marks.filter((m) => m.question.answerable);
  const none = marks.filter((m) => !m.question.answerable);
  const of = (test: (mark: QuestionMark) => boolean) =>
    asked.length === 0 ? Number.NaN : asked.filter(test).length / asked.length;
  const inThree = (m: QuestionMark) => m.at >= 0 && m.at < 3;
  return {
    first: of((m) => m.at === 0),
    three: of(inThree),
    states: of((m) => m.states),
    right: of((m) => inThree(m) && m.states && !m.statesWrong),
    refused: none.length === 0 ? Number.NaN : none.filter((m) => m.refused).length / none.length,
    answered: of((m) => !m.refused),
    statedWrong: marks.filter((m) => m.statesWrong).length,
  };
}

const matches = (pattern: string, text: string) => new RegExp(pattern.replace(/^\(\?i\)/, ''), 'i').test(text);

const textOf = (corpus: Corpus, passage: { readonly call: string; readonly start: number; readonly end: number }) =>
  (corpus.calls.find((h) => h.call.id === passage.call)?.call.text ?? '').slice(passage.start, passage.end);
