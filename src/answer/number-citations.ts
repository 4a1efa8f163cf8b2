import type { Answer } from './answer.ts';

/**
 * A reference inside a headline, item or note while the answer is composed. The character around the number cannot
 * come from a transcript's words, so a bracketed number somebody typed into one is never taken for a citation.
 */
export function mark(n: number): string {
  return `\u{E000}${n}\u{E000}`;
}

const MARK = /\u{E000}(\d+)\u{E000}/gu;

/** Everything of an answer that refers to citations. */
type Referring = Pick<Answer, 'headline' | 'facts' | 'items' | 'table' | 'quotes' | 'citations' | 'notes'>;

/**
 * Numbers the citations from 1 in the order in which a reader meets them (headline, items, table, facts, quotes, notes),
 * turns the marks into `[n]`, and leaves those nobody mentions at the end, reachable as further quotes.
 */
export function numberCitations<T extends Referring>(draft: T): T {
  const known = new Set(draft.citations.map((c) => c.n));
  const order = new Map<number, number>();
  const meet = (n: number) => {
    if (known.has(n) && !order.has(n)) order.set(n, order.size + 1);
  };
  const read = (text: string) => {
    for (const m of text.matchAll(MARK)) meet(Number(m[1]));
  };
  read(draft.headline);
  for (const item of draft.items) item.cites.forEach(meet);
  for (const row of draft.table?.rows ?? []) for (const cell of row.cells) cell.cites.forEach(meet);
  for (const fact of draft.facts) fact.cites.forEach(meet);
  draft.quotes.forEach(meet);
  for (const note of draft.notes) note.cites.forEach(meet);
  for (const c of draft.citations) meet(c.n);

  const at = (n: number) => order.get(n) ?? n;
  const write = (text: string) => text.replace(MARK, (_, n: string) => `[${at(Number(n))}]`);
  return {
    ...draft,
    headline: write(draft.headline),
    facts: draft.facts.map((f) => ({ ...f, cites: f.cites.map(at) })),
    items: draft.items.map((i) => ({ text: write(i.text), cites: i.cites.map(at) })),
    table: draft.table && {
      ...draft.table,
      rows: draft.table.rows.map((r) => ({ ...r, cells: r.cells.map((c) => ({ ...c, cites: c.cites.map(at) })) })),
    },
    quotes: draft.quotes.map(at),
    notes: draft.notes.map((n) => ({ ...n, text: write(n.text), cites: n.cites.map(at) })),
    citations: draft.citations.map((c) => ({ ...c, n: at(c.n) })).sort((a, b) => a.n - b.n),
  };
}
