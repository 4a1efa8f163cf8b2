import type { SecretStore } from '../ports/conversations.ts';
import type { Database } from './database.ts';
import type { Seal } from './seal.ts';

export function secretStore({ db }: Database, seal: Seal): SecretStore {
  return {
    async keepSecret(kind, key, value) {
      const row = { kind, key, sealed: seal.close(value, contextOf(kind, key)) };
      await db
        .insertInto('secrets')
        .values(row)
        .onConflict((c) => c.columns(['kind', 'key']).doUpdateSet(row))
        .execute();
    },

    async secret(kind, key) {
      const row = await db
        .selectFrom('secrets')
        .select('sealed')
        .where('kind', '=', kind)
        .where('key', '=', key)
        .executeTakeFirst();
      return row ? seal.open(row.sealed, contextOf(kind, key)) : null;
    },

    async secretKeys(kind) {
      const rows = await db.selectFrom('secrets').select('key').where('kind', '=', kind).orderBy('key').execute();
      return rows.map((row) => row.key);
    },

    async forgetSecret(kind, key) {
      await db.deleteFrom('secrets').where('kind', '=', kind).where('key', '=', key).execute();
    },
  };
}

const contextOf = (kind: string, key: string): string => JSON.stringify([kind, key]);
