import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { axisValue } from './axis-value.ts';
import type { ChartData, ChartSeries } from './chart-data.ts';
import { niceTicks } from './nice-ticks.ts';

/** Colours of a chart: any CSS colour, so a page may pass its custom properties and a picture plain values. */
export interface ChartTheme {
  readonly ink: string;
  readonly quiet: string;
  readonly rule: string;
  /** What the chart stands on; figures are set off by it where a line runs behind them. */
  readonly paper: string;
  readonly series: readonly string[];
  readonly font: string;
}

export const PAGE_THEME: ChartTheme = {
  ink: 'var(--ink)',
  quiet: 'var(--quiet)',
  rule: 'var(--rule)',
  paper: 'var(--paper)',
  series: ['var(--c1)', 'var(--c2)', 'var(--c3)', 'var(--c4)'],
  font: 'var(--sans)',
};

/** In units of the SVG. */
export const CHART_SIZE = { width: 640, height: 280 } as const;
const { width: WIDTH, height: HEIGHT } = CHART_SIZE;
const PLOT = { left: 66, right: WIDTH - 14, top: 52, bottom: HEIGHT - 34 } as const;
/** Up to so many points, each carries its value. */
const MAX_LABELLED = 9;

export interface ChartProps {
  readonly data: ChartData;
  readonly theme?: ChartTheme;
  /** For a file of its own: its size in pixels and the margin around the chart, in units. */
  readonly picture?: { readonly width: number; readonly height: number; readonly margin: number };
}

/** A chart in SVG, 640 by 280 units. It is a picture: the page that shows it gives the same figures as a table. */
export function Chart({ data, theme = PAGE_THEME, picture }: ChartProps): VNode {
  const { title, labels, series, unit, kind } = data;
  const margin = picture?.margin ?? 0;
  const values = series.flatMap((each) => each.values).filter((value) => value !== null);
  const bounds = kind === 'bar' ? [...values, 0] : values;
  const ticks = niceTicks(Math.min(...bounds), Math.max(...bounds));
  const [least, greatest] = [ticks[0] as number, ticks.at(-1) as number];
  const y = (value: number) => PLOT.bottom - ((value - least) / (greatest - least)) * (PLOT.bottom - PLOT.top);
  const slot = (PLOT.right - PLOT.left) / labels.length;
  const x = (index: number) => PLOT.left + slot * (index + 0.5);
  const everyLabel = Math.ceil(labels.length / 8);
  const plot = { x, y, slot, unit, theme, labelled: labels.length * series.length <= MAX_LABELLED };
  return (
    <svg
      class="chart"
      xmlns="http://www.w3.org/2000/svg"
      {...(picture && { width: picture.width, height: picture.height })}
      viewBox={`${-margin} ${-margin} ${WIDTH + 2 * margin} ${HEIGHT + 2 * margin}`}
      role="img"
      aria-label={describe(data)}
      font-family={theme.font}
      font-size="14"
    >
      <rect x={-margin} y={-margin} width={WIDTH + 2 * margin} height={HEIGHT + 2 * margin} fill={theme.paper} />
      <text x="0" y="16" font-size="16" font-weight="600" fill={theme.ink}>
        {title}
      </text>
      {series.length > 1 && <Legend series={series} theme={theme} />}
      {ticks.map((tick) => (
        <g>
          <path
            d={`M${PLOT.left} ${round(y(tick))}H${PLOT.right}`}
            stroke={theme.rule}
            stroke-width={tick === 0 ? 1.5 : 1}
          />
          <text x={PLOT.left - 8} y={round(y(tick) + 5)} text-anchor="end" fill={theme.quiet}>
            {axisValue(tick, unit)}
          </text>
        </g>
      ))}
      {labels.map(
        (label, index) =>
          (labels.length - 1 - index) % everyLabel === 0 && (
            <text x={round(x(index))} y={HEIGHT - 10} text-anchor="middle" fill={theme.quiet}>
              {label}
            </text>
          ),
      )}
      {series.map((each, index) =>
        kind === 'line' ? (
          <Line series={each} index={index} plot={plot} />
        ) : (
          <Bars series={each} index={index} of={series.length} plot={plot} />
        ),
      )}
    </svg>
  );
}

/** The chart as a file of its own. */
export function chartSvg(props: ChartProps): string {
  return renderToString(<Chart {...props} />);
}

interface Plot {
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly slot: number;
  readonly unit: string;
  readonly theme: ChartTheme;
  readonly labelled: boolean;
}

function Line({
  series,
  index,
  plot,
}: {
  readonly series: ChartSeries;
  readonly index: number;
  readonly plot: Plot;
}): VNode {
  const { x, y, unit, theme, labelled } = plot;
  const colour = theme.series[index % theme.series.length];
  let path = '';
  for (const [at, value] of series.values.entries()) {
    if (value === null) continue;
    const joins = at > 0 && series.values[at - 1] !== null;
    path += `${joins ? 'L' : 'M'}${round(x(at))} ${round(y(value))}`;
  }
  return (
    <g>
      <path
        d={path}
        fill="none"
        stroke={colour}
        stroke-width="2.25"
        stroke-linejoin="round"
        stroke-dasharray={DASHES[index % 4]}
      />
      {series.values.map(
        (value, at) =>
          value !== null && (
            <g>
              <circle cx={round(x(at))} cy={round(y(value))} r="3.5" fill={colour} />
              {labelled && (
                <SetOff x={round(x(at))} y={round(y(value) - 9)} words={axisValue(value, unit)} theme={theme} />
              )}
            </g>
          ),
      )}
    </g>
  );
}

interface BarsProps {
  readonly series: ChartSeries;
  readonly index: number;
  readonly of: number;
  readonly plot: Plot;
}

function Bars({ series, index, of, plot }: BarsProps): VNode {
  const { x, y, slot, unit, theme, labelled } = plot;
  const width = Math.min(48, (slot * 0.72) / of);
  const left = (at: number) => x(at) + (index - of / 2) * width;
  return (
    <g>
      {series.values.map((value, at) => {
        if (value === null) return null;
        const [top, bottom] = value < 0 ? [y(0), y(value)] : [y(value), y(0)];
        return (
          <g>
            <rect
              x={round(left(at) + 1)}
              y={round(top)}
              width={round(width - 2)}
              height={round(Math.max(1, bottom - top))}
              fill={theme.series[index % theme.series.length]}
            />
            {labelled && (
              <text
                x={round(left(at) + width / 2)}
                y={round(value < 0 ? bottom + 16 : top - 6)}
                text-anchor="middle"
                fill={theme.ink}
              >
                {axisValue(value, unit)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

interface SetOffProps {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly theme: ChartTheme;
}

/** A figure with a rim of the paper's colour beneath it, which not every renderer would draw by `paint-order`. */
function SetOff({ x, y, words, theme }: SetOffProps): VNode {
  return (
    <>
      <text
        x={x}
        y={y}
        text-anchor="middle"
        fill={theme.paper}
        stroke={theme.paper}
        stroke-width="4"
        stroke-linejoin="round"
      >
        {words}
      </text>
      <text x={x} y={y} text-anchor="middle" fill={theme.ink}>
        {words}
      </text>
    </>
  );
}

/** Series differ in dash as well as in colour, for readers and printers without colours. */
const DASHES = [undefined, '7 4', '2 3', '10 3 2 3'] as const;

function Legend({ series, theme }: { readonly series: readonly ChartSeries[]; readonly theme: ChartTheme }): VNode {
  const widths = series.map(({ name }) => 38 + name.length * 7.6);
  return (
    <g>
      {series.map(({ name }, index) => {
        const left = WIDTH - 14 - widths.slice(index).reduce((sum, width) => sum + width, 0);
        return (
          <g>
            <path
              d={`M${round(left)} 11h18`}
              stroke={theme.series[index % theme.series.length]}
              stroke-width="3"
              stroke-dasharray={DASHES[index % 4]}
            />
            <text x={round(left + 23)} y="16" fill={theme.quiet}>
              {name}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function describe({ title, labels, series, unit }: ChartData): string {
  const lines = series.map(({ name, values }) => {
    const known = values.flatMap((value, index) =>
      value === null ? [] : [`${labels[index]} ${axisValue(value, unit)}`],
    );
    return `${series.length > 1 ? `${name}: ` : ''}${known.join(', ')}`;
  });
  return `Chart of ${title}. ${lines.join('. ')}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
