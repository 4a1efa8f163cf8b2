import { formatPeriod } from '../../../src/answer/format-period.ts';
import type { ClaimCheck, Verdict } from '../../../src/check-claim.ts';
import { type AnyBlock, context, divider } from './blocks.ts';
import { byNumber, citeMark, sourceOf } from './cite.ts';
import { clip } from './clean.ts';
import { fitBlocks, MESSAGE_ROOM, type Part } from './fit-blocks.ts';
import { bold, type Inline, type Line, text } from './inline.ts';
import { plainWords, type Rendered } from './render-answer.ts';
import { richLine, richQuote } from './rich-text.ts';

const SAYS: Readonly<Record<Verdict, string>> = {
  supported: 'Supported',
  contradicted: 'Contradicted',
  related: 'No figure to check; this was said',
  'not-found': 'Not found in the calls',
};

/** Each statement of a message with its verdict, and the words that decide it. */
export function renderChecks(checks: readonly ClaimCheck[]): Rendered {
  const parts: Part[] = checks.map((check, i) => ({
    rank: i,
    blocks: [i > 0 ? divider : null, ...checkBlocks(check)],
  }));
  const said = checks.map((check) => `${SAYS[check.verdict]}: ${check.statement}\n${plainReason(check)}`);
  return { blocks: fitBlocks(parts, MESSAGE_ROOM), text: plainWords(said.join('\n\n')) };
}

function checkBlocks(check: ClaimCheck): (AnyBlock | null)[] {
  const { answer } = check;
  const top = [
    richLine([bold(SAYS[check.verdict]), ...reason(check)], 900),
    context([[text(`“${clip(check.statement, 300)}”`)]], 400),
  ];
  const n = check.verdict === 'not-found' ? undefined : (check.fact?.cites[0] ?? answer?.quotes[0]);
  const citations = byNumber(answer?.citations ?? []);
  const citation = n === undefined ? undefined : citations.get(n);
  if (!citation) return top;
  const source: Line = [citeMark(citation.n, citations), text(' '), text(sourceOf(citation))];
  return [...top, richQuote([text('“'), text(citation.quote), text('”')], 1_000), context([source], 900)];
}

function reason(check: ClaimCheck): Inline[] {
  const words = plainReason(check);
  return words === '' ? [] : [text(`: ${words}`)];
}

function plainReason({ fact, why, verdict }: ClaimCheck): string {
  if (!fact) return why ?? '';
  const guided = fact.fact.status === 'guidance' ? 'guidance' : null;
  const where = [fact.fact.period && formatPeriod(fact.fact.period), fact.companyName, guided]
    .filter(Boolean)
    .join(', ');
  return `${verdict === 'contradicted' ? 'the call gives ' : ''}${fact.label} ${fact.shown}, ${where}`;
}
