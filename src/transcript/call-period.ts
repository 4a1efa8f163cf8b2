import type { FiscalPeriod } from './call.ts';
import { findPeriods } from './find-periods.ts';
import { parsePeriodId } from './period.ts';

const isReported = (period: FiscalPeriod) => /^(?:19[89]|20)\d/.test(period) && parsePeriodId(period)?.quarter != null;

/** A quarter stated with its year, in the words people use for the call itself. */
function firstQuarter(words: string): FiscalPeriod | null {
  for (const mention of findPeriods(words, { period: null })) {
    if (mention.how === 'stated' && isReported(mention.period)) return mention.period;
  }
  return null;
}

const ABOUT_THE_CALL = /\b(?:earnings|results|conference call|teleconference|webcast|call|performance|release)\b/i;

/**
 * The fiscal quarter a call reports on: from its heading, else as the first speakers say it of the call itself, else as
 * they first say any, else from the file's name. Null when nothing says.
 */
export function findCallPeriod(
  head: readonly string[],
  openings: readonly string[],
  source: string,
): FiscalPeriod | null {
  for (const line of head.slice(0, 40)) {
    if (line.length > 200) continue;
    const period = firstQuarter(line);
    if (period) return period;
  }
  const sentences = openings.flatMap((opening) => opening.slice(0, 6000).split(/(?<=[.?!])\s+/));
  for (const sentence of sentences) {
    if (!ABOUT_THE_CALL.test(sentence) || /\b(?:form|filed|10-?[kq])\b/i.test(sentence)) continue;
    const period = firstQuarter(sentence);
    if (period) return period;
  }
  return (
    firstQuarter(source.replace(/\.[a-z0-9]{1,5}$/i, '').replace(/[_-]+/g, ' ')) ?? firstQuarter(sentences.join(' '))
  );
}
