import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** A stored passage's number with its words. */
export interface PassageWords {
  readonly n: number;
  readonly words: string;
}

/** Full-text search over all passages: the one thing the two databases do each in their own way. */
export interface FullText {
  create(db: Kysely<unknown>): Promise<void>;
  add(trx: Transaction<Schema>, rows: readonly PassageWords[]): Promise<void>;
  /** Called before the passages of the call are deleted. */
  remove(trx: Transaction<Schema>, callId: string): Promise<void>;
  /**
   * Numbers of the passages that hold any of the words, best first; equal scores in order of number.
   *
   * @param words of letters and digits alone, at least one
   */
  find(db: Kysely<Schema>, words: readonly string[], limit: number): Promise<readonly number[]>;
}
