import type { MetricMention } from '../metrics/lexicon.ts';
import type { Span } from '../transcript/call.ts';
import { ABBREVIATIONS } from './abbreviations.ts';
import { STOPWORDS } from './stopwords.ts';

/** Words beside a metric that say how it is counted, not for which part of the company. */
const COUNTING = new Set(
  `total net gross adjusted adj diluted basic core organic reported consolidated overall company-wide companywide gaap non-gaap average avg full quarterly annual current
growth grow grew change outlook guidance guide guided view forecast target range bracket expected expectation expectations estimate raised new latest old prior previous implied
up down fall drop fell decline increase higher lower why how much many what percent pct % rate bps basis points per share sh of and or the in on at for to from vs versus then
now today budget plan call exactly roughly about around split hit miss beat level balance print come came land stand run look hold did was were is are will would do does they their
sequential sequentially sequence comp compare compared trend quarter year ago last this next first second third fourth half months end ending ended so ok right correct still only just actually`.split(
    /\s+/,
  ),
);
const PART = /\b(?:segment|division|business|arm|unit|line|side|products?|dept|department)\b/gi;

/**
 * The segment, product, customer or region a metric is asked for: the words before its name ("loop access revenue"),
 * or after "of", "for", "in", "at", "from" ("sales of the industrial arm").
 *
 * @returns in the asker's words with abbreviations written out, or null for the whole company
 */
export function parseDimension(
  text: string,
  metrics: readonly MetricMention[],
  silent: readonly Span[],
): string | null {
  const metric = metrics[0];
  if (!metric) return null;
  return before(text, metric, silent) ?? after(text, metric, silent);
}

function before(text: string, metric: MetricMention, silent: readonly Span[]): string | null {
  const words = wordsOf(text, 0, metric.start, silent);
  const kept: string[] = [];
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i] as string;
    if (word === '' || isPlain(word)) {
      if (kept.length > 0 || word === '') break;
      continue;
    }
    kept.unshift(word);
  }
  return shown(kept);
}

function after(text: string, metric: MetricMention, silent: readonly Span[]): string | null {
  const match = /^\s*(?:of|for|in|at|from|on) (?:the |their |our |its )?/i.exec(text.slice(metric.end));
  if (!match) return null;
  const kept: string[] = [];
  for (const word of wordsOf(text, metric.end + match[0].length, text.length, silent)) {
    if (word === '' || (isPlain(word) && word !== 'and')) break;
    kept.push(word);
  }
  while (kept.at(-1) === 'and') kept.pop();
  return shown(kept);
}

/** Words of a stretch; an empty one stands where a silent span or a comma breaks it. */
function wordsOf(text: string, start: number, end: number, silent: readonly Span[]): string[] {
  const words: string[] = [];
  for (const match of text.slice(start, end).matchAll(/[\p{L}\d][\p{L}\d&'.-]*|[,;:?!]/gu)) {
    const at = start + match.index;
    const broken = /^[,;:?!]$/.test(match[0]) || silent.some((s) => s.start < at + match[0].length && at < s.end);
    words.push(broken ? '' : match[0].toLowerCase().replace(/'s$/, ''));
  }
  return words;
}

const isPlain = (word: string) => COUNTING.has(word) || STOPWORDS.has(word);

function shown(words: readonly string[]): string | null {
  if (words.length === 0 || words.length > 4) return null;
  const written = words
    .map((word) => (Object.hasOwn(ABBREVIATIONS, word) ? (ABBREVIATIONS[word] ?? word).split(',')[0] : word))
    .join(' ');
  return written.replace(PART, '').replace(/\s+/g, ' ').trim() || null;
}
