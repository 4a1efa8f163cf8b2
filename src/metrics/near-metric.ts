import type { Amount } from './amount.ts';
import { type AmountCue, findCause } from './amount-cue.ts';
import { CARRIER_NOUNS, CAUSES, FALL_NOUNS, GROWTH_NOUNS } from './cue-words.ts';
import { convert, roleFor } from './fit-metric.ts';
import type { NamedMetric, Sentence } from './sentence.ts';

const FAR = 28;
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const SHARE_OF = words('of to');
const REVENUE_WORDS = words('revenue sales turnover');
const REVENUE_ADJECTIVES = words(
  "total net our the its consolidated company overall company's companywide annual quarterly quarter worldwide group product service",
);

export function sharesRevenue(sentence: Sentence, amount: Amount): boolean {
  const { tokens } = sentence;
  let at = amount.to;
  if (!SHARE_OF.has(tokens[at]?.text ?? '')) return false;
  at += 1;
  while (REVENUE_ADJECTIVES.has(tokens[at]?.text ?? '') || REVENUE_ADJECTIVES.has(tokens[at]?.fold ?? '')) at += 1;
  return REVENUE_WORDS.has(tokens[at]?.fold ?? '');
}

/** The last metric named before a figure, whatever its unit: a share of revenue is said of any of them. */
export function nearestNamed(sentence: Sentence, amount: Amount): NamedMetric | null {
  const metric = sentence.metrics.findLast((named) => named.to <= amount.from && !named.shareOnly);
  return metric && amount.from - metric.to <= FAR && !isBarred(sentence.tokens, metric, amount) ? metric : null;
}

const LIST_WORDS = words('and a an or , sequential sequentially year over - on quarter');

/** Whether two figures stand in one list with one name: only list words between them. */
export function sharesNames(sentence: Sentence, first: Amount, second: Amount): boolean {
  return sentence.tokens.slice(first.to, second.from).every((token) => LIST_WORDS.has(token.text));
}

export function nearestLeft(sentence: Sentence, amount: Amount, cue: AmountCue): NamedMetric | null {
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

export function nearestRight(sentence: Sentence, index: number, amount: Amount): NamedMetric | null {
  const { tokens, metrics, amounts } = sentence;
  const next = amounts[index + 1];
  const metric = metrics.find((named) => named.from >= amount.to);
  if (!metric || metric.from - amount.to > 8 || (next && next.from < metric.from)) return null;
  if (metric.shareOnly && convert(metric.row, amount) === metric.row) return null;
  if (amount.kind === 'percent' && tokens[amount.to]?.text === 'of') return null;
  let linked = metric.from === amount.to;
  for (let i = amount.to; i < metric.from; i += 1) {
    const { text, fold, kind } = tokens[i]!;
    if (sentence.periods.some((period) => period.relation && period.from <= i && i < period.to)) {
      linked = true;
      continue;
    }
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
export function saidOfOther(sentence: Sentence, amount: Amount, previousEnd: number): boolean {
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
  if (metrics.some((metric) => metric.row.counted && metric.to <= amount.from && amount.from - metric.to < 12))
    return false;
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
export function continues(sentence: Sentence, index: number): boolean {
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
