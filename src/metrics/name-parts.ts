import type { Fact } from './fact.ts';

/** "Loop access", "Broadband access", "Education": a capital on the first word and on no other. */
const CAPITAL_FIRST = /^[A-Z][a-z][a-z-]*(?: [a-z&][\w&-]*)*$/;
/** What stands before the first word of a sentence, a heading or a line. */
const OPENING = /(?:^|[.!?:;\n\r"“”]\s*|[–—-]\s+)$/;

/**
 * Writes a part of the company as it is spoken of inside a sentence: "loop access", where the call has a capital only because
 * a sentence opens with it. A proper name keeps its capital: the call has it amid a sentence too, or knows no such word.
 */
export function nameParts(facts: readonly Fact[], text: string): readonly Fact[] {
  const names = new Map<string, string>();
  return facts.map((fact) => {
    const { dimension } = fact;
    if (dimension === null || !CAPITAL_FIRST.test(dimension)) return fact;
    const name = names.get(dimension) ?? inSentence(dimension, text);
    names.set(dimension, name);
    return name === dimension ? fact : { ...fact, dimension: name };
  });
}

function inSentence(part: string, text: string): string {
  const [first = ''] = part.split(' ');
  const known = new RegExp(`\\b${first.toLowerCase()}\\b`).test(text);
  return known && !standsAmid(part, text) ? part.charAt(0).toLowerCase() + part.slice(1) : part;
}

/** Whether the words stand with their capital anywhere but at an opening. */
function standsAmid(part: string, text: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) {
    if (!OPENING.test(text.slice(Math.max(0, at - 4), at))) return true;
  }
  return false;
}
