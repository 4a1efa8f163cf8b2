import type { HeldCall } from '../ports.ts';
import type { Hit } from '../search/passage.ts';
import type { Span } from '../transcript/call.ts';
import { sentencesOf } from '../transcript/sentences.ts';
import type { Scene } from './scene.ts';
import { termCoverage } from './term-coverage.ts';
import { trimQuote } from './trim-quote.ts';

/** The longest quotation, in characters, that still gets a neighbouring sentence. */
const ROOM = 420;

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
  const picked: QuotedHit[] = [];
  for (const hit of hits) {
    if (picked.length === limit) break;
    const quoted = quoteHit(scene, hit);
    if (!quoted) continue;
    const again = picked.some(
      (p) => p.held === quoted.held && p.quote.start < quoted.quote.end && quoted.quote.start < p.quote.end,
    );
    if (!again) picked.push(quoted);
  }
  return picked;
}

export function quoteHit(scene: Scene, hit: Hit): QuotedHit | null {
  const { passage } = hit;
  const held = scene.corpus.calls.find((h) => h.call.id === passage.call);
  const turn = held?.call.turns[passage.turn];
  if (!held || !turn) return null;
  const { text } = held.call;
  const sentences = sentencesOf(text, turn);
  const inside = sentences.filter((s) => s.start < passage.end && passage.start < s.end);
  if (inside.length === 0) return null;
  const sentence = bestSentence(scene, text, inside);
  return {
    held,
    hit,
    sentence: trimQuote(text, sentence),
    quote: trimQuote(text, around(sentences, inside, sentence)),
  };
}

/** The sentence that carries the most weight of the question's terms, and a figure where a figure is wanted; the first of equals. */
function bestSentence({ query }: Scene, text: string, sentences: readonly Span[]): Span {
  const wantsFigure = query.intent === 'figure' || query.intent === 'guidance' || query.claimed.length > 0;
  let best = sentences[0]!;
  let most = Number.NEGATIVE_INFINITY;
  for (const s of sentences) {
    const words = text.slice(s.start, s.end);
    let score = termCoverage(query, words);
    if (wantsFigure && /\d/.test(words)) score += 0.2;
    if (query.intent === 'why' && REASON.test(words)) score += 0.3;
    if (score > most + 1e-9) {
      most = score;
      best = s;
    }
  }
  return best;
}

/** A cited sentence with what stands beside it while there is room, for context. */
export function quoteAround({ call }: HeldCall, turn: number, span: Span): Span {
  const spoken = call.turns[turn];
  const sentences = spoken ? sentencesOf(call.text, spoken) : [];
  const inside = sentences.filter((s) => s.start < span.end && span.start < s.end);
  const [first] = inside;
  return first ? trimQuote(call.text, around(sentences, inside, first)) : span;
}

/** The passage's own sentences, grown or cut to at most three around the best one while there is room. */
function around(all: readonly Span[], inside: readonly Span[], best: Span): Span {
  const at = all.indexOf(best);
  let [from, to] = [at, at];
  const length = (a: number, b: number) => all[b]!.end - all[a]!.start;
  const first = all.indexOf(inside[0]!);
  const last = all.indexOf(inside.at(-1)!);
  while (to < last && to - from < 2 && length(from, to + 1) <= ROOM * 1.5) to++;
  while (from > first && to - from < 2 && length(from - 1, to) <= ROOM * 1.5) from--;
  if (to - from < 2 && to + 1 < all.length && length(from, to + 1) <= ROOM) to++;
  if (to - from < 2 && from > 0 && length(from - 1, to) <= ROOM) from--;
  return { start: all[from]!.start, end: all[to]!.end };
}
