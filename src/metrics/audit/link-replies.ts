import type { Turn } from '../../transcript/call.ts';
import type { Fact, FactNote } from '../fact.ts';
import { OTHER } from '../lexicon.ts';
import { agree, cite } from './figure-math.ts';

/** How many turns after an analyst's figure a reply may still be about it. */
const REACH = 4;
const ASKS_BACK = /\b(?:was (?:that|it)|did you say|i thought (?:it was|you said)|i heard)\b/i;

/**
 * Links an analyst's figure to management's reply: the same figure said back confirms it, another one for the same thing
 * replaces it (`corrected`). A figure nobody replied to stays as it is.
 */
export function linkReplies(facts: readonly Fact[], turns: readonly Turn[], text: string): readonly Fact[] {
  return facts.map((fact) => {
    if (fact.status !== 'analyst' || fact.value === null) return fact;
    const { exchange } = turns[fact.turn]!;
    const replies = facts.filter(
      (reply) =>
        reply.status !== 'analyst' &&
        reply.turn > fact.turn &&
        reply.turn - fact.turn <= REACH &&
        reply.unit === fact.unit &&
        reply.value !== null &&
        exchange !== null &&
        turns[reply.turn]!.exchange === exchange,
    );
    const same = replies.find((reply) => agree(fact, reply) && sharesName(fact, reply, text));
    if (same)
      return withNote(fact, { kind: 'confirmed-by', text: `${same.speaker} said ${same.spoken}`, cites: [cite(same)] });
    const right = ASKS_BACK.test(text.slice(fact.start, fact.end))
      ? replies.find((reply) => reply.metric !== OTHER && sharesName(fact, reply, text))
      : undefined;
    if (!right || right.turn - fact.turn > REACH || agree(fact, right)) return fact;
    const note: FactNote = {
      kind: 'corrected-by',
      text: `${right.speaker} gave ${right.spoken}`,
      cites: [cite(right)],
    };
    return {
      ...withNote(fact, note),
      status: 'corrected',
      metric: right.metric,
      dimension: right.dimension,
      period: right.period,
      basis: right.basis,
    };
  });
}

/** The same metric and part, or a part whose words the question holds ("Access in the second quarter" and "loop access"). */
function sharesName(fact: Fact, reply: Fact, text: string): boolean {
  if (fact.metric === reply.metric && fact.metric !== OTHER)
    return (fact.dimension ?? '').toLowerCase() === (reply.dimension ?? '').toLowerCase();
  if (fact.metric !== OTHER || reply.dimension === null) return false;
  const said = text.slice(fact.start, fact.end).toLowerCase();
  return reply.dimension
    .toLowerCase()
    .split(/\W+/)
    .some((word) => word.length > 4 && said.includes(word));
}

function withNote(fact: Fact, note: FactNote): Fact {
  return { ...fact, notes: [...fact.notes, note] };
}
