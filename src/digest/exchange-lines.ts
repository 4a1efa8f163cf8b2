import { who } from '../answer/who.ts';
import type { NonAnswer, NonAnswerKind } from '../metrics/fact.ts';
import type { Exchange } from '../transcript/call.ts';
import type { DigestLine } from './digest.ts';
import { type DigestScene, quoted } from './digest-scene.ts';
import { questionBefore, questionPoint, replyPoint } from './say-point.ts';

const HOW: Readonly<Record<NonAnswerKind, string>> = {
  refused: 'would not say',
  unable: 'could not say',
  deferred: 'put it off',
  partial: 'answered in part',
  redirected: 'spoke of something else',
};

/** Which exchanges mattered: who pressed longest, with the question and the point of the reply. Those left open stand under "Not answered". */
export function pressedLines(scene: DigestScene): readonly DigestLine[] {
  const open = new Set(admitted(scene).map((n) => n.exchange));
  const weighed = scene.lead.call.exchanges
    .filter((x) => x.asks.length > 0 && !open.has(x.index))
    .map((exchange) => ({ exchange, weight: weightOf(scene, exchange) }))
    .sort((a, b) => b.weight - a.weight || a.exchange.index - b.exchange.index);
  return weighed.flatMap(({ exchange }) => exchangeLine(scene, exchange) ?? []);
}

/** One exchange on one line: who asked what, and the point of the reply. Null where either has no sentence that stands by itself. */
export function exchangeLine(scene: DigestScene, exchange: Exchange): DigestLine | null {
  const { call } = scene.lead;
  const question = questionPoint(call, exchange);
  const reply = question && replyPoint(scene, question, exchange);
  if (!question || !reply) return null;
  const { speaker } = call.turns[reply.turn]!;
  return {
    text: `${askerOf(exchange)}: ${quoted(call, question.quote, 140)} → ${speaker}: ${quoted(call, reply.quote, 160)}`,
    cites: [question, reply].map(({ turn, sentence }) => scene.desk.cite(call, turn, sentence)),
  };
}

/** Kinds that the words themselves admit. "Partly" and "on something else" are judgements, and a digest accuses nobody on a judgement. */
const ADMITTED: readonly NonAnswerKind[] = ['refused', 'unable', 'deferred'];

/** Questions that got no answer, with the words that did not give it; one line an exchange. */
export function nonAnswerLines(scene: DigestScene): readonly DigestLine[] {
  const { call } = scene.lead;
  return admitted(scene).map((open) => {
    const exchange = call.exchanges[open.exchange];
    const question = exchange && questionBefore(call, exchange, open);
    const refusal = `${who(call, open.turn)} ${HOW[open.kind]}`;
    const words = quoted(call, open, 140);
    const cite = scene.desk.cite(call, open.turn, open);
    if (!exchange || !question)
      return { text: `${refusal}${exchange ? ` to ${askerOf(exchange)}` : ''}: ${words}`, cites: [cite] };
    return {
      text: `${askerOf(exchange)}: ${quoted(call, question.quote, 140)} → ${refusal}: ${words}`,
      cites: [scene.desk.cite(call, question.turn, question.sentence), cite],
    };
  });
}

/** What was openly left unanswered, the plainest first, one of each exchange. */
export function admitted({ lead }: Pick<DigestScene, 'lead'>): readonly NonAnswer[] {
  const order = (n: NonAnswer) => ADMITTED.indexOf(n.kind);
  const found = lead.ledger.nonAnswers
    .filter((n) => order(n) >= 0)
    .sort((a, b) => order(a) - order(b) || a.start - b.start);
  return found.filter((n, i) => found.findIndex((other) => other.exchange === n.exchange) === i);
}

export const askerOf = ({ analyst, firm }: Exchange): string => `${analyst}${firm ? ` (${firm})` : ''}`;

function weightOf({ lead }: DigestScene, exchange: Exchange): number {
  const followUps = lead.call.turns.filter(
    (t) => t.exchange === exchange.index && t.role === 'analyst' && t.end - t.start > 40,
  ).length;
  return exchange.asks.length + followUps;
}
