import type { Kysely } from 'kysely';
import type { FullText } from './full-text.ts';
import type { Schema } from './schema.ts';

/** An open, migrated database of either kind. */
export interface Database {
  readonly db: Kysely<Schema>;
  readonly fullText: FullText;
}
