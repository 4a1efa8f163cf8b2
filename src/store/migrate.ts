import { type Kysely, type Migration, Migrator } from './kysely.ts';
import type { Schema } from './schema.ts';

/** Takes every step not yet taken, in one transaction; processes that start together wait for the first. */
export async function migrateToLatest(db: Kysely<Schema>, steps: Record<string, Migration>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => steps } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
