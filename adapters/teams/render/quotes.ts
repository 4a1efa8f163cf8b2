import type { Answer, Citation } from '../../../src/answer/answer.ts';
import type { CardElement, TextRun } from './card.ts';
import { placeWords, speakerWords } from './citation-words.ts';
import { citationOf, markerRuns, richText } from './cited-text.ts';
import { clip, oneLine, plain } from './escape.ts';

/** Quotes with who said them and where, each numbered as in the text. */
export function quoteElements(answer: Answer, numbers: readonly number[], mostChars: number): readonly CardElement[] {
  const cited = numbers.flatMap((n) => citationOf(answer, n) ?? []);
  return cited.map((citation) => quoteElement(citation, answer, mostChars));
}

/** A longer list says in its lines what its quotes would say again. */
const LONG_LIST = 3;

/** The quotes shown at first. */
export function firstQuotes({ quotes, items }: Answer): readonly number[] {
  return items.length > LONG_LIST ? [] : quotes;
}

/** Citations that are not among the quotes shown at first. */
export function furtherQuotes(answer: Answer): readonly number[] {
  const first = firstQuotes(answer);
  return answer.citations.map(({ n }) => n).filter((n) => !first.includes(n));
}

function quoteElement(citation: Citation, answer: Answer, mostChars: number): CardElement {
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'Small',
    items: [
      richText([
        { type: 'TextRun', text: `“${plain(clip(oneLine(citation.quote), mostChars))}”` },
        ...markerRuns([citation.n], answer),
      ]),
      richText(sourceRuns(citation), { spacing: 'Small' }),
    ],
  };
}

/** The line beneath a quote: the speaker, then the place in a softer tone. */
export function sourceRuns(citation: Citation): readonly TextRun[] {
  return [
    { type: 'TextRun', text: plain(clip(speakerWords(citation), 120)), size: 'Small', weight: 'Bolder' },
    { type: 'TextRun', text: plain(` · ${clip(placeWords(citation), 160)}`), size: 'Small', isSubtle: true },
  ];
}
