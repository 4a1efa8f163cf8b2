import { who } from '../answer/who.ts';
import type { NonAnswer, NonAnswerKind } from '../metrics/fact.ts';
import type { Ask, Call, Exchange, Span } from '../transcript/call.ts';
import { sentencesOf } from '../transcript/sentences.ts';
import type { DigestLine } from './digest.ts';
import { type DigestScene, firstSaying, quoted } from './digest-scene.ts';

const HOW: Readonly<Record<NonAnswerKind, string>> = {
  refused: 'would not say',
  unable: 'could not say',
  deferred: 'put it off',
  partial: 'answered in part',
  redirected: 'spoke of something else',
};

/** Which exchanges mattered: who pressed longest, with the question that opened it and what was replied. */
export function pressedLines(scene: DigestScene): readonly DigestLine[] {
  const { lead } = scene;
  const weighed = lead.call.exchanges
    .filter((x) => x.asks.length > 0)
    .map((exchange) => ({ exchange, weight: weightOf(scene, exchange) }))
    .sort((a, b) => b.weight - a.weight || a.exchange.index - b.exchange.index);
  return weighed.flatMap(({ exchange }) => exchangeLine(scene, exchange) ?? []);
}

/** One exchange on one line: who asked, the ask that takes the most room, the reply to it. */
export function exchangeLine({ lead, desk }: DigestScene, exchange: Exchange): DigestLine | null {
  const { call } = lead;
  const ask = exchange.asks.reduce((a, b) => (b.end - b.start > a.end - a.start && a.end - a.start < 80 ? b : a));
  const reply = call.turns.find(
    (t) => t.index > ask.turn && t.index <= exchange.lastTurn && t.role === 'executive' && t.end - t.start > 40,
  );
  const put = questionIn(call, ask);
  const question = `${exchange.analyst}${exchange.firm ? ` (${exchange.firm})` : ''}: ${quoted(call, put, 170)}`;
  const cites = [desk.cite(call, ask.turn, put)];
  const saying = reply && firstSaying(call, reply.index);
  if (!reply || !saying) return { text: question, cites };
  cites.push(desk.cite(call, reply.index, saying));
  return { text: `${question} → ${call.turns[reply.index]!.speaker}: ${quoted(call, saying, 170)}`, cites };
}

/** The sentence of an ask that puts the question; what leads up to it is left out. */
function questionIn(call: Call, ask: Ask): Span {
  const spoken = call.turns[ask.turn];
  const inside = spoken ? sentencesOf(call.text, spoken).filter((s) => s.start >= ask.start && s.end <= ask.end) : [];
  return inside.find((s) => s.end - s.start >= 40 && call.text.slice(s.start, s.end).includes('?')) ?? ask;
}

/** Kinds that the words themselves admit. "Partly" and "on something else" are judgements, and a digest accuses nobody on a judgement. */
const ADMITTED: readonly NonAnswerKind[] = ['refused', 'unable', 'deferred'];

/** Questions that got no answer, in the words that did not give it. */
export function nonAnswerLines({ lead, desk }: DigestScene): readonly DigestLine[] {
  const { call, ledger } = lead;
  const order = (n: NonAnswer) => ADMITTED.indexOf(n.kind);
  return ledger.nonAnswers
    .filter((n) => order(n) >= 0)
    .sort((a, b) => order(a) - order(b) || a.start - b.start)
    .map((n) => {
      const exchange = call.exchanges[n.exchange];
      const asked = exchange ? ` to ${exchange.analyst}${exchange.firm ? ` (${exchange.firm})` : ''}` : '';
      return {
        text: `${who(call, n.turn)} ${HOW[n.kind]}${asked}: ${quoted(call, n, 170)}`,
        cites: [desk.cite(call, n.turn, n)],
      };
    });
}

function weightOf({ lead }: DigestScene, exchange: Exchange): number {
  const followUps = lead.call.turns.filter(
    (t) => t.exchange === exchange.index && t.role === 'analyst' && t.end - t.start > 40,
  ).length;
  const open = lead.ledger.nonAnswers.filter((n) => n.exchange === exchange.index).length;
  return exchange.asks.length + followUps + 2 * open;
}
