import type { FigureRow, SaidFact } from '../answer/company-figures.ts';
import type { Fact } from '../metrics/fact.ts';
import { comparePeriods } from '../transcript/period.ts';

/** How many times larger or smaller one quarter of a company may be than another of it before a digest would rather say nothing. */
const STEADY: Readonly<Record<string, number>> = {
  revenue: 2.6,
  gross_profit: 3,
  net_interest_income: 2,
  noninterest_income: 3,
  noninterest_expense: 3,
  loans: 2,
  deposits: 2,
  assets_under_management: 2,
  backlog: 4,
  share_count: 1.6,
};
/** The same for every other amount of money. */
const OTHERWISE = 12;

/** Leaves out figures that other figures of the company contradict: most often one of a part or a change, taken for the whole. */
export function plausibleRows(rows: readonly FigureRow[], period: string): readonly FigureRow[] {
  const growth = rows.find((r) => r.metric === 'revenue_growth' && r.byPeriod.has(period))?.byPeriod.get(period)
    ?.fact.value;
  return rows.filter((row) => {
    const now = row.byPeriod.get(period)?.fact.value;
    if (row.metric === 'organic_growth' && isOdd(now, growth)) return false;
    if (now == null || row.unit === 'percent' || row.unit.endsWith('/share')) return true;
    const most = STEADY[row.metric] ?? OTHERWISE;
    const others = rows
      .filter((r) => r.metric === row.metric && r.unit === row.unit)
      .flatMap((r) =>
        [...r.byPeriod.values()].flatMap(({ fact }) => (r === row && fact.period === period ? [] : fact.value!)),
      );
    const implied = row.metric === 'revenue' ? impliedRevenue(rows, period) : [];
    return [...others, ...implied].every(
      (other) => other <= 0 || now <= 0 || (now <= most * other && other <= most * now),
    );
  });
}

/** Currencies and acquisitions do not set organic growth this many points apart from growth. */
const isOdd = (organic: number | null | undefined, growth: number | null | undefined): boolean =>
  organic != null && growth != null && Math.abs(organic - growth) > 6;

/** Revenue as profit and margin give it. */
function impliedRevenue(rows: readonly FigureRow[], period: string): readonly number[] {
  const at = (metric: string) =>
    rows.find((r) => r.metric === metric && r.byPeriod.has(period))?.byPeriod.get(period)?.fact.value;
  return (['gross', 'operating'] as const).flatMap((kind) => {
    const profit = at(kind === 'gross' ? 'gross_profit' : 'operating_income');
    const margin = at(`${kind}_margin`);
    return profit && margin && profit > 0 && margin > 0 ? [(100 * profit) / margin] : [];
  });
}

/** Whether an outlook is of a period still to come, and of a size that the company's own figures leave room for. */
export function isPlausibleOutlook({ fact, call }: SaidFact, rows: readonly FigureRow[]): boolean {
  if (fact.period === null || (call.period !== null && comparePeriods(fact.period, call.period) <= 0)) return false;
  const known = rows
    .filter((r) => r.metric === fact.metric && r.unit === fact.unit)
    .flatMap((r) => [...r.byPeriod.values()].map((said) => Math.abs(said.fact.value!)))
    .filter((value) => value > 0);
  const size = sizeOf(fact);
  if (known.length === 0 || size === 0) return true;
  const quarters = /-FY$/.test(fact.period) && fact.unit !== 'percent' ? 4 : 1;
  const room = fact.unit === 'percent' ? 5 : (STEADY[fact.metric] ?? OTHERWISE);
  const least = Math.min(...known);
  if (size > room * quarters * Math.max(...known)) return false;
  return quarters === 1 ? size * room >= least : !(fact.metric in STEADY) || size >= least;
}

const sizeOf = ({ value, low, high }: Fact): number => Math.abs(value ?? high ?? low ?? 0);
