import type { LinkMaker } from '../ports.ts';
import type { Call, Span } from '../transcript/call.ts';
import type { Citation } from './answer.ts';

/** Where a cited span stands. */
export interface CitedPlace {
  readonly call: Call;
  readonly turn: number;
  readonly span: Span;
}

/**
 * Hands out a number for every place an answer leans on while it is being composed.
 * Spans of one turn that touch share a number and grow together, so the same words are never quoted twice.
 */
export interface CitationDesk {
  /** The number of a place, new or already handed out. Numbers are provisional: `number-citations.ts` orders them. */
  cite(call: Call, turn: number, span: Span): number;
  place(n: number): CitedPlace;
  /** Every place as a finished citation, numbered as handed out. */
  citations(): readonly Citation[];
}

export function openDesk(link: LinkMaker): CitationDesk {
  const places: CitedPlace[] = [];
  return {
    cite(call, turn, span) {
      const at = places.findIndex((p) => p.call.id === call.id && p.turn === turn && overlap(p.span, span));
      const held = places[at];
      if (!held) return places.push({ call, turn, span });
      places[at] = {
        ...held,
        span: { start: Math.min(held.span.start, span.start), end: Math.max(held.span.end, span.end) },
      };
      return at + 1;
    },
    place(n) {
      const place = places[n - 1];
      if (!place) throw new RangeError(`no citation ${n} was handed out; there are ${places.length}`);
      return place;
    },
    citations: () => places.map((place, i) => citationOf(place, i + 1, link)),
  };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function citationOf({ call, turn, span }: CitedPlace, n: number, link: LinkMaker): Citation {
  const spoken = call.turns[turn];
  const asker = spoken?.exchange == null ? null : (call.exchanges[spoken.exchange]?.analyst ?? null);
  const place = {
    call: call.id,
    companyName: call.companyName,
    period: call.period,
    date: call.date,
    kind: call.kind,
    sha256: call.sha256,
    turn,
    speaker: spoken?.speaker ?? 'Unidentified',
    role: spoken?.role ?? 'other',
    title: spoken?.title ?? null,
    firm: spoken?.firm ?? null,
    section: spoken?.section ?? 'prepared',
    exchange: spoken?.exchange ?? null,
    asker: asker === spoken?.speaker ? null : asker,
    start: span.start,
    end: span.end,
  } as const;
  return { n, ...place, quote: call.text.slice(span.start, span.end), url: link(place) };
}
