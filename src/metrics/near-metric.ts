import type { Amount } from './amount.ts';
import { type AmountCue, findCause } from './amount-cue.ts';
import { CARRIER_NOUNS, CAUSES, FALL_NOUNS, FALLS, GENERIC, GROWTH_NOUNS, RISES } from './cue-words.ts';
import { convert, roleFor } from './fit-metric.ts';
import type { NamedMetric, Sentence } from './sentence.ts';
import { STOP_WORDS } from './word-classes.ts';

const FAR = 28;
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const SHARE_OF = words('of to');
const REVENUE_WORDS = words('revenue sales turnover');
const REVENUE_ADJECTIVES = words(
  "total net our the its consolidated company overall company's companywide annual quarterly quarter worldwide group product service",
);

/** The figure is said to be of revenue: "25% of total revenues", "As a percentage of sales, SG&A was 22%". */
export function sharesRevenue(sentence: Sentence, amount: Amount): boolean {
  const { tokens } = sentence;
  if (SHARE_OF.has(tokens[amount.to]?.text ?? '') && isRevenueAt(sentence, amount.to + 1)) return true;
  if (tokens[0]?.text !== 'as') return false;
  const of = tokens.findIndex((token) => token.text === 'of');
  return of > 0 && of < 5 && (tokens[of - 1]?.text ?? '').startsWith('percent') && isRevenueAt(sentence, of + 1);
}

function isRevenueAt({ tokens }: Sentence, from: number): boolean {
  let at = from;
  while (REVENUE_ADJECTIVES.has(tokens[at]?.text ?? '') || REVENUE_ADJECTIVES.has(tokens[at]?.fold ?? '')) at += 1;
  return REVENUE_WORDS.has(tokens[at]?.fold ?? '');
}

/** The last metric named before a figure, whatever its unit: a share of revenue is said of any of them. */
export function nearestNamed(sentence: Sentence, amount: Amount): NamedMetric | null {
  const metric = sentence.metrics.findLast((named) => named.to <= amount.from && !named.shareOnly);
  return metric && amount.from - metric.to <= FAR && !isBarred(sentence, metric, amount) ? metric : null;
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
    if (cue.role !== 'prior' && isBarred(sentence, metric, amount)) continue;
    if (isShareBase(tokens, metric)) continue;
    if (isInCause(tokens, metric) && !isBetweenCloser(sentence, metric, amount)) continue;
    return metric;
  }
  return null;
}

/** "14.6% of revenues": the revenue is what the share is of, and no later figure's name. */
function isShareBase(tokens: Sentence['tokens'], metric: NamedMetric): boolean {
  if (metric.row.id !== 'revenue') return false;
  let at = metric.from - 1;
  while (REVENUE_ADJECTIVES.has(tokens[at]?.text ?? '')) at -= 1;
  return tokens[at]?.text === 'of' && (tokens[at - 1]?.text === '%' || tokens[at - 1]?.fold === 'percent');
}

/** A cause, a part or a new sentence-like break stands between the name and the figure. */
function isBarred(sentence: Sentence, metric: NamedMetric, amount: Amount): boolean {
  const { tokens } = sentence;
  for (let i = metric.to; i < amount.from; i += 1) if (tokens[i]!.text === ';') return true;
  return findCause(tokens, metric.to, amount.from) !== null || switchesSubject(sentence, metric.to, amount.from);
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
  if (metric.row.counted && /(?:ed|ing|bought|buy)$/.test(tokens[metric.from]!.text)) return null;
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
      /^(?:and|or|was|were|is|are|through|via|compared|versus|vs|to|from|with|by|as|which|that|while|but|on|at|due|driven|because|we|our$|than|over|if|when|after|before|not|of which|will|had|has)$/.test(
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
  if (changesOther(sentence, amount)) return true;
  const next = tokens[amount.to];
  if (metrics.some((metric) => metric.row.counted && metric.to <= amount.from && amount.from - metric.to < 12))
    return false;
  if (next && /^(?:benefit|impact|headwind|tailwind|drag|contribution)$/.test(next.fold)) return true;
  if (amount.kind === 'money' && next) {
    if (
      /^(?:charge|benefit|impact|headwind|tailwind|dilution|cost|expense|hit|contribution|drag|penalty|payment|settlement|acquisition|investment|project|note|loan|facility|term|portfolio|savings?|write|gain|loss|offering|bond|tranche|notes|revolver|deal|drawdown|borrowing|issuance|bridge|reserve|accrual|award|contract|order|backlog|opportunity|market|industry|deposit|check|purchase|price|valuation)$/.test(
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
  if (!previous || sentence.tokens.some((token) => token.text === 'respectively')) return true;
  const near = sentence.periods.some(
    (period) =>
      !period.relation &&
      !period.vague &&
      ((period.from >= previous.to && period.to <= amount.from) ||
        (period.from >= amount.to && period.from - amount.to <= 3)),
  );
  return near || amount.bound === 'range';
}

const CLAUSES = words('and while but as whereas with , ; -- — or');
const RESUMES = words('was were is are came totaled increased decreased grew rose fell declined reached up down');

/** Whether a new subject is named between two tokens: "number of deals rose 7% and the average deal size" switches. */
export function switchesSubject(sentence: Sentence, from: number, to: number): boolean {
  return switchAt(sentence, from, to) !== null;
}

/** The part of the company a clause switches to, where it is a name: ", while Asia increased". */
export function switchedPart(sentence: Sentence, from: number, to: number): string | null {
  const at = switchAt(sentence, from, to);
  if (at === null) return null;
  const { tokens, text } = sentence;
  if (!tokens[at]!.capital) return null;
  let end = at + 1;
  while (end < to && (tokens[end]!.capital || tokens[end]!.text === '&')) end += 1;
  const verb = tokens[end]?.text ?? '';
  return RESUMES.has(verb) || RISES.has(verb) || FALLS.has(verb)
    ? text.slice(tokens[at]!.start, tokens[end - 1]!.end)
    : null;
}

/** The first token of the new subject, or null. */
function switchAt(sentence: Sentence, from: number, to: number): number | null {
  const { tokens, periods } = sentence;
  let subject: number | null = null;
  let clause = false;
  for (let i = from; i < to; i += 1) {
    const { text, fold, kind, capital } = tokens[i]!;
    if (CLAUSES.has(text)) {
      const list = text === 'and' && tokens[i - 1]?.capital === true && tokens[i + 1]?.capital === true && !clause;
      if (subject !== null && text === ',' && RESUMES.has(tokens[i + 1]?.text ?? '')) subject = null;
      if (!list) clause = true;
      continue;
    }
    if (!clause || subject !== null) continue;
    const empty =
      (kind !== 'word' && kind !== 'code') ||
      STOP_WORDS.has(text) ||
      (GENERIC.has(fold) && !capital) ||
      RISES.has(text) ||
      FALLS.has(text) ||
      GROWTH_NOUNS.has(fold) ||
      FALL_NOUNS.has(fold) ||
      CARRIER_NOUNS.has(fold) ||
      text.endsWith('ly') ||
      text.endsWith('ing') ||
      text.includes("'") ||
      periods.some((period) => period.from <= i && i < period.to);
    if (!empty) subject = i;
  }
  return subject;
}

const CONTRIBUTES = /^(?:contribut(?:e|es|ed|ing)|add(?:s|ed|ing))$/;
const EXTRA = words('additional incremental extra another further');
const EFFECTS = words(
  'lift impact contribution benefit headwind tailwind opportunity synergy loss shortfall drag target potential equivalent transaction acquisition deal company business manager',
);

/** "an additional $150 million of revenue", "$50 million of revenue lift": on top of, or an effect on, the metric named. */
export function isExtra(sentence: Sentence, amount: Amount): boolean {
  const { tokens, metrics } = sentence;
  if (/^(?:benefit|headwind|tailwind|drag)$/.test(tokens[amount.to]?.fold ?? '')) return true;
  if (amount.kind !== 'money') return false;
  for (let i = amount.from - 1; i >= Math.max(0, amount.from - 14); i -= 1)
    if (CONTRIBUTES.test(tokens[i]!.text)) return true;
  let at = amount.from - 1;
  while (tokens[at]?.text === 'a' || tokens[at]?.text === 'an') at -= 1;
  if (EXTRA.has(tokens[at]?.text ?? '')) return true;
  if (tokens[amount.to]?.text === 'of' && EXTRA.has(tokens[amount.to + 1]?.text ?? '')) return true;
  const last = metrics.findLast((metric) => metric.to <= amount.from);
  if (last && EXTRA.has(tokens[last.from - 1]?.text ?? '')) return true;
  const next = metrics.find((metric) => metric.from >= amount.to && metric.from - amount.to <= 4);
  return next !== undefined && EFFECTS.has(tokens[next.to]?.fold ?? '');
}

const NOT_SALES = words(
  'booking bookings order orders backlog volume unit customer subscriber loan deposit traffic earnings eps ebitda arr',
);

/** "20% organic growth in bookings": growth of something other than sales. */
export function growsOther({ tokens, metrics }: Sentence, amount: Amount): boolean {
  const named = metrics.find((metric) => metric.from >= amount.to && metric.from - amount.to < 4);
  if (!named?.row.isGrowth || (tokens[named.to]?.text !== 'in' && tokens[named.to]?.text !== 'of')) return false;
  return tokens
    .slice(named.to + 1, named.to + 4)
    .some((token) => NOT_SALES.has(token.fold) || NOT_SALES.has(token.text));
}

/** "a 1% decrease in pricing", "a 4% increase from acquisitions": a change of something that is no metric here. */
function changesOther(sentence: Sentence, amount: Amount): boolean {
  const { tokens, metrics, periods } = sentence;
  const inPeriod = (at: number) => periods.some((period) => period.from <= at && at < period.to);
  let at = amount.to;
  while (
    at - amount.to < 6 &&
    (inPeriod(at) ||
      (tokens[at]?.kind === 'word' &&
        GENERIC.has(tokens[at]!.fold) &&
        !GROWTH_NOUNS.has(tokens[at]!.fold) &&
        !FALL_NOUNS.has(tokens[at]!.fold)))
  )
    at += 1;
  const noun = tokens[at]?.fold ?? '';
  const change = GROWTH_NOUNS.has(noun) || FALL_NOUNS.has(noun);
  if (!change && !(amount.kind === 'bps' || amount.kind === 'points')) return false;
  at += change ? 1 : 0;
  if (!['in', 'from', 'of', 'for'].includes(tokens[at]?.text ?? '')) return false;
  at += 1;
  while (['the', 'our', 'its', 'a', 'an', 'both'].includes(tokens[at]?.text ?? '')) at += 1;
  const word = tokens[at];
  if (word === undefined || word.kind !== 'word' || inPeriod(at) || inPeriod(at + 1)) return false;
  if (metrics.some((metric) => metric.from >= at && metric.from - at <= 6)) return false;
  return !STOP_WORDS.has(word.text) && !GROWTH_NOUNS.has(word.fold) && !FALL_NOUNS.has(word.fold);
}
