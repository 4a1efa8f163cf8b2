import type { HeldCall } from '../../../src/ports.ts';
import type { Exchange, Turn } from '../../../src/transcript/call.ts';
import { topicsOf } from './topics.ts';

/** A line of the table of contents. */
export type ContentsEntry =
  | { readonly kind: 'remarks'; readonly turn: Turn }
  | { readonly kind: 'exchange'; readonly exchange: Exchange; readonly topic: string; readonly outcome: Outcome };

/** How an exchange went: `open` where nobody of the company spoke in it. */
export type Outcome = 'answered' | 'partly' | 'not answered' | 'open';

export function contentsOf(held: HeldCall): readonly ContentsEntry[] {
  const { turns, exchanges } = held.call;
  const topics = topicsOf(held.call);
  const remarks = turns.filter(({ section, role }) => section === 'prepared' && role !== 'operator');
  return [
    ...remarks.map((turn): ContentsEntry => ({ kind: 'remarks', turn })),
    ...exchanges.map((exchange): ContentsEntry => {
      return { kind: 'exchange', exchange, topic: topics[exchange.index] ?? '', outcome: outcomeOf(held, exchange) };
    }),
  ];
}

function outcomeOf({ call, ledger }: HeldCall, { index, firstTurn, lastTurn }: Exchange): Outcome {
  const replied = call.turns.slice(firstTurn, lastTurn + 1).some(({ role }) => role === 'executive');
  if (!replied) return 'open';
  const kinds = ledger.nonAnswers.filter(({ exchange }) => exchange === index).map(({ kind }) => kind);
  if (kinds.length === 0) return 'answered';
  return kinds.every((kind) => kind === 'partial' || kind === 'redirected') ? 'partly' : 'not answered';
}
