import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartSvg } from '../../adapters/web/chart/chart.tsx';
import { type ChartData, chartOf } from '../../adapters/web/chart/chart-data.ts';
import { chartPng } from '../../adapters/web/chart/chart-png.ts';
import { niceTicks } from '../../adapters/web/chart/nice-ticks.ts';

const margins: ChartData = {
  title: 'Gross margin',
  kind: 'line',
  unit: 'percent',
  labels: ['Q1 2024', 'Q2 2024', 'Q3 2024'],
  series: [{ name: 'Gross margin', values: [50.2, null, 51.3] }],
};

describe('niceTicks', () => {
  it('spans any range in few even steps', () => {
    const number = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(number, number, (a, b) => {
        const [least, greatest] = [Math.min(a, b), Math.max(a, b)];
        const ticks = niceTicks(least, greatest);
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThan(9);
        const hair = 1e-6 * (greatest - least) + 1e-8 * Math.max(1, Math.abs(greatest), Math.abs(least));
        expect(ticks[0]).toBeLessThanOrEqual(least + hair);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(greatest - hair);
      }),
    );
  });

  it('labels round numbers', () => {
    expect(niceTicks(0, 123.7)).toEqual([0, 50, 100, 150]);
    expect(niceTicks(59.2, 59.6)).toEqual([59.2, 59.3, 59.4, 59.5, 59.6]);
  });
});

describe('a chart', () => {
  it('tells its figures to who cannot see it', () => {
    expect(chartSvg({ data: margins })).toContain('aria-label="Chart of Gross margin. Q1 2024 50.2%, Q3 2024 51.3%"');
  });

  it('draws no line over a quarter that nobody spoke of', () => {
    const [path] = /d="M[^"]*" fill="none"/.exec(chartSvg({ data: margins })) ?? [];
    expect(path?.match(/M/g)).toHaveLength(2);
  });

  it('draws a loss below the line of zero', () => {
    const svg = chartSvg({
      data: { ...margins, kind: 'bar', unit: 'USD', series: [{ name: 'Net income', values: [5e6, -2e6, 1e6] }] },
    });
    const bars = [...svg.matchAll(/<rect x="[^"]+" y="([^"]+)"/g)].map(([, y]) => Number(y));
    expect(bars[1]).toBeGreaterThan(bars[0] as number);
    expect(svg).toContain('-$2M');
  });

  it('is drawn only from a table of at least two figures', () => {
    const cell = (value: number | null) => ({ shown: String(value), value, cites: [] });
    const table = (values: (number | null)[]) => ({
      title: 'Revenue',
      columns: ['Period', 'Revenue'],
      rows: values.map((value, index) => ({ label: `Q${index + 1}`, cells: [cell(value)] })),
      chart: { kind: 'bar', unit: 'USD' } as const,
    });
    expect(chartOf(table([1, 2]))?.series).toEqual([{ name: 'Revenue', values: [1, 2] }]);
    expect(chartOf(table([1, null]))).toBeNull();
    expect(chartOf({ ...table([1, 2]), chart: null })).toBeNull();
  });

  it('escapes hostile names', () => {
    const svg = chartSvg({ data: { ...margins, title: '</svg><script>alert(1)</script>' } });
    expect(svg).not.toContain('<script');
  });

  it('becomes a PNG', async () => {
    const png = Buffer.from(await chartPng(margins));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1360, 640]);
    expect(png.length).toBeGreaterThan(5000);
  });
});
