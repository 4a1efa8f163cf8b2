import { findMetrics, metricLabel } from '../../../src/metrics/lexicon.ts';
import type { HeldCall } from '../../../src/ports.ts';
import type { Exchange, Turn } from '../../../src/transcript/call.ts';

/** A line of the table of contents. */
export type ContentsEntry =
  | { readonly kind: 'remarks'; readonly turn: Turn }
  | { readonly kind: 'exchange'; readonly exchange: Exchange; readonly topic: string; readonly outcome: Outcome };

/** How an exchange went: `open` where nobody of the company spoke in it. */
export type Outcome = 'answered' | 'partly' | 'not answered' | 'open';

/** At most this many characters of a question stand for its topic. */
const TOPIC_CHARS = 72;

export function contentsOf(held: HeldCall): readonly ContentsEntry[] {
  const { turns, exchanges } = held.call;
  const remarks = turns.filter(({ section, role }) => section === 'prepared' && role !== 'operator');
  return [
    ...remarks.map((turn): ContentsEntry => ({ kind: 'remarks', turn })),
    ...exchanges.map((exchange): ContentsEntry => {
      return { kind: 'exchange', exchange, topic: topicOf(held, exchange), outcome: outcomeOf(held, exchange) };
    }),
  ];
}

/** The metrics an analyst asked about where the lexicon knows any, else the beginning of the first question. */
function topicOf({ call }: HeldCall, { asks }: Exchange): string {
  const words = asks.map(({ start, end }) => call.text.slice(start, end).replace(/\s+/g, ' '));
  const labels = new Set(findMetrics(words.join(' ')).map(({ metric }) => metricLabel(metric)));
  const [first, ...others] = [...labels].slice(0, 3);
  if (first)
    return [first, ...others.map((label) => label.replace(/^[A-Z](?=[a-z])/, (c) => c.toLowerCase()))].join(', ');
  const question = words.find((ask) => ask.split(' ').length > 3) ?? words[0] ?? '';
  if (question.length <= TOPIC_CHARS) return question;
  return `${question.slice(0, TOPIC_CHARS).replace(/\s+\S*$/, '')} …`;
}

function outcomeOf({ call, ledger }: HeldCall, { index, firstTurn, lastTurn }: Exchange): Outcome {
  const replied = call.turns.slice(firstTurn, lastTurn + 1).some(({ role }) => role === 'executive');
  if (!replied) return 'open';
  const kinds = ledger.nonAnswers.filter(({ exchange }) => exchange === index).map(({ kind }) => kind);
  if (kinds.length === 0) return 'answered';
  return kinds.every((kind) => kind === 'partial' || kind === 'redirected') ? 'partly' : 'not answered';
}
