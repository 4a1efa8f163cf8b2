import type { Citation } from '../../../src/answer/answer.ts';
import type { CitationEntity, NativeClaim } from '../message.ts';
import { callWords, placeWords, speakerWords } from './citation-words.ts';
import { isLink } from './cited-text.ts';
import { clip, oneLine, plain } from './escape.ts';

/** Teams refuses more than 20 claims, and any field over its length. */
export const CLAIMS = 20;
const NAME = 80;
const ABSTRACT = 160;
const KEYWORD = 28;

/**
 * Teams' native citations: a pop-up behind each `[n]` of the text with who said it, the quote and a link.
 *
 * @returns null when nothing is cited
 */
export function nativeCitations(citations: readonly Citation[]): CitationEntity | null {
  if (citations.length === 0) return null;
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    citation: citations.slice(0, CLAIMS).map(nativeClaim),
  };
}

function nativeClaim(citation: Citation): NativeClaim {
  const { n, url, quote } = citation;
  const name = line(`${speakerWords(citation)} · ${callWords(citation)}`, NAME);
  const keywords = [callWords(citation), placeWords(citation).split(', ').at(-1) ?? ''];
  return {
    '@type': 'Claim',
    position: n,
    appearance: {
      '@type': 'DigitalDocument',
      name: name || 'Earnings call',
      ...(isLink(url) ? { url } : {}),
      abstract: line(quote, ABSTRACT) || '…',
      keywords: keywords.map((word) => line(word, KEYWORD)).filter((word) => word !== ''),
    },
  };
}

function line(text: string, most: number): string {
  return clip(oneLine(plain(text)), most);
}
