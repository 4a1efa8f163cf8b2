import { formatPeriod } from '../../../src/answer/format-period.ts';
import type { HeldCall } from '../../../src/ports.ts';
import type { Span } from '../../../src/transcript/call.ts';
import { context } from './blocks.ts';
import { link, text } from './inline.ts';
import type { Rendered } from './render-answer.ts';
import { plainWords } from './render-answer.ts';
import { richQuote } from './rich-text.ts';

const QUOTE_CHARS = 1_200;

/** The words at a link with who said them, or the call's title; null when the span lies in no turn of this call. */
export function renderPreview({ call }: HeldCall, span: Span | null, url: string): Rendered | null {
  if (span === null) {
    const about = context([[link(call.title || call.id, url)]], 900);
    return about && { blocks: [about], text: plainWords(call.title) };
  }
  const turn = call.turns.find((one) => one.start <= span.start && span.end <= one.end);
  const quote = call.text.slice(span.start, span.end);
  if (!turn || quote.trim() === '') return null;
  const post = turn.role === 'analyst' ? (turn.firm ?? 'analyst') : turn.title;
  const where = [call.companyName, call.period && formatPeriod(call.period)].filter(Boolean).join(' ');
  const source = [
    [turn.speaker, post].filter(Boolean).join(', '),
    turn.section === 'qa' ? 'Q&A' : 'prepared remarks',
    where,
  ]
    .concat(call.kind === 'notes' ? ['notes'] : [])
    .join(' · ');
  const blocks = [richQuote([text('“'), text(quote), text('”')], QUOTE_CHARS), context([[link(source, url)]], 900)];
  return { blocks: blocks.filter((block) => block !== null), text: plainWords(`“${quote}”\n${source}`) };
}
