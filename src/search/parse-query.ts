import type { MetricMention } from '../metrics/lexicon.ts';
import { findMetrics } from '../metrics/lexicon.ts';
import type { Corpus, HeldCall } from '../ports.ts';
import type { Role, SectionKind, Span } from '../transcript/call.ts';
import { readingOf } from './call-reading.ts';
import { CHINESE_WORDS } from './chinese-words.ts';
import { expandTerms } from './expand-terms.ts';
import { parseClaims } from './parse-claims.ts';
import { findCompanies, type NamedCompany } from './parse-companies.ts';
import { parseDimension } from './parse-dimension.ts';
import { parseIntent, parseNegation } from './parse-intent.ts';
import { parsePeople, parseTitle } from './parse-people.ts';
import { parsePeriods, writeOutShorthand } from './parse-periods.ts';
import type { AskContext, Query } from './query.ts';
import type { WordCounts } from './spelling.ts';
import { STOPWORDS } from './stopwords.ts';
import { termsOf } from './terms.ts';

export interface ParseOptions {
  /** The call asked about; without it the newest one of the corpus. */
  readonly call?: string;
  /** What the thread has established; used where the question leaves something unsaid. */
  readonly context?: AskContext;
  /** Every company held, so that others named are known. */
  readonly companies?: readonly NamedCompany[];
}

/** Beyond this a question is read no further. */
const LONGEST = 2_000;

/**
 * Understands a question: what is asked, of which company, call, period and person, in which words.
 * Never fails: what it cannot make out stays in the terms.
 */
export function parseQuery(question: string, corpus: Corpus, options: ParseOptions = {}): Query {
  const text = readable(question);
  const companies = findCompanies(text, options.companies ?? []);
  const context = options.context && continues(text, options.context) ? options.context : null;
  const callId = options.call ?? context?.call ?? null;
  const held = corpus.calls.find((h) => h.call.id === callId) ?? corpus.calls[0];
  const people = parsePeople(text, held?.call.participants ?? []);
  const title = parseTitle(text);
  const { periods, spans: periodSpans } = parsePeriods(text, { period: context?.period ?? held?.call.period ?? null });
  const silent: Span[] = [
    ...people.spans,
    ...periodSpans,
    ...companies.map((c) => c.span),
    ...(title ? [title.span] : []),
  ];
  const mentions = findMetrics(text).filter((m) => !silent.some((s) => m.start < s.end && s.start < m.end));
  const ownMetrics = [...new Set(mentions.map((m) => m.metric))];
  const claimed = parseClaims(text).filter((c) => !periods.some((p) => p.words.includes(c.words)));
  const named = companies.map((c) => c.company);
  const spoken = parseIntent(text, ownMetrics.length > 0);
  const intent = ownMetrics.length > 0 && LOOSE.has(spoken) && namesSeveral(text, companies) ? 'compare' : spoken;
  const claimSpans = claimed.map(({ words }) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  }));
  const terms = expandTerms(text, {
    metrics: mentions,
    silent,
    claimed: claimSpans,
    counts: held ? countsOf(held) : new Map(),
  });
  const inherited = terms.length === 0 && context ? inheritedTerms(context, held) : [];
  // Asked of one company's calls, "vs Ciena" names only whom it is compared with.
  const own = intent === 'compare' && named.length > 0 ? corpus.company : named[0];
  return {
    text: question,
    intent,
    company: own ?? context?.company ?? corpus.company,
    otherCompanies: named.filter((company) => company !== own),
    call: callId,
    metrics: ownMetrics.length > 0 || !context ? ownMetrics : context.metrics,
    dimension:
      parseDimension(text, mentions, [...silent, ...claimSpans]) ??
      (ownMetrics.length === 0 && context ? continuedPart(text, terms, context) : null),
    basis: basisOf(text),
    periods,
    speakers: people.speakers.length > 0 ? people.speakers : pronounFor(text, context),
    firms: people.firms,
    role: roleOf(text),
    title: title?.title ?? null,
    section: sectionOf(text),
    negated: parseNegation(text),
    claimed,
    terms: [...terms, ...inherited],
  };
}

/** Intents that name no more than a metric. */
const LOOSE: ReadonlySet<Query['intent']> = new Set(['figure', 'topic']);

/** "ADTRAN and Ciena", "ADTRAN's or Ciena's", "ADTRAN / Ciena". */
function namesSeveral(text: string, companies: readonly { readonly span: Span }[]): boolean {
  const [first, second] = companies;
  if (!first || !second) return false;
  return /^(?:'s?)?\s*(?:,|&|\/|,? ?(?:and|or|against))\s*$/i.test(text.slice(first.span.end, second.span.start));
}

/** One line in compatibility form with Chinese words and the shorthand of time written out in English. */
function readable(question: string): string {
  let text = question
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/[\u2018\u2019`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  if (/[\u3400-\u9FFF]/.test(text)) {
    const metrics = findMetrics(text);
    for (const [chinese, english] of CHINESE_WORDS) {
      if (text.includes(chinese) && !metrics.some((m) => text.slice(m.start, m.end).includes(chinese)))
        text = text.replaceAll(chinese, ` ${english} `);
    }
    text = text.replace(/\s+/g, ' ').trim();
  }
  return writeOutShorthand(text);
}

const contentWords = (text: string) => termsOf(text).filter((t) => !STOPWORDS.has(t.word)).length;

/** Whether a question leaves to its thread what it is about. */
function continues(text: string, context: AskContext): boolean {
  if (/^(?:and|also|what about|how about|same|ok(?:ay)?,? (?:and|what)|then|vs|versus|or)\b/i.test(text)) return true;
  if (/^(?:why|how come|how so|guidance|outlook|trend|who asked|any guidance)\W*$/i.test(text)) return true;
  if (/\b(?:that|this one|it|he|she|him|her|they|those|them)\b/i.test(text) && contentWords(text) <= 2) return true;
  return (
    context.metrics.length > 0 &&
    text.split(' ').length <= 4 &&
    findMetrics(text).length === 0 &&
    /quarter|year|q[1-4]|[1-4]q|before|ago|fy|half/i.test(text)
  );
}

function inheritedTerms(context: AskContext, held: HeldCall | undefined): Query['terms'] {
  const topic = context.topic ?? '';
  const metrics: MetricMention[] = [...findMetrics(topic)];
  return expandTerms(topic, { metrics, silent: [], claimed: [], counts: held ? countsOf(held) : new Map() });
}

/** "and HDSL?" asks the thread's metric for another part; without words of its own a question keeps the thread's part. */
function continuedPart(text: string, terms: Query['terms'], context: AskContext): string | null {
  const other = context.metrics.length > 0 && /^(?:and|what about|how about|or)\b/i.test(text);
  const typed = [...new Set(terms.map((t) => t.typed))];
  return other && typed.length > 0 && typed.length <= 3 ? typed.join(' ') : context.dimension;
}

const pronounFor = (text: string, context: AskContext | null): readonly string[] =>
  context?.speaker && /\b(?:he|she|him|her|they|his)\b/i.test(text) ? [context.speaker] : [];

const basisOf = (text: string): Query['basis'] =>
  /\b(?:adj|adjusted|non-?gaap|ex[- ]items|normali[sz]ed|excluding (?:special|one-?time) items|core (?:eps|earnings))\b/i.test(
    text,
  )
    ? 'adjusted'
    : /\b(?:gaap|as reported|unadjusted|no adjusting|reported basis)\b/i.test(text)
      ? 'gaap'
      : null;

function roleOf(text: string): Role | null {
  if (
    /\banalysts?\b|\bwho (?:asked|brought|pressed|pushed|wanted|wondered|raised|questioned|always asks|checked)\b/i.test(
      text,
    )
  )
    return 'analyst';
  if (/\b(?:management|mgmt|executives?|execs?|the company|company's team)\b/i.test(text)) return 'executive';
  return null;
}

function sectionOf(text: string): SectionKind | null {
  if (/\b(?:in (?:the )?)?prepared remarks\b|\bopening remarks\b|\bin (?:the|their) script\b/i.test(text))
    return 'prepared';
  return /\b(?:in|during) (?:the )?q\s?(?:&|and)\s?a\b/i.test(text) ? 'qa' : null;
}

const counts = new WeakMap<HeldCall, WordCounts>();

function countsOf(held: HeldCall): WordCounts {
  let known = counts.get(held);
  if (!known) {
    const reading = readingOf(held);
    known = new Map(reading.words.map((word, id) => [word, reading.frequency[id] as number]));
    counts.set(held, known);
  }
  return known;
}
