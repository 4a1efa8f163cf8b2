import type { Citation } from '../../../src/answer/answer.ts';
import { formatPeriod } from '../../../src/answer/format-period.ts';
import { type Inline, type Line, link, text } from './inline.ts';

export type Citations = ReadonlyMap<number, Citation>;

export function byNumber(citations: readonly Citation[]): Citations {
  return new Map(citations.map((citation) => [citation.n, citation]));
}

/** `[3]`, opening at the sentence where a public address is configured. */
export function citeMark(n: number, citations: Citations): Inline {
  return link(`[${n}]`, citations.get(n)?.url ?? null);
}

/** Words with every `[n]` in them made a citation mark, and the numbers not mentioned in them added behind. */
export function citedLine(words: string, cites: readonly number[], citations: Citations): Line {
  const line: Inline[] = [];
  const named = new Set<number>();
  let at = 0;
  for (const match of words.matchAll(/\[(\d{1,3})\]/g)) {
    const n = Number(match[1]);
    if (!citations.has(n)) continue;
    if (match.index > at) line.push(text(words.slice(at, match.index)));
    line.push(citeMark(n, citations));
    named.add(n);
    at = match.index + match[0].length;
  }
  if (at < words.length) line.push(text(words.slice(at)));
  for (const n of cites) if (!named.has(n) && citations.has(n)) line.push(text(' '), citeMark(n, citations));
  return line;
}

/** Who said it, as what and where: "Jane Roe, CFO · answering Joe Doe · ACME Q2 2007". */
export function sourceOf(citation: Citation, options: { call?: boolean } = {}): string {
  const post = citation.role === 'analyst' ? (citation.firm ?? 'analyst') : citation.title;
  const part = citation.asker ? `answering ${citation.asker}` : citation.section === 'qa' ? 'Q&A' : 'prepared remarks';
  const call = [citation.companyName, citation.period && formatPeriod(citation.period)].filter(Boolean).join(' ');
  return [
    [citation.speaker, post].filter(Boolean).join(', '),
    part,
    options.call === false ? null : call,
    citation.kind === 'notes' ? 'notes' : null,
  ]
    .filter(Boolean)
    .join(' · ');
}
