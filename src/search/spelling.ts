import { distance } from 'fastest-levenshtein';
import { stemOf } from './terms.ts';

/** Words a corpus uses, with how often. */
export type WordCounts = ReadonlyMap<string, number>;

/**
 * The corpus's own word for one it does not know: a typo ("liquidty"), a clipped word ("prov"), or one without its
 * vowels ("mgmnt", "mrgn"). Ties go to the word used more often, then to the first by alphabet.
 *
 * @returns null where nothing is near
 */
export function nearestWord(typed: string, counts: WordCounts): string | null {
  if (typed.length < 3 || !/^[a-z]+$/.test(typed)) return null;
  let best: { word: string; cost: number; count: number } | null = null;
  const consider = (word: string, cost: number, count: number) => {
    if (
      best === null ||
      cost < best.cost ||
      (cost === best.cost && (count > best.count || (count === best.count && word < best.word)))
    ) {
      best = { word, cost, count };
    }
  };
  const allowed = typed.length >= 8 ? 2 : typed.length >= 5 ? 1 : 0;
  for (const [word, count] of counts) {
    if (word.charCodeAt(0) !== typed.charCodeAt(0) || word.length < typed.length - 2) continue;
    if (allowed > 0 && Math.abs(word.length - typed.length) <= allowed) {
      const steps = distance(typed, word);
      if (steps <= allowed) consider(word, steps, count);
    } else if (typed.length >= 4 && word.startsWith(typed) && word.length - typed.length <= 7) {
      consider(word, 3, count);
    } else if (word.length <= typed.length * 2 + 2 && isClipped(typed, word)) consider(word, 4, count);
  }
  return (best as { word: string } | null)?.word ?? null;
}

/** Whether `typed` is `word` with letters left out, its consonants in order and its last one kept. */
function isClipped(typed: string, word: string): boolean {
  if (word.length < typed.length + 2 || typed.length < 3) return false;
  let at = 0;
  for (const letter of word) if (letter === typed[at]) at++;
  if (at < typed.length) return false;
  const stem = stemOf(word);
  const last = typed[typed.length - 1] as string;
  const consonants = (w: string) => w.replace(/[aeiou]/g, '').length;
  return (stem.endsWith(last) || word.endsWith(last)) && consonants(typed) >= consonants(stem) - 2;
}
