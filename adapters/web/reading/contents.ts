import { LRUCache } from 'lru-cache';
import type { HeldCall } from '../../../src/ports.ts';
import type { Call, Exchange, Turn } from '../../../src/transcript/call.ts';
import { topicsOf } from './topics.ts';

/** A line of the table of contents. */
export type ContentsEntry =
  | { readonly kind: 'remarks'; readonly turn: Turn }
  | { readonly kind: 'exchange'; readonly exchange: Exchange; readonly topic: string; readonly outcome: Outcome };

/** How an exchange went: `open` where nobody of the company spoke in it. */
export type Outcome = 'answered' | 'partly' | 'not answered' | 'open';

/** Topics of the calls read last: they cost more than the rest of a page, and the same text always has the same. */
const TOPICS = new LRUCache<string, readonly string[]>({ max: 200 });

function keptTopics(call: Call): readonly string[] {
  const kept = TOPICS.get(call.sha256);
  if (kept?.length === call.exchanges.length) return kept;
  const topics = topicsOf(call);
  TOPICS.set(call.sha256, topics);
  return topics;
}

export function contentsOf(held: HeldCall): readonly ContentsEntry[] {
  const { turns, exchanges } = held.call;
  const topics = keptTopics(held.call);
  const remarks = turns.filter(({ section, role }) => section === 'prepared' && role !== 'operator');
  return [
    ...remarks.map((turn): ContentsEntry => ({ kind: 'remarks', turn })),
    ...exchanges.map((exchange): ContentsEntry => {
      return { kind: 'exchange', exchange, topic: topics[exchange.index] ?? '', outcome: outcomeOf(held, exchange) };
    }),
  ];
}

function outcomeOf({ call, ledger }: HeldCall, { index, firstTurn, lastTurn, asks }: Exchange): Outcome {
  const replied = call.turns.slice(firstTurn, lastTurn + 1).some(({ role }) => role === 'executive');
  if (!replied) return 'open';
  const kinds = ledger.nonAnswers.filter(({ exchange }) => exchange === index).map(({ kind }) => kind);
  if (kinds.length === 0) return 'answered';
  // One question of several that was turned down leaves the others answered.
  const none = kinds.every((kind) => kind !== 'partial' && kind !== 'redirected') && kinds.length >= asks.length;
  return none ? 'not answered' : 'partly';
}
