import type { Corpus } from '../ports.ts';

/** Several companies as one corpus, for a question over all of them; the first leads and gives its name. */
export function joinCorpora(corpora: readonly [Corpus, ...Corpus[]]): Corpus {
  const [lead] = corpora;
  if (corpora.length === 1) return lead;
  const home = new Map(corpora.flatMap((corpus) => corpus.calls.map(({ call }) => [call.id, corpus] as const)));
  return {
    company: lead.company,
    companyName: lead.companyName,
    calls: corpora.flatMap((corpus) => corpus.calls),
    candidates: (query, options) =>
      corpora
        .flatMap((corpus) => corpus.candidates(query, options))
        .sort((a, b) => b.score - a.score || (a.passage.id < b.passage.id ? -1 : 1)),
    passages: (call) => home.get(call)?.passages(call) ?? [],
  };
}
