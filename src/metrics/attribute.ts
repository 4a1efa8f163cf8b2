import type { Amount } from './amount.ts';
import { type AmountCue, cueOf } from './amount-cue.ts';
import { carriedOver, isOfOther } from './carry-over.ts';
import type { MetricId } from './fact.ts';
import { convert, derivedMetric, type FigureRole, roleFor } from './fit-metric.ts';
import { metricRow, OTHER } from './lexicon.ts';
import type { MetricRow } from './metric-row.ts';
import { narrowed } from './narrow-figure.ts';
import {
  continues,
  growsOther,
  isExtra,
  nearestLeft,
  nearestNamed,
  nearestRight,
  saidOfOther,
  sharesNames,
  sharesRevenue,
  switchedPart,
  switchesSubject,
} from './near-metric.ts';
import { wordsAfter, wordsBefore } from './noun-phrase.ts';
import type { NamedMetric, Sentence } from './sentence.ts';

/** A figure with what it measures. */
export interface Figure {
  readonly amount: Amount;
  readonly role: FigureRole;
  readonly metric: MetricId;
  readonly row: MetricRow | null;
  /** Where the metric is named, in this sentence; null when it was carried over from words before. */
  readonly mention: NamedMetric | null;
  readonly sign: 1 | -1;
  /** The words that name it where no metric does, or the part of the company it is said of. */
  readonly words: string | null;
  /** The figure this one is said with: a change or a comparison points at its level. Index in the list, or null. */
  readonly of: number | null;
  /** A cause, a part or an exception of something larger: "including $57 million of admissions revenue". */
  readonly part: boolean;
}

/** What was spoken of before: the metric that "it", "this" or a bare part of the company stands for. */
export interface Subject {
  readonly row: MetricRow;
  readonly sign: 1 | -1;
  readonly dimension: string | null;
  /** An analyst asked for it, and nobody has named another metric since. */
  readonly asked: boolean;
}

/** Names the metric and role of every figure of a sentence. `carried` serves sentences that say "it" or nothing. */
export function attributeFigures(sentence: Sentence, carried: Subject | null): readonly Figure[] {
  const figures: Figure[] = [];
  for (const [i, amount] of sentence.amounts.entries()) {
    figures.push(attribute(sentence, i, amount, withOther(sentence, i, figures.at(-1)), figures, carried));
  }
  return respectively(sentence, shareNames(sentence, figures)).map((figure) => narrowed(sentence, figure));
}

/** What the figure before decides: "up $640 million or 7.3%" is one change, "compared with $0.61 and $0.76" two comparisons. */
function withOther(sentence: Sentence, i: number, previous: Figure | undefined): AmountCue {
  const cue = cueOf(sentence, i);
  if (!previous) return cue;
  const changes = previous.role === 'change' || previous.role === 'growth';
  if (cue.role === 'also' && changes) return { ...cue, role: 'change', sign: previous.sign };
  const amount = sentence.amounts[i]!;
  const again = previous.role === 'prior' && cue.role === 'level' && amount.kind === previous.amount.kind;
  const gap = sentence.tokens.slice(previous.amount.to, amount.from);
  const inPeriod = (start: number) =>
    sentence.periods.some(
      (period) => sentence.tokens[period.from]!.start <= start && start < sentence.tokens[period.to - 1]!.end,
    );
  const lists =
    again &&
    gap.some((token) => token.text === 'and') &&
    gap.every((token) => LIST.has(token.text) || inPeriod(token.start));
  return lists ? { ...cue, role: 'prior' } : cue;
}

const LIST = new Set(['and', ',', 'in', 'for', 'the', 'of', 'a']);

function attribute(
  sentence: Sentence,
  i: number,
  amount: Amount,
  cue: AmountCue,
  done: readonly Figure[],
  carried: Subject | null,
): Figure {
  const unnamed: Figure = {
    amount,
    role: 'level',
    metric: OTHER,
    row: null,
    mention: null,
    sign: cue.sign,
    words: wordsAfter(sentence, amount) ?? wordsBefore(sentence, amount.from),
    of: null,
    part: cue.role === 'part',
  };
  const named = (
    role: FigureRole,
    mention: NamedMetric | null,
    row: MetricRow,
    sign: 1 | -1,
    of: number | null = null,
  ): Figure => ({
    ...unnamed,
    role,
    metric: derivedMetric(row, role),
    row,
    mention,
    sign,
    words: null,
    of,
  });

  // 1. A share of revenue.
  if ((amount.kind === 'percent' || amount.kind === 'soft') && sharesRevenue(sentence, amount)) {
    return shareOfRevenue(sentence, amount, cue, named);
  }

  if (isExtra(sentence, amount) || growsOther(sentence, amount)) return unnamed;

  // 2. Named right after the figure: "$87 million of net income", "59.5% gross margin", "a 5% increase in revenue".
  const right = nearestRight(sentence, i, amount);
  const rightRole = right && roleFor(right.row, right.growth, amount, cue);
  if (right && rightRole) return named(rightRole, right, convert(right.row, amount), signOf(right, rightRole, cue, 1));

  // 3. Said of something that has no name here: "a charge of $3 million", "$0.06 per share impact".
  const previousEnd = sentence.amounts[i - 1]?.to ?? 0;
  if (cue.role !== 'prior' && cue.role !== 'also' && saidOfOther(sentence, amount, previousEnd)) return unnamed;

  // 4. The comparison or change of a figure just given, unless a metric was named since.
  const left = nearestLeft(sentence, amount, cue);
  const level = findLast(
    done,
    (figure) =>
      figure.row !== null &&
      (figure.role === 'level' || figure.role === 'ratio') &&
      (figure.amount.kind === amount.kind || roleFor(figure.row, false, amount, cue) !== null),
  );
  const after = level === null ? 0 : done[level]!.amount.to;
  const follows = cue.role === 'prior' || cue.role === 'change';
  if (
    level !== null &&
    follows &&
    !(cue.role === 'prior' && amount.kind === 'money' && isOfOther(sentence, amount)) &&
    !(left && left.from >= previousEnd) &&
    !switchesSubject(sentence, Math.max(after, previousEnd), amount.from)
  ) {
    const figure = done[level]!;
    const role = roleFor(figure.row!, false, amount, cue);
    if (role)
      return {
        ...named(
          role,
          figure.mention,
          convert(figure.row!, amount),
          signOf(figure.mention, role, cue, figure.sign),
          level,
        ),
        words: figure.words,
      };
  }

  // 5. Named before the figure.
  if (left && cue.role !== 'part') {
    const role = roleFor(left.row, left.growth, amount, cue);
    const sameLevel = (figure: Figure) => figure.mention === left && figure.role === 'level';
    const again = done.some(
      (figure) => sameLevel(figure) && figure.amount.kind === amount.kind && figure.amount.per === amount.per,
    );
    if (role && !(again && role === 'level' && !continues(sentence, i))) {
      const of = role === 'level' || role === 'ratio' ? null : findLast(done, sameLevel);
      return named(role, left, convert(left.row, amount), signOf(left, role, cue, 1), of);
    }
  }

  // 6. The same said of another part: "Europe sales were down 1%, while Asia increased 24% to $104 million".
  const elliptic = done.length > 0 && cue.role !== 'part' && cue.role !== 'prior' ? done.at(-1)! : null;
  if (elliptic?.row && elliptic.mention) {
    const part =
      switchedPart(sentence, elliptic.amount.to, amount.from) ??
      (elliptic.words !== null && elliptic.of === null && !switchesSubject(sentence, elliptic.amount.to, amount.from)
        ? elliptic.words
        : null);
    const role = part === null ? null : roleFor(elliptic.row, false, amount, cue);
    if (part !== null && role)
      return {
        ...named(role, elliptic.mention, convert(elliptic.row, amount), signOf(elliptic.mention, role, cue, 1)),
        words: part,
      };
  }

  // 7. One of a list of customers: "we had four 10% customers and Acme came in at 24%".
  const listed = sentence.metrics.findLast(
    (metric) => metric.row.id === 'customer_concentration' && metric.to <= amount.from,
  );
  const customer =
    listed && amount.kind === 'percent' && cue.role === 'level'
      ? switchedPart(sentence, Math.max(listed.to, previousEnd), amount.from)
      : null;
  if (listed && customer !== null) return { ...named('level', listed, listed.row, 1), words: customer };

  // 8. Carried over: "It was up 5%", "Compared to $4 million a year ago".
  const back = carried && cue.role !== 'part' ? carriedOver(sentence, amount, cue, carried, done) : null;
  if (back)
    return {
      ...named(back.role, null, convert(carried!.row, amount), signOf(null, back.role, cue, carried!.sign)),
      words: back.part,
    };
  return unnamed;
}

function shareOfRevenue(
  sentence: Sentence,
  amount: Amount,
  cue: AmountCue,
  named: (role: FigureRole, mention: NamedMetric | null, row: MetricRow, sign: 1 | -1) => Figure,
): Figure {
  const left = cue.role === 'part' ? null : nearestNamed(sentence, amount);
  if (left?.row.unit === 'percent') return named(cue.role === 'prior' ? 'prior' : 'level', left, left.row, 1);
  if (left?.row.margin) return named('level', left, metricRow(left.row.margin)!, left.sign);
  if (left?.row.unit === 'USD' && left.row.id !== 'revenue') return named('ratio', left, left.row, 1);
  return { ...named('level', null, metricRow('revenue_share')!, 1), words: wordsBefore(sentence, amount.from) };
}

/** "a 23% sequential and a 79% year-over-year increase in revenue": the first figure shares the name of the second. */
function shareNames(sentence: Sentence, figures: readonly Figure[]): readonly Figure[] {
  const shared = [...figures];
  for (let i = shared.length - 2; i >= 0; i -= 1) {
    const [figure, next] = [shared[i]!, shared[i + 1]!];
    const fits = figure.row === null && next.mention !== null && next.mention.from >= next.amount.to;
    if (!fits || figure.amount.kind !== next.amount.kind || !sharesNames(sentence, figure.amount, next.amount))
      continue;
    shared[i] = { ...next, amount: figure.amount };
  }
  return shared;
}

/** "Revenue, net income and EPS were $688 million, $140 million and $3.21, respectively": names and figures in one order. */
function respectively(sentence: Sentence, figures: readonly Figure[]): readonly Figure[] {
  const { tokens, metrics } = sentence;
  const end = tokens.findIndex((token) => token.text === 'respectively');
  const stated = figures.filter((figure) => figure.amount.to <= end && figure.role === 'level');
  // "... of $210 million and $154 million increased 105% and 115%": the names belong to the first kind of figure.
  const listed = stated.filter(({ amount }) => amount.kind === stated[0]!.amount.kind);
  if (end < 0 || listed.length < 2) return figures;
  const names = metrics.filter((metric) => metric.to <= listed[0]!.amount.from).slice(-listed.length);
  const level: AmountCue = { role: 'level', sign: 1, at: 0 };
  const fits =
    names.length === listed.length &&
    names.every((name, i) => roleFor(name.row, name.growth, listed[i]!.amount, level) === 'level');
  if (!fits) return figures;
  return figures.map((figure) => {
    const mention = names[listed.indexOf(figure)];
    if (!mention) return figure;
    const row = convert(mention.row, figure.amount);
    return { ...figure, mention, row, metric: row.id, sign: mention.sign, words: null, of: null, part: false };
  });
}

function signOf(mention: NamedMetric | null, role: FigureRole, cue: AmountCue, inherited: 1 | -1): 1 | -1 {
  if (role === 'growth' || role === 'change' || mention?.row.isGrowth) return cue.role === 'change' ? cue.sign : 1;
  if (role === 'ratio') return 1;
  return mention?.sign === -1 || cue.sign === -1 || inherited === -1 ? -1 : 1;
}

function findLast(figures: readonly Figure[], test: (figure: Figure) => boolean): number | null {
  const at = figures.findLastIndex(test);
  return at < 0 ? null : at;
}
