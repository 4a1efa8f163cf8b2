import type { Citation } from './answer/answer.ts';
import type { Ledger } from './metrics/fact.ts';
import type { DeliveryStore, KeepStore, SecretStore, ThreadContextStore } from './ports/conversations.ts';
import type { FeedbackStore, RecentQuestionStore, WatchlistStore } from './ports/people.ts';
import type { DigestRunStore, ShownStore, SubscriptionStore } from './ports/subscriptions.ts';
import type { Candidate, Passage } from './search/passage.ts';
import type { Query } from './search/query.ts';
import type { Call } from './transcript/call.ts';

/** A call with all that was extracted from it: what the store keeps and the index is built from. */
export interface HeldCall {
  readonly call: Call;
  readonly ledger: Ledger;
}

/** A line about a call, without its text. */
export interface CallSummary {
  readonly id: string;
  readonly company: string;
  readonly companyName: string;
  readonly ticker: string | null;
  readonly period: string | null;
  readonly date: string | null;
  readonly title: string;
  readonly source: string;
  readonly kind: Call['kind'];
  readonly layout: string;
  readonly sha256: string;
  readonly turns: number;
  readonly exchanges: number;
  readonly facts: number;
  /** When this version was stored, milliseconds since 1970; what is new since a digest goes by it. */
  readonly savedAt: number;
}

export type SaveOutcome = 'added' | 'unchanged' | 'replaced';

/** Calls and their ledgers. Every write is one transaction; replaced versions stay readable by their hash. */
export interface CallStore {
  save(held: HeldCall): Promise<SaveOutcome>;
  /** Takes a call out of what is asked and listed; its versions stay readable by hash. */
  remove(id: string): Promise<void>;
  /** Changes with every save and removal, in this process or another; cheap enough to ask before every answer. */
  revision(): Promise<number>;
  /** By company, newest call first. */
  summaries(): Promise<readonly CallSummary[]>;
  /** @returns null when there is no such call */
  load(id: string): Promise<HeldCall | null>;
  /** The text of any version ever held, so that old citations resolve. */
  text(id: string, sha256: string): Promise<string | null>;
  /** Any version ever held, with the ledger it had then, by its hash or the beginning of it. */
  loadVersion(id: string, sha256: string): Promise<HeldCall | null>;
  loadCompany(company: string): Promise<readonly HeldCall[]>;
  /** Passages over all companies for words, best first, from the store's full-text search. */
  searchAll(words: readonly string[], limit: number): Promise<readonly Passage[]>;
  close(): Promise<void>;
}

/** Serialised per-company indexes, kept beside the calls they were built from. */
export interface IndexStore {
  /** @returns null when there is none for this content hash and index version */
  loadIndex(company: string, contentHash: string, version: number): Promise<Uint8Array | null>;
  saveIndex(company: string, contentHash: string, version: number, bytes: Uint8Array): Promise<void>;
}

/** What can be written together. */
export type WriteAtOnce = Pick<KeepStore, 'keep' | 'forget'> &
  Pick<ThreadContextStore, 'keepContext'> &
  Pick<RecentQuestionStore, 'addQuestion'> &
  Pick<DeliveryStore, 'finishDelivery'>;

/** Small writes that belong together, kept all or none, at the price of one. */
export interface AtOnceStore {
  /** `work` writes through what it is given and waits for nothing else: other users of the store wait for it. */
  atOnce(work: (write: WriteAtOnce) => Promise<void>): Promise<void>;
}

/** Everything Earshot keeps: one database behind all ports, opened by `src/store/open-store.ts`. */
export interface Store
  extends CallStore,
    IndexStore,
    ThreadContextStore,
    DeliveryStore,
    KeepStore,
    SecretStore,
    WatchlistStore,
    RecentQuestionStore,
    FeedbackStore,
    SubscriptionStore,
    DigestRunStore,
    ShownStore,
    AtOnceStore {
  /** @throws {EarshotError} `store-broken` when the database does not answer */
  ping(): Promise<void>;
}

/** One company's calls in memory, ready to be asked. Newest call first. */
export interface Corpus {
  readonly company: string;
  readonly companyName: string;
  readonly calls: readonly HeldCall[];
  /** Candidates from the search engine, best first; `call` narrows to one call. */
  candidates(query: Query, options: { readonly call: string | null; readonly limit: number }): readonly Candidate[];
  /** Every passage of a call in text order. */
  passages(call: string): readonly Passage[];
}

/** Loads corpora on first use and keeps them within a bound of bytes. */
export interface CorpusSource {
  load(company: string): Promise<Corpus>;
  /** Called after an ingest changed a company. */
  invalidate(company: string): void;
}

/** Gives the address of the reading page for a citation; null while none is configured. */
export type LinkMaker = (citation: Omit<Citation, 'url' | 'n' | 'quote'>) => string | null;

/** The time, passed in so that tests can set it. Milliseconds since 1970. */
export type Clock = () => number;
