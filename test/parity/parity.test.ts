import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CARD_BYTES, cardBytes } from '../../adapters/teams/render/budget.ts';
import { fold as foldOf, type GoldQuestion, goldQuestions } from '../../bench/gold.ts';
import { type HeldCorpora, heldCorpora } from '../../bench/held-calls.ts';
import type { Answer } from '../../src/answer/answer.ts';
import { composeAnswer } from '../../src/answer/compose-answer.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import type { Query } from '../../src/search/query.ts';
import { search } from '../../src/search/search.ts';
import { sharedData, sharedPeers } from '../shared-data.ts';
import { cardProblems } from '../teams/card-schema.ts';
import { SAMPLE_ANSWERS } from '../teams/sample-answers.ts';
import { differences } from './differences.ts';
import { pageShown, slackMessage, slackShown, teamsMessage, teamsShown, textShown } from './shown.ts';

const QUESTIONS = 200;

interface Asked {
  readonly question: GoldQuestion;
  readonly query: Query;
  readonly answer: Answer;
}

const said = ({ question, answer }: Pick<Asked, 'question' | 'answer'>, problems: readonly unknown[]) =>
  problems.map((problem) => `${question.id} “${answer.question}”: ${JSON.stringify(problem)}`);

describe.skipIf(!sharedData)('an answer to a question as people ask it', () => {
  let asked: readonly Asked[];
  beforeAll(async () => {
    const questions = chosenQuestions(sharedData ?? '');
    const held = await heldCorpora(
      sharedData ?? '',
      questions.flatMap(({ about }) => about),
    );
    asked = questions.map((question) => ask(question, held));
  }, 300_000);

  it('is asked often enough to mean something, for every grade', () => {
    expect(asked).toHaveLength(QUESTIONS);
    expect(new Set(asked.map(({ answer }) => answer.grade))).toEqual(new Set(['figure', 'passages', 'none']));
  });

  it('is the same in plain text', () => {
    expect(asked.flatMap((one) => said(one, differences(one.answer, textShown(one.answer))))).toEqual([]);
  });

  it('is the same in Slack', () => {
    const lost = asked.flatMap((one) => said(one, differences(one.answer, slackShown(slackMessage(one.answer)))));
    expect(lost).toEqual([]);
  });

  it('is the same in Teams', () => {
    const lost = asked.flatMap((one) =>
      said(one, differences(one.answer, teamsShown(teamsMessage(one.answer), one.answer))),
    );
    expect(lost).toEqual([]);
  });

  it('is the same on the page', () => {
    expect(asked.flatMap((one) => said(one, differences(one.answer, pageShown(one.answer, one.query))))).toEqual([]);
  });

  it('keeps the limits of Teams', () => {
    const problems = asked.flatMap((one) => {
      const { card } = teamsMessage(one.answer);
      return card ? said(one, [...cardProblems(card), ...(cardBytes(card) > CARD_BYTES ? ['too large'] : [])]) : [];
    });
    expect(problems).toEqual([]);
  });

  it.skipIf(!sharedPeers)('keeps the limits of Slack', async () => {
    const { checkBlocks } = await import(join(sharedPeers ?? '', 'slack/blocklimits.mjs'));
    const problems = asked.flatMap((one) => said(one, checkBlocks(slackMessage(one.answer).blocks, 'message')));
    expect(problems).toEqual([]);
  });
});

describe('differences', () => {
  const [answer] = SAMPLE_ANSWERS.filter(({ facts, quotes }) => facts.length > 0 && quotes.length > 0) as [Answer];
  const slack = () => slackShown(slackMessage(answer));

  it('are none where all is shown', () => {
    expect(differences(answer, slack())).toEqual([]);
    expect(differences(answer, textShown(answer))).toEqual([]);
  });

  it.for([
    ['another headline', (one: Answer) => ({ ...one, headline: `${one.headline} And more.` }), /headline/],
    ['another figure', (one: Answer) => ({ ...one, facts: [{ ...one.facts[0]!, shown: '77.7%' }] }), /figure.*77\.7%/],
    ['another number', (one: Answer) => ({ ...one, facts: [{ ...one.facts[0]!, cites: [99] }] }), /\[99\]/],
    ['other words', (one: Answer) => withFirst(one, { quote: 'Nobody said this.' }), /quote \[1\] “Nobody/],
    ['another speaker', (one: Answer) => withFirst(one, { speaker: 'Nobody Known' }), /speaker Nobody Known/],
    ['another link', (one: Answer) => withFirst(one, { url: 'https://earshot.example.com/else' }), /link of quote/],
  ] as const)('tell %s', ([, change, told]) => {
    expect(differences(change(answer), slack()).join('\n')).toMatch(told);
  });
});

function withFirst(answer: Answer, change: Partial<Answer['citations'][number]>): Answer {
  return { ...answer, citations: answer.citations.map((one) => (one.n === 1 ? { ...one, ...change } : one)) };
}

/** All questions of some calls, always the same ones. */
function chosenQuestions(dataDir: string): readonly GoldQuestion[] {
  const inOrder = goldQuestions(dataDir)
    .map((question) => ({ question, at: foldOf(question.about[0] ?? '', 1 << 16) }))
    .sort((a, b) => a.at - b.at);
  return inOrder.slice(0, QUESTIONS).map(({ question }) => question);
}

function ask(question: GoldQuestion, { ids, corpora }: HeldCorpora): Asked {
  const id = ids.get(question.about[0] ?? '');
  const corpus = [...corpora.values()].find(({ calls }) => calls.some(({ call }) => call.id === id));
  if (!id || !corpus) throw new Error(`no call for ${question.id}`);
  const query = parseQuery(question.q, corpus, question.calls ? {} : { call: id });
  const link = (place: { call: string; start: number }) =>
    `https://earshot.example.com/calls/${place.call}?at=${place.start}`;
  return { question, query, answer: composeAnswer(query, search(query, corpus), corpus, { link }) };
}
