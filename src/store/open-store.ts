import { EarshotError } from '../errors.ts';
import type { Clock, Store, WriteAtOnce } from '../ports.ts';
import { type CutPassages, callStore } from './call-store.ts';
import { keepStore, threadContextStore } from './conversation-store.ts';
import type { Database } from './database.ts';
import { deliveryStore } from './delivery-store.ts';
import { digestRunStore, shownStore, subscriptionStore } from './digest-store.ts';
import { inGroups } from './in-groups.ts';
import { indexStore } from './index-store.ts';
import { sql } from './kysely.ts';
import { feedbackStore, recentQuestionStore, watchlistStore } from './people-store.ts';
import { createSeal } from './seal.ts';
import { secretStore } from './secret-store.ts';

export interface StoreOptions {
  /** The SQLite file, `:memory:` for one that is forgotten; or PostgreSQL. */
  readonly at: { readonly file: string } | { readonly postgres: string };
  readonly cutPassages: CutPassages;
  /** What seals secrets; the first one seals, all are tried to open. */
  readonly passphrases: readonly [string, ...string[]];
  readonly clock?: Clock;
}

/**
 * Opens the one database behind all ports, created and brought to the present schema as needed.
 *
 * @throws {EarshotError} `store-broken`
 */
export async function openStore({ at, cutPassages, passphrases, clock = Date.now }: StoreOptions): Promise<Store> {
  const database = await openDatabase(at);
  const keeper = keepStore(database, clock);
  return {
    ...callStore(database, cutPassages, clock),
    ...indexStore(database),
    ...keeper,
    ...threadContextStore(keeper),
    ...deliveryStore(database, clock),
    ...secretStore(database, createSeal(passphrases)),
    ...watchlistStore(database),
    ...recentQuestionStore(database, clock),
    ...feedbackStore(database, clock),
    ...subscriptionStore(database),
    ...digestRunStore(database, clock),
    ...shownStore(database),

    atOnce: inGroups((works) =>
      database.db.transaction().execute(async (db) => {
        const within = { ...database, db };
        const kept = keepStore(within, clock);
        const write: WriteAtOnce = {
          ...kept,
          ...threadContextStore(kept),
          ...recentQuestionStore(within, clock),
          ...deliveryStore(within, clock),
        };
        for (const work of works) await work(write);
        return works.map(() => undefined);
      }),
    ),

    async ping() {
      try {
        await sql`SELECT 1`.execute(database.db);
      } catch (cause) {
        throw new EarshotError('store-broken', 'The store does not answer.', {}, cause);
      }
    },
  };
}

/** Only the driver that is used is loaded. */
async function openDatabase(at: StoreOptions['at']): Promise<Database> {
  if ('file' in at) return (await import('./open-sqlite.ts')).openSqlite(at.file);
  return (await import('./open-postgres.ts')).openPostgres(at.postgres);
}
