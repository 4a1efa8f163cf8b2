import type { FullText } from './full-text.ts';
import { sql } from './kysely.ts';
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
    const terms = [...new Set(words)].map((word) => sql`plainto_tsquery('english', ${word})`);
    // PostgreSQL's own rank knows nothing of how rare a word is, so each word's share is weighed here.
    const holding = sql.join(terms.map((term) => sql`(SELECT count(*) FROM passages WHERE words @@ ${term})`));
    const counted = await sql<{ total: number; holding: number[] }>`
      SELECT (SELECT count(*) FROM passages) AS total, ARRAY[${holding}]::float8[] AS holding
    `.execute(db);
    const { total = 0, holding: holders = [] } = counted.rows[0] ?? {};
    const shares = terms.map((term, i) => {
      const rarity = Math.log(1 + (total - (holders[i] ?? 0) + 0.5) / ((holders[i] ?? 0) + 0.5));
      return sql`${rarity}::float8 * ts_rank(words, ${term}, 1)`;
    });
    const found = await sql<{ n: number }>`
      SELECT n FROM passages WHERE words @@ (${sql.join(terms, sql` || `)})
      ORDER BY ${sql.join(shares, sql` + `)} DESC, n LIMIT ${limit}
    `.execute(db);
    return found.rows.map((row) => row.n);
  },
};
