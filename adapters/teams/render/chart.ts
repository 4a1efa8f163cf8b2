import type { AnswerTable } from '../../../src/answer/answer.ts';
import type { CardElement, Chart, ChartPoint } from './card.ts';
import { clip, plain } from './escape.ts';

const TITLE = 80;
const LABEL = 30;
const POINTS = 20;

/** Two points are told faster by two figures. */
const FEWEST = 3;
const SERIES = 6;

/** Money is drawn in the largest of these that leaves the greatest value above one. */
const SCALES = [
  { of: 1e9, words: 'billion' },
  { of: 1e6, words: 'million' },
  { of: 1, words: '' },
] as const;

/**
 * A series as a line, a comparison as bars. A host that draws no charts shows the fallback in its place.
 *
 * @returns null when the table is not worth drawing or has fewer than three points
 */
export function chartElement(table: AnswerTable | null, fallback: CardElement): Chart | null {
  if (!table?.chart) return null;
  const { kind, unit } = table.chart;
  const scale = scaleOf(table, unit);
  const series = table.columns
    .slice(1, SERIES + 1)
    .map((title, column) => ({ legend: plain(clip(title, LABEL)), values: pointsOf(table, column, scale.of) }))
    .filter(({ values }) => values.length > 0);
  const [only, ...others] = series;
  if (!only || series.every(({ values }) => values.length < FEWEST)) return null;
  const shared = {
    title: plain(clip(table.title, TITLE)),
    ...axisTitle(unit, scale.words),
    spacing: 'Medium',
    fallback,
  } as const;
  if (kind === 'line')
    return { type: 'Chart.Line', ...shared, ...lineRange(series.flatMap(({ values }) => values)), data: series };
  if (others.length > 0) return { type: 'Chart.VerticalBar.Grouped', ...shared, data: series };
  return { type: 'Chart.VerticalBar', ...shared, color: 'categoricalBlue', showBarValues: true, data: only.values };
}

function pointsOf(table: AnswerTable, column: number, scale: number): readonly ChartPoint[] {
  return table.rows.slice(0, POINTS).flatMap((row) => {
    const value = row.cells[column]?.value ?? null;
    if (value === null || !Number.isFinite(value)) return [];
    return [{ x: plain(clip(shortPeriod(row.label), LABEL)), y: Number((value / scale).toPrecision(6)) }];
  });
}

/** "Q2 2024" as "Q2 \'24": the longer form is cut off beneath a narrow chart. */
function shortPeriod(label: string): string {
  return label.replace(/\b(Q[1-4]|H[12]|FY|fiscal) (?:19|20)(\d\d)\b/g, "$1 '$2");
}

/**
 * The range a line is drawn in: that of its values with a margin, because from zero most margins look flat. Bars start
 * at zero, as their length is read.
 */
function lineRange(points: readonly ChartPoint[]): { yMin: number; yMax: number } {
  const values = points.map(({ y }) => y);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const margin = (high - low || Math.abs(high) || 1) * 0.25;
  const step = 10 ** Math.floor(Math.log10(margin));
  const floor = Math.floor((low - margin) / step) * step;
  return {
    yMin: low >= 0 ? Math.max(0, tidy(floor)) : tidy(floor),
    yMax: tidy(Math.ceil((high + margin) / step) * step),
  };
}

function tidy(value: number): number {
  return Number(value.toPrecision(6));
}

function scaleOf(table: AnswerTable, unit: string): (typeof SCALES)[number] {
  const values = table.rows.flatMap((row) => row.cells.map((cell) => Math.abs(cell.value ?? 0)));
  const greatest = Math.max(0, ...values.filter(Number.isFinite));
  const bare = /^(percent|days)$/.test(unit) || unit.includes('/');
  return (bare ? undefined : SCALES.find(({ of }) => greatest >= of)) ?? SCALES[2];
}

function axisTitle(unit: string, scaleWords: string): { yAxisTitle?: string } {
  const words = [unit === 'percent' ? '%' : unit === 'count' ? '' : unit, scaleWords].filter(Boolean).join(' ');
  return words === '' ? {} : { yAxisTitle: plain(clip(words, LABEL)) };
}
