import { stringify } from 'csv-stringify/sync';
import type { HeldCall } from '../../../src/ports.ts';
import { factRows } from '../json-rows.ts';

/** Facts as a spreadsheet reads them: one row a fact, lists joined in one cell, a cell that looks like a formula defused. */
export function factsCsv(calls: readonly HeldCall[]): string {
  const rows = calls.flatMap((held) =>
    factRows(held).map(({ changes, notes, ...fact }) => ({
      call: held.call.id,
      ...fact,
      quote: fact.quote.replace(/\s+/g, ' '),
      changes: changes.map(changeWords).join('; '),
      notes: notes.map((note) => note.text).join('; '),
    })),
  );
  return stringify(rows, { header: true, escape_formulas: true }).trimEnd();
}

function changeWords(change: { against: string | null; percent: number | null; amount: number | null }): string {
  const by = change.percent !== null ? `${change.percent}%` : (change.amount ?? '');
  return `${by} against ${change.against ?? 'an unstated period'}`;
}
