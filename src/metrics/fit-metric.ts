import type { Amount } from './amount.ts';
import type { AmountCue } from './amount-cue.ts';
import type { MetricId } from './fact.ts';
import { metricRow } from './lexicon.ts';
import type { MetricRow } from './metric-row.ts';

/** How a figure belongs to its metric. `ratio` is a percent of revenue. */
export type FigureRole = 'level' | 'prior' | 'change' | 'growth' | 'ratio';

/** Money below this and without a scale word is a price or an amount per share, never a company's revenue. */
const SMALL_MONEY = 1000;
/** "$3,000" is a price or one loan, "$88,000" may be an expense. */
const LEAST_UNSCALED = 50_000;

/** The role a figure can play for a metric, or null when its unit does not fit. */
export function roleFor(row: MetricRow, growth: boolean, amount: Amount, cue: AmountCue): FigureRole | null {
  const changes = cue.role === 'change';
  const level: FigureRole = cue.role === 'prior' ? 'prior' : 'level';
  switch (amount.kind) {
    case 'money': {
      if (row.unit === 'USD/share')
        return amount.per === 'share' || (amount.per === null && !amount.scaled && isSmall(amount))
          ? changes
            ? 'change'
            : level
          : null;
      if (row.unit !== 'USD') return null;
      if (amount.per === 'share') return row.perShare ? (changes ? 'change' : level) : null;
      if (row.isPrice) return changes ? 'change' : level;
      if (amount.per !== null) return null;
      if (!amount.scaled && !isSmall(amount) && Math.abs(amount.high!) < LEAST_UNSCALED) return null;
      if (!amount.scaled && isSmall(amount))
        return row.perShare === 'eps_diluted' ? (changes ? 'change' : level) : null;
      return growth ? (changes ? 'change' : null) : changes ? 'change' : level;
    }
    case 'percent':
    case 'soft':
      if (row.isGrowth) return level;
      if (row.unit === 'percent')
        return changes && amount.kind === 'percent' ? 'change' : amount.kind === 'soft' && changes ? null : level;
      return growth || changes ? 'growth' : null;
    case 'bps':
    case 'points':
      if (row.unit === 'percent')
        return changes
          ? row.isGrowth
            ? level
            : 'change'
          : row.id === 'cost_of_deposits' || row.id === 'net_interest_margin'
            ? level
            : null;
      return row.id === 'net_charge_offs' ||
        row.id === 'nonperforming_assets' ||
        row.id === 'allowance_for_credit_losses'
        ? changes
          ? 'change'
          : 'ratio'
        : growth && !changes
          ? null
          : null;
    case 'times':
      return row.unit === 'ratio' ? (changes ? 'change' : level) : null;
    case 'days':
      return row.unit === 'days' ? (changes ? 'change' : level) : null;
    case 'number':
      if (row.counted && amount.noun === 'shares') return changes ? null : level;
      if (row.unit === 'shares')
        return amount.noun === 'shares' || (amount.noun === null && amount.scaled)
          ? changes
            ? 'change'
            : level
          : null;
      if (amount.noun === 'shares') return null;
      if (row.unit === 'count') return changes ? 'change' : level;
      if (row.unit === 'USD') return amount.scaled && amount.noun === null ? (changes ? 'change' : level) : null;
      if (row.unit === 'ratio' || row.unit === 'percent')
        return amount.precision < 1 && amount.noun === null && !amount.scaled ? level : null;
      return row.unit === 'days' && amount.noun === null && !amount.scaled ? level : null;
    case 'verbal':
      if (row.isGrowth) return amount.low === 0 ? level : null;
      return row.unit === 'percent' ? (amount.low === 0 ? 'change' : null) : 'growth';
    default:
      return null;
  }
}

export function derivedMetric(row: MetricRow, role: FigureRole): MetricId {
  if (role === 'growth') return `${row.id}_growth`;
  if (role === 'change') return `${row.id}_change`;
  if (role === 'ratio') return row.unit === 'percent' ? row.id : `${row.id}_ratio`;
  return row.id;
}

/** Net income per share is EPS, dividends per share the dividend. */
export function convert(row: MetricRow, amount: Amount): MetricRow {
  if (row.counted && amount.kind === 'number' && amount.noun === 'shares') return metricRow(row.counted)!;
  const perShare =
    amount.kind === 'money' && (amount.per === 'share' || (amount.per === null && !amount.scaled && isSmall(amount)));
  return perShare && row.unit === 'USD' && row.perShare ? metricRow(row.perShare)! : row;
}

function isSmall(amount: Amount): boolean {
  return Math.abs(amount.high ?? 0) < SMALL_MONEY;
}
