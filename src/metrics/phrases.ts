import type { Token } from './tokens.ts';
import { tokenize } from './tokens.ts';

/** Signs that may stand inside a phrase without being written in the table. */
const SKIPPED = new Set(['-', '–', '—', ',', '(', ')', '/']);

interface Node<V> {
  readonly next: Map<string, Node<V>>;
  value: V | undefined;
}

/** Many phrases looked up at once: one step per token, longest phrase first. */
export class Phrases<V> {
  readonly #root: Node<V> = { next: new Map(), value: undefined };

  /** The first phrase added wins. `|` separates alternatives. */
  add(alternatives: string, value: V): void {
    for (const phrase of alternatives.split('|')) {
      let node = this.#root;
      for (const token of tokenize(phrase)) {
        if (SKIPPED.has(token.text)) continue;
        let next = node.next.get(token.fold);
        if (next === undefined) {
          next = { next: new Map(), value: undefined };
          node.next.set(token.fold, next);
        }
        node = next;
      }
      node.value ??= value;
    }
  }

  /** @returns the longest phrase that starts at `from` and the index after its last token, or null */
  longestAt(tokens: readonly Token[], from: number): { readonly value: V; readonly to: number } | null {
    const first = tokens[from];
    let node = first === undefined ? undefined : this.#root.next.get(first.fold);
    let found: { value: V; to: number } | null = null;
    let to = from + 1;
    while (node !== undefined) {
      if (node.value !== undefined) found = { value: node.value, to };
      let at = to;
      while (at < tokens.length && at - to < 2 && SKIPPED.has(tokens[at]!.text)) at += 1;
      const token = tokens[at];
      node = token === undefined ? undefined : node.next.get(token.fold);
      to = at + 1;
    }
    return found;
  }
}
