import { sql } from 'kysely';
import type { FullText } from './full-text.ts';
import { chunks } from './rows.ts';

/** A tsvector beside each passage, with a GIN index over all. */
export const postgresFullText: FullText = {
  async create(db) {
    await sql`ALTER TABLE passages ADD COLUMN words tsvector`.execute(db);
    await sql`CREATE INDEX passages_words ON passages USING gin (words)`.execute(db);
  },

  async add(trx, rows) {
    for (const part of chunks(rows, 500)) {
      const values = sql.join(part.map((row) => sql`(${row.n}::bigint, ${row.words}::text)`));
      await sql`
        UPDATE passages SET words = to_tsvector('english', given.words)
        FROM (VALUES ${values}) AS given (n, words) WHERE passages.n = given.n
      `.execute(trx);
    }
  },

  async remove() {
    // The words stand in the passages' own rows.
  },

  async find(db, words, limit) {
    const query = sql.join(
      words.map((word) => sql`plainto_tsquery('english', ${word})`),
      sql` || `,
    );
    const found = await sql<{ n: number }>`
      SELECT n FROM passages, (SELECT ${query} AS query) AS asked WHERE words @@ query
      ORDER BY ts_rank(words, query, 1) DESC, n LIMIT ${limit}
    `.execute(db);
    return found.rows.map((row) => row.n);
  },
};
