import { buildCorpus } from '../../index/corpus.ts';
import { composeAnswer } from '../../src/answer/compose-answer.ts';
import type { Corpus, HeldCall, LinkMaker } from '../../src/ports.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import { search } from '../../src/search/search.ts';
import type { Earshot, Explanation } from '../../src/service.ts';
import { fakeEarshot } from './fake-earshot.ts';

/** The fake with real answers: the calls of one company are indexed in memory and asked as in production. */
export async function memoryEarshot(held: readonly HeldCall[], link: LinkMaker = () => null): Promise<Earshot> {
  const corpus: Corpus = await buildCorpus(held);
  const explain: Earshot['explain'] = async (question, { call, context } = {}): Promise<Explanation> => {
    const query = parseQuery(question, corpus, { ...(call && { call }), ...(context && { context }) });
    const hits = search(query, corpus);
    return { query, hits, answer: composeAnswer(query, hits, corpus, { link }) };
  };
  return { ...fakeEarshot(corpus.calls), explain, ask: async (...asked) => (await explain(...asked)).answer };
}
