import type { HeldCall } from '../ports.ts';
import type { Hit } from '../search/passage.ts';
import type { Ask, Exchange } from '../transcript/call.ts';
import type { AnswerItem, AnswerNote } from './answer.ts';
import { clip } from './clip.ts';
import { mark } from './number-citations.ts';
import { pickQuotes } from './pick-quotes.ts';
import { replyNotes } from './reply-notes.ts';
import type { Composer, Scene } from './scene.ts';
import { plainDraft } from './scene.ts';
import { trimQuote } from './trim-quote.ts';
import { who } from './who.ts';

/** "Who asked about pricing?", "who said 2008?": names the speaker of the passage that fits best, and who replied. */
export const composeWho: Composer = (scene) => {
  const picked = pickQuotes(scene, byRole(scene), 3);
  const [best] = picked;
  if (!best) return null;
  const { call } = best.held;
  const turn = call.turns[best.hit.passage.turn]!;
  const cites = picked.map(({ held, hit, quote }) => scene.desk.cite(held.call, hit.passage.turn, quote));
  const reply = turn.role === 'analyst' ? firstReply(best.held, turn.index, turn.exchange) : null;
  const answered = reply === null ? '' : `; ${who(call, reply)} answered`;
  const asker = turn.role === 'executive' && turn.exchange !== null ? call.exchanges[turn.exchange] : undefined;
  const verb =
    turn.role === 'analyst'
      ? 'asked about it'
      : asker
        ? `spoke about it, answering ${asker.analyst}${asker.firm ? ` (${asker.firm})` : ''}`
        : 'spoke about it';
  return {
    ...plainDraft('passages', `${who(call, turn.index)} ${verb}${answered}. ${mark(cites[0]!)}`),
    quotes: [...new Set(cites)],
    notes: replyNotes(scene, picked),
    settled: { speaker: turn.speaker, exchange: turn.exchange },
  };
};

const ASKED =
  /\b(?:ask|asks|asked|asking|question\w*|want\w*|wonder\w*|press\w*|push\w*|rais\w*|bring\w*|brought|float\w*|check\w*|pressed|curious)\b/i;

/** Those who ask are analysts; without any of them among the passages, whoever spoke of it. */
function byRole({ query, hits }: Scene): readonly Hit[] {
  const role = query.role ?? (ASKED.test(query.text) ? 'analyst' : null);
  const own = role === null ? hits : hits.filter((h) => h.passage.role === role);
  return own.length > 0 ? own : hits;
}

/** "What did Vivek Arya ask?": every question of the analysts named, those that fit the question's topic first. */
export const composeAsked: Composer = (scene) => {
  const { lead, query } = scene;
  const named = (x: Exchange) =>
    query.speakers.includes(x.analyst) || (x.firm !== null && query.firms.includes(x.firm));
  const exchanges = lead.call.exchanges.filter((x) => named(x) && x.asks.length > 0);
  if (exchanges.length === 0) return null;
  const asks = exchanges.flatMap((exchange) => exchange.asks.map((ask) => ({ exchange, ask })));
  const ranked = asks.map((a) => ({ ...a, rank: rankOf(scene.hits, lead, a.ask) }));
  if (query.terms.length > 0) ranked.sort((a, b) => a.rank - b.rank || a.ask.start - b.ask.start);
  const items = ranked.slice(0, 6).map(({ exchange, ask }) => askItem(scene, exchange, ask));
  const cites = items.flatMap((item) => item.cites.slice(0, 1));
  const names = [...new Set(exchanges.map((x) => (x.firm ? `${x.analyst} (${x.firm})` : x.analyst)))].join(', ');
  const count = asks.length === 1 ? 'one question' : `${asks.length} questions`;
  return {
    ...plainDraft('passages', `${names} asked ${count}. ${mark(cites[0]!)}`),
    items,
    quotes: items.slice(0, 1).some((item) => item.text.includes('…')) ? cites.slice(0, 1) : [],
    notes: exchanges.flatMap((x) => unanswered(scene, x)),
    settled: { speaker: exchanges[0]!.analyst, exchange: exchanges[0]!.index },
  };
};

/** One line of a list of questions: the question, and who answered it. */
export function askItem(scene: Scene, exchange: Exchange, ask: Ask): AnswerItem {
  const { lead, desk } = scene;
  const span = trimQuote(lead.call.text, ask);
  const n = desk.cite(lead.call, ask.turn, span);
  const reply = firstReply(lead, ask.turn, exchange.index);
  const answered = reply === null ? '' : ` Answered by ${lead.call.turns[reply]?.speaker ?? 'the company'}.`;
  return { text: `"${clip(lead.call.text.slice(span.start, span.end), 280)}"${answered}`, cites: [n] };
}

/** The first turn of the company after a question, inside its exchange. */
export function firstReply({ call }: HeldCall, turn: number, exchange: number | null): number | null {
  const next = call.turns.find((t) => t.index > turn && t.exchange === exchange && t.role === 'executive');
  return next?.index ?? null;
}

function unanswered({ desk, lead }: Scene, exchange: Exchange): readonly AnswerNote[] {
  return lead.ledger.nonAnswers
    .filter((n) => n.exchange === exchange.index)
    .slice(0, 2)
    .map((n) => {
      const words = clip(lead.call.text.slice(n.start, n.end), 140);
      return {
        kind: 'non-answer',
        text: `${who(lead.call, n.turn)}: "${words}"`,
        cites: [desk.cite(lead.call, n.turn, n)],
      } as const;
    });
}

function rankOf(hits: readonly Hit[], { call }: HeldCall, ask: Ask): number {
  const at = hits.findIndex(
    ({ passage: p }) => p.call === call.id && p.turn === ask.turn && p.start < ask.end && ask.start < p.end,
  );
  return at < 0 ? hits.length : at;
}
