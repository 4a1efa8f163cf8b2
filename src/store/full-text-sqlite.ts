import type { FullText } from './full-text.ts';
import { sql } from './kysely.ts';
import { chunks } from './rows.ts';

/** FTS5 without content of its own: the words are found in the text of the call when they are needed. */
export const sqliteFullText: FullText = {
  async create(db) {
    await sql`CREATE VIRTUAL TABLE passage_words USING fts5(
      words, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2'
    )`.execute(db);
  },

  async add(trx, rows) {
    for (const part of chunks(rows, 500)) {
      const values = sql.join(part.map((row) => sql`(${row.n}, ${row.words})`));
      await sql`INSERT INTO passage_words (rowid, words) VALUES ${values}`.execute(trx);
    }
  },

  async remove(trx, callId) {
    await sql`DELETE FROM passage_words WHERE rowid IN (SELECT n FROM passages WHERE call_id = ${callId})`.execute(trx);
  },

  async find(db, words, limit) {
    // Quoted, so that none is read as an operator of the query language.
    const query = words.map((word) => `"${word}"`).join(' OR ');
    const found = await sql<{ n: number }>`
      SELECT rowid AS n FROM passage_words WHERE passage_words MATCH ${query} ORDER BY bm25(passage_words), rowid LIMIT ${limit}
    `.execute(db);
    return found.rows.map((row) => row.n);
  },
};
