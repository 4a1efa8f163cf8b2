import type { TurnSpan } from '../metrics/fact.ts';
import { findMetrics } from '../metrics/lexicon.ts';
import type { Ask, Call, Exchange, Span } from '../transcript/call.ts';
import { sentencesOf } from '../transcript/sentences.ts';
import type { DigestScene } from './digest-scene.ts';
import { contentWords } from './talk-terms.ts';

/** The sentence that makes the point: the whole of it to be cited, and from where on it is worth quoting. */
export interface Point {
  readonly turn: number;
  readonly sentence: Span;
  readonly quote: Span;
}

/** Leads up to a question without being part of it; what follows still has to be a whole question. */
const LEAD_UP =
  /^(?:(?:and|so|but|then|well|okay|ok|just|maybe|finally|lastly|first(?: one| question| off)?|second(?:ly)?|also|actually|again|i guess|you know|i mean|like|look|yes|yeah|in other words|good (?:morning|afternoon)|thank(?:s| you)(?: for[^,.?]{0,40})?|(?:my|the|one|a|another)?\s?(?:first|second|next|last|other|only|big|follow[- ]?up)?\s?(?:question|thing|one|follow[- ]?up)(?: here)? (?:is|was|would be|for you|on this)|i(?:'m| am|'d be| was| would be)? (?:just )?(?:wondering|curious)(?: if| whether)?|just (?:wondering|curious)(?: if| whether)?|i (?:just )?wanted to (?:ask|know|check)(?: if| whether)?)[\s,.;:—–-]+)+/i;
const SMALL_TALK =
  /\b(?:congrat\w*|retire\w*|good luck|best wishes|wish you|hear me|happy (?:new year|holidays)|how are you|hope (?:you|everyone|all)|do i have that right|can you repeat|say that again|that comment|appreciate it|on mute)\b/i;
const ASKS =
  /\?|\b(?:talk|speak) (?:a (?:little )?(?:bit )?)?(?:more )?about|\bcolou?r on|\b(?:wondering|curious)\b|\bhelp (?:us|me) (?:understand|think)|\bcan you|\bcould you/i;
/** Opens a sentence that says that an answer is coming, not what it is. */
const NO_ANSWER_YET =
  /^(?:\W*(?:well|so|yes|yeah|sure|look|and|okay|ok|no|listen)[,.]?\s+)*(?:thank|thanks|good (?:morning|afternoon|evening|question)|great question|hi\b|hello|hey\b|appreciate|let me|let's (?:start|make sure)|i'll start|i'll (?:start|take|kick|let|give you|turn)|i will (?:start|take)|(?:that|it)(?:'s| is) (?:a |an |actually |really )*(?:good|great|fair|interesting|difficult|excellent|important)|as (?:we|i|you) (?:\S+ ){0,3}(?:said|mentioned|noted|know|talked)|like (?:we|i) said|first of all|to be honest|i think there are|there are (?:two|three|a few|a couple)|a (?:couple|few) (?:of )?things|we'll see if|this is [A-Z][a-z]+\.?$)/i;
/** Gives the answer outright. */
const YES_OR_NO =
  /^(?:\W*(?:well|so|look|i mean),?\s)?(?:yes|yeah|no|correct|absolutely|not|we (?:do|don't|are|aren't|have|haven't)|it(?:'s| is| will| would)|that(?:'s| is) (?:right|correct))\b/i;
/** Characters of a reply that is one answer. */
const SHORT_REPLY = 60;

/** What an analyst asked, in the sentence that holds most of it; null where no sentence of the exchange stands by itself. */
export function questionPoint(call: Call, exchange: Exchange): Point | null {
  return bestQuestion(call, exchange.asks, new Set());
}

/** The question that a reply was given to: the last one put before it, in the sentence nearest to the reply's words. */
export function questionBefore(call: Call, exchange: Exchange, reply: TurnSpan): Point | null {
  const asks = exchange.asks.filter((ask) => ask.turn < reply.turn);
  const last = Math.max(...asks.map((ask) => ask.turn));
  const taken = contentWords(call.text.slice(reply.start, reply.end));
  return bestQuestion(
    call,
    asks.filter((ask) => ask.turn === last),
    taken,
  );
}

function bestQuestion(call: Call, asks: readonly Ask[], taken: ReadonlySet<string>): Point | null {
  const said = asks.flatMap((ask) =>
    sentencesIn(call, ask.turn).filter(({ sentence: s }) => s.start >= ask.start && s.end <= ask.end),
  );
  return best(said, ({ sentence, quote }, at) => {
    const words = call.text.slice(sentence.start, sentence.end);
    const content = contentWords(words);
    if (quote.end - quote.start < 35 || content.size < 3 || !ASKS.test(words) || SMALL_TALK.test(words))
      return Number.NEGATIVE_INFINITY;
    const substance =
      Math.min(7, content.size) + Math.min(2, 2 * findMetrics(words).length) + 2 * shared(content, taken);
    return substance + (words.includes('?') ? 2 : 0) - Math.max(0, words.length - 130) / 25 - at * 0.2;
  });
}

/** What was replied: the sentence that takes up the words of the question or gives a figure, not the one that thanks for it. */
export function replyPoint({ lead }: DigestScene, question: Point, exchange: Exchange): Point | null {
  const { call, ledger } = lead;
  const from = call.turns.findIndex(
    (t) => t.index > question.turn && t.index <= exchange.lastTurn && t.role === 'executive',
  );
  const first = call.turns[from];
  if (!first) return null;
  const until = call.turns.findIndex((t) => t.index > from && (t.role === 'analyst' || t.index > exchange.lastTurn));
  const turns = call.turns.slice(from, until < 0 ? from + 3 : until).filter((t) => t.role === 'executive');
  // "That's correct." is all there is.
  if (turns.every((t) => t.end - t.start < SHORT_REPLY)) return { turn: first.index, sentence: first, quote: first };
  const asked = contentWords(call.text.slice(question.sentence.start, question.sentence.end));
  return best(
    turns.slice(0, 2).flatMap((t) => sentencesIn(call, t.index).slice(0, 12)),
    ({ turn, sentence, quote }, at) => {
      const words = call.text.slice(quote.start, quote.end);
      if (words.length < 32 || SMALL_TALK.test(words)) return Number.NEGATIVE_INFINITY;
      const content = contentWords(words);
      const hasFigure = ledger.facts.some(
        (f) => f.turn === turn && f.figure.start >= sentence.start && f.figure.end <= sentence.end,
      );
      return (
        Math.min(3, shared(content, asked)) +
        (hasFigure ? 1.5 : 0) +
        (at < 2 && YES_OR_NO.test(words) ? 1.5 : 0) +
        Math.min(1.5, content.size / 4) -
        (words.length < 55 ? 1 : 0) -
        (NO_ANSWER_YET.test(words) ? 3 : 0) -
        (words.endsWith('?') ? 3 : 0) -
        Math.max(0, words.length - 150) / 40 -
        at * 0.35
      );
    },
  );
}

const shared = (words: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  [...words].filter((w) => others.has(w)).length;

function sentencesIn(call: Call, turn: number): readonly Point[] {
  const spoken = call.turns[turn];
  if (!spoken) return [];
  return sentencesOf(call.text, spoken).map((sentence) => ({ turn, sentence, quote: withoutLeadUp(call, sentence) }));
}

function withoutLeadUp(call: Call, sentence: Span): Span {
  const words = call.text.slice(sentence.start, sentence.end);
  const names = call.participants.flatMap((p) => p.name.split(/\s+/).slice(0, 1)).filter((n) => /^\p{L}{2,}$/u.test(n));
  let { start } = sentence;
  for (;;) {
    const rest = words.slice(start - sentence.start);
    const vocative = names.find((n) => rest.startsWith(`${n}, `));
    const cut = vocative ? vocative.length + 2 : words.includes('?') ? (LEAD_UP.exec(rest)?.[0].length ?? 0) : 0;
    if (cut === 0 || rest.length - cut < 35) return { start, end: sentence.end };
    start += cut;
  }
}

function best<T>(items: readonly T[], weigh: (item: T, at: number) => number): T | null {
  let found: T | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const [at, item] of items.entries()) {
    const weight = weigh(item, at);
    if (weight > most) [found, most] = [item, weight];
  }
  return found;
}
