import type { Amount } from './amount.ts';
import { type AmountCue, cueOf, findCause } from './amount-cue.ts';
import { CARRIER_NOUNS, CAUSES, FALL_NOUNS, GROWTH_NOUNS } from './cue-words.ts';
import type { MetricId } from './fact.ts';
import { metricRow, OTHER } from './lexicon.ts';
import type { MetricRow } from './metric-row.ts';
import { wordsAfter, wordsBefore } from './noun-phrase.ts';
import type { NamedMetric, Sentence } from './sentence.ts';

/** How a figure belongs to its metric. `ratio` is a percent of revenue. */
export type FigureRole = 'level' | 'prior' | 'change' | 'growth' | 'ratio';

/** A figure with what it measures. */
export interface Figure {
  readonly amount: Amount;
  readonly role: FigureRole;
  readonly metric: MetricId;
  readonly row: MetricRow | null;
  /** Where the metric is named, in this sentence; null when it was carried over from words before. */
  readonly mention: NamedMetric | null;
  readonly sign: 1 | -1;
  /** For `other`: the words that name it. */
  readonly words: string | null;
  /** The figure this one is said with: a change or a comparison points at its level. Index in the list, or null. */
  readonly of: number | null;
}

/** What earlier sentences left: the metric that "it" and "this" stand for. */
export interface Subject {
  readonly row: MetricRow;
  readonly sign: 1 | -1;
}

const FAR = 28;
const SHARE_OF = new Set(['of', 'to']);
const REVENUE_WORDS = new Set(['revenue', 'sales', 'turnover']);
const REVENUE_ADJECTIVES = new Set([
  'total',
  'net',
  'our',
  'the',
  'its',
  'consolidated',
  'company',
  'overall',
  "company's",
  'companywide',
  'annual',
  'quarterly',
  'quarter',
  'worldwide',
  'group',
  'product',
  'service',
]);

/** Names the metric and role of every figure of a sentence. `carried` serves sentences that say "it" or nothing. */
export function attributeFigures(sentence: Sentence, carried: Subject | null): readonly Figure[] {
  const figures: Figure[] = [];
  for (const [i, amount] of sentence.amounts.entries()) {
    figures.push(attribute(sentence, i, amount, withOther(cueOf(sentence, i), figures.at(-1)), figures, carried));
  }
  return figures;
}

/** "up $640 million or 7.3%": the other form of a change is a change. */
function withOther(cue: AmountCue, previous: Figure | undefined): AmountCue {
  const changes = previous?.role === 'change' || previous?.role === 'growth';
  return cue.role === 'also' && changes ? { ...cue, role: 'change', sign: previous.sign } : cue;
}

function attribute(
  sentence: Sentence,
  i: number,
  amount: Amount,
  cue: AmountCue,
  done: readonly Figure[],
  carried: Subject | null,
): Figure {
  const { tokens, metrics } = sentence;
  const previousEnd = sentence.amounts[i - 1]?.to ?? 0;
  const make = (
    role: FigureRole,
    mention: NamedMetric | null,
    row: MetricRow | null,
    sign: 1 | -1,
    of: number | null = null,
  ): Figure => ({
    amount,
    role,
    metric: row ? derivedMetric(row, role, amount) : OTHER,
    row,
    mention,
    sign,
    words: null,
    of,
  });
  const unnamed = (): Figure => ({
    ...make('level', null, null, cue.sign),
    words: wordsAfter(sentence, amount) ?? wordsBefore(sentence, amount.from),
  });
  const lastLevel = findLast(
    done,
    (figure) => figure.row !== null && (figure.role === 'level' || figure.role === 'ratio'),
  );
  const left = nearestLeft(sentence, amount, cue);

  // 1. A share of revenue.
  if ((amount.kind === 'percent' || amount.kind === 'soft') && sharesRevenue(sentence, amount)) {
    return ratio(sentence, amount, left, cue, make, unnamed);
  }

  // 2. Named right after the figure: "$87 million of net income", "59.5% gross margin", "a 5% increase in revenue".
  const right = nearestRight(sentence, i, amount);
  if (right) {
    const role = roleFor(right.row, right.growth, amount, cue);
    if (role) return make(role, right, convert(right.row, amount), signOf(right, role, cue), null);
  }

  // 3. Said of something that has no name here: "a charge of $3 million", "$0.06 per share impact".
  if (cue.role !== 'prior' && cue.role !== 'also' && saidOfOther(sentence, amount, previousEnd)) return unnamed();

  // 4. The comparison or change of a figure just given, unless a metric was named since.
  const since = left && left.from >= previousEnd ? left : null;
  if (!since && lastLevel !== null && (cue.role === 'prior' || cue.role === 'change')) {
    const figure = done[lastLevel]!;
    const role = roleFor(figure.row!, false, amount, cue);
    if (role)
      return make(
        role,
        figure.mention,
        convert(figure.row!, amount),
        signOf(figure.mention, role, cue, figure.sign),
        lastLevel,
      );
  }

  // 5. Named before the figure.
  if (left && cue.role !== 'part') {
    const role = roleFor(left.row, left.growth, amount, cue);
    const again = done.some(
      (figure) =>
        figure.mention === left &&
        figure.role === 'level' &&
        figure.amount.kind === amount.kind &&
        figure.amount.per === amount.per,
    );
    if (role && !(again && role === 'level' && !continues(sentence, i))) {
      const of =
        role === 'prior' || role === 'change' || role === 'growth'
          ? findLast(done, (figure) => figure.mention === left && figure.role === 'level')
          : null;
      return make(role, left, convert(left.row, amount), signOf(left, role, cue), of);
    }
  }

  // 6. Carried over: "It was up 5%", "Compared to $4 million a year ago".
  if (
    carried &&
    metrics.every((metric) => metric.shareOnly || metric.from > amount.to) &&
    done.every((figure) => figure.row === null || figure.row === carried.row) &&
    cue.role !== 'part' &&
    refersBack(sentence, amount)
  ) {
    const role = roleFor(carried.row, false, amount, cue);
    if (role)
      return make(
        role,
        null,
        convert(carried.row, amount),
        role === 'growth' || role === 'change' ? cue.sign : carried.sign,
      );
  }
  void tokens;
  return unnamed();
}

/** The role a figure can play for a metric, or null when its unit does not fit. */
function roleFor(row: MetricRow, growth: boolean, amount: Amount, cue: AmountCue): FigureRole | null {
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
      if (row.unit === 'percent') return changes ? (row.isGrowth ? level : 'change') : level;
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

function derivedMetric(row: MetricRow, role: FigureRole, amount: Amount): MetricId {
  if (role === 'growth') return `${row.id}_growth`;
  if (role === 'change') return `${row.id}_change`;
  if (role === 'ratio') return row.unit === 'percent' ? row.id : `${row.id}_ratio`;
  void amount;
  return row.id;
}

/** Net income per share is EPS, dividends per share the dividend. */
function convert(row: MetricRow, amount: Amount): MetricRow {
  const perShare =
    amount.kind === 'money' && (amount.per === 'share' || (amount.per === null && !amount.scaled && isSmall(amount)));
  return perShare && row.unit === 'USD' && row.perShare ? perShareRow(row.perShare) : row;
}

function perShareRow(id: MetricId): MetricRow {
  return metricRow(id)!;
}

function isSmall(amount: Amount): boolean {
  return Math.abs(amount.high ?? 0) < 1000;
}

function signOf(mention: NamedMetric | null, role: FigureRole, cue: AmountCue, inherited: 1 | -1 = 1): 1 | -1 {
  if (role === 'growth' || role === 'change') return cue.role === 'change' ? cue.sign : 1;
  if (mention?.row.isGrowth) return cue.role === 'change' ? cue.sign : 1;
  if (role === 'ratio') return 1;
  return mention?.sign === -1 ||
    cue.sign === -1 ||
    (role !== 'prior' && inherited === -1) ||
    (role === 'prior' && inherited === -1)
    ? -1
    : 1;
}

function ratio(
  sentence: Sentence,
  amount: Amount,
  left: NamedMetric | null,
  cue: AmountCue,
  make: (role: FigureRole, mention: NamedMetric | null, row: MetricRow | null, sign: 1 | -1) => Figure,
  unnamed: () => Figure,
): Figure {
  if (left && cue.role !== 'part') {
    if (left.row.unit === 'percent') return make(cue.role === 'prior' ? 'prior' : 'level', left, left.row, 1);
    if (left.row.margin) return make('level', left, metricRow(left.row.margin)!, left.sign);
    if (left.row.unit === 'USD' && left.row.id !== 'revenue' && !left.shareOnly)
      return make('ratio', left, left.row, 1);
  }
  void sentence;
  void amount;
  void unnamed;
  const share = make('level', null, metricRow('revenue_share')!, 1);
  return { ...share, words: wordsBefore(sentence, amount.from) };
}

function sharesRevenue(sentence: Sentence, amount: Amount): boolean {
  const { tokens } = sentence;
  let at = amount.to;
  if (!SHARE_OF.has(tokens[at]?.text ?? '')) return false;
  at += 1;
  while (REVENUE_ADJECTIVES.has(tokens[at]?.text ?? '') || REVENUE_ADJECTIVES.has(tokens[at]?.fold ?? '')) at += 1;
  return REVENUE_WORDS.has(tokens[at]?.fold ?? '');
}

function nearestLeft(sentence: Sentence, amount: Amount, cue: AmountCue): NamedMetric | null {
  const { tokens, metrics } = sentence;
  for (let i = metrics.length - 1; i >= 0; i -= 1) {
    const metric = metrics[i]!;
    if (metric.to > amount.from || amount.from - metric.to > FAR) continue;
    if (
      roleFor(metric.row, metric.growth, amount, cue) === null ||
      (metric.shareOnly && convert(metric.row, amount) === metric.row)
    )
      continue;
    if (cue.role !== 'prior' && isBarred(tokens, metric, amount)) continue;
    if (isInCause(tokens, metric) && !isBetweenCloser(sentence, metric, amount)) continue;
    return metric;
  }
  return null;
}

/** A cause, a part or a new sentence-like break stands between the name and the figure. */
function isBarred(tokens: Sentence['tokens'], metric: NamedMetric, amount: Amount): boolean {
  for (let i = metric.to; i < amount.from; i += 1) if (tokens[i]!.text === ';') return true;
  return findCause(tokens, metric.to, amount.from) !== null;
}

/** "driven by higher revenue": the name is part of a cause. */
function isInCause(tokens: Sentence['tokens'], metric: NamedMetric): boolean {
  for (let i = metric.from - 1, seen = 0; i >= 0 && seen < 5; i -= 1, seen += 1) {
    const word = tokens[i]!.text;
    if (word === ',' || word === ';') return false;
    if (CAUSES.has(word) && word !== 'include' && word !== 'including' && word !== 'includes' && word !== 'included')
      return true;
  }
  return false;
}

/** "driven by net income of $5 million": the figure follows the name at once. */
function isBetweenCloser(sentence: Sentence, metric: NamedMetric, amount: Amount): boolean {
  const gap = amount.from - metric.to;
  return gap <= 1 && (gap === 0 || sentence.tokens[metric.to]!.text === 'of');
}

function nearestRight(sentence: Sentence, index: number, amount: Amount): NamedMetric | null {
  const { tokens, metrics, amounts } = sentence;
  const next = amounts[index + 1];
  const metric = metrics.find((named) => named.from >= amount.to);
  if (!metric || metric.from - amount.to > 7 || (next && next.from < metric.from)) return null;
  if (metric.shareOnly && convert(metric.row, amount) === metric.row) return null;
  if (amount.kind === 'percent' && tokens[amount.to]?.text === 'of') return null;
  let linked = metric.from === amount.to;
  for (let i = amount.to; i < metric.from; i += 1) {
    const { text, fold, kind } = tokens[i]!;
    if (kind === 'mark' && text !== '-' && text !== '&') return null;
    if (
      /^(?:and|or|was|were|is|are|compared|versus|vs|to|from|with|by|as|which|that|while|but|on|at|due|driven|because|we|our$|than|over|if|when|after|before|not|of which|will|had|has)$/.test(
        text,
      )
    ) {
      if (text !== 'and' || !linked) return null;
    }
    if (text === 'of' || text === 'in' || text === 'for') linked = true;
    if (GROWTH_NOUNS.has(fold) || FALL_NOUNS.has(fold)) linked = true;
    if (i === amount.to && kind === 'word' && text !== 'in' && text !== 'for') linked = true;
  }
  if (!linked) return null;
  // "was $5 million in the quarter for revenue": the name before wins over a name joined by "in" or "for".
  const link = tokens[amount.to]?.text;
  const weak = link === 'in' || link === 'for';
  const given = metrics.some(
    (named) =>
      named.to <= amount.from &&
      named.to >= (amounts[index - 1]?.to ?? 0) &&
      amount.from - named.to <= 4 &&
      named.row.unit === metric.row.unit &&
      !named.shareOnly,
  );
  if (weak && given) return null;
  if (given && metric.from - amount.to > 0 && link !== 'of') return null;
  return metric;
}

/** The noun before "of", or the words right after, say that the figure is of something else. */
function saidOfOther(sentence: Sentence, amount: Amount, previousEnd: number): boolean {
  const { tokens, metrics } = sentence;
  const covers = (at: number) => metrics.some((metric) => metric.from <= at && at < metric.to);
  let at = amount.from - 1;
  while (at > previousEnd && /^(?:a|an|the|another|approximately|total|net)$/.test(tokens[at]!.text)) at -= 1;
  if (tokens[at]?.text === 'of' && at > previousEnd && !covers(at)) {
    const noun = tokens[at - 1]!;
    if (
      noun.kind === 'word' &&
      !covers(at - 1) &&
      !CARRIER_NOUNS.has(noun.fold) &&
      !GROWTH_NOUNS.has(noun.fold) &&
      !FALL_NOUNS.has(noun.fold) &&
      noun.fold !== 'loss'
    )
      return true;
  }
  const next = tokens[amount.to];
  if (amount.kind === 'money' && next) {
    if (
      /^(?:charge|benefit|impact|headwind|tailwind|dilution|cost|expense|hit|contribution|drag|penalty|payment|settlement|acquisition|investment|project|note|loan|facility|term|portfolio|savings?|write|gain|loss)$/.test(
        next.fold,
      ) &&
      !covers(amount.to)
    )
      return true;
    if (
      next.text === 'of' &&
      !covers(amount.to + 1) &&
      tokens[amount.to + 1]?.kind === 'word' &&
      !isPeriodNext(sentence, amount.to + 1) &&
      !metrics.some((m) => m.from >= amount.to && m.from - amount.to <= 5)
    )
      return true;
  }
  return false;
}

function isPeriodNext(sentence: Sentence, at: number): boolean {
  return sentence.periods.some((period) => period.from >= at && period.from - at <= 1);
}

/** A second figure of the same metric: allowed when it follows at once with a period of its own. */
function continues(sentence: Sentence, index: number): boolean {
  const amount = sentence.amounts[index]!;
  const previous = sentence.amounts[index - 1];
  if (!previous) return true;
  const near = sentence.periods.some(
    (period) =>
      !period.relation &&
      !period.vague &&
      ((period.from >= previous.to && period.to <= amount.from) ||
        (period.from >= amount.to && period.from - amount.to <= 3)),
  );
  return near || amount.bound === 'range';
}

const REFERS = new Set([
  'it',
  'this',
  'that',
  'which',
  'they',
  'these',
  "that's",
  "it's",
  'we',
  'those',
  "it'll",
  "they'll",
  'up',
  'down',
  'compared',
  'versus',
  'flat',
  'growth',
  'increase',
  'decrease',
  'representing',
  'an',
  'a',
]);

function refersBack(sentence: Sentence, amount: Amount): boolean {
  const words = sentence.tokens.slice(0, Math.min(amount.from, 9));
  return words.some(
    (token, i) =>
      REFERS.has(token.text) &&
      (i < 3 || token.text === 'it' || token.text === 'this' || token.text === 'that' || token.text === 'they'),
  );
}

function findLast(figures: readonly Figure[], test: (figure: Figure) => boolean): number | null {
  for (let i = figures.length - 1; i >= 0; i -= 1) if (test(figures[i]!)) return i;
  return null;
}
