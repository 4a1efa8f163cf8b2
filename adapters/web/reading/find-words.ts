import type { Call, Span } from '../../../src/transcript/call.ts';

/** A place where the words looked for are spoken, numbered from 1 in text order. */
export interface Found extends Span {
  readonly kind: 'found';
  readonly n: number;
}

/** At most this many places are shown. */
const MAX_FOUND = 300;

/** Finds words in what was spoken, in any case and across line breaks. Fewer than two characters find nothing. */
export function findWords(call: Pick<Call, 'text' | 'turns'>, words: string): readonly Found[] {
  const parts = words.trim().slice(0, 200).split(/\s+/);
  if (parts.join('').length < 2) return [];
  const pattern = new RegExp(parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('\\s+'), 'giu');
  const found: Found[] = [];
  for (const { start, end } of call.turns) {
    for (const match of call.text.slice(start, end).matchAll(pattern)) {
      const at = start + match.index;
      found.push({ kind: 'found', n: found.length + 1, start: at, end: at + match[0].length });
      if (found.length === MAX_FOUND) return found;
    }
  }
  return found;
}
