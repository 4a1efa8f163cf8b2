import type { Corpus, HeldCall } from '../src/ports.ts';
import { passagesOf } from '../src/search/call-reading.ts';
import type { Passage } from '../src/search/passage.ts';
import { buildPassageIndex, type PassageIndex, searchPassages } from './passage-index.ts';

/** A company's calls with their index, ready to be asked. `calls` newest first, as the index was built. */
export function corpusOf(calls: readonly HeldCall[], index: PassageIndex): Corpus {
  const newest = calls[0];
  if (!newest) throw new Error('a corpus has at least one call');
  const at = new Map(calls.map((held, i) => [held.call.id, i] as const));
  const starts: number[] = [];
  let total = 0;
  const passages = new Map<number, readonly Passage[]>();
  /** Passages are cut when a call is first asked about; until then only their number is known, from the index. */
  const passagesAt = (i: number): readonly Passage[] => {
    let cut = passages.get(i);
    if (!cut) {
      cut = passagesOf(calls[i] as HeldCall);
      passages.set(i, cut);
    }
    return cut;
  };
  for (let i = 0; i < calls.length; i++) {
    starts.push(total);
    total += passagesAt(i).length;
  }
  const callOf = (id: number) => starts.findLastIndex((start) => start <= id);
  return {
    company: newest.call.company,
    companyName: newest.call.companyName,
    calls,
    candidates(query, { call, limit }) {
      const only = call === null ? -1 : (at.get(call) ?? -1);
      const range: [number, number] = only < 0 ? [0, total] : [starts[only] as number, starts[only + 1] ?? total];
      return searchPassages(index, query.terms, range)
        .slice(0, limit)
        .map(({ id, score }) => {
          const i = callOf(id);
          return { passage: passagesAt(i)[id - (starts[i] as number)] as Passage, score };
        });
    },
    passages: (call) => {
      const i = at.get(call);
      return i === undefined ? [] : passagesAt(i);
    },
  };
}

/** Newest period first, then newest date, then by id. */
export function newestFirst(calls: readonly HeldCall[]): readonly HeldCall[] {
  const key = ({ call }: HeldCall) => `${call.period ?? ''} ${call.date ?? ''}`;
  return [...calls].sort((a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : a.call.id < b.call.id ? -1 : 1));
}

/** A corpus built in memory, without a store. */
export async function buildCorpus(calls: readonly HeldCall[]): Promise<Corpus> {
  const ordered = newestFirst(calls);
  return corpusOf(ordered, await buildPassageIndex(ordered));
}
