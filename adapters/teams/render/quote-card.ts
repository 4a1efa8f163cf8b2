import type { Citation } from '../../../src/answer/answer.ts';
import { type AdaptiveCard, adaptiveCard } from './card.ts';
import { isLink, richText } from './cited-text.ts';
import { clip, oneLine, plain } from './escape.ts';
import { sourceRuns } from './quotes.ts';

/** One quote on its own, with its source and a way to the place. */
export function quoteCard(citation: Citation): AdaptiveCard {
  const quote = `“${plain(clip(oneLine(citation.quote), 1500))}”`;
  return adaptiveCard(
    quote,
    [richText([{ type: 'TextRun', text: quote }]), richText(sourceRuns(citation), { spacing: 'Small' })],
    isLink(citation.url) ? [{ type: 'Action.OpenUrl', title: 'Open call', url: citation.url }] : [],
  );
}
