import type { Figure } from './attribute.ts';
import type { NamedPart } from './call-parts.ts';
import { GENERIC, PART_NOUNS } from './cue-words.ts';
import { phraseBefore, phraseFrom, subjectPart, trimmed, wordsBefore } from './noun-phrase.ts';
import type { NamedMetric, Sentence } from './sentence.ts';
import { STOP_WORDS } from './word-classes.ts';

/** Metrics that are said of the company as a whole; a segment spoken of before does not claim them. */
export const COMPANY_ONLY: ReadonlySet<string> = new Set(
  'eps_diluted net_income net_margin effective_tax_rate income_tax_expense interest_expense interest_income other_income_net operating_cash_flow free_cash_flow cash_conversion cash_and_securities liquidity credit_availability total_debt net_debt net_cash leverage_ratio debt_to_capital share_repurchases shares_repurchased repurchase_authorization average_repurchase_price dividends_paid dividend_per_share shareholder_returns share_count book_value_per_share tangible_book_value_per_share return_on_equity return_on_assets return_on_tangible_equity return_on_invested_capital stock_based_compensation customer_concentration revenue_share ffo_per_share ffo capital_ratio working_capital capital_expenditures'.split(
    ' ',
  ),
);

const WHOLE_WORDS = new Set([
  'consolidated',
  'companywide',
  'company-wide',
  'enterprise-wide',
  'enterprisewide',
  'firmwide',
]);
const SEGMENT_NOUNS = new Set([
  'segment',
  'division',
  'business',
  'group',
  'unit',
  'franchise',
  'portfolio',
  'category',
]);
const TURNS_TO = new Set([
  'looking',
  'detail',
  'at',
  'and',
  'now',
  'so',
  'to',
  'in',
  'within',
  'for',
  'at',
  'with',
  'on',
  'our',
  'the',
]);

/** "On a consolidated basis", "Total company revenue": from here on the whole is meant. */
export function namesWhole(sentence: Sentence): boolean {
  const { tokens } = sentence;
  return tokens.some(
    (token, i) =>
      WHOLE_WORDS.has(token.text) ||
      (token.text === 'total' && tokens[i + 1]?.text === 'company') ||
      ((token.text === 'balance' || token.text === 'income') &&
        (tokens[i + 1]?.text === 'sheet' || tokens[i + 1]?.text === 'statement')) ||
      (i < 3 && token.text === 'overall'),
  );
}

const TURNS = new Set([
  'turn',
  'turning',
  'moving',
  'move',
  'shifting',
  'looking',
  'starting',
  'beginning',
  'next',
  'now',
  'discussion',
  'slide',
]);
const OPENING = 10;

/**
 * The segment a sentence turns to: "Turning to Slide 6, the Scientific segment", "In the retail business, ...",
 * "Moving to Electronics." Null where it turns to nothing.
 */
export function openedPart(sentence: Sentence, company: CompanyWords): string | null {
  const { tokens, amounts } = sentence;
  const turns = tokens.slice(0, 5).some((token) => TURNS.has(token.text));
  // A slide's number is no figure.
  const plain = amounts.every((amount) => amount.kind === 'number' && !amount.scaled);
  const reach = turns && plain ? tokens.length : OPENING;
  for (let i = 0; i < Math.min(tokens.length, reach); i += 1) {
    const token = tokens[i]!;
    if (!SEGMENT_NOUNS.has(token.fold) || (token.text !== token.fold && token.fold !== 'business')) continue;
    const part = phraseBefore(sentence, i);
    return part !== null && !isCompany(part, company) && (turns || opensWith(sentence, part)) ? part : null;
  }
  const last = tokens.findLastIndex((token) => token.capital);
  if (!turns || !plain || tokens.length > OPENING || last < 1 || last < tokens.length - 2) return null;
  const part = phraseBefore(sentence, last + 1);
  return part !== null && /^[A-Z]/.test(part) && !isCompany(part, company) ? part : null;
}

/** "In wealth and investment management, revenues rose": the part a sentence opens with, closed by a comma. */
export function leadingPart(sentence: Sentence, company: CompanyWords): string | null {
  const { tokens, periods, metrics, amounts, text } = sentence;
  let from = 0;
  while (LEADS.has(tokens[from]?.text ?? '')) from += 1;
  if (!['in', 'for', 'within', 'at', 'across'].includes(tokens[from]?.text ?? '')) return null;
  from += 1;
  while (['our', 'the'].includes(tokens[from]?.text ?? '')) from += 1;
  const to = tokens.findIndex((token, i) => i >= from && token.text === ',');
  if (to <= from || to - from > 6) return null;
  const inside = (one: { readonly from: number; readonly to: number }) => one.from < to && one.to > from;
  const bare = ![...periods, ...metrics, ...amounts].some(inside);
  const noun = tokens
    .slice(from, to)
    .every(({ text: word, kind, fold }) =>
      kind === 'word'
        ? word === 'and' || word === 'of' || (!STOP_WORDS.has(word) && !NOT_PARTS.has(fold))
        : word === '-' || word === '&',
    );
  if (!bare || !noun || !metrics.some((metric) => metric.from > to)) return null;
  const named = trimmed(sentence, from, to);
  return named === null || isCompany(named, company) || WHOLE.test(named)
    ? null
    : text.slice(tokens[from]!.start, tokens[to - 1]!.end).replace(/\s+/g, ' ');
}

const LEADS = new Set(['and', 'now', 'so', ',', 'finally', 'also', 'lastly', 'then', 'similarly']);
/** What a sentence may open with that is no part of a company. */
const NOT_PARTS = new Set(
  'addition term summary fact particular aggregate contrast comparison example perspective line basis instance context month week day time case respect reference reminder conclusion closing short sum total currency dollar standpoint sheet environment world reconciliation period purpose modeling moment share expense tax cost cash capital allocation liquidity leverage guidance outlook result performance detail income statement'.split(
    ' ',
  ),
);

/** The segment a paragraph's first sentence has for its subject, or that a sentence without figures turns to. */
export function headedPart(sentence: Sentence, parts: readonly NamedPart[], opening: boolean): string | null {
  const { tokens, metrics } = sentence;
  const segment = parts.find((part) => part.isSegment);
  if (!segment) return null;
  const turns = tokens.slice(0, 5).some((token) => TURNS.has(token.text)) && metrics.length === 0;
  const only = parts.every((part) => part.name === segment.name);
  if (only && (turns || tokens.length <= OPENING) && metrics.length === 0) return segment.name;
  const leads = tokens.slice(0, segment.from).every((token) => TURNS_TO.has(token.text) || token.kind === 'mark');
  const called = PART_NOUNS.has(tokens[segment.to]?.fold ?? '');
  return (opening || called) && leads ? segment.name : null;
}

/** "Turning to the balance sheet": whatever comes next, it is not the segment spoken of so far. */
export function turnsAway({ tokens }: Sentence): boolean {
  return tokens.slice(0, 4).some((token) => TURNS_AWAY.has(token.text));
}

const TURNS_AWAY = new Set(['turning', 'moving', 'shifting', 'switching']);

/** Nothing but small words stands before the part. */
export function opensWith({ tokens, text }: Sentence, part: string): boolean {
  for (const token of tokens) {
    if (part.startsWith(text.slice(token.start, token.end))) return true;
    if (token.kind === 'word' && !TURNS_TO.has(token.text)) return false;
  }
  return false;
}

/** Words a company goes by; they name no part of it. Folded. */
export type CompanyWords = ReadonlySet<string>;

const OPENERS = new Set(['in', 'for', 'within', 'at', 'across', 'to', 'on', 'with']);
const WHOLE =
  /^(?:[Cc]ontinuing [Oo]perations?|[Oo]perations?|[Cc]ontinuing|[Tt]otal [Cc]ompany|shareholders?|common shareholders?|customers?|consumers?|owners?|employees?)$/;

/** The part of the company a figure is about, in the call's own words; null for the whole. */
export function dimensionOf(sentence: Sentence, figure: Figure, company: CompanyWords): string | null {
  const named = partOf(sentence, figure);
  return named && !isCompany(named, company) && !WHOLE.test(named) ? named : null;
}

/** The part a metric is named for, whether or not a figure follows: "the increase in carrier systems revenues". */
export function namedPart(sentence: Sentence, mention: NamedMetric, company: CompanyWords): string | null {
  const named = partBefore(sentence, mention) ?? partAfter(sentence, mention);
  return named && !isCompany(named, company) && !WHOLE.test(named) ? named : null;
}

/** "revenue of $38 million in our European fenestration segment": named after the figure, closed by a word for a part. */
function partBehind(sentence: Sentence, from: number): string | null {
  const { tokens } = sentence;
  if (!['in', 'for', 'from', 'at', 'within'].includes(tokens[from]?.text ?? '')) return null;
  let at = from + 1;
  while (['our', 'the', 'its'].includes(tokens[at]?.text ?? '')) at += 1;
  let to = at;
  while (to < tokens.length && to - at < FARTHEST_OWNER && !SEGMENT_NOUNS.has(tokens[to]!.fold)) {
    if (tokens[to]!.kind === 'mark' && tokens[to]!.text !== '&') return null;
    to += 1;
  }
  return tokens[to] !== undefined && SEGMENT_NOUNS.has(tokens[to]!.fold) ? phraseBefore(sentence, to) : null;
}

const HAS = new Set([
  'continued',
  'continues',
  'generates',
  'has',
  'experienced',
  'had',
  'has',
  'generated',
  'delivered',
  'posted',
  'recorded',
  'reported',
  'produced',
  'saw',
  'achieved',
  'ended',
]);
const FARTHEST_OWNER = 7;

/** The part that has the figure: "Open-end funds had net inflows of", "Advisory accounts, which ended the quarter, had". */
function owner(sentence: Sentence, mention: NamedMetric): string | null {
  const { tokens } = sentence;
  const verb = tokens.findIndex((token) => HAS.has(token.text));
  if (verb < 1 || verb > mention.from) return null;
  const end = tokens.findIndex((token) => token.text === ',' || token.text === 'which' || HAS.has(token.text));
  if (end > FARTHEST_OWNER || tokens.slice(0, end).some((token) => token.text === 'we')) return null;
  const ours = tokens.slice(0, end).some((token) => token.text === 'our');
  if (ours && !PART_NOUNS.has(tokens[end - 1]!.fold)) return null;
  return phraseBefore(sentence, end);
}

function partOf(sentence: Sentence, figure: Figure): string | null {
  const { mention, amount } = figure;
  if (!mention || figure.words !== null) return figure.words;
  if (figure.metric === 'customer_concentration') return wordsBefore(sentence, amount.from);
  const named = partBefore(sentence, mention) ?? partAfter(sentence, mention) ?? partLeading(sentence, mention);
  if (named !== null) return named;
  const behind = partBehind(sentence, amount.to);
  if (behind !== null) return behind;
  const subject = COMPANY_ONLY.has(mention.row.id) ? null : subjectPart(sentence, Math.min(amount.from, mention.from));
  if (subject !== null && !PART_NOUNS.has(subject.toLowerCase())) return subject;
  return COMPANY_ONLY.has(mention.row.id) ? null : owner(sentence, mention);
}

/** "other revenue", "masks and other sales". */
function otherPart(sentence: Sentence, other: number): string {
  const { tokens, text } = sentence;
  const first = tokens[other - 1]?.text === 'and' ? phraseBefore(sentence, other - 1) : null;
  const start = first === null ? null : text.lastIndexOf(first, tokens[other - 1]!.start);
  return start === null || start < sentence.start ? 'other' : text.slice(start, tokens[other]!.end);
}

/** The words right before the name; across an aside: "broadband access, which is a growth area, sales were". */
function partBefore(sentence: Sentence, mention: NamedMetric): string | null {
  const { tokens } = sentence;
  const before = phraseBefore(sentence, mention.from);
  const last = tokens[mention.from - 1]?.text;
  if (last === 'related' && tokens[mention.from - 2]?.text === 'and') return otherPart(sentence, mention.from - 1);
  if (last === 'other' && mention.row.id !== 'other_income_net') return otherPart(sentence, mention.from - 1);
  if (before !== null || tokens[mention.from - 1]?.text !== ',') return before;
  for (let i = mention.from - 2; i > 0 && mention.from - i < 12; i -= 1) {
    if (tokens[i]!.text === ',') return tokens[i + 1]!.text === 'which' ? phraseBefore(sentence, i) : null;
  }
  return null;
}

/** "revenue in our Industrial segment", "sales from Europe". */
function partAfter(sentence: Sentence, mention: NamedMetric): string | null {
  const { tokens } = sentence;
  let at = mention.to;
  if (!['in', 'from', 'for', 'of', 'at', 'within', 'to'].includes(tokens[at]?.text ?? '')) return null;
  const loose = tokens[at]!.text !== 'of' || mention.row.id === 'revenue';
  at += 1;
  while (['our', 'the', 'its'].includes(tokens[at]?.text ?? '')) at += 1;
  return (
    partFrom(sentence, at, false) ??
    (loose && !sentence.metrics.some((metric) => metric.from >= at && metric.from - at < 4)
      ? phraseFrom(sentence, at)
      : null)
  );
}

/** "In our Industrial segment, revenue was ...". */
function partLeading(sentence: Sentence, mention: NamedMetric): string | null {
  const { tokens } = sentence;
  for (let at = 0; at < Math.min(6, mention.from); at += 1) {
    if (!OPENERS.has(tokens[at]!.text)) continue;
    let from = at + 1;
    while (['our', 'the', 'its'].includes(tokens[from]?.text ?? '')) from += 1;
    const part = partFrom(sentence, from, true);
    if (part) return part;
  }
  return null;
}

/** A name from token `from` on: capitals, or words closed by "segment", "division", "business". */
export function partFrom(sentence: Sentence, from: number, strict: boolean): string | null {
  const { tokens, periods } = sentence;
  let to = from;
  let closed = false;
  while (to < tokens.length && to - from < 6) {
    const token = tokens[to]!;
    if (periods.some((period) => period.from <= to && to < period.to)) break;
    const inside =
      token.text === '&' ||
      token.text === '-' ||
      (token.text === 'and' && tokens[to + 1]?.capital === true && to > from);
    if (
      !inside &&
      !(
        token.kind === 'code' ||
        (token.kind === 'word' && (!STOP_WORDS.has(token.text) || (token.text === 'other' && token.capital)))
      )
    )
      break;
    to += 1;
    if (PART_NOUNS.has(token.fold)) {
      closed = true;
      break;
    }
  }
  if (to === from || sentence.metrics.some((metric) => metric.from < to && from < metric.to)) return null;
  const capital = tokens
    .slice(from, to)
    .every(
      (token) =>
        token.capital ||
        token.kind === 'mark' ||
        token.text === 'and' ||
        PART_NOUNS.has(token.fold) ||
        GENERIC.has(token.fold),
    );
  if (!closed && !capital) return null;
  if (strict && !closed && !(capital && tokens[to]?.text === ',')) return null;
  return trimmed(sentence, from, to);
}

export function isCompany(words: string, company: CompanyWords): boolean {
  const parts = words
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[\s-]+/);
  return parts.every((word) => company.has(word));
}
