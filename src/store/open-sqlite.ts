import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { EarshotError } from '../errors.ts';
import type { Database } from './database.ts';
import { sqliteFullText } from './full-text-sqlite.ts';
import { Kysely } from './kysely.ts';
import { migrateToLatest } from './migrate.ts';
import { migrations } from './migrations.ts';
import { PatientSqliteDialect } from './patient-sqlite-dialect.ts';
import type { Schema } from './schema.ts';

/**
 * Opens the SQLite file, creating it and its folder when absent, and brings it to the present schema.
 * Every commit is on disk before it is acknowledged (WAL, synchronous FULL).
 *
 * @throws {EarshotError} `store-broken` naming the file and the reason
 */
export async function openSqlite(file: string): Promise<Database> {
  const sqlite = openFile(file);
  try {
    const db = new Kysely<Schema>({ dialect: new PatientSqliteDialect({ database: withCachedStatements(sqlite) }) });
    const steps = migrations({ bytes: 'blob', time: 'integer', serial: 'integer' }, sqliteFullText);
    // The number of steps taken is kept in the file's header, so that opening a present file costs one read.
    if (sqlite.pragma('user_version', { simple: true }) !== Object.keys(steps).length) {
      await migrateToLatest(db, steps);
      sqlite.pragma(`user_version = ${Object.keys(steps).length}`);
    }
    return { db, fullText: sqliteFullText };
  } catch (cause) {
    sqlite.close();
    throw broken(file, cause);
  }
}

function openFile(file: string): SqliteFile.Database {
  try {
    if (file !== ':memory:') makePrivate(file);
    const sqlite = new SqliteFile(file);
    sqlite.pragma('journal_mode = WAL');
    // From here on the dialect waits for other processes, without stopping this one.
    sqlite.pragma('busy_timeout = 0');
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = ON');
    return sqlite;
  } catch (cause) {
    throw broken(file, cause);
  }
}

/** Licensed texts and people's questions: what is made here its owner alone may read. SQLite's side files take the file's mode. */
function makePrivate(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
}

function broken(file: string, cause: unknown): EarshotError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new EarshotError('store-broken', `The store ${file} can't be opened: ${reason}`, { file }, cause);
}

/**
 * The dialect prepares a statement each time it runs one; here each is prepared once. A transaction takes the write
 * lock when it begins: one that reads first and writes later fails when another process wrote between.
 */
function withCachedStatements(sqlite: SqliteFile.Database) {
  const statements = new Map<string, SqliteFile.Statement>();
  return {
    close: () => sqlite.close(),
    prepare(text: string): SqliteFile.Statement {
      const held = statements.get(text);
      if (held) return held;
      const statement = sqlite.prepare(text === 'begin' ? 'begin immediate' : text);
      if (statements.size >= 200) statements.clear();
      statements.set(text, statement);
      return statement;
    },
  };
}
