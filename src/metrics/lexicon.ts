import type { MetricId } from './fact.ts';
import { BALANCE_METRICS } from './lexicon-balance.ts';
import { FINANCE_METRICS } from './lexicon-finance.ts';
import { INCOME_METRICS } from './lexicon-income.ts';
import { INDUSTRY_METRICS } from './lexicon-industries.ts';
import type { MetricRow } from './metric-row.ts';
import { NOT_METRICS } from './not-metrics.ts';
import { Phrases } from './phrases.ts';
import type { Token } from './tokens.ts';
import { tokenize } from './tokens.ts';

/** Every metric known by name. Figures of anything else are kept under `OTHER`, named by the words around them. */
export const LEXICON: readonly MetricRow[] = [
  ...INCOME_METRICS,
  ...BALANCE_METRICS,
  ...INDUSTRY_METRICS,
  ...FINANCE_METRICS,
];

/** A figure whose metric has no row; its dimension holds the words that name it. Never shown as a known metric. */
export const OTHER: MetricId = 'other';

/** Metrics made from a row: growth in percent, a stated change in the metric's own unit, a share of revenue in percent. */
const DERIVED = { _growth: ' growth', _change: ', change' } as const;

/** A metric named in words. `start` and `end` point into those words. */
export interface MetricMention {
  readonly metric: MetricId;
  /** -1 for names of losses: "net loss". */
  readonly sign: 1 | -1;
  readonly start: number;
  readonly end: number;
}

interface Named {
  readonly row: MetricRow;
  readonly sign: 1 | -1;
  /** The name counts only with an amount per share. */
  readonly shareOnly?: true;
}

const rows = new Map<MetricId, MetricRow>(LEXICON.map((row) => [row.id, row]));
const spoken = new Phrases<Named | null>();
const asked = new Phrases<Named | null>();
const chinese: (readonly [term: string, metric: MetricId])[] = [];

spoken.add(NOT_METRICS, null);
for (const row of LEXICON) {
  for (const phrases of [spoken, asked]) {
    phrases.add(row.names, { row, sign: 1 });
    if (row.abbreviations) phrases.add(row.abbreviations, { row, sign: 1 });
    if (row.losses) phrases.add(row.losses, { row, sign: -1 });
  }
  if (row.perShareNames) spoken.add(row.perShareNames, { row, sign: 1, shareOnly: true });
  if (row.perShareLosses) spoken.add(row.perShareLosses, { row, sign: -1, shareOnly: true });
  asked.add(row.id.replaceAll('_', ' '), { row, sign: 1 });
  for (const term of row.chinese?.split('|') ?? []) chinese.push([term, row.id]);
}
for (const row of LEXICON) if (row.shorthand) asked.add(row.shorthand, { row, sign: 1 });
/** Expenses and the like as a percent of revenue are metrics of their own. */
for (const row of LEXICON) {
  if (row.unit !== 'USD' || row.margin) continue;
  const { id, label, names, example } = row;
  rows.set(`${id}_ratio`, {
    id: `${id}_ratio`,
    label: `${label}, percent of revenue`,
    unit: 'percent',
    names,
    example,
  });
}
chinese.sort((a, b) => b[0].length - a[0].length);

const GROWTH_WORDS = new Set(['growth', 'grow', 'increase']);

/** @returns the row of a metric, or of the metric it is derived from; undefined for `other` */
export function metricRow(id: MetricId): MetricRow | undefined {
  return rows.get(id) ?? rows.get(baseMetric(id));
}

/** The metric that a share of revenue makes of another: `operating_margin`, `selling_general_administrative_ratio`. */
export function ratioRow(row: MetricRow): MetricRow {
  return rows.get(row.margin ?? `${row.id}_ratio`) ?? row;
}

/** `revenue` for `revenue_growth`, `revenue_change`, `revenue_ratio`; the id itself otherwise. */
export function baseMetric(id: MetricId): MetricId {
  if (rows.has(id)) return id;
  for (const suffix of Object.keys(DERIVED)) if (id.endsWith(suffix)) return id.slice(0, -suffix.length);
  return id;
}

/** Name for readers: "Gross margin", "Revenue growth", "SG&A, percent of revenue". */
export function metricLabel(id: MetricId): string {
  const row = rows.get(id);
  if (row) return row.label;
  const base = rows.get(baseMetric(id));
  if (!base) return 'Figure';
  const suffix = id.slice(base.id.length) as keyof typeof DERIVED;
  return base.label + DERIVED[suffix];
}

/** The metric spoken at token `from`; `metric: null` is a look-alike that must be stepped over ("sales force"). */
export function metricAt(
  tokens: readonly Token[],
  from: number,
): { readonly row: MetricRow | null; readonly sign: 1 | -1; readonly shareOnly: boolean; readonly to: number } | null {
  const found = spoken.longestAt(tokens, from);
  if (!found) return null;
  const { row = null, sign = 1, shareOnly = false } = found.value ?? {};
  return { row, sign, shareOnly, to: found.to };
}

/**
 * Finds the metrics a question names, in any case, spelling or plural, with abbreviations, shorthand, ids and Chinese
 * terms. The longest name wins. "revenue growth" is `revenue_growth`.
 *
 * @returns in the order of the words; empty when none is named
 */
export function findMetrics(words: string): readonly MetricMention[] {
  const mentions: MetricMention[] = [];
  const tokens = tokenize(words);
  for (let i = 0; i < tokens.length; ) {
    const found = asked.longestAt(tokens, i);
    if (!found?.value) {
      i = found?.to ?? i + 1;
      continue;
    }
    const { row, sign } = found.value;
    const next = tokens[found.to];
    const growth = next !== undefined && row.unit !== 'percent' && GROWTH_WORDS.has(next.text);
    const last = growth ? next : tokens[found.to - 1]!;
    mentions.push({ metric: growth ? `${row.id}_growth` : row.id, sign, start: tokens[i]!.start, end: last.end });
    i = growth ? found.to + 1 : found.to;
  }
  for (let i = 0; i < words.length; ) {
    const term = chinese.find(([t]) => words.startsWith(t, i));
    if (term) mentions.push({ metric: term[1], sign: 1, start: i, end: i + term[0].length });
    i += term ? term[0].length : 1;
  }
  return mentions.sort((a, b) => a.start - b.start);
}
