import type { ClaimCheck } from '../../../src/check-claim.ts';
import { claimReason, decidingCitation, VERDICT_WORDS } from '../../../src/claim-words.ts';
import { type AdaptiveCard, adaptiveCard, type CardElement } from './card.ts';
import { richText } from './cited-text.ts';
import { clip, plain } from './escape.ts';
import { quoteElements } from './quotes.ts';

const STATEMENT = 300;
const REASON = 600;
const QUOTE = 1_000;

const COLORS = { supported: 'Good', contradicted: 'Attention', related: 'Default', 'not-found': 'Warning' } as const;

/** Each statement of a message with its verdict, and the words that decide it. */
export function claimCard(checks: readonly ClaimCheck[]): AdaptiveCard {
  const said = checks.map((check) => `${VERDICT_WORDS[check.verdict]}: ${check.statement}`);
  return adaptiveCard(plain(clip(said.join(' '), 300)), checks.map(claimElement));
}

function claimElement(check: ClaimCheck, index: number): CardElement {
  const { verdict, statement, answer } = check;
  const reason = claimReason(check);
  const citation = decidingCitation(check);
  return {
    type: 'Container',
    ...(index > 0 ? { spacing: 'Large' as const, separator: true } : {}),
    items: [
      richText([
        { type: 'TextRun', text: VERDICT_WORDS[verdict], weight: 'Bolder', color: COLORS[verdict] },
        { type: 'TextRun', text: reason === '' ? '' : plain(clip(`: ${reason}`, REASON)) },
      ]),
      richText([{ type: 'TextRun', text: plain(`Claimed: “${clip(statement, STATEMENT)}”`), isSubtle: true }]),
      ...(citation && answer ? quoteElements(answer, [citation.n], QUOTE) : []),
    ],
  };
}
