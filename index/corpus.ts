import type { Corpus, HeldCall } from '../src/ports.ts';
import { passagesOf } from '../src/search/call-reading.ts';
import type { Candidate, Passage } from '../src/search/passage.ts';
import type { Query } from '../src/search/query.ts';
import { buildCompanyIndex, type CompanyIndex } from './company-index.ts';
import { searchPassages } from './passage-index.ts';

/** A company's calls with their index, ready to be asked. `calls` newest first. */
export function corpusOf(calls: readonly HeldCall[], index: CompanyIndex): Corpus {
  const newest = calls[0];
  if (!newest) throw new Error('a corpus has at least one call');
  const byId = new Map(calls.map((held) => [held.call.id, held] as const));
  return {
    company: newest.call.company,
    companyName: newest.call.companyName,
    calls,
    candidates(query, { call, limit }) {
      if (call !== null) return candidatesOf(byId.get(call), index, query, limit);
      return calls
        .flatMap((held) => candidatesOf(held, index, query, limit))
        .sort((a, b) => b.score - a.score)
        .slice(0, limit);
    },
    passages: (call) => {
      const held = byId.get(call);
      return held ? passagesOf(held) : [];
    },
  };
}

function candidatesOf(held: HeldCall | undefined, index: CompanyIndex, query: Query, limit: number): Candidate[] {
  const passages = held && index.of(held.call.id);
  if (!held || !passages) return [];
  const cut = passagesOf(held);
  return searchPassages(passages, query.terms)
    .slice(0, limit)
    .map(({ id, score }) => ({ passage: cut[id] as Passage, score }));
}

/** Newest period first, then newest date, then by id. */
export function newestFirst(calls: readonly HeldCall[]): readonly HeldCall[] {
  const age = ({ call }: HeldCall) => `${call.period ?? ''} ${call.date ?? ''}`;
  return [...calls].sort((a, b) => (age(a) < age(b) ? 1 : age(a) > age(b) ? -1 : a.call.id < b.call.id ? -1 : 1));
}

/** A corpus built in memory, without a store. */
export async function buildCorpus(calls: readonly HeldCall[]): Promise<Corpus> {
  return corpusOf(newestFirst(calls), await buildCompanyIndex(calls));
}
