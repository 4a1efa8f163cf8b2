import type { Span } from '../transcript/call.ts';
import type { Amount } from './amount.ts';
import { CARRIER_NOUNS, FALL_NOUNS, FALLS, GENERIC, GROWTH_NOUNS, RISES } from './cue-words.ts';
import { findAmounts } from './find-amounts.ts';
import { metricAt, ratioRow } from './lexicon.ts';
import type { MetricRow } from './metric-row.ts';
import type { PeriodMention } from './period-mention.ts';
import { readPeriods } from './read-periods.ts';
import { type Token, tokenize } from './tokens.ts';
import { STOP_WORDS } from './word-classes.ts';

/** A metric named in a sentence, at tokens `[from, to)`. */
export interface NamedMetric {
  readonly row: MetricRow;
  readonly sign: 1 | -1;
  /** "revenue growth": a percent is then its level. */
  readonly growth: boolean;
  /** The name counts only with an amount per share. */
  readonly shareOnly: boolean;
  readonly from: number;
  readonly to: number;
}

/** A sentence taken apart: its tokens and, in order, the figures, metrics and periods it names. */
export interface Sentence extends Span {
  /** The call's text, which all spans point into. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly amounts: readonly Amount[];
  readonly metrics: readonly NamedMetric[];
  readonly periods: readonly PeriodMention[];
}

const GROWTH = new Set(['growth', 'increase', 'decline', 'decrease']);

/** Takes a sentence of `text` apart. `yearEnd` is the month in which the fiscal year ends. */
export function readSentence(text: string, span: Span, yearEnd: number): Sentence {
  const tokens = tokenize(text, span.start, span.end);
  const metrics = findNamedMetrics(tokens);
  const named = metrics.filter((metric) =>
    tokens.slice(metric.from, metric.to).some((token) => token.kind === 'number'),
  );
  const inName = (amount: Amount) => named.some((metric) => amount.from < metric.to && amount.to > metric.from);
  const all = readPeriods(tokens, yearEnd);
  const amounts = findAmounts(tokens).filter(
    (amount) =>
      !inName(amount) && !(amount.kind === 'number' && all.some((p) => amount.from < p.to && amount.to > p.from)),
  );
  const periods = all.filter((period) => !amounts.some((amount) => period.from < amount.to && period.to > amount.from));
  return { text, start: span.start, end: span.end, tokens, amounts, metrics, periods };
}

/** Things that lend their name to others: "inventory variance", "loan losses", "order rates". */
const LENDERS = new Set([
  'inventory',
  'total_loans',
  'total_deposits',
  'production',
  'orders',
  'backlog',
  'provision_for_credit_losses',
  'traffic',
  'subscribers',
  'dividends_paid',
]);

function isCompound(tokens: readonly Token[], id: string, to: number): boolean {
  const next = tokens[to];
  if (!LENDERS.has(id) || next?.kind !== 'word') return false;
  const { text, fold } = next;
  const goesOn =
    STOP_WORDS.has(text) ||
    GENERIC.has(fold) ||
    CARRIER_NOUNS.has(fold) ||
    GROWTH_NOUNS.has(fold) ||
    FALL_NOUNS.has(fold) ||
    RISES.has(text) ||
    FALLS.has(text);
  return !goesOn && !/(?:ed|ing|ly)$/.test(text);
}

/** @returns the token after "as a percentage of revenue", or null */
function shareOfRevenue(tokens: readonly Token[], from: number): number | null {
  const text = (offset: number) => tokens[from + offset]?.text ?? '';
  if (text(0) !== 'as' || !text(2).startsWith('percent') || text(3) !== 'of') return null;
  let at = from + 4;
  while (['total', 'net', 'our', 'consolidated'].includes(tokens[at]?.text ?? '')) at += 1;
  return tokens[at]?.fold === 'revenue' || tokens[at]?.fold === 'sales' ? at + 1 : null;
}

/** "non-compensation expense", "utilities and other expense", "their sales": the name without its first word is another thing. */
function isOtherThing(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text;
  if (before === 'non' || (before === '-' && tokens[at - 2]?.text === 'non')) return tokens[at]?.text !== 'gaap';
  return before === 'their' || (before === 'and' && tokens[at]?.text === 'other');
}

/** "from continuing operations", "attributable to Acme", "per diluted share" belong to the name before them. */
function extended(tokens: readonly Token[], from: number): number {
  const at = (offset: number) => tokens[from + offset]?.text;
  if (at(0) === 'from' && at(1) === 'continuing' && tokens[from + 2]?.fold === 'operation')
    return extended(tokens, from + 3);
  if ((at(0) === 'attributable' || at(0) === 'available') && at(1) === 'to') {
    let to = from + 2;
    while (
      to - from < 6 &&
      (tokens[to]?.capital ||
        [
          'common',
          'the',
          'our',
          'company',
          'shareholder',
          'stockholder',
          'shareowner',
          'controlling',
          'interest',
        ].includes(tokens[to]?.fold ?? ''))
    )
      to += 1;
    return extended(tokens, to);
  }
  if (
    at(0) === 'per' &&
    (tokens[from + 1]?.fold === 'share' || tokens[from + 2]?.fold === 'share' || tokens[from + 3]?.fold === 'share')
  ) {
    const share = [1, 2, 3].find((offset) => tokens[from + offset]?.fold === 'share')!;
    return tokens
      .slice(from + 1, from + share)
      .every((token) => ['diluted', 'common', 'fully', 'basic'].includes(token.text))
      ? extended(tokens, from + share + 1)
      : from;
  }
  return from;
}

function findNamedMetrics(tokens: readonly Token[]): readonly NamedMetric[] {
  const metrics: NamedMetric[] = [];
  for (let i = 0; i < tokens.length; ) {
    const found = metricAt(tokens, i);
    if (!found?.row) {
      i = found?.to ?? i + 1;
      continue;
    }
    if (
      isCompound(tokens, found.row.id, found.to) ||
      isOtherThing(tokens, i) ||
      (found.row.id === 'average_repurchase_price' && !metrics.some((metric) => metric.row.counted))
    ) {
      i = found.to;
      continue;
    }
    const named = extended(tokens, found.to);
    const share = shareOfRevenue(tokens, named);
    const row = share === null ? found.row : ratioRow(found.row);
    let to = share ?? named;
    const growth =
      found.row.unit !== 'percent' && GROWTH.has(tokens[to]?.fold ?? '') && tokens[to]?.text !== 'increased';
    if (growth) to += 1;
    metrics.push({ row, sign: found.sign, growth, shareOnly: found.shareOnly, from: i, to });
    i = to;
  }
  return metrics;
}
