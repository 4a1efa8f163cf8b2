import type { ClaimCheck } from '../../../src/check-claim.ts';
import { claimReason, decidingCitation, VERDICT_WORDS } from '../../../src/claim-words.ts';
import { type AnyBlock, context, divider } from './blocks.ts';
import { byNumber, citeMark, sourceOf } from './cite.ts';
import { clip } from './clean.ts';
import { fitBlocks, MESSAGE_ROOM, type Part } from './fit-blocks.ts';
import { bold, type Inline, type Line, text } from './inline.ts';
import { plainWords, type Rendered } from './render-answer.ts';
import { richLine, richQuote } from './rich-text.ts';

/** Each statement of a message with its verdict, and the words that decide it. */
export function renderChecks(checks: readonly ClaimCheck[]): Rendered {
  const parts: Part[] = checks.map((check, i) => ({
    rank: i,
    blocks: [i > 0 ? divider : null, ...checkBlocks(check)],
  }));
  const said = checks.map((check) => `${VERDICT_WORDS[check.verdict]}: ${check.statement}\n${claimReason(check)}`);
  return { blocks: fitBlocks(parts, MESSAGE_ROOM), text: plainWords(said.join('\n\n')) };
}

function checkBlocks(check: ClaimCheck): (AnyBlock | null)[] {
  const { answer } = check;
  const top = [
    richLine([bold(VERDICT_WORDS[check.verdict]), ...reason(check)], 900),
    context([[text(`“${clip(check.statement, 300)}”`)]], 400),
  ];
  const citation = decidingCitation(check);
  if (!citation) return top;
  const citations = byNumber(answer?.citations ?? []);
  const source: Line = [citeMark(citation.n, citations), text(' '), text(sourceOf(citation))];
  return [...top, richQuote([text('“'), text(citation.quote), text('”')], 1_000), context([source], 900)];
}

function reason(check: ClaimCheck): Inline[] {
  const words = claimReason(check);
  return words === '' ? [] : [text(`: ${words}`)];
}
