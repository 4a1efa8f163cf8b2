import type { AnswerTable } from '../../../src/answer/answer.ts';
import type { Unit } from '../../../src/metrics/fact.ts';

/** What a chart draws: one or more series over the same labels. */
export interface ChartData {
  readonly title: string;
  readonly kind: 'line' | 'bar';
  readonly unit: Unit;
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly name: string;
  /** One per label; null where nothing was said. */
  readonly values: readonly (number | null)[];
}

/** @returns null for a table that is not worth drawing, or of which fewer than two values are known */
export function chartOf({ title, columns, rows, chart }: AnswerTable): ChartData | null {
  if (!chart) return null;
  const labels = rows.map(({ label }) => label);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const series = Array.from({ length: width }, (_, column) => ({
    name: columns[column + 1] ?? title,
    values: rows.map(({ cells }) => cells[column]?.value ?? null),
  })).filter(({ values }) => values.some((value) => value !== null));
  const known = series.flatMap(({ values }) => values).filter((value) => value !== null);
  return known.length < 2 ? null : { title, kind: chart.kind, unit: chart.unit, labels, series };
}
