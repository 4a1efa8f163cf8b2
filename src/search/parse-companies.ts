import type { Span } from '../transcript/call.ts';

export interface NamedCompany {
  readonly company: string;
  readonly companyName: string;
  readonly ticker: string | null;
}

const FORMS =
  /,?\s+(?:inc|incorporated|corp|corporation|co|company|companies|ltd|limited|plc|llc|lp|l\.p|holdings?|group|n\.v|s\.a|ag)\b\.?/gi;
/** First words of many companies' names; alone they name none. */
const SHARED = new Set(
  'american united first general national new international global the bank central southern northern western eastern pacific us great royal standard old texas'.split(
    ' ',
  ),
);

/**
 * The companies a question names, by name, slug or ticker, in its order. A ticker counts in capitals, or in any case
 * when it has three letters or more and stands first.
 */
export function findCompanies(
  text: string,
  companies: readonly NamedCompany[],
): readonly { readonly company: string; readonly span: Span }[] {
  const found: { company: string; span: Span }[] = [];
  for (const held of companies) {
    const span = spanOf(text, held);
    if (span) found.push({ company: held.company, span });
  }
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return found.filter((f, i) => i === 0 || f.span.start >= (found[i - 1]?.span.end ?? 0));
}

function spanOf(text: string, { company, companyName, ticker }: NamedCompany): Span | null {
  const bare = companyName.replace(FORMS, '').replace(/^the /i, '').trim();
  const names = new Set([companyName, bare, company.replaceAll('-', ' ')]);
  const first = bare.split(/[\s,]+/)[0] ?? '';
  if (first.length >= 4 && !SHARED.has(first.toLowerCase())) names.add(first);
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    if (name.length < 2) continue;
    const span = wordSpan(text, name, name === first ? '' : 'i');
    if (span) return span;
    if (name === first) {
      const lower = wordSpan(text, name, 'i');
      if (
        lower &&
        (lower.start === 0 ||
          /\b(?:at|for|of|from|vs\.?|versus|and|about|does|did|is|has)\s$/i.test(text.slice(0, lower.start)))
      )
        return lower;
    }
  }
  if (!ticker || ticker.length < 2) return null;
  const capitals = wordSpan(text, ticker.toUpperCase(), '');
  if (capitals) return capitals;
  const typed = ticker.length >= 3 ? wordSpan(text, ticker, 'i') : null;
  return typed && (typed.start === 0 || /\b(?:at|for|vs\.?|versus|same for)\s$/i.test(text.slice(0, typed.start)))
    ? typed
    : null;
}

function wordSpan(text: string, name: string, flags: string): Span | null {
  const match = new RegExp(
    `(?<![\\w&])\\$?${name.replace(/[.*+?^$&{}()|[\]\\]/g, '\\$&')}(?:['’]s)?(?![\\w&])`,
    flags,
  ).exec(text);
  return match && { start: match.index, end: match.index + match[0].length };
}
