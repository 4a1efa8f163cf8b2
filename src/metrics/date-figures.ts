import type { FiscalPeriod } from '../transcript/call.ts';
import type { Figure } from './attribute.ts';
import type { PeriodMention } from './period-mention.ts';
import { resolvePeriod } from './resolve-period.ts';
import type { Sentence } from './sentence.ts';

/** A figure's period, and what a change compares it with. */
export interface DatedFigure {
  readonly period: FiscalPeriod | null;
  readonly against: FiscalPeriod | null;
  /** The period was named in this sentence, not carried over or taken from the call. */
  readonly stated: boolean;
}

export interface DatingContext {
  readonly call: FiscalPeriod | null;
  /** The period the speaker was on; null for the call's own. */
  readonly carried: FiscalPeriod | null;
  /** For each figure: an outlook. */
  readonly future: (index: number) => boolean;
}

const LINKS = new Set([
  'in',
  'for',
  'of',
  'at',
  'during',
  'the',
  'on',
  'as',
  'our',
  'from',
  'reported',
  'recorded',
  'a',
  'this',
  'its',
  'achieved',
  'was',
  'just',
  'back',
  '(',
  ',',
  'an',
  'that',
  'to',
  'over',
  'versus',
  'compared',
  'with',
  'by',
  'basis',
  'all',
]);

/** Gives every figure its own period: named right after it, right before it, or by the sentence; else the one carried. */
export function dateFigures(
  sentence: Sentence,
  figures: readonly Figure[],
  context: DatingContext,
): readonly DatedFigure[] {
  const dated: DatedFigure[] = [];
  const own = sentence.periods.filter((period) => !period.relation);
  const taken = new Set<PeriodMention>();
  const after = figures.map((figure, i) => {
    const mention = mentionAfter(sentence, own, figure, figures[i + 1]);
    if (mention && (figure.role === 'level' || figure.role === 'prior' || figure.role === 'ratio')) taken.add(mention);
    return mention;
  });
  for (const [i, figure] of figures.entries())
    if (figure.role === 'prior') for (const m of between(own, figures, i)) taken.add(m);
  for (const [i, figure] of figures.entries()) {
    const future = context.future(i);
    const main = mainPeriod(sentence, own, taken, figure, context, future);
    if (figure.role === 'change' || figure.role === 'growth') {
      const level = figure.of === null ? null : dated[figure.of]!;
      const period = level?.period ?? main.period;
      dated.push({
        period,
        against: againstOf(sentence, figures, i, period, context, future),
        stated: level?.stated ?? main.stated,
      });
      continue;
    }
    const before = figure.role === 'prior' ? between(own, figures, i).at(-1) : undefined;
    const mention = after[i] ?? before ?? null;
    if (figure.role === 'prior') {
      const level = figure.of === null ? null : dated[figure.of]!;
      const base = level?.period ?? main.period;
      const named = mention ?? relationOf(sentence, figures, i);
      const period = named ? resolvePeriod(named, { call: context.call, base, future: false, compares: true }) : null;
      dated.push({ period: period === base && !mention ? null : period, against: null, stated: mention !== null });
      continue;
    }
    if (mention && !mention.vague) {
      dated.push({
        period: resolvePeriod(mention, { call: context.call, base: context.call, future, compares: false }),
        against: null,
        stated: true,
      });
    } else dated.push({ period: main.period, against: null, stated: main.stated });
  }
  return dated;
}

/** The period named right after a figure: "$84.4 million in Q1 of '07". */
function mentionAfter(
  sentence: Sentence,
  own: readonly PeriodMention[],
  figure: Figure,
  next: Figure | undefined,
): PeriodMention | null {
  const from = figure.amount.to;
  const mention = own.find((period) => period.from >= from);
  if (!mention || (next && mention.from >= next.amount.from) || mention.from - from > 9) return null;
  for (let i = from; i < mention.from; i += 1) {
    const token = sentence.tokens[i]!;
    if (token.text === ',' && i > from) return null;
    if (token.text === ',' && sentence.tokens[i + 1]?.text !== 'for' && sentence.tokens[i + 1]?.text !== 'in')
      return null;
    if (LINKS.has(token.text)) {
      if (token.text === 'compared' || token.text === 'versus' || token.text === 'over' || token.text === 'from')
        return null;
      continue;
    }
    const inMention = sentence.metrics.some((metric) => metric.from <= i && i < metric.to);
    if (
      !inMention &&
      !(
        token.kind === 'word' &&
        i - from < 4 &&
        !/^(?:and|or|but|which|while|up|down|than|vs|against|expect|we|driven|due)$/.test(token.text)
      )
    )
      return null;
  }
  return mention;
}

/** Periods named between the last figure and this one. */
function between(own: readonly PeriodMention[], figures: readonly Figure[], i: number): readonly PeriodMention[] {
  const start = figures[i - 1]?.amount.to ?? 0;
  const to = figures[i]!.amount.from;
  const near = own.filter((period) => period.from >= start && period.to <= to && to - period.to < 9);
  return near;
}

/** The period the sentence is about at this figure. */
function mainPeriod(
  sentence: Sentence,
  own: readonly PeriodMention[],
  taken: ReadonlySet<PeriodMention>,
  figure: Figure,
  context: DatingContext,
  future: boolean,
): { readonly period: FiscalPeriod | null; readonly stated: boolean } {
  const free = own.filter((period) => !taken.has(period) && !isCompared(sentence, period));
  const before = free.filter((period) => period.from < figure.amount.from);
  const mention =
    before.findLast((period) => !period.vague) ??
    before.at(-1) ??
    free.find((period) => period.from > figure.amount.from && !period.vague && !crosses(sentence, figure, period));
  const fallback = context.carried ?? context.call;
  if (!mention) return { period: fallback, stated: false };
  if (mention.vague) return { period: future ? fallback : context.call, stated: !future };
  return {
    period: resolvePeriod(mention, { call: context.call, base: context.call, future, compares: false }),
    stated: true,
  };
}

/** "compared to the first quarter", "from last year", "over 2019": what a figure is set against, not its own period. */
function isCompared(sentence: Sentence, period: PeriodMention): boolean {
  for (let i = period.from - 1, seen = 0; i >= 0 && seen < 5; i -= 1, seen += 1) {
    const word = sentence.tokens[i]!.text;
    if (
      [
        'compared',
        'versus',
        'vs',
        'from',
        'over',
        'than',
        'against',
        'relative',
        'since',
        'until',
        'below',
        'above',
        'before',
      ].includes(word)
    )
      return true;
    if (!['the', 'to', 'of', 'our', 'with', 'in', '.', 'a', 'same', 'that', 'prior', 'strong', 'record'].includes(word))
      return false;
  }
  return false;
}

function crosses(sentence: Sentence, figure: Figure, period: PeriodMention): boolean {
  for (let i = figure.amount.to; i < period.from; i += 1) {
    const word = sentence.tokens[i]!.text;
    if (word === ';' || word === 'and' || word === 'but' || word === 'while' || word === 'which') return true;
  }
  return false;
}

/** What a change is against: "sequentially", "from Q1", "compared to $11.1 million in Q1 of '07". */
function againstOf(
  sentence: Sentence,
  figures: readonly Figure[],
  i: number,
  base: FiscalPeriod | null,
  context: DatingContext,
  future: boolean,
): FiscalPeriod | null {
  const mention = relationOf(sentence, figures, i);
  if (!mention) return null;
  const against = resolvePeriod(mention, {
    call: context.call,
    base,
    future: future && mention.relation,
    compares: true,
  });
  return against === base ? null : against;
}

function relationOf(sentence: Sentence, figures: readonly Figure[], i: number): PeriodMention | null {
  const figure = figures[i]!;
  const compares = sentence.periods.filter(
    (period) => period.relation || period.yearShift < 0 || isCompared(sentence, period) || isPriors(figures, i, period),
  );
  // Up to the next change of the same metric; the comparison that follows a change counts as its own.
  let end = Number.POSITIVE_INFINITY;
  for (const next of figures.slice(i + 1)) {
    if (next.role === 'change' || next.role === 'growth' || next.role === 'level') {
      if (next.amount.from - figure.amount.to <= 2) continue;
      end = next.amount.from;
      break;
    }
  }
  const after = compares.find((period) => period.from >= figure.amount.to && period.from < end);
  if (after && !(after.relation === false && after.from - figure.amount.to > 24)) return after;
  const before = compares.filter((period) => period.to <= figure.amount.from);
  return (
    before.findLast((period) => period.relation) ?? (figure.role === 'prior' ? before.at(-1) : before.at(-1)) ?? null
  );
}

/** A period that dates the comparison right after this change. */
function isPriors(figures: readonly Figure[], i: number, period: PeriodMention): boolean {
  const next = figures
    .slice(i + 1)
    .find((figure) => figure.role === 'prior' || figure.amount.from - figures[i]!.amount.to > 3);
  return next?.role === 'prior' && period.from >= next.amount.to && period.from - next.amount.to < 5;
}
