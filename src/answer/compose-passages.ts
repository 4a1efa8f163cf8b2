import { holdsTitle } from '../search/parse-people.ts';
import type { Hit } from '../search/passage.ts';
import type { ClaimedFigure } from '../search/query.ts';
import { termsOf } from '../search/terms.ts';
import { clip } from './clip.ts';
import { mark } from './number-citations.ts';
import type { QuotedHit } from './pick-quotes.ts';
import { pickQuotes } from './pick-quotes.ts';
import { replyNotes } from './reply-notes.ts';
import type { Composer, Scene } from './scene.ts';
import { plainDraft } from './scene.ts';
import { termCoverage } from './term-coverage.ts';
import { kindWanted } from './unit-wanted.ts';
import { who } from './who.ts';

/** A sentence no longer than this stands in the headline itself. */
const HEADLINE_LENGTH = 240;

/** Answers with what was said: the sentence that says it best leads, up to three quotations follow. */
export const composePassages: Composer = (scene) => {
  const picked = pickQuotes(scene, answering(scene), 3);
  const [best] = picked;
  if (!best) return null;
  const quotes = picked.map(({ held, hit, quote }) => scene.desk.cite(held.call, hit.passage.turn, quote));
  return {
    ...plainDraft('passages', saidHeadline(scene, best, quotes[0]!)),
    quotes: [...new Set(quotes)],
    notes: replyNotes(scene, picked),
    settled: { speaker: best.hit.passage.speaker, exchange: best.hit.passage.exchange },
  };
};

/** What somebody said is in their own words; a reason is given by those who answer, never by the question that asks for it. */
function answering({ query, hits, lead }: Scene): readonly Hit[] {
  if (query.intent === 'said' && (query.speakers.length > 0 || query.title !== null)) {
    const own = hits.filter(
      ({ passage: p }) =>
        query.speakers.includes(p.speaker) ||
        (query.title !== null && holdsTitle(lead.call.turns[p.turn]?.title ?? null, query.title)),
    );
    if (own.length > 0) return own;
  }
  if (query.claimed.length > 0) return besidesClaim(hits, query.claimed, lead.call.text);
  // What the company guides to, and the figures it gives, stand in its own words.
  if (query.intent === 'guidance' || query.intent === 'figure') return hits.filter((h) => h.passage.role !== 'analyst');
  if (query.intent !== 'why' || query.role === 'analyst') return hits;
  const replies = hits.filter((h) => h.passage.role !== 'analyst');
  return replies.length > 0 ? reasonFirst(replies) : hits;
}

/** A passage that only repeats what is asked about yields to one close behind that says why, or replies to that very question. */
function reasonFirst(hits: readonly Hit[]): readonly Hit[] {
  const [top] = hits;
  if (!top || gives(top)) return hits;
  const about = SAME_TOPIC * (top.signals.soft ?? 0);
  const better = hits.slice(1, 3).find((h) => gives(h) && (h.signals.soft ?? 0) >= about);
  return better ? [better, ...hits.filter((h) => h !== better)] : hits;
}

const gives = ({ signals }: Hit) => signals.reason === 1 || (signals.ask ?? 0) >= 0.5;
/** A passage is about the same with this share of the words asked that the first one has. */
const SAME_TOPIC = 0.7;

/** Among the first passages, one with another figure of the kind claimed comes first: it is what corrects the claim. */
function besidesClaim(hits: readonly Hit[], claimed: readonly ClaimedFigure[], text: string): readonly Hit[] {
  const bare = claimed.map((c) => c.words.replace(/[^\d.]/g, ''));
  const percent = claimed.some((c) => c.unit === 'percent');
  const corrects = ({ passage: p }: Hit) => {
    if (p.role === 'analyst') return false;
    const words = text.slice(p.start, p.end);
    const figures = percent ? words.match(/\d[\d.]*(?=\s?(?:%|percent))/g) : words.match(/(?<=[$€£]\s?)\d[\d.,]*/g);
    return figures?.some((f) => !bare.includes(f.replaceAll(',', ''))) ?? false;
  };
  const first = hits.slice(0, 3);
  return [...first.filter(corrects), ...first.filter((h) => !corrects(h)), ...hits.slice(3)];
}

/**
 * "Tom Stanton (CEO): "We expect … in 2008." [1]". A figure of another segment or line must not be read as the one asked
 * for, so a sentence that does not name all that was asked stands among the quotes alone.
 */
export function saidHeadline(scene: Scene, { held, hit, sentence }: QuotedHit, n: number): string {
  const { query } = scene;
  const speaker = who(held.call, hit.passage.turn);
  const words = held.call.text.slice(sentence.start, sentence.end);
  const inWords = query.intent === 'why' || query.intent === 'said';
  const wantsFigure = (kindWanted(query) !== null && !inWords) || query.claimed.length > 0;
  if (!wantsFigure || namesAll(query, words)) return `${speaker}: "${clip(words, HEADLINE_LENGTH)}" ${mark(n)}`;
  return `No figure under just that name; the closest words are from ${speaker}. ${mark(n)}`;
}

function namesAll(query: Scene['query'], words: string): boolean {
  const said = new Set(termsOf(words).map((t) => t.term));
  if (query.claimed.some((c) => words.includes(c.words.replace(/[^\d.,]/g, '')))) return false;
  const part = query.dimension === null || termsOf(query.dimension).every((t) => said.has(t.term));
  return part && termCoverage(query, words) >= 0.6;
}
