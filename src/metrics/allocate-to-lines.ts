import type { Figure, Subject } from './attribute.ts';
import { metricRow } from './lexicon.ts';
import type { Sentence } from './sentence.ts';

const EXPENSE_LINES = new Set([
  'cost_of_revenue',
  'research_and_development',
  'selling_general_administrative',
  'general_administrative',
  'sales_and_marketing',
  'operating_expenses',
]);

/**
 * Where stock compensation, depreciation or a charge was asked for "by line", an expense line's amount is a share of that:
 * "R&D was $1.1 million" is then stock-based compensation with the dimension R&D, not the whole R&D expense.
 */
export function allocateToLines(
  sentence: Sentence,
  figures: readonly Figure[],
  subject: Subject | null,
): readonly Figure[] {
  const here = sentence.metrics.find((metric) => metric.row.allocated)?.row;
  const allocated = here ?? (subject?.asked && subject.row.allocated ? subject.row : null);
  if (!allocated) return figures;
  return figures.map((figure) => {
    const { mention, row, amount } = figure;
    const isTotal = row === null && amount.kind === 'money' && saysTotal(sentence, amount.from);
    if (isTotal) return { ...figure, metric: allocated.id, row: metricRow(allocated.id)!, role: 'level', words: null };
    if (!row || !mention || !EXPENSE_LINES.has(row.id) || figure.role !== 'level') return figure;
    const line = sentence.text.slice(sentence.tokens[mention.from]!.start, sentence.tokens[mention.to - 1]!.end);
    return { ...figure, metric: allocated.id, row: allocated, words: line };
  });
}

function saysTotal({ tokens }: Sentence, before: number): boolean {
  return tokens[before - 1]?.text === 'of' && tokens[before - 2]?.text === 'total';
}
