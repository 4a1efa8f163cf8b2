import type { Answer } from './answer/answer.ts';
import { findCompany } from './companies/find-company.ts';
import { createHeldCompanies } from './companies/held-companies.ts';
import type { Digest } from './digest/digest.ts';
import { unknownCall } from './held-or-not.ts';
import type { CallStore, CallSummary, CorpusSource, HeldCall, LinkMaker, SaveOutcome } from './ports.ts';
import type { Hit } from './search/passage.ts';
import type { AskContext, Query } from './search/query.ts';

/** A file handed in for reading: its name and its bytes. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the person feeding a file says about it; wins over what the file says. */
export interface IngestHints {
  readonly company?: string;
  readonly ticker?: string;
  readonly period?: string;
}

export interface IngestReport {
  readonly call: CallSummary;
  readonly outcome: SaveOutcome;
  /** Plain lines about what is missing or doubtful: no date, unnamed speakers. */
  readonly warnings: readonly string[];
}

/** A company held, newest call first. */
export interface CompanySummary {
  readonly company: string;
  readonly companyName: string;
  readonly ticker: string | null;
  readonly calls: readonly CallSummary[];
}

export interface AskOptions {
  /** Slug, name or ticker. Without it, the company named in the question, the context's, or the only one held. */
  readonly company?: string;
  /** A call id; without it the newest call leads and older ones serve trends. */
  readonly call?: string;
  /** What the thread has established so far. */
  readonly context?: AskContext;
  /** Narrows every look-up to companies the asker may see; absent means all. */
  readonly allowed?: (company: string) => boolean;
}

/** An answer with how it came about, for `--explain`. */
export interface Explanation {
  readonly query: Query;
  readonly hits: readonly Hit[];
  readonly answer: Answer;
}

/** The core as every adapter sees it. */
export interface Earshot {
  /** @throws {EarshotError} `question-empty`, `question-too-long`, `company-unknown`, `call-unknown`; never for "nothing found" */
  ask(question: string, options?: AskOptions): Promise<Answer>;
  explain(question: string, options?: AskOptions): Promise<Explanation>;
  /** @throws {EarshotError} naming file, line and reason; nothing of the file is stored then */
  ingest(file: SourceFile, hints?: IngestHints): Promise<IngestReport>;
  calls(): Promise<readonly CallSummary[]>;
  companies(): Promise<readonly CompanySummary[]>;
  /** Finds a company by slug, name, ticker or a spelling near to one; null when there is none. */
  findCompany(words: string): Promise<CompanySummary | null>;
  /** @throws {EarshotError} `call-unknown`, naming the calls held that are nearest */
  held(call: string): Promise<HeldCall>;
  /** A call as it was under a hash or the beginning of one, so that old citations resolve; null where it never was. */
  version(call: string, sha256: string): Promise<HeldCall | null>;
  /** What a digest would say now about these companies; all held when empty. */
  digest(companies: readonly string[]): Promise<Digest>;
  close(): Promise<void>;
}

/** What the core is made of; everything that reads, asks or keeps comes in from outside. */
export interface EarshotParts {
  readonly store: CallStore;
  readonly corpora: CorpusSource;
  readonly link: LinkMaker;
  readonly digest: Earshot['digest'];
}

/**
 * Wires the core. Reading files, asking and digests are each loaded on first use, so that a command that only lists
 * what is held starts at once.
 */
export function createEarshot({ store, corpora, link, digest }: EarshotParts): Earshot {
  const companies = createHeldCompanies(store);
  const explain = async (question: string, options: AskOptions = {}): Promise<Explanation> => {
    const { askCompanies } = await import('./ask-companies.ts');
    return await askCompanies(question, options, { store, corpora, link, companies });
  };
  return {
    explain,
    ask: async (question, options) => (await explain(question, options)).answer,

    async ingest(file, hints = {}) {
      const { ingestFile } = await import('./ingest/ingest-file.ts');
      const report = await ingestFile(file, hints, store);
      if (report.outcome !== 'unchanged') corpora.invalidate(report.call.company);
      return report;
    },

    calls: () => store.summaries(),
    companies,
    findCompany: async (words) => findCompany(words, await companies()),

    async held(id) {
      const held = await store.load(id);
      if (!held) throw unknownCall(id, await store.summaries());
      return held;
    },

    version: (call, sha256) => store.loadVersion(call, sha256),

    digest,

    close: () => store.close(),
  };
}
