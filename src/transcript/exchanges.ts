import { findAsks } from './asks.ts';
import type { Exchange, Participant, Turn } from './call.ts';
import type { Handover } from './handover.ts';

interface Draft {
  analyst: Participant;
  first: number;
  last: number;
}

/**
 * The exchanges of a call: each starts with the hand-over to an analyst (all turns of it) and lasts up to the next.
 * A call's closing words belong to none.
 *
 * @param unnamedApart whether each question of nobody in particular stands alone, as in a company's own questions and answers
 */
export function findExchanges(
  text: string,
  turns: readonly Turn[],
  people: { readonly speakers: readonly Participant[]; readonly handovers: readonly (Handover | null)[] },
  unnamedApart = false,
): readonly Exchange[] {
  const drafts: Draft[] = [];
  let open = null as Draft | null;
  let handedAt = null as number | null;
  for (const [i, turn] of turns.entries()) {
    if (turn.section !== 'qa') continue;
    const speaker = people.speakers[i]!;
    if (speaker.role === 'operator' || (people.handovers[i]?.name != null && speaker.role !== 'analyst')) {
      if (people.handovers[i] !== null) handedAt ??= i;
      continue;
    }
    if (speaker.role === 'analyst') {
      const sameAnalyst = open?.analyst === speaker && !(unnamedApart && speaker.name === 'Unidentified Analyst');
      if (!open || (!sameAnalyst && (handedAt !== null || unnamedApart || !joins(turns, people.speakers, i, open)))) {
        if (open) open.last = Math.min(open.last, (handedAt ?? i) - 1);
        open = { analyst: speaker, first: handedAt ?? i, last: i };
        drafts.push(open);
      } else open.last = i;
      handedAt = null;
      continue;
    }
    if (open && !(handedAt !== null && isClosing(turns, people, i))) open.last = i;
  }
  return drafts.map((draft, index) => ({
    index,
    analyst: draft.analyst.name,
    firm: draft.analyst.firm,
    firstTurn: draft.first,
    lastTurn: draft.last,
    asks: turns
      .slice(draft.first, draft.last + 1)
      .filter((turn) => turn.role === 'analyst')
      .flatMap((turn) => findAsks(text, turn)),
  }));
}

/** Whether another analyst speaks up inside an exchange that goes on: the first one is heard again without a hand-over. */
function joins(turns: readonly Turn[], speakers: readonly Participant[], index: number, open: Draft): boolean {
  for (let j = index + 1; j < Math.min(turns.length, index + 6); j++) {
    if (speakers[j]!.role === 'operator') return false;
    if (speakers[j] === open.analyst) return true;
  }
  return false;
}

/** Whether no analyst is heard from here on. */
function isClosing(
  turns: readonly Turn[],
  people: { readonly speakers: readonly Participant[] },
  index: number,
): boolean {
  for (let j = index; j < turns.length; j++) if (people.speakers[j]!.role === 'analyst') return false;
  return true;
}

/** The exchange each turn belongs to, by index; null outside of any. */
export function exchangeOfTurns(count: number, exchanges: readonly Exchange[]): readonly (number | null)[] {
  const of: (number | null)[] = new Array(count).fill(null);
  for (const exchange of exchanges)
    for (let i = exchange.firstTurn; i <= exchange.lastTurn; i++) of[i] = exchange.index;
  return of;
}
