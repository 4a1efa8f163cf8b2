import type { FiscalPeriod } from './call.ts';
import { findPeriods } from './find-periods.ts';
import { parsePeriodId, quarterId, quarterNumber } from './period.ts';

const isReported = (period: FiscalPeriod) => /^(?:19[89]|20)\d/.test(period) && parsePeriodId(period)?.quarter != null;

const HAS_QUARTER = /quarter|q[1-4]|[1-4]q/i;

/** The quarters stated with their year, in order. */
const statedQuarters = (words: string): readonly FiscalPeriod[] =>
  (HAS_QUARTER.test(words) ? findPeriods(words, { period: null }) : [])
    .filter((mention) => mention.how === 'stated' && isReported(mention.period))
    .filter((mention) => !COMPARED.test(words.slice(Math.max(0, mention.start - 40), mention.start)))
    .map((mention) => mention.period);

const ABOUT_THE_CALL = /\b(?:earnings|results|conference|call|teleconference|webcast|release)\b/i;
/** What stands before a quarter that another one is measured against. */
const COMPARED =
  /\b(?:compar\w+|versus|vs\.?|from|over|than|relative|against|since) (?:to |with |the |in |our |both )*$/i;
const GREETS = /\b(?:welcome|thank(?:s| you)|join|joining|participating)\b/i;
const FILED = /\b(?:form|filed|10-?[kq])\b/i;
const BARE_QUARTER = /\b(first|second|third|fourth|q[1-4]|[1-4]q)(?:[ -](?:fiscal[ -])?quarter)?\b/i;
const FULL_YEAR = /\b((?:19|20)\d\d)\b/g;

/** `inferred`: taken from quarters spoken of in passing, which may be another's. */
export interface FoundPeriod {
  readonly period: FiscalPeriod | null;
  readonly inferred: boolean;
}

const sure = (period: FiscalPeriod): FoundPeriod => ({ period, inferred: false });

/**
 * The fiscal quarter a call reports on: as it is greeted with its year ("welcome to our second quarter 2021 call"), which
 * wins over a heading that counts otherwise; else from the heading; else from what the first speakers say of the call; else from
 * the file's name. Null when nothing says.
 */
export function findCallPeriod(head: readonly string[], openings: readonly string[], source: string): FoundPeriod {
  const heading = firstOf(head.slice(0, 40).filter((line) => line.length <= 200));
  const sentences = openings.flatMap((opening) => opening.slice(0, 8000).split(/(?<=[.?!])\s+/));
  const about = sentences.filter((sentence) => ABOUT_THE_CALL.test(sentence) && !FILED.test(sentence));
  const greeted = [...new Set(about.filter((sentence) => GREETS.test(sentence)).flatMap(statedQuarters))];
  if (greeted.length === 1 && (heading === null || plausible(greeted[0]!, heading))) return sure(greeted[0]!);
  if (heading !== null) return sure(heading);
  const file = firstOf([source.replace(/\.[a-z0-9]{1,5}$/i, '').replace(/[_-]+/g, ' ')]);
  return file === null ? { period: fromSpeech(about, sentences) ?? firstOf(sentences), inferred: true } : sure(file);
}

const firstOf = (lines: readonly string[]): FiscalPeriod | null => {
  for (const line of lines) {
    const [period] = statedQuarters(line);
    if (period) return period;
  }
  return null;
};

/** Whether a period greeted can be what a heading means by another: fiscal and calendar counts differ by up to a year. */
function plausible(greeted: FiscalPeriod, heading: FiscalPeriod): boolean {
  const [a, b] = [parsePeriodId(greeted)!, parsePeriodId(heading)!];
  return Math.abs(a.year * 4 + (a.quarter ?? 0) - b.year * 4 - (b.quarter ?? 0)) <= 4;
}

/** The quarter from the first sentence about the call that names one; its year from there or from where that quarter is named latest. */
function fromSpeech(about: readonly string[], sentences: readonly string[]): FiscalPeriod | null {
  for (const sentence of about) {
    const bare = BARE_QUARTER.exec(sentence);
    const quarter = bare && quarterNumber(bare[1]!);
    if (!quarter) continue;
    const same = (period: FiscalPeriod) => parsePeriodId(period)?.quarter === quarter;
    const here = statedQuarters(sentence).filter(same);
    const said = here.length > 0 ? here : statedQuarters(sentences.join(' ')).filter(same);
    if (said.length > 0) return [...said].sort().at(-1)!;
    const year = mostSaidYear(sentences);
    if (year !== null) return quarterId(year, quarter);
  }
  return null;
}

function mostSaidYear(sentences: readonly string[]): number | null {
  const counts = new Map<number, number>();
  for (const sentence of sentences) {
    for (const match of sentence.matchAll(FULL_YEAR))
      counts.set(Number(match[1]), (counts.get(Number(match[1])) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
}
