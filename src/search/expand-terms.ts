import type { MetricMention } from '../metrics/lexicon.ts';
import { metricRow } from '../metrics/lexicon.ts';
import type { Span } from '../transcript/call.ts';
import { ABBREVIATIONS } from './abbreviations.ts';
import { PLAIN_WORDS } from './plain-words.ts';
import type { QueryTerm } from './query.ts';
import { nearestWord, type WordCounts } from './spelling.ts';
import { FAINT, STOPWORDS } from './stopwords.ts';
import { stemOf, termsOf } from './terms.ts';
import { wordVectors } from './word-vectors.ts';

/** Weights of phrasings against the word as typed. */
const WEIGHTS = {
  typed: 1,
  abbreviation: 0.95,
  plain: 0.75,
  metricName: 0.9,
  corrected: 0.9,
  claimed: 0.35,
  faint: 0.35,
};
/** Names of a metric taken as phrasings, at most. */
const METRIC_NAMES = 14;
const LONGEST_PHRASE = 4;

interface Typed {
  readonly word: string;
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The content terms of a question with every phrasing a call may use for them.
 *
 * @param metrics mentions whose words become one concept each
 * @param silent spans that name people, periods or companies and are no topic
 * @param claimed spans of figures the question states
 */
export function expandTerms(
  text: string,
  {
    metrics,
    silent,
    claimed,
    counts,
  }: {
    readonly metrics: readonly MetricMention[];
    readonly silent: readonly Span[];
    readonly claimed: readonly Span[];
    readonly counts: WordCounts;
  },
): QueryTerm[] {
  const within = (spans: readonly Span[], t: Span) => spans.some((s) => t.start < s.end && s.start < t.end);
  const typed: Typed[] = termsOf(text).filter((t) => !within(silent, t) && !within(metrics, t));
  const terms: QueryTerm[] = metrics.flatMap((mention) => metricTerms(text, mention));
  const faint: QueryTerm[] = [];
  for (let i = 0; i < typed.length; ) {
    const phrase = phraseAt(typed, i);
    if (phrase) {
      terms.push(...phrase.terms);
      i = phrase.to;
      continue;
    }
    const one = typed[i] as Typed;
    i++;
    const weight = within(claimed, one) ? WEIGHTS.claimed : WEIGHTS.typed;
    if (STOPWORDS.has(one.word) || STOPWORDS.has(one.term)) {
      if (FAINT.has(one.word)) faint.push(term(one.word, WEIGHTS.faint, one.word));
    } else if (one.word.length > 1 || /\d/.test(one.word)) terms.push(...wordTerms(one, weight, counts));
  }
  return unique(terms.length < 2 ? [...terms, ...faint] : terms);
}

function metricTerms(text: string, { metric, start, end }: MetricMention): QueryTerm[] {
  const typed = text.slice(start, end).toLowerCase();
  const row = metricRow(metric);
  const names = [typed, ...(row?.names.split('|') ?? []), ...(row?.abbreviations?.split('|') ?? [])];
  const known = [...new Set(names)].slice(0, METRIC_NAMES);
  return known.flatMap((name, i) => phrasing(name, i === 0 ? WEIGHTS.typed : WEIGHTS.metricName, typed));
}

/** The longest phrase of the tables that starts here: "bought back", "cash on hand". */
function phraseAt(typed: readonly Typed[], from: number): { readonly terms: QueryTerm[]; readonly to: number } | null {
  for (let n = Math.min(LONGEST_PHRASE, typed.length - from); n >= 2; n--) {
    const words = typed
      .slice(from, from + n)
      .map((t) => t.word)
      .join(' ');
    const meant = ABBREVIATIONS[words] ?? PLAIN_WORDS[words];
    if (meant === undefined) continue;
    return {
      terms: [...phrasing(words, 0.6, words), ...alternatives(meant, words, WEIGHTS.abbreviation)],
      to: from + n,
    };
  }
  return null;
}

function wordTerms({ word, term: stem }: Typed, weight: number, counts: WordCounts): QueryTerm[] {
  const terms = [{ term: stem, word, weight, typed: word }];
  const abbreviation = own(ABBREVIATIONS, word);
  if (abbreviation) terms.push(...alternatives(abbreviation, word, weight * WEIGHTS.abbreviation));
  const plain = own(PLAIN_WORDS, word) ?? own(PLAIN_WORDS, stem);
  if (plain) terms.push(...alternatives(plain, word, weight * WEIGHTS.plain));
  if (!abbreviation && !counts.has(word) && wordVectors().row(word) < 0) {
    const meant = nearestWord(word, counts);
    if (meant) terms.push(term(meant, weight * WEIGHTS.corrected, word));
  }
  return terms;
}

const own = (table: Readonly<Record<string, string>>, key: string) =>
  Object.hasOwn(table, key) ? table[key] : undefined;

const alternatives = (list: string, typed: string, weight: number): QueryTerm[] =>
  list.split(',').flatMap((words) => phrasing(words.trim(), weight, typed));

const term = (word: string, weight: number, typed: string): QueryTerm => ({ term: stemOf(word), word, weight, typed });

/** Words of a phrase without those that carry nothing ("cost of goods" is "cost good"). */
function phrasing(words: string, weight: number, typed: string): QueryTerm[] {
  const found = termsOf(words);
  const telling = found.filter((t) => !STOPWORDS.has(t.word));
  const kept = telling.length > 0 ? telling : found;
  if (kept.length === 0) return [];
  return [{ term: kept.map((t) => t.term).join(' '), word: kept.map((t) => t.word).join(' '), weight, typed }];
}

function unique(terms: readonly QueryTerm[]): QueryTerm[] {
  const kept = new Map<string, QueryTerm>();
  for (const t of terms) {
    const key = `${t.typed}\n${t.term}`;
    const held = kept.get(key);
    if (!held || held.weight < t.weight) kept.set(key, t);
  }
  return [...kept.values()];
}
