import type { Transaction } from 'kysely';
import { EarshotError } from '../errors.ts';
import type { CallStore, CallSummary, Clock, HeldCall, SaveOutcome } from '../ports.ts';
import type { Passage } from '../search/passage.ts';
import type { Call, Role, SectionKind } from '../transcript/call.ts';
import type { Database } from './database.ts';
import type { PassageWords } from './full-text.ts';
import { callRow, heldFrom, summaryFrom, versionRow } from './held-rows.ts';
import { chunks } from './rows.ts';
import type { CallRow, PassageRow, Schema } from './schema.ts';

/** Cuts a call into the passages that are searched over all companies; asked for only when a call is saved. */
export type CutPassages = (held: HeldCall) => readonly Passage[] | Promise<readonly Passage[]>;

/** Newest first within a company: an unknown period stands last, equal periods by date. */
const newestFirst = (a: CallRow, b: CallRow): number =>
  compare(a.company, b.company) ||
  compare(b.period ?? '', a.period ?? '') ||
  compare(b.date ?? '', a.date ?? '') ||
  compare(a.id, b.id);

export function callStore({ db, fullText }: Database, cutPassages: CutPassages, clock: Clock): CallStore {
  return {
    async save(held) {
      const passages = await cutPassages(held);
      return await db.transaction().execute(async (trx): Promise<SaveOutcome> => {
        const { call } = held;
        const version = versionRow(held, clock());
        const before = await trx.selectFrom('calls').select('sha256').where('id', '=', call.id).executeTakeFirst();
        const same = await trx
          .selectFrom('versions')
          .select('structure_sha256')
          .where('call_id', '=', call.id)
          .where('sha256', '=', call.sha256)
          .executeTakeFirst();
        if (before?.sha256 === call.sha256 && same?.structure_sha256 === version.structure_sha256) return 'unchanged';

        await trx
          .insertInto('versions')
          .values(version)
          .onConflict((c) => c.columns(['call_id', 'sha256']).doUpdateSet(version))
          .execute();
        const row = callRow(held, version.saved_at);
        await trx
          .insertInto('calls')
          .values(row)
          .onConflict((c) => c.column('id').doUpdateSet(row))
          .execute();
        await fullText.remove(trx, call.id);
        await trx.deleteFrom('passages').where('call_id', '=', call.id).execute();
        await fullText.add(trx, await addPassages(trx, call, passages));
        await countUp(trx);
        return before ? 'replaced' : 'added';
      });
    },

    async remove(id) {
      await db.transaction().execute(async (trx) => {
        await fullText.remove(trx, id);
        await trx.deleteFrom('calls').where('id', '=', id).execute();
        await countUp(trx);
      });
    },

    async revision() {
      const { n } = await db.selectFrom('revision').select('n').executeTakeFirstOrThrow();
      return n;
    },

    async summaries(): Promise<readonly CallSummary[]> {
      const rows = await db.selectFrom('calls').selectAll().execute();
      return rows.sort(newestFirst).map(summaryFrom);
    },

    async load(id) {
      const row = await db
        .selectFrom('calls')
        .innerJoin('versions', (on) => on.onRef('call_id', '=', 'id').onRef('versions.sha256', '=', 'calls.sha256'))
        .select(['text', 'structure'])
        .where('id', '=', id)
        .executeTakeFirst();
      return row ? heldFrom(row) : null;
    },

    async text(id, sha256) {
      const row = await version(id, sha256).select('text').executeTakeFirst();
      return row?.text ?? null;
    },

    async loadVersion(id, sha256) {
      const row = await version(id, sha256).select(['text', 'structure']).executeTakeFirst();
      return row ? heldFrom(row) : null;
    },

    async loadCompany(company): Promise<readonly HeldCall[]> {
      const rows = await db
        .selectFrom('calls')
        .innerJoin('versions', (on) => on.onRef('call_id', '=', 'id').onRef('versions.sha256', '=', 'calls.sha256'))
        .selectAll('calls')
        .select(['text', 'structure'])
        .where('company', '=', company)
        .execute();
      return rows.sort(newestFirst).map(heldFrom);
    },

    async searchAll(words, limit) {
      const asked = words.flatMap((word) => word.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []);
      if (asked.length === 0) return [];
      const found = await fullText.find(db, asked, limit);
      if (found.length === 0) return [];
      const rows = await db.selectFrom('passages').selectAll().where('n', 'in', found).execute();
      const byNumber = new Map(rows.map((row) => [row.n, passageFrom(row)]));
      return found.flatMap((n) => byNumber.get(n) ?? []);
    },

    close: () => db.destroy(),
  };

  function version(id: string, sha256: string) {
    // `g` follows the last hexadecimal digit: every hash that begins so lies between the two.
    return db
      .selectFrom('versions')
      .where('call_id', '=', id)
      .where('sha256', '>=', sha256)
      .where('sha256', '<', `${sha256}g`);
  }
}

async function countUp(trx: Transaction<Schema>): Promise<void> {
  await trx
    .updateTable('revision')
    .set((row) => ({ n: row('n', '+', 1) }))
    .execute();
}

async function addPassages(
  trx: Transaction<Schema>,
  call: Call,
  passages: readonly Passage[],
): Promise<readonly PassageWords[]> {
  const words = new Map(passages.map((passage) => [passage.id, call.text.slice(passage.start, passage.end)]));
  if (words.size < passages.length)
    throw new EarshotError('store-broken', `Two passages of ${call.id} have one id.`, { call: call.id });
  const added: PassageWords[] = [];
  for (const part of chunks(passages, 500)) {
    const rows = await trx
      .insertInto('passages')
      .values(
        part.map((p) => ({
          id: p.id,
          call_id: call.id,
          turn: p.turn,
          start_char: p.start,
          end_char: p.end,
          section: p.section,
          exchange: p.exchange,
          speaker: p.speaker,
          role: p.role,
        })),
      )
      .returning(['n', 'id'])
      .execute();
    for (const row of rows) added.push({ n: row.n, words: words.get(row.id) ?? '' });
  }
  return added;
}

function passageFrom(row: Omit<PassageRow, 'n'>): Passage {
  return {
    id: row.id,
    call: row.call_id,
    turn: row.turn,
    start: row.start_char,
    end: row.end_char,
    section: row.section as SectionKind,
    exchange: row.exchange,
    speaker: row.speaker,
    role: row.role as Role,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
