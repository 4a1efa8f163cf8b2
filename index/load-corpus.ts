import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { EarshotError } from '../src/errors.ts';
import { type Log, silentLog } from '../src/log.ts';
import type { CallStore, Corpus, CorpusSource, HeldCall, IndexStore } from '../src/ports.ts';
import { buildCompanyIndex, type CompanyIndex, parseCompanyIndex, serialiseCompanyIndex } from './company-index.ts';
import { corpusOf, newestFirst } from './corpus.ts';
import { INDEX_VERSION } from './passage-index.ts';

export interface CorpusSourceParts {
  readonly calls: Pick<CallStore, 'loadCompany'>;
  readonly indexes: IndexStore;
  /** Corpora in memory may take about this many bytes together; 256 MB unless said. */
  readonly maxBytes?: number;
  readonly log?: Log;
}

/** A text of one byte takes this many in memory once read, indexed and judged. */
const BYTES_PER_CHARACTER = 60;

/** Loads a company's calls and index on first use, builds and keeps the index where it is missing or old. */
export function createCorpusSource({
  calls,
  indexes,
  maxBytes = 256 * 2 ** 20,
  log = silentLog,
}: CorpusSourceParts): CorpusSource {
  const cache = new LRUCache<string, Corpus>({ maxSize: maxBytes, sizeCalculation: sizeOf });
  const loading = new Map<string, Promise<Corpus>>();

  async function load(company: string): Promise<Corpus> {
    const held = newestFirst(await calls.loadCompany(company));
    if (held.length === 0) throw new EarshotError('company-unknown', `No call of ${company} is held.`, { company });
    return corpusOf(held, await indexFor(company, held));
  }

  async function indexFor(company: string, held: readonly HeldCall[]): Promise<CompanyIndex> {
    const hash = contentHash(held);
    const bytes = await indexes.loadIndex(company, hash, INDEX_VERSION);
    const kept = bytes && parseCompanyIndex(bytes);
    if (kept) return kept;
    const built = await buildCompanyIndex(held);
    const packed = await serialiseCompanyIndex(built.parts);
    await indexes.saveIndex(company, hash, INDEX_VERSION, packed);
    log.debug({ company, calls: held.length }, 'index built');
    // What is held in memory is the packed form, a tenth of the size.
    return parseCompanyIndex(packed) ?? built;
  }

  return {
    load(company) {
      const cached = cache.get(company);
      if (cached) return Promise.resolve(cached);
      const under = loading.get(company);
      if (under) return under;
      const started = load(company)
        .then((corpus) => {
          if (loading.get(company) === started) cache.set(company, corpus);
          return corpus;
        })
        .finally(() => {
          if (loading.get(company) === started) loading.delete(company);
        });
      loading.set(company, started);
      return started;
    },
    invalidate(company) {
      cache.delete(company);
      loading.delete(company);
    },
  };
}

const sizeOf = (corpus: Corpus) =>
  Math.max(
    1,
    corpus.calls.reduce((sum, { call }) => sum + call.text.length * BYTES_PER_CHARACTER, 0),
  );

/** Changes with every text and with the order of calls. */
export function contentHash(calls: readonly HeldCall[]): string {
  const hash = createHash('sha256');
  for (const { call } of calls) hash.update(`${call.id} ${call.sha256}\n`);
  return hash.digest('hex');
}
