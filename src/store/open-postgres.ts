import pg from 'pg';
import { EarshotError } from '../errors.ts';
import type { Database } from './database.ts';
import { postgresFullText } from './full-text-postgres.ts';
import { Kysely, PostgresDialect } from './kysely.ts';
import { migrateToLatest } from './migrate.ts';
import { migrations } from './migrations.ts';
import type { Schema } from './schema.ts';

/** PostgreSQL's type number of bigint, read as a number here: times and counts stay far below 2^53. */
const int8 = 20;

/**
 * Connects to PostgreSQL and brings the database to the present schema.
 *
 * @param url `postgres://user:password@host:5432/name`
 * @throws {EarshotError} `store-broken` naming host and reason, never the password
 */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: 10_000,
    types: {
      getTypeParser: (id: number, format?: 'text' | 'binary') =>
        id === int8 && format !== 'binary' ? Number : pg.types.getTypeParser(id, format as 'text'),
    },
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrateToLatest(db, migrations({ bytes: 'bytea', time: 'bigint', serial: 'bigserial' }, postgresFullText));
    return { db, fullText: postgresFullText };
  } catch (cause) {
    await db.destroy();
    const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
    throw new EarshotError('store-broken', `The database at ${hostOf(url)} can't be used: ${reason}`, {}, cause);
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'DATABASE_URL';
}
