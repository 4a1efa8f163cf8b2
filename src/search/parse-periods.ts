import type { FiscalPeriod, Span } from '../transcript/call.ts';
import { findPeriods } from '../transcript/find-periods.ts';
import { fullYear, yearId } from '../transcript/period.ts';
import type { AskedPeriod } from './query.ts';

/** Shorthand of chats for time, written out so that the one reader of periods understands it. */
const SHORTHAND: readonly (readonly [RegExp, string])[] = [
  [/\bqtrs?\b/gi, 'quarter'],
  [/\byrs?\b/gi, 'year'],
  [/\bmos?\b(?=\W|$)/gi, 'months'],
  [/\b(?:v\.?|vs\.?) ly\b/gi, 'versus last year'],
  [/\bly\b/gi, 'last year'],
  [/\bpy\b/gi, 'prior year'],
  [/\bpq\b/gi, 'prior quarter'],
  [/\bprev\b/gi, 'previous'],
  [/\bthis q\b/gi, 'this quarter'],
  [/\bnext q\b/gi, 'next quarter'],
  [/\blast q\b/gi, 'last quarter'],
  [/\bprior q\b/gi, 'prior quarter'],
  [/\bfq([1-4])\b/gi, 'Q$1'],
  [/\bq([1-4])['’]?(\d\d)\b/gi, 'Q$1 20$2'],
  [/\b([1-4])q['’]?(\d\d)\b/gi, 'Q$1 20$2'],
  [/\b(?:1h|h1)['’ ]?(20)?(\d\d)\b/gi, 'first half of 20$2'],
  [/\b(?:2h|h2)['’ ]?(20)?(\d\d)\b/gi, 'second half of 20$2'],
  [/\b(?:1h|h1)\b/gi, 'first half'],
  [/\b(?:2h|h2)\b/gi, 'second half'],
  [/\bfor the year\b(?! (?:ago|before|earlier))/gi, 'for the full year'],
  [/\bfull fiscal\b/gi, 'full year'],
  [/\bfy\b(?! ?['’]?\d)/gi, 'full year'],
  [/\bytd\b/gi, 'year-to-date'],
];

export function writeOutShorthand(text: string): string {
  let out = text;
  for (const [pattern, words] of SHORTHAND) out = out.replace(pattern, words);
  return out;
}

const BARE_YEAR =
  /(?<![\w$.,/-])(?:(?:19|20)\d\d|['’]\d\d|(?<=\b(?:in|for|vs|versus|from|of|by|fy) )(?:0|1|2)\d)(?![\w%.,-]?\d|\w|%| ?(?:million|billion|percent|bps|cents?|homes|hotels|stores|m\b|x\b))/gi;

/** The periods a question asks for, in its order, resolved against the call asked about. */
export function parsePeriods(
  text: string,
  base: { readonly period: FiscalPeriod | null; readonly endMonth?: number | null },
): { readonly periods: readonly AskedPeriod[]; readonly spans: readonly Span[] } {
  const mentions: { period: FiscalPeriod; start: number; end: number }[] = [...findPeriods(text, base)];
  for (const match of text.matchAll(BARE_YEAR)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (!mentions.some((m) => m.start < end && start < m.end))
      mentions.push({ period: yearId(fullYear(match[0])), start, end });
  }
  mentions.sort((a, b) => a.start - b.start);
  const seen = new Set<FiscalPeriod>();
  const periods: AskedPeriod[] = [];
  for (const { period, start, end } of mentions) {
    if (seen.has(period)) continue;
    seen.add(period);
    periods.push({ period, words: text.slice(start, end) });
  }
  return { periods, spans: mentions };
}
