import type { Answer, Citation } from '../../src/answer/answer.ts';
import { fold, type Shown } from './shown.ts';

const REFS = /\s*\[\d{1,3}\]/g;
/** The least of a cut text that still shows which one it is. */
const LEAST = 120;

/** What somewhere does not show of an answer as the core gave it; empty where it shows all. */
export function differences(answer: Answer, shown: Shown): readonly string[] {
  return [
    ...headlineLost(answer, shown),
    ...answer.facts.flatMap(({ label, shown: value, cites }) => figureLost(label, value, cites, shown)),
    ...(answer.table?.rows ?? []).flatMap(({ label, cells }) =>
      cells.flatMap((cell) => figureLost(label, cell.shown, cell.cites, shown)),
    ),
    ...answer.quotes.flatMap((n) => quoteLost(n, answer.citations, shown)),
    ...marksOf(shown.pieces.filter((piece) => !quotesMark(piece, answer)).join(' '))
      .filter((n) => !answer.citations.some((citation) => citation.n === n))
      .map((n) => `[${n}] cites nothing`),
  ];
}

/** Words and citation numbers alike; a platform may add the numbers of what it shows beneath. */
function headlineLost({ headline }: Answer, shown: Shown): readonly string[] {
  const bare = (text: string) => fold(text).replace(REFS, '').replace(/\.$/, '');
  const lost = isShown(bare(headline), bare(shown.headline)) ? [] : [`headline “${headline}” as “${shown.headline}”`];
  const marks = marksOf(shown.headline);
  if (shown.headline.endsWith('…')) return lost;
  return [...lost, ...marksOf(headline).flatMap((n) => (marks.includes(n) ? [] : [`[${n}] of the headline`]))];
}

/** A figure stands in one piece with all that it cites. */
function figureLost(label: string, value: string, cites: readonly number[], { pieces }: Shown): readonly string[] {
  const figure = fold(value);
  const together = pieces.some((piece) => {
    const marks = marksOf(piece);
    return piece.includes(figure) && cites.every((n) => marks.includes(n));
  });
  return together ? [] : [`figure ${label} ${value} ${cites.map((n) => `[${n}]`).join(' ')}`];
}

/** A quotation stands with its number, its speaker and, where there is one, its link. */
function quoteLost(n: number, citations: readonly Citation[], { pieces, urls }: Shown): readonly string[] {
  const citation = citations.find((one) => one.n === n);
  if (!citation) return [`quote [${n}] has no citation`];
  const quote = fold(citation.quote);
  // The source stands in the same piece or beneath it; words that are a list's entry too stand twice.
  const places = pieces.flatMap((piece, at) => (holds(piece, quote) ? [pieces.slice(at, at + 2).join(' ')] : []));
  if (places.length === 0) return [`quote [${n}] “${quote.slice(0, 80)}”`];
  const lost = [
    ...(places.some((place) => marksOf(place).includes(n)) ? [] : [`number of quote [${n}]`]),
    ...(places.some((place) => place.includes(fold(citation.speaker)))
      ? []
      : [`speaker ${citation.speaker} of quote [${n}]`]),
  ];
  const unlinked = citation.url !== null && urls.length > 0 && !urls.includes(citation.url);
  return unlinked ? [...lost, `link of quote [${n}]`] : lost;
}

/** Whether a piece has a quotation whole, or its beginning with a mark where it was cut. */
function holds(piece: string, quote: string): boolean {
  if (piece.includes(quote)) return true;
  const cut = piece.indexOf('…');
  if (cut < 0 || quote.length <= LEAST) return false;
  const start = piece.indexOf(quote.slice(0, LEAST));
  return start >= 0 && piece.indexOf('…', start) > 0 && quote.startsWith(piece.slice(start, piece.indexOf('…', start)));
}

function isShown(text: string, shown: string): boolean {
  return shown === text || (shown.endsWith('…') && shown.length > LEAST && text.startsWith(shown.slice(0, -1).trim()));
}

function marksOf(text: string): readonly number[] {
  return [...new Set([...text.matchAll(/\[(\d{1,3})\]/g)].map(([, n]) => Number(n)))];
}

/** Words of a call that look like a citation mark. */
function quotesMark(piece: string, { citations }: Answer): boolean {
  return citations.some(({ quote }) => /\[\d{1,3}\]/.test(quote) && piece.includes(fold(quote).slice(0, 40)));
}
