import type { Figure } from './attribute.ts';
import { GENERIC, PART_NOUNS } from './cue-words.ts';
import { phraseBefore, trimmed } from './noun-phrase.ts';
import type { NamedMetric, Sentence } from './sentence.ts';
import { STOP_WORDS } from './word-classes.ts';

/** Words a company goes by; they name no part of it. Folded. */
export type CompanyWords = ReadonlySet<string>;

const OPENERS = new Set(['in', 'for', 'within', 'at', 'across', 'to', 'on', 'with']);
const WHOLE =
  /^(?:continuing operations?|operations?|continuing|total company|shareholders?|common shareholders?|customers?|consumers?|owners?|employees?)$/i;

/** The part of the company a figure is about, in the call's own words; null for the whole. */
export function dimensionOf(sentence: Sentence, figure: Figure, company: CompanyWords): string | null {
  const { mention } = figure;
  if (!mention) return null;
  const named = partBefore(sentence, mention) ?? partAfter(sentence, mention) ?? partLeading(sentence, mention);
  return named && !isCompany(named, company) && !WHOLE.test(named) ? named : null;
}

function partBefore(sentence: Sentence, mention: NamedMetric): string | null {
  return phraseBefore(sentence, mention.from);
}

/** "revenue in our Industrial segment", "sales from Europe". */
function partAfter(sentence: Sentence, mention: NamedMetric): string | null {
  const { tokens } = sentence;
  let at = mention.to;
  if (!['in', 'from', 'for', 'of', 'at', 'within'].includes(tokens[at]?.text ?? '')) return null;
  at += 1;
  while (['our', 'the', 'its'].includes(tokens[at]?.text ?? '')) at += 1;
  return partFrom(sentence, at, false);
}

/** "In our Industrial segment, revenue was ...". */
function partLeading(sentence: Sentence, mention: NamedMetric): string | null {
  const { tokens } = sentence;
  for (let at = 0; at < Math.min(6, mention.from); at += 1) {
    if (!OPENERS.has(tokens[at]!.text)) continue;
    let from = at + 1;
    while (['our', 'the', 'its'].includes(tokens[from]?.text ?? '')) from += 1;
    const part = partFrom(sentence, from, true);
    if (part) return part;
  }
  return null;
}

/** A name from token `from` on: capitals, or words closed by "segment", "division", "business". */
export function partFrom(sentence: Sentence, from: number, strict: boolean): string | null {
  const { tokens, periods } = sentence;
  let to = from;
  let closed = false;
  while (to < tokens.length && to - from < 6) {
    const token = tokens[to]!;
    if (periods.some((period) => period.from <= to && to < period.to)) break;
    const inside =
      token.text === '&' ||
      token.text === '-' ||
      (token.text === 'and' && tokens[to + 1]?.capital === true && to > from);
    if (!inside && !(token.kind === 'code' || (token.kind === 'word' && !STOP_WORDS.has(token.text)))) break;
    to += 1;
    if (PART_NOUNS.has(token.fold)) {
      closed = true;
      break;
    }
  }
  if (to === from || sentence.metrics.some((metric) => metric.from < to && from < metric.to)) return null;
  const capital = tokens
    .slice(from, to)
    .every(
      (token) =>
        token.capital ||
        token.kind === 'mark' ||
        token.text === 'and' ||
        PART_NOUNS.has(token.fold) ||
        GENERIC.has(token.fold),
    );
  if (!closed && !capital) return null;
  if (strict && !closed && !(capital && tokens[to]?.text === ',')) return null;
  return trimmed(sentence, from, to);
}

export function isCompany(words: string, company: CompanyWords): boolean {
  const parts = words
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[\s-]+/);
  return parts.every((word) => company.has(word));
}
