import type { Generated } from 'kysely';

/** Times are milliseconds since 1970. JSON is kept as text, so that both databases hold the same bytes. */
export interface Schema {
  calls: CallRow;
  revision: RevisionRow;
  versions: VersionRow;
  passages: PassageRow;
  indexes: IndexRow;
  kept: KeptRow;
  secrets: SecretRow;
  deliveries: DeliveryRow;
  watchlists: WatchlistRow;
  questions: QuestionRow;
  feedback: FeedbackRow;
  subscriptions: SubscriptionRow;
  digest_runs: DigestRunRow;
  shown: ShownRow;
}

/** The current version of each call, one row a call. */
export interface CallRow {
  id: string;
  company: string;
  company_name: string;
  ticker: string | null;
  period: string | null;
  date: string | null;
  title: string;
  source: string;
  kind: string;
  layout: string;
  sha256: string;
  turns: number;
  exchanges: number;
  facts: number;
  saved_at: number;
}

/** One row, counted up by every change of `calls`. */
export interface RevisionRow {
  n: number;
}

/** Every version ever held of each call: the text and all that was read from it. */
export interface VersionRow {
  call_id: string;
  sha256: string;
  text: string;
  /** Gzipped JSON of the call without its text, and of its ledger. */
  structure: Buffer;
  /** SHA-256 of that JSON: tells a re-reading that changed nothing from one that did. */
  structure_sha256: string;
  saved_at: number;
}

/** Passages of the current versions, for full-text search over all companies. */
export interface PassageRow {
  n: Generated<number>;
  id: string;
  call_id: string;
  turn: number;
  start_char: number;
  end_char: number;
  section: string;
  exchange: number | null;
  speaker: string;
  role: string;
}

export interface IndexRow {
  company: string;
  content_hash: string;
  version: number;
  bytes: Buffer;
}

export interface KeptRow {
  kind: string;
  key: string;
  value: string;
  kept_at: number;
  expires_at: number | null;
}

export interface SecretRow {
  kind: string;
  key: string;
  sealed: Buffer;
}

export interface DeliveryRow {
  key: string;
  /** The first key of the claim: several keys may name one delivery. */
  delivery: string;
  payload: string | null;
  claimed_at: number;
  finished_at: number | null;
  expires_at: number;
}

export interface WatchlistRow {
  who: string;
  company: string;
}

export interface QuestionRow {
  who: string;
  question: string;
  company: string | null;
  grade: string;
  asked_at: number;
}

export interface FeedbackRow {
  id: string;
  who: string;
  verdict: string;
  given_at: number;
  /** JSON of the rest of the feedback. */
  body: string;
}

export interface SubscriptionRow {
  id: string;
  target: string;
  /** JSON of the whole subscription. */
  body: string;
}

export interface DigestRunRow {
  subscription: string;
  day: string;
  state: string;
  by: string;
  post_key: string;
  receipt: string | null;
  reason: string | null;
  changed_at: number;
}

export interface ShownRow {
  n: Generated<number>;
  subscription: string;
  kind: string;
  key: string;
}
