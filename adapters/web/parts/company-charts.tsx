import type { VNode } from 'preact';
import type { FigureRow } from '../../../src/answer/company-figures.ts';
import { formatPeriod } from '../../../src/answer/format-period.ts';
import { nextQuarter } from '../../../src/transcript/period.ts';
import { Chart } from '../chart/chart.tsx';
import { metricName } from '../reading/fact-words.ts';

const MAX_CHARTS = 4;
const LEAST_POINTS = 3;
const MAX_QUARTERS = 12;

/** The first rows that have enough quarters, drawn. The table below holds the same figures. */
export function CompanyCharts({
  rows,
  quarters,
}: {
  readonly rows: readonly FigureRow[];
  readonly quarters: readonly string[];
}): VNode | null {
  const drawn = rows
    .filter(({ byPeriod }) => quarters.filter((quarter) => byPeriod.has(quarter)).length >= LEAST_POINTS)
    .slice(0, MAX_CHARTS);
  if (drawn.length === 0) return null;
  const axis = withoutHoles(quarters);
  return (
    <section class="charts" aria-label="Charts of the figures by quarter">
      {drawn.map((row) => {
        const values = axis.map((quarter) => row.byPeriod.get(quarter)?.fact.value ?? null);
        const title = metricName({ ...row, dimension: null });
        const kind = row.unit === 'percent' ? 'line' : 'bar';
        return (
          <Chart
            data={{
              title,
              kind,
              unit: row.unit,
              labels: axis.map(formatPeriod),
              series: [{ name: title, values }],
            }}
          />
        );
      })}
    </section>
  );
}

/** Every quarter from the first to the last, so that time runs evenly along the axis. */
function withoutHoles(quarters: readonly string[]): readonly string[] {
  const [first, last] = [quarters[0], quarters.at(-1)];
  const all: string[] = [];
  for (let quarter = first ?? null; quarter !== null && last && quarter <= last; quarter = nextQuarter(quarter))
    all.push(quarter);
  return all.slice(-MAX_QUARTERS);
}
