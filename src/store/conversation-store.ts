import type { KeepStore, ThreadContextStore } from '../ports/conversations.ts';
import type { Clock } from '../ports.ts';
import type { AskContext } from '../search/query.ts';
import type { Database } from './database.ts';

export function keepStore({ db }: Database, clock: Clock): KeepStore {
  return {
    async keep(kind, key, value, options = {}) {
      const now = clock();
      const expires = options.forMs === undefined ? null : now + options.forMs;
      const row = { kind, key, value, kept_at: now, expires_at: expires };
      await db.deleteFrom('kept').where('expires_at', '<=', now).execute();
      await db
        .insertInto('kept')
        .values(row)
        .onConflict((c) => c.columns(['kind', 'key']).doUpdateSet(row))
        .execute();
    },

    async kept(kind, key) {
      const row = await current(kind).select('value').where('key', '=', key).executeTakeFirst();
      return row?.value ?? null;
    },

    async allKept(kind) {
      const rows = await current(kind).select(['key', 'value', 'kept_at']).orderBy('key').execute();
      return rows.map((row) => ({ key: row.key, value: row.value, keptAt: row.kept_at }));
    },

    async forget(kind, key) {
      await db.deleteFrom('kept').where('kind', '=', kind).where('key', '=', key).execute();
    },
  };

  function current(kind: string) {
    return db
      .selectFrom('kept')
      .where('kind', '=', kind)
      .where((is) => is.or([is('expires_at', 'is', null), is('expires_at', '>', clock())]));
  }
}

const contextKind = 'thread-context';

export function threadContextStore(keeper: KeepStore): ThreadContextStore {
  return {
    async context(thread) {
      const value = await keeper.kept(contextKind, thread);
      return value === null ? null : (JSON.parse(value) as AskContext);
    },

    keepContext: (thread, context, keepMs) =>
      keeper.keep(contextKind, thread, JSON.stringify(context), { forMs: keepMs }),
  };
}
