import { distance } from 'fastest-levenshtein';
import { NICKNAMES } from './nicknames.ts';
import { nameWords } from './person-name.ts';

const NICKNAME_SETS = new Map<string, Set<string>>();
for (const row of NICKNAMES) {
  for (const name of row) {
    const set = NICKNAME_SETS.get(name) ?? new Set<string>();
    for (const other of row) set.add(other);
    NICKNAME_SETS.set(name, set);
  }
}

/** Whether two first names can be one person's: equal, an initial, a short form, or one letter apart. */
export function sameFirstName(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  if (NICKNAME_SETS.get(a)?.has(b)) return true;
  if (a.length >= 3 && b.length >= 3 && (a.startsWith(b) || b.startsWith(a))) return true;
  return Math.min(a.length, b.length) >= 5 && distance(a, b) === 1;
}

function sameSurname(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter >= 5 && distance(a, b) === 1) return true;
  return shorter >= 8 && distance(a, b) === 2;
}

/**
 * Whether two full names can stand for one person: surnames equal or one slip apart, and first names
 * that fit ("Dave" and "David A."; "J. Mitchell" and "Mitch"). A single word never does.
 */
export function samePerson(a: string, b: string): boolean {
  const left = nameWords(a);
  const right = nameWords(b);
  if (left.length < 2 || right.length < 2) return left.length === right.length && left[0] === right[0];
  const surnames =
    sameSurname(left.at(-1)!, right.at(-1)!) ||
    left.at(-1)!.replaceAll('-', '') === right.slice(-2).join('') ||
    right.at(-1)!.replaceAll('-', '') === left.slice(-2).join('') ||
    left.at(-1)!.split('-').at(-1) === right.at(-1)!.split('-').at(-1);
  if (!surnames) return false;
  if (sameFirstName(left[0]!, right[0]!)) return true;
  // A person known by the middle name: "J. Mitchell Dolloff" is "Mitch Dolloff".
  const middle = (words: readonly string[]) => words.slice(1, -1).filter((word) => word.length > 1);
  return middle(left).some((m) => sameFirstName(m, right[0]!)) || middle(right).some((m) => sameFirstName(m, left[0]!));
}

/** Whether a first name alone can mean this person. */
export function hasFirstName(full: string, first: string): boolean {
  const words = nameWords(full);
  const name = nameWords(first)[0];
  return (
    name !== undefined &&
    words.length > 0 &&
    (sameFirstName(words[0]!, name) || (words.length > 2 && sameFirstName(words[1]!, name)))
  );
}
