import type { AnswerTable } from '../../../src/answer/answer.ts';
import { LIMITS } from '../limits.ts';
import type { ChartBlock } from './blocks.ts';
import { clean, clip } from './clean.ts';

interface Drawn {
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** A line or bar chart of a table that says it is worth drawing; null where two points or a number are missing. */
export function chart(table: AnswerTable): ChartBlock | null {
  if (!table.chart) return null;
  const { points, series: maxSeries, label, title } = LIMITS.chart;
  const drawn = orient(table);
  const series = drawn.series.slice(0, maxSeries);
  // A point needs a number in every series: Slack wants the same categories throughout.
  const whole = drawn.labels.map((_, i) => i).filter((i) => series.every((one) => Number.isFinite(one.values[i])));
  const shown = whole.slice(-points);
  if (series.length === 0 || shown.length < 2) return null;
  const categories = unique(
    shown.map((i) => drawn.labels[i] ?? ''),
    label,
  );
  const names = unique(
    series.map((one) => one.name),
    label,
  );
  return {
    type: 'data_visualization',
    title: clip(clean(table.title), title) || 'Chart',
    chart: {
      type: table.chart.kind,
      series: series.map((one, s) => ({
        name: names[s] ?? `${s + 1}`,
        data: shown.map((i, c) => ({ label: categories[c] ?? '', value: one.values[i] ?? 0 })),
      })),
      axis_config: { categories },
    },
  };
}

/** Rows are points and columns series, unless a single row runs through the columns. */
function orient({ columns, rows }: AnswerTable): Drawn {
  const [only] = rows;
  if (rows.length === 1 && only) {
    return { labels: columns.slice(1), series: [{ name: only.label, values: only.cells.map((cell) => cell.value) }] };
  }
  return {
    labels: rows.map((row) => row.label),
    series: columns.slice(1).map((name, i) => ({ name, values: rows.map((row) => row.cells[i]?.value ?? null) })),
  };
}

/** Labels of at most `max` characters, none empty, none twice. */
function unique(labels: readonly string[], max: number): string[] {
  const taken = new Set<string>();
  return labels.map((given) => {
    const base = clip(clean(given), max) || '–';
    let label = base;
    for (let n = 2; taken.has(label); n++) label = `${clip(base, max - `${n}`.length - 1)} ${n}`;
    taken.add(label);
    return label;
  });
}
