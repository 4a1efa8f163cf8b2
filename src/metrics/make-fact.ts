import type { Call, Turn } from '../transcript/call.ts';
import type { Amount } from './amount.ts';
import type { Figure } from './attribute.ts';
import type { DatedFigure } from './date-figures.ts';
import type { Basis, Change, Fact, FactStatus, Unit } from './fact.ts';
import { clean } from './read-amount.ts';
import type { Sentence } from './sentence.ts';

/** Everything known of one figure, ready to be written down. */
export interface FactParts {
  readonly call: Call;
  readonly turn: Turn;
  readonly sentence: Sentence;
  readonly figure: Figure;
  readonly dated: DatedFigure;
  readonly dimension: string | null;
  readonly basis: Basis | null;
  readonly status: FactStatus;
  readonly id: string;
  readonly changes: readonly { readonly figure: Figure; readonly dated: DatedFigure }[];
}

const PERCENT = 0.01;

/** Writes a figure down as a fact. */
export function makeFact(parts: FactParts): Fact {
  const { call, turn, sentence, figure, dated } = parts;
  const { amount } = figure;
  const unit = unitOf(figure);
  const factor = amount.kind === 'bps' && unit === 'percent' ? PERCENT : 1;
  const [one, two] = [signed(amount.low, figure.sign, factor), signed(amount.high, figure.sign, factor)];
  const low = one === null || two === null ? null : Math.min(one, two);
  const high = one === null || two === null ? null : Math.max(one, two);
  const own = figure.role === 'growth' || figure.role === 'change' ? [{ figure, dated }] : parts.changes;
  return {
    id: parts.id,
    metric: figure.metric,
    dimension: parts.dimension,
    value: low === high ? low : null,
    low,
    high,
    bound: amount.bound,
    unit,
    spoken: call.text.slice(amount.start, amount.end),
    precision: clean(amount.precision * factor),
    period: dated.period,
    basis: parts.basis,
    status: parts.status,
    changes: mergeChanges(own.map((change) => changeOf(change.figure, change.dated))),
    speaker: turn.speaker,
    turn: turn.index,
    start: sentence.start,
    end: sentence.end,
    figure: { start: amount.start, end: amount.end },
    notes: [],
    inputs: [],
  };
}

function changeOf(figure: Figure, dated: DatedFigure): Change {
  const { amount } = figure;
  const value =
    amount.low === null
      ? null
      : signed(
          amount.low === amount.high ? amount.low : (amount.low + amount.high!) / 2,
          figure.sign,
          amount.kind === 'bps' ? PERCENT : 1,
        );
  return figure.role === 'growth'
    ? { against: dated.against, percent: value, amount: null }
    : { against: dated.against, percent: null, amount: value };
}

/** "$5 million or 8%" is one change. */
function mergeChanges(changes: readonly Change[]): readonly Change[] {
  const merged: Change[] = [];
  for (const change of changes) {
    const last = merged.at(-1);
    const fits =
      last &&
      last.against === change.against &&
      (last.percent === null) !== (change.percent === null) &&
      (last.amount === null) !== (change.amount === null);
    if (fits)
      merged[merged.length - 1] = {
        against: last.against,
        percent: last.percent ?? change.percent,
        amount: last.amount ?? change.amount,
      };
    else merged.push(change);
  }
  return merged;
}

function unitOf(figure: Figure): Unit {
  const { amount, row, role } = figure;
  switch (amount.kind) {
    case 'money':
      return perUnit(amount, figure);
    case 'percent':
    case 'soft':
    case 'verbal':
      return 'percent';
    case 'bps':
      return role === 'change' || row === null ? 'bps' : 'percent';
    case 'points':
      return 'percent';
    case 'times':
      return 'ratio';
    case 'days':
      return 'days';
    case 'number':
      if (row?.unit === 'USD') return 'USD';
      return row?.unit ?? (amount.noun === 'shares' ? 'shares' : 'count');
  }
}

function perUnit(amount: Amount, figure: Figure): Unit {
  const currency = amount.currency ?? 'USD';
  if (amount.per !== null) return `${currency}/${amount.per}`;
  return figure.row?.unit === 'USD/share' ? `${currency}/share` : currency;
}

function signed(value: number | null, sign: 1 | -1, factor: number): number | null {
  if (value === null) return null;
  return clean((value < 0 && sign === -1 ? value : value * sign) * factor) + 0;
}
