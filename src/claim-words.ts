import type { Citation } from './answer/answer.ts';
import { formatPeriod } from './answer/format-period.ts';
import type { Verdict } from './answer/judge-claim.ts';
import type { ClaimCheck } from './check-claim.ts';

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  supported: 'Supported',
  contradicted: 'Contradicted',
  related: 'No figure to check; this was said',
  'not-found': 'Not found in the calls',
};

/** What decided, after the verdict: "the call gives Gross margin 51.3%, Q2 2024, Quillfern"; empty where nothing did. */
export function claimReason({ fact, why, verdict, unconfirmed }: ClaimCheck): string {
  if (!fact) return why ?? '';
  const guided = fact.fact.status === 'guidance' ? 'guidance' : null;
  const where = [fact.fact.period && formatPeriod(fact.fact.period), fact.companyName, guided]
    .filter(Boolean)
    .join(', ');
  const rest = unconfirmed.length > 0 ? `; not checked: ${unconfirmed.join(', ')}` : '';
  return `${verdict === 'contradicted' ? 'the call gives ' : ''}${fact.label} ${fact.shown}, ${where}${rest}`;
}

/** The words that decide a statement; null where nothing was found. */
export function decidingCitation({ verdict, fact, answer }: ClaimCheck): Citation | null {
  const n = verdict === 'not-found' ? undefined : (fact?.cites[0] ?? answer?.quotes[0]);
  return answer?.citations.find((citation) => citation.n === n) ?? null;
}
