/** A figure of the ADTRAN Q2 2007 call, read by hand. `any` where the words themselves leave it open. */
export interface ExpectedFigure {
  readonly metric: string;
  readonly dimension: string | null;
  /** One number or a range, in whole units; null for words without a number. */
  readonly value: number | readonly [low: number, high: number] | null;
  readonly unit: string;
  readonly period: string | null;
  readonly status: string;
}

const M = 1e6;
const ANY = 'any';
const [NOW, BEFORE, YEAR_AGO, YEAR] = ['2007-Q2', '2007-Q1', '2006-Q2', '2007-FY'] as const;

const figure = (
  metric: string,
  dimension: string | null,
  value: ExpectedFigure['value'],
  unit: string,
  period: string | null = NOW,
  status = 'reported',
): ExpectedFigure => ({ metric, dimension, value, unit, period, status });

/** A line of the prepared remarks: this quarter, the quarter before, the period named third. */
const line = (
  metric: string,
  dimension: string | null,
  unit: string,
  values: readonly number[],
  third: string = YEAR_AGO,
) => [
  figure(metric, dimension, values[0]!, unit),
  figure(metric, dimension, values[1]!, unit, BEFORE),
  figure(metric, dimension, values[2]!, unit, third),
];
const money = (metric: string, dimension: string | null, millions: readonly number[], third?: string) =>
  line(
    metric,
    dimension,
    'USD',
    millions.map((value) => Math.round(value * M)),
    third,
  );
const asked = (
  metric: string,
  dimension: string | null,
  value: ExpectedFigure['value'],
  unit: string,
  period: string | null = ANY,
) => figure(metric, dimension, value, unit, period, 'analyst');

/** Every figure spoken on the call, comparisons included, in the order spoken. */
export const ADTRAN_FIGURES: readonly ExpectedFigure[] = [
  figure('revenue_growth', 'internet working', 23, 'percent'),
  figure('revenue_growth', 'internet working', 79, 'percent'),
  figure('revenue_growth', 'broadband access', 10, 'percent'),
  figure('revenue_share', ANY, 11, 'percent'),
  ...money('revenue', null, [123.7, 110.3, 122.3]),
  ...money('revenue', 'loop access', [55, 51.3, 55.4]),
  figure('revenue', 'carrier systems', 46.5 * M, 'USD'),
  figure('revenue', 'carrier systems', 39.6 * M, 'USD', BEFORE),
  figure('revenue_growth', 'carrier systems', 0, 'percent'),
  ...money('revenue', 'business networking', [22.2, 19.5, 20.5]),
  ...money('revenue', 'hdsl', [46.3, 43.8, 46]),
  ...money('revenue', 'broadband access', [20.2, 18.3, 21.5]),
  ...money('revenue', 'optical access', [9.8, 8.6, 9.1]),
  ...money('revenue', 'internet working', [13.6, 11.1, 7.6]),
  figure('revenue_growth', 'internet working', 23, 'percent'),
  figure('revenue_growth', 'internet working', 79, 'percent'),
  ...money('revenue', 'carrier networks', [93.3, 84.4, 94.6]),
  ...money('revenue', 'enterprise networks', [30.4, 25.9, 27.7]),
  ...money('revenue', 'international', [8.3, 7.8, 7.6]),
  ...line('gross_margin', null, 'percent', [59.5, 59.6, 59.2]),
  ...money('research_and_development', null, [19.5, 18.4, 17.5]),
  ...money('selling_general_administrative', null, [26.2, 26.5, 26.3], '2006-Q4'),
  ...money('other_income_net', null, [2.8, 3.7, 3.8]),
  figure('other', ANY, 1 * M, 'USD', BEFORE),
  ...line('effective_tax_rate', null, 'percent', [35.2, 31.3, 35.5]),
  ...line('eps_diluted', null, 'USD/share', [0.28, 0.24, 0.27], '2006-Q4'),
  figure('inventory', null, 43 * M, 'USD'),
  figure('accounts_receivable', null, 66 * M, 'USD'),
  figure('days_sales_outstanding', null, 49, 'days'),
  figure('days_sales_outstanding', null, 48, 'days', YEAR_AGO),
  figure('operating_cash_flow', null, 29 * M, 'USD'),
  figure('cash_and_securities', null, 276 * M, 'USD'),
  figure('dividends_paid', null, 6.2 * M, 'USD'),
  figure('shares_repurchased', null, 1_437_000, 'shares'),
  figure('share_repurchases', null, 37.1 * M, 'USD'),
  figure('pretax_margin', null, 25, 'percent', YEAR, 'guidance'),
  // Questions and answers.
  asked(ANY, ANY, 10, 'percent'),
  figure('customer_concentration', 'AT&T', 24, 'percent'),
  figure('customer_concentration', 'Verizon', 13, 'percent'),
  figure('customer_concentration', 'Embark', 11, 'percent'),
  figure('customer_concentration', 'Qwest', 11, 'percent'),
  figure(ANY, ANY, 29, 'percent', BEFORE),
  asked('gross_margin', null, 59, 'percent'),
  figure('gross_margin', null, 59, 'percent', ANY, ANY),
  asked(ANY, null, [59, 60], 'percent'),
  figure('gross_margin', null, null, 'percent', ANY, ANY),
  figure('gross_margin', null, 59, 'percent', ANY, ANY),
  asked('revenue', 'broadband access', 21.5 * M, 'USD', YEAR_AGO),
  asked('revenue', 'broadband access', 20.2 * M, 'USD', NOW),
  asked(ANY, ANY, 7.6 * M, 'USD'),
  asked(ANY, ANY, 13.6 * M, 'USD'),
  asked(ANY, ANY, 12.9 * M, 'USD'),
  asked(ANY, ANY, 8.6 * M, 'USD'),
  asked(ANY, ANY, [10, 15], 'percent'),
  figure('other', ANY, [10, 25], 'percent', ANY, 'reported'),
  asked('operating_margin', null, 26, 'percent', '2006-Q3'),
  ...[26, 22.5, 25, 25, 26, 27, 22, 23].map((value) => asked(ANY, ANY, value, 'percent')),
  figure('pretax_margin', null, 25, 'percent', YEAR, 'guidance'),
  figure('pretax_margin', null, 25, 'percent', YEAR, 'guidance'),
  figure('other_income_net_ratio', null, [1.5, 2], 'percent', ANY, 'guidance'),
  figure('pretax_margin', null, 26, 'percent', '2007-Q3', 'guidance'),
  asked(ANY, ANY, [1.5, 2], 'percent'),
  asked('operating_margin', null, 24.5, 'percent'),
  asked(ANY, ANY, 1, 'percent'),
  asked(ANY, ANY, 1.5, 'percent'),
  asked(ANY, ANY, 109 * M, 'USD'),
  ...[4, 5, 6].map((value) => asked(ANY, ANY, value, 'percent')),
  figure(ANY, ANY, 109 * M, 'USD', ANY, 'guidance'),
  asked(ANY, ANY, 25, 'percent'),
  figure('stock_based_compensation', 'cost of sales', 88_000, 'USD'),
  figure('stock_based_compensation', 'R&D', 1.084 * M, 'USD'),
  figure('stock_based_compensation', 'SG&A', 1.124 * M, 'USD'),
  figure('stock_based_compensation', null, 2.296 * M, 'USD'),
  asked(ANY, ANY, 10, 'percent'),
  figure('other', ANY, 10, 'percent'),
  asked('revenue', 'T1', [7 * M, 8 * M], 'USD'),
  asked(ANY, ANY, 10, 'percent'),
  figure('effective_tax_rate', null, 35, 'percent', '2007-Q3', 'guidance'),
  figure('revenue', 'loop access', 77 * M, 'USD', NOW, 'corrected'),
  figure('revenue', 'loop access', 55 * M, 'USD'),
  asked(ANY, ANY, 55 * M, 'USD'),
  figure('revenue', 'carrier networks', 93.3 * M, 'USD'),
  asked(ANY, ANY, 93.3 * M, 'USD'),
  figure('revenue', 'enterprise networks', 30.4 * M, 'USD'),
  asked(ANY, ANY, 30.4 * M, 'USD'),
  asked('stock_based_compensation', null, 9 * M, 'USD', YEAR),
  asked('stock_based_compensation', null, 8.1 * M, 'USD', '2006-FY'),
  figure('stock_based_compensation', null, 2.3 * M, 'USD', ANY, 'guidance'),
];
