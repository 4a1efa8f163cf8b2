import type { Call, Span } from './call.ts';
import { GLOSSARY, type Repair } from './glossary.ts';

/** A repair at the place where the misheard words stand. */
export interface RepairAt extends Span {
  readonly repair: Repair;
}

const LETTER = /[\p{L}\p{N}]/u;

/** The reviewed repairs that hold on a company's calls. */
export const repairsOf = (company: string): readonly Repair[] =>
  GLOSSARY.filter((repair) => repair.company === null || repair.company === company);

/**
 * The repairs to show beside a span of a call, in order: whole words, in any case, across a line's end. The text itself is
 * never changed.
 */
export function repairsIn(call: Pick<Call, 'company' | 'text'>, span: Span): readonly RepairAt[] {
  const words = call.text.slice(span.start, span.end).replace(/\s/g, ' ').toLowerCase();
  const found: RepairAt[] = [];
  for (const repair of repairsOf(call.company)) {
    const heard = repair.heard.toLowerCase();
    for (let at = words.indexOf(heard); at >= 0; at = words.indexOf(heard, at + heard.length)) {
      const end = at + heard.length;
      if (LETTER.test(words[at - 1] ?? ' ') || LETTER.test(words[end] ?? ' ')) continue;
      found.push({ start: span.start + at, end: span.start + end, repair });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * What else to look for when somebody asks with these words: both spellings of every repaired name in them, so that a
 * question about Embarq finds what was transcribed as Embark.
 */
export function alternateSpellings(company: string, words: string): readonly string[] {
  const asked = ` ${words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim()} `;
  const others: string[] = [];
  for (const { heard, meant } of repairsOf(company)) {
    if (asked.includes(` ${meant.toLowerCase()} `)) others.push(heard);
    if (asked.includes(` ${heard.toLowerCase()} `)) others.push(meant);
  }
  return [...new Set(others)];
}
