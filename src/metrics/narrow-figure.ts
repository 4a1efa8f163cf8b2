import type { Figure } from './attribute.ts';
import { metricRow, OTHER } from './lexicon.ts';
import type { Sentence } from './sentence.ts';

const AUTHORIZATION = metricRow('repurchase_authorization')!;

/** Corrects a figure's metric where words around it say that it is something narrower, or the sum of two. */
export function narrowed(sentence: Sentence, figure: Figure): Figure {
  return jointly(sentence, authorized(sentence, figure));
}

const JOINT = new Set([
  'dividends_paid',
  'share_repurchases',
  'selling_general_administrative',
  'research_and_development',
  'general_administrative',
  'sales_and_marketing',
  'depreciation_amortization',
  'interest_expense',
  'capital_expenditures',
]);

/** "SG&A and R&D expenses were $96 million", "through dividends and buybacks": a sum is the figure of neither. */
function jointly({ tokens, metrics, amounts }: Sentence, figure: Figure): Figure {
  const { mention, row, amount } = figure;
  if (mention === null || row === null || !JOINT.has(row.id) || figure.role !== 'level') return figure;
  const other = metrics.find(
    (metric) =>
      metric.row !== mention.row &&
      JOINT.has(metric.row.id) &&
      ((metric.to + 1 === mention.from && tokens[metric.to]!.text === 'and') ||
        (mention.to + 1 === metric.from && tokens[mention.to]!.text === 'and' && amount.to <= mention.from)),
  );
  const list =
    other && amounts.some((one) => one !== amount && one.kind === amount.kind && Math.abs(one.from - amount.to) < 4);
  return other && !list ? { ...figure, metric: OTHER, row: null, mention: null, words: null, of: null } : figure;
}

const OPEN_TO_BUY = /^(?:authori[sz]|remain|left$|availab|capacity)/;

/** "$50 million of buybacks authorized", "remaining under the repurchase program": allowed, not yet spent. */
function authorized({ tokens }: Sentence, figure: Figure): Figure {
  if (figure.metric !== 'share_repurchases') return figure;
  const { from, to } = figure.amount;
  const mark = (text: string) => text === ',' || text === ';' || text === 'and' || text === 'under';
  const start = Math.max(
    0,
    from - 6,
    tokens.slice(0, from).findLastIndex((token) => mark(token.text)),
  );
  const stop = tokens.findIndex((token, i) => i >= to && mark(token.text));
  const end = Math.min(stop < 0 ? tokens.length : stop, to + 9);
  const open = tokens.slice(start, end).some((token) => OPEN_TO_BUY.test(token.text));
  return open ? { ...figure, metric: AUTHORIZATION.id, row: AUTHORIZATION } : figure;
}
