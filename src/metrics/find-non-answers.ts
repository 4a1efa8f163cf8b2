import type { Call, Turn } from '../transcript/call.ts';
import { sentencesOf } from '../transcript/sentences.ts';
import type { NonAnswer } from './fact.ts';
import { ANSWERS, REFUSALS } from './refusal-words.ts';

/** A cheap test that spares most sentences the patterns. */
const MIGHT =
  /\b(?:not|n't|n’t|hard|difficult|tough|early|soon|wish|hate|rather|prefer|get back|offline|circle|refer|ask|point you|question for|without|reluctant|hesitant|impossible|next|later|follow up|when we|what (?:we|i) can|come back|we'll|we’ll|we will|no way)\b/i;

/**
 * Finds replies of executives in questions and answers that do not give what was asked, at most one in a turn.
 *
 * A figure in the same sentence makes it an answer, and look-alikes ("tough not to say that it will be") are none.
 */
export function findNonAnswers(call: Call): readonly NonAnswer[] {
  return call.turns.flatMap((turn) => {
    if (turn.role !== 'executive' || turn.exchange === null) return [];
    const found = findIn(call.text, turn, turn.exchange);
    return found ? [found] : [];
  });
}

function findIn(text: string, turn: Turn, exchange: number): NonAnswer | null {
  for (const span of sentencesOf(text, turn)) {
    const said = text.slice(span.start, span.end);
    if (!MIGHT.test(said) || said.endsWith('?')) continue;
    const plain = said.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ');
    if (
      /\d(?:\.\d+)? ?(?:%|percent|million|billion|basis)/.test(plain) ||
      ANSWERS.some((pattern) => pattern.test(plain))
    )
      continue;
    const row = REFUSALS.find(({ pattern }) => pattern.test(plain));
    if (row) return { kind: row.kind, exchange, turn: turn.index, ...span };
  }
  return null;
}
