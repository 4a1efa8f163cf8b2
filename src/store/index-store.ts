import type { IndexStore } from '../ports.ts';
import type { Database } from './database.ts';

export function indexStore({ db }: Database): IndexStore {
  return {
    async loadIndex(company, contentHash, version) {
      const row = await db
        .selectFrom('indexes')
        .select('bytes')
        .where('company', '=', company)
        .where('content_hash', '=', contentHash)
        .where('version', '=', version)
        .executeTakeFirst();
      return row?.bytes ?? null;
    },

    async saveIndex(company, contentHash, version, bytes) {
      const row = { company, content_hash: contentHash, version, bytes: Buffer.from(bytes) };
      await db
        .insertInto('indexes')
        .values(row)
        .onConflict((c) => c.column('company').doUpdateSet(row))
        .execute();
    },
  };
}
