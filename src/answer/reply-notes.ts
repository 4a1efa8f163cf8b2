import type { AnswerNote } from './answer.ts';
import type { QuotedHit } from './pick-quotes.ts';
import type { Scene } from './scene.ts';
import { who } from './who.ts';

const WORDS = {
  refused: 'declined to give it',
  unable: 'could not say',
  deferred: 'put it off',
  partial: 'answered only in part',
  redirected: 'answered something else',
} as const;

/** Says so where a quoted reply, or the reply to a quoted question, does not give what the analyst asked for. */
export function replyNotes(scene: Scene, picked: readonly QuotedHit[]): readonly AnswerNote[] {
  const [best] = picked;
  if (!best) return [];
  const { held, hit } = best;
  const turn = held.call.turns[hit.passage.turn];
  if (!turn || hit.passage.exchange === null) return [];
  const reply = held.ledger.nonAnswers.find(
    (n) =>
      n.exchange === hit.passage.exchange &&
      (turn.role === 'analyst' ? n.turn > turn.index && n.turn <= turn.index + 2 : n.turn === turn.index),
  );
  if (!reply) return [];
  const n = scene.desk.cite(held.call, reply.turn, reply);
  return [{ kind: 'non-answer', text: `${who(held.call, reply.turn)} ${WORDS[reply.kind]}.`, cites: [n] }];
}
