import type { FullText } from './full-text.ts';
import { type ColumnDataType, type Kysely, type Migration, sql } from './kysely.ts';

/** The column types on which the two databases differ. */
export interface ColumnTypes {
  readonly bytes: ColumnDataType;
  /** Holds milliseconds since 1970. */
  readonly time: ColumnDataType;
  readonly serial: ColumnDataType;
}

/**
 * The steps from an empty database to the present schema, by name in order. A step that has been released is never
 * changed; a new one is added below it.
 */
export function migrations(types: ColumnTypes, fullText: FullText): Record<string, Migration> {
  return {
    '001-calls': { up: (db) => createCalls(db, types, fullText) },
    '002-conversations': { up: (db) => createConversations(db, types) },
    '003-digests': { up: (db) => createDigests(db, types) },
    '004-revision': { up: (db) => createRevision(db) },
  };
}

async function createCalls(db: Kysely<unknown>, types: ColumnTypes, fullText: FullText): Promise<void> {
  await db.schema
    .createTable('calls')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('company', 'text', (c) => c.notNull())
    .addColumn('company_name', 'text', (c) => c.notNull())
    .addColumn('ticker', 'text')
    .addColumn('period', 'text')
    .addColumn('date', 'text')
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('layout', 'text', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('turns', 'integer', (c) => c.notNull())
    .addColumn('exchanges', 'integer', (c) => c.notNull())
    .addColumn('facts', 'integer', (c) => c.notNull())
    .addColumn('saved_at', types.time, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('calls_company').on('calls').column('company').execute();
  await db.schema
    .createTable('versions')
    .addColumn('call_id', 'text', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('structure', types.bytes, (c) => c.notNull())
    .addColumn('structure_sha256', 'text', (c) => c.notNull())
    .addColumn('saved_at', types.time, (c) => c.notNull())
    .addPrimaryKeyConstraint('versions_key', ['call_id', 'sha256'])
    .execute();
  await db.schema
    .createTable('passages')
    .addColumn('n', types.serial, (c) => c.primaryKey())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('call_id', 'text', (c) => c.notNull().references('calls.id').onDelete('cascade'))
    .addColumn('turn', 'integer', (c) => c.notNull())
    .addColumn('start_char', 'integer', (c) => c.notNull())
    .addColumn('end_char', 'integer', (c) => c.notNull())
    .addColumn('section', 'text', (c) => c.notNull())
    .addColumn('exchange', 'integer')
    .addColumn('speaker', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('passages_call').on('passages').column('call_id').execute();
  await fullText.create(db);
  await db.schema
    .createTable('indexes')
    .addColumn('company', 'text', (c) => c.primaryKey())
    .addColumn('content_hash', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('bytes', types.bytes, (c) => c.notNull())
    .execute();
}

async function createConversations(db: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('kept')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('kept_at', types.time, (c) => c.notNull())
    .addColumn('expires_at', types.time)
    .addPrimaryKeyConstraint('kept_key', ['kind', 'key'])
    .execute();
  await db.schema.createIndex('kept_expiry').on('kept').column('expires_at').execute();
  await db.schema
    .createTable('secrets')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('sealed', types.bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint('secrets_key', ['kind', 'key'])
    .execute();
  await db.schema
    .createTable('deliveries')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('delivery', 'text', (c) => c.notNull())
    .addColumn('payload', 'text')
    .addColumn('claimed_at', types.time, (c) => c.notNull())
    .addColumn('finished_at', types.time)
    .addColumn('expires_at', types.time, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('deliveries_expiry').on('deliveries').column('expires_at').execute();
  await db.schema.createIndex('deliveries_delivery').on('deliveries').column('delivery').execute();
  await db.schema
    .createTable('watchlists')
    .addColumn('who', 'text', (c) => c.notNull())
    .addColumn('company', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('watchlists_key', ['who', 'company'])
    .execute();
  await db.schema
    .createTable('questions')
    .addColumn('who', 'text', (c) => c.notNull())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('company', 'text')
    .addColumn('grade', 'text', (c) => c.notNull())
    .addColumn('asked_at', types.time, (c) => c.notNull())
    .addPrimaryKeyConstraint('questions_key', ['who', 'question'])
    .execute();
  await db.schema
    .createTable('feedback')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('who', 'text', (c) => c.notNull())
    .addColumn('verdict', 'text', (c) => c.notNull())
    .addColumn('given_at', types.time, (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('feedback_key', ['id', 'who'])
    .execute();
}

async function createDigests(db: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('subscriptions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('target', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('subscriptions_target').on('subscriptions').column('target').execute();
  await db.schema
    .createTable('digest_runs')
    .addColumn('subscription', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('post_key', 'text', (c) => c.notNull())
    .addColumn('receipt', 'text')
    .addColumn('reason', 'text')
    .addColumn('changed_at', types.time, (c) => c.notNull())
    .addPrimaryKeyConstraint('digest_runs_key', ['subscription', 'day'])
    .execute();
  await db.schema
    .createTable('shown')
    .addColumn('n', types.serial, (c) => c.primaryKey())
    .addColumn('subscription', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addUniqueConstraint('shown_key', ['subscription', 'kind', 'key'])
    .execute();
}

async function createRevision(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('revision')
    .addColumn('n', 'integer', (c) => c.notNull())
    .execute();
  await sql`INSERT INTO revision (n) VALUES (0)`.execute(db);
}
