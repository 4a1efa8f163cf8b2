import type { Answer, AnswerCell, AnswerTable } from '../../../src/answer/answer.ts';
import type { CardElement, Table, TextRun } from './card.ts';
import { markerRuns, richText } from './cited-text.ts';
import { clip, plain } from './escape.ts';

/** A phone shows no more side by side. */
const COLUMNS = 6;
const CELL = 60;

/** Figures in rows and columns, each with its citation; null when there are none. */
export function tableElement(answer: Answer, rows: number): Table | null {
  const { table } = answer;
  if (!table || table.rows.length === 0) return null;
  const width = tableWidth(table);
  const titles = Array.from({ length: width }, (_, i) => table.columns[i] ?? '');
  const head = titles.map((title) => cell([{ type: 'TextRun', text: words(title), weight: 'Bolder' }]));
  const body = table.rows
    .slice(0, rows)
    .map((row) => [
      cell([{ type: 'TextRun', text: words(row.label) }]),
      ...Array.from({ length: width - 1 }, (_, i) => cell(cellRuns(row.cells[i], answer))),
    ]);
  return {
    type: 'Table',
    spacing: 'Medium',
    columns: titles.map((_, i) => ({ width: 1, horizontalCellContentAlignment: i === 0 ? 'Left' : 'Right' })),
    rows: [head, ...body].map((cells) => ({ type: 'TableRow', cells })),
    firstRowAsHeader: true,
    showGridLines: false,
  };
}

function tableWidth(table: AnswerTable): number {
  const widest = Math.max(table.columns.length, ...table.rows.map((row) => row.cells.length + 1));
  return Math.min(widest, COLUMNS);
}

function cellRuns(found: AnswerCell | undefined, answer: Answer): readonly TextRun[] {
  if (!found) return [{ type: 'TextRun', text: '–', isSubtle: true }];
  return [{ type: 'TextRun', text: words(found.shown) }, ...markerRuns(found.cites.slice(0, 3), answer)];
}

function cell(inlines: readonly TextRun[]) {
  const items: readonly CardElement[] = [richText(inlines)];
  return { type: 'TableCell', items } as const;
}

/** A run must not be empty. */
function words(text: string): string {
  return plain(clip(text, CELL)) || ' ';
}
