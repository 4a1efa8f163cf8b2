import type { RichTextBlock, TableBlock } from '@slack/types';
import type { AnswerFact, AnswerTable } from '../../../src/answer/answer.ts';
import { formatPeriod } from '../../../src/answer/format-period.ts';
import type { Fact } from '../../../src/metrics/fact.ts';
import { LIMITS } from '../limits.ts';
import { type Citations, citeMark } from './cite.ts';
import { clean, clip } from './clean.ts';
import { bold, type Inline, italic, text } from './inline.ts';
import { richLine } from './rich-text.ts';

type Cell = TableBlock['rows'][number][number];

const STATUS_WORDS: Readonly<Record<Fact['status'], string | null>> = {
  reported: null,
  guidance: 'guidance',
  analyst: 'said by an analyst',
  corrected: 'corrected by management',
  computed: 'computed, not said',
};

/** Facts as rows: what, when, how much, by how much it changed, where it was said. Columns that would say one thing are left out. */
export function figuresTable(facts: readonly AnswerFact[], citations: Citations): TableBlock | null {
  const isOne = (values: readonly string[]) => new Set(values).size === 1;
  const showCompany = !isOne(facts.map((fact) => fact.companyName));
  const oneLabel = isOne(facts.map((fact) => fact.label)) ? facts[0]?.label : undefined;
  const showChange = facts.some((fact) => changeOf(fact) !== null);
  const head = [
    ...(showCompany ? ['Company'] : []),
    ...(oneLabel === undefined ? ['Figure'] : []),
    'Period',
    oneLabel ?? 'Value',
    ...(showChange ? ['Change'] : []),
    'Source',
  ];
  const rows = facts.map((shown) => [
    ...(showCompany ? [wordsCell(shown.companyName)] : []),
    ...(oneLabel === undefined ? [lineCell([text(shown.label), ...asideOf(shown)])] : []),
    lineCell([text(shown.fact.period ? formatPeriod(shown.fact.period) : '–'), ...(oneLabel ? asideOf(shown) : [])]),
    lineCell([bold(shown.shown)]),
    ...(showChange ? [wordsCell(changeOf(shown) ?? '–')] : []),
    lineCell(marks(shown.cites, citations)),
  ]);
  return table(head, rows, [head.indexOf(oneLabel ?? 'Value')]);
}

/** A series or a comparison as it was composed; every cell carries its citations. */
export function answerTable(given: AnswerTable, citations: Citations): TableBlock | null {
  const rows = given.rows.map((row) => [
    wordsCell(row.label),
    ...row.cells.map((cell) => lineCell([text(cell.shown), ...spaced(marks(cell.cites, citations))])),
  ]);
  return table([...given.columns], rows, given.columns.map((_, i) => i).slice(1));
}

/** Rows beyond Slack's bounds are left out from the end, columns from the right; a row is as wide as the header. */
function table(head: readonly string[], rows: readonly Cell[][], numbers: readonly number[]): TableBlock | null {
  const { columns, rows: maxRows, chars } = LIMITS.table;
  const width = Math.min(head.length, columns);
  if (width === 0 || rows.length === 0) return null;
  const kept: Cell[][] = [head.slice(0, width).map((words) => lineCell([bold(words)]))];
  let used = cost(kept[0] ?? []);
  for (const row of rows.slice(0, maxRows - 1)) {
    const fitted = Array.from({ length: width }, (_, i) => row[i] ?? wordsCell(''));
    used += cost(fitted);
    if (used > chars) break;
    kept.push(fitted);
  }
  if (kept.length < 2) return null;
  const settings = Array.from({ length: width }, (_, i) =>
    numbers.includes(i) ? { align: 'right' as const } : { align: 'left' as const, is_wrapped: true },
  );
  return { type: 'table', rows: kept, column_settings: settings };
}

/** What keeps a figure from being simply the company's own: its basis, or that nobody of the company said it so. */
function asideOf({ label, fact }: AnswerFact): Inline[] {
  const basis = fact.basis === 'gaap' ? 'GAAP' : fact.basis;
  const words = [basis && !label.toLowerCase().includes(basis.toLowerCase()) ? basis : null, STATUS_WORDS[fact.status]];
  const aside = words.filter(Boolean).join(', ');
  return aside === '' ? [] : [text(' '), italic(`(${aside})`)];
}

/** The first change said with a figure: "+23% on Q2 2006", "+0.3 points on Q1 2007". */
function changeOf({ fact }: AnswerFact): string | null {
  const change = fact.changes.find(
    ({ percent, amount }) => percent !== null || (amount !== null && fact.unit === 'percent'),
  );
  if (!change) return null;
  const value = change.percent ?? change.amount ?? 0;
  const size = `${value < 0 ? '−' : '+'}${Number(Math.abs(value).toFixed(2))}${change.percent !== null ? '%' : ' points'}`;
  return change.against ? `${size} on ${formatPeriod(change.against)}` : size;
}

function marks(cites: readonly number[], citations: Citations): Inline[] {
  const known = cites.filter((n) => citations.has(n)).slice(0, 6);
  return known.flatMap((n, i) => (i > 0 ? [text(' '), citeMark(n, citations)] : [citeMark(n, citations)]));
}

function spaced(line: Inline[]): Inline[] {
  return line.length > 0 ? [text(' '), ...line] : [];
}

function wordsCell(words: string): Cell {
  return { type: 'raw_text', text: clip(clean(words), LIMITS.table.cellChars) || '–' };
}

function lineCell(line: readonly Inline[]): RichTextBlock {
  return richLine(line.length > 0 ? line : [text('–')], LIMITS.table.cellChars);
}

/** What Slack may count of a row: its JSON, links included, is the safe side. */
function cost(row: readonly Cell[]): number {
  return row.reduce((sum, cell) => sum + JSON.stringify('elements' in cell ? cell.elements : cell).length, 0);
}
