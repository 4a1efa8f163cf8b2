import { findMetrics } from '../metrics/lexicon.ts';
import { expandTerms } from './expand-terms.ts';
import { conceptsOf } from './matching.ts';
import { wordVectors } from './word-vectors.ts';

/** Words looked for over all companies, at most: each costs the full-text search a list to read. */
const MOST_WORDS = 12;

/**
 * The words by which the store's full-text search finds who speaks of a question's subject. It knows
 * no phrasings (so shorthand goes with what it stands for) and does its own stemming, so these are whole words.
 */
export function wordsAcross(text: string): readonly string[] {
  const terms = expandTerms(text, { metrics: findMetrics(text), silent: [], claimed: [], counts: new Map() });
  const words = conceptsOf({ terms }).flatMap(({ typed }) => {
    const phrasings = isWord(typed) ? 1 : 2;
    return terms
      .filter((t) => t.typed === typed)
      .slice(0, phrasings)
      .flatMap((t) => t.word.split(' '));
  });
  return [...new Set(words)].slice(0, MOST_WORDS);
}

const isWord = (typed: string) => typed.split(' ').every((word) => wordVectors().row(word) >= 0);
