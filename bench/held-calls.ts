import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCorpus } from '../index/corpus.ts';
import { extractLedger } from '../src/metrics/extract-ledger.ts';
import type { Corpus, HeldCall } from '../src/ports.ts';
import { parseTranscript } from '../src/transcript/parse-transcript.ts';

/** Reads a call of ../shared/data by its name, with its ledger. */
export function heldCall(dataDir: string, name: string): HeldCall {
  const file = [join(dataDir, 'calls', `${name}.txt`), join(dataDir, `${name}.txt`)].find((path) => existsSync(path));
  if (!file) throw new Error(`no call ${name} in ${dataDir}`);
  const { call } = parseTranscript(readFileSync(file, 'utf8'), `${name}.txt`);
  return { call, ledger: extractLedger(call) };
}

export interface HeldCorpora {
  /** Names of calls to the ids they were given. */
  readonly ids: ReadonlyMap<string, string>;
  readonly corpora: ReadonlyMap<string, Corpus>;
}

/** Calls by name, each company's in one corpus, as a store that holds just these would give them. */
export async function heldCorpora(dataDir: string, names: readonly string[]): Promise<HeldCorpora> {
  const companies = new Map<string, HeldCall[]>();
  const ids = new Map<string, string>();
  for (const name of new Set(names)) {
    const held = heldCall(dataDir, name);
    ids.set(name, held.call.id);
    companies.set(held.call.company, [...(companies.get(held.call.company) ?? []), held]);
  }
  const corpora = new Map<string, Corpus>();
  for (const [company, calls] of companies) corpora.set(company, await buildCorpus(calls));
  return { ids, corpora };
}
