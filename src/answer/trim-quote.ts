import type { Span } from '../transcript/call.ts';

/** Words that open an answer without adding to it. "Yes" and "no" are no fillers: they are the answer. */
const OPENING =
  /^(?:(?:well|so|and|but|yeah|okay|ok|alright|all right|look|sure|um+|uh+|i mean|you know|i guess|first of all)[,.]*\s+|(?:-+|…|\.{2,})\s*)/i;
/** Openers that carry meaning when no comma follows: "So far", "Well positioned", "Look at the total". */
const NEEDS_COMMA = /^(?:well|so|and|but|look|sure|okay|ok)\s/i;
/** A whole short sentence of courtesy: "Thank you, Ann, and good morning, everyone." */
const COURTESY = /^(?:thanks?|thank you|great|hi|hello|hey|good (?:morning|afternoon|evening))\b[^.?!\d]{0,60}[.!]\s+/i;
const CLOSING = /[\s,–—-]+(?:you know|right|okay)[,.?]*$|[\s–—-]+$/i;

/**
 * Takes what only clears the throat off both ends of a quotation: "Well, I mean, …", "…, you know".
 * The words in between stay as they were said; a quotation made of nothing else is left alone.
 */
export function trimQuote(text: string, span: Span): Span {
  let { start, end } = space(text, span);
  for (;;) {
    const words = text.slice(start, Math.min(end, start + 24));
    const courtesy = COURTESY.exec(text.slice(start, Math.min(end, start + 90)))?.[0];
    const filler = OPENING.exec(words)?.[0];
    const opening = courtesy ?? (filler && NEEDS_COMMA.test(words) && !/[,.]/.test(filler) ? undefined : filler);
    if (!opening || end - start - opening.length < 20) break;
    start += opening.length;
  }
  const closing = CLOSING.exec(text.slice(Math.max(start + 20, end - 24), end))?.[0];
  if (closing) end -= closing.length;
  return space(text, { start, end });
}

function space(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}
