import type { HeldCall } from '../ports.ts';
import type { Hit } from '../search/passage.ts';
import type { Span } from '../transcript/call.ts';
import { sentencesOf } from '../transcript/sentences.ts';
import type { Scene } from './scene.ts';
import { termCoverage } from './term-coverage.ts';
import { trimQuote } from './trim-quote.ts';

/** The longest quotation, in characters, that still gets a neighbouring sentence. */
const ROOM = 420;
/** The longest quotation of a passage's own sentences. */
const LONGEST = 700;
/** Sentences of a quotation at most. */
const MOST = 3;

const TIME =
  /\b(?:19|20)\d\d\b|['’]\d\d\b|\b(?:first|second|third|fourth|next|this|last|coming) (?:quarter|half|year|month)\b|\b(?:january|february|march|april|june|july|august|september|october|november|december|spring|summer|fall|winter|year[- ]end|months|mid-\d+)\b/i;
const REASON =
  /\b(?:because|due to|driven by|driver|attributable|as a result|result of|reflect(?:s|ed|ing)|thanks to|primarily|mainly|owing|caused|reason|led to|offset)\b/i;

/** A ranked passage as it is quoted: its best sentence, and the sentences around it that are quoted along. */
export interface QuotedHit {
  readonly held: HeldCall;
  readonly hit: Hit;
  /** The sentence that says most of what was asked. */
  readonly sentence: Span;
  /** One to three whole sentences. */
  readonly quote: Span;
}

/** The first passages as quotations, at most `limit`, no words quoted twice. */
export function pickQuotes(scene: Scene, hits: readonly Hit[], limit: number): readonly QuotedHit[] {
  const read = hits.slice(0, limit).flatMap((hit) => readHit(scene, hit) ?? []);
  return read.map((one) => {
    const others = read.filter((r) => r !== one && r.held === one.held && r.hit.passage.turn === one.hit.passage.turn);
    const free = (s: Span) => others.every((r) => s.end <= r.own.start || r.own.end <= s.start);
    const { held, hit, sentences, sentence, own } = one;
    const quote = trimQuote(held.call.text, withNeighbours(sentences, own, free));
    return { held, hit, sentence: trimQuote(held.call.text, sentence), quote };
  });
}

/** A passage with the sentences of its turn, its best sentence, and its own sentences that are quoted in any case. */
interface ReadHit {
  readonly held: HeldCall;
  readonly hit: Hit;
  readonly sentences: readonly Span[];
  readonly sentence: Span;
  readonly own: Span;
}

function readHit(scene: Scene, hit: Hit): ReadHit | null {
  const { passage } = hit;
  const held = scene.corpus.calls.find((h) => h.call.id === passage.call);
  const turn = held?.call.turns[passage.turn];
  if (!held || !turn) return null;
  const { text } = held.call;
  const sentences = sentencesOf(text, turn);
  const inside = sentences.filter((s) => s.start < passage.end && passage.start < s.end);
  if (inside.length === 0) return null;
  const sentence = bestSentence(scene, text, inside);
  return { held, hit, sentences, sentence, own: ownSentences(inside, sentence) };
}

/** The sentence that carries the most weight of the question's terms, and a figure where a figure is wanted; the first of equals. */
function bestSentence({ query }: Scene, text: string, sentences: readonly Span[]): Span {
  const wantsFigure = query.intent === 'figure' || query.intent === 'guidance' || query.claimed.length > 0;
  const asksWhen = /\b(?:when|how soon|by when|timing)\b/i.test(query.text);
  let best = sentences[0]!;
  let most = Number.NEGATIVE_INFINITY;
  for (const s of sentences) {
    const words = text.slice(s.start, s.end);
    let score = termCoverage(query, words);
    if (wantsFigure && /\d/.test(words)) score += 0.2;
    if (asksWhen && TIME.test(words)) score += 0.2;
    if (query.intent === 'why' && REASON.test(words)) score += 0.3;
    if (score > most + 1e-9) {
      most = score;
      best = s;
    }
  }
  return best;
}

/** The best sentence with the passage's others, as many as make at most three of a readable length. */
function ownSentences(inside: readonly Span[], best: Span): Span {
  let [from, to] = [inside.indexOf(best), inside.indexOf(best)];
  const fits = (a: number, b: number) => b - a < MOST && inside[b]!.end - inside[a]!.start <= LONGEST;
  while (to + 1 < inside.length && fits(from, to + 1)) to++;
  while (from > 0 && fits(from - 1, to)) from--;
  return { start: inside[from]!.start, end: inside[to]!.end };
}

/** Grown by the next and the previous sentence while that stays short and inside what nobody else quotes. */
function withNeighbours(all: readonly Span[], own: Span, free: (sentence: Span) => boolean): Span {
  let from = all.findIndex((s) => s.end > own.start);
  let to = all.findLastIndex((s) => s.start < own.end);
  const fits = (a: number, b: number) =>
    a >= 0 && b < all.length && b - a < MOST && all[b]!.end - all[a]!.start <= ROOM;
  if (fits(from, to + 1) && free(all[to + 1]!)) to++;
  if (fits(from - 1, to) && free(all[from - 1]!)) from--;
  return { start: Math.min(own.start, all[from]!.start), end: Math.max(own.end, all[to]!.end) };
}
