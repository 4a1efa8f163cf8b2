import { readingOfCall } from '../search/call-reading.ts';
import type { Hit } from '../search/passage.ts';
import { wordVectors } from '../search/word-vectors.ts';
import type { Call } from '../transcript/call.ts';
import { formatPeriod } from './format-period.ts';
import { heldNote } from './held-note.ts';
import { metricWords, possessive } from './name-figure.ts';
import { mark } from './number-citations.ts';
import { pickQuotes } from './pick-quotes.ts';
import { replyNotes } from './reply-notes.ts';
import type { Draft, Scene } from './scene.ts';
import { plainDraft } from './scene.ts';
import { kindWanted } from './unit-wanted.ts';

/** Words among this many most frequent ones are no names of a topic. */
const COMMON_ROWS = 5_000;

/** With more of a question than this never said on the call, nothing said is close to it: one quote shows that, three would distract. */
const FOREIGN = 0.6;
/** A further passage is shown with this share of the words asked that the first one has. */
const COMPARABLE = 0.35;
/** Likeness of words from which a passage may still be about it in words of its own. */
const ALIKE = 0.4;

/** Says that the call does not have it, shows the closest that was said, and names what is held. */
export function composeNone(scene: Scene): Draft {
  const foreign = unsaidShare(scene.query, scene.lead.call) > FOREIGN && (scene.hits[0]?.signals.soft ?? 1) < ALIKE;
  const picked = pickQuotes(scene, closest(scene.hits), foreign ? 1 : 3);
  const quotes = [
    ...new Set(picked.map(({ held, hit, quote }) => scene.desk.cite(held.call, hit.passage.turn, quote))),
  ];
  return {
    ...plainDraft('none', noneHeadline(scene, quotes[0] ?? null)),
    quotes,
    notes: [...replyNotes(scene, picked), heldNote(scene)],
  };
}

/** The first passage, and the next ones where they say about as much of what was asked. */
function closest(hits: readonly Hit[]): readonly Hit[] {
  const most = hits[0]?.signals.soft ?? 0;
  return hits.filter((h, i) => i === 0 || (h.signals.soft ?? 0) >= most * COMPARABLE);
}

/** What was not said where that is certain: a word of the question that nobody spoke; else that no clear answer was found. */
function noneHeadline({ query, lead }: Scene, closest: number | null): string {
  const call = `${possessive(lead.call.companyName)} ${lead.call.period ? `${formatPeriod(lead.call.period)} ` : ''}call`;
  const unsaid = unsaidWords(query, lead.call);
  if (unsaid.length > 0 || closest === null) {
    const topic = unsaid.length > 0 ? unsaid.join(', ') : topicWords(query);
    const rest = closest === null ? '' : ` The closest that was said: ${mark(closest)}`;
    return topic ? `Not discussed on ${call}: ${topic}.${rest}` : `Nothing on ${call} answers that.${rest}`;
  }
  const [metric] = query.metrics;
  if (metric && kindWanted(query) !== null) {
    const name = `${query.dimension ? `${query.dimension} ` : ''}${metricWords(metric)}`;
    const periods = query.periods.map((p) => formatPeriod(p.period)).join(' and ');
    return `No clear figure for ${name}${periods ? ` (${periods})` : ''} on ${call}. The closest that was said: ${mark(closest)}`;
  }
  return `No clear answer on ${call}. The closest that was said: ${mark(closest)}`;
}

/** Words of the question that were never spoken on the call, in any form the search knows. */
function unsaidWords(query: Scene['query'], call: Call): readonly string[] {
  const typed = saidOrNot(query, call);
  const unsaid = [...typed].flatMap(([word, said]) => (said ? [] : [word]));
  // Where most of the question was never said, common words are named too.
  const most = unsaid.length * 2 > typed.size;
  return unsaid.filter((word) => (most ? !/\d/.test(word) : !isCommon(word))).slice(0, 3);
}

function unsaidShare(query: Scene['query'], call: Call): number {
  const typed = [...saidOrNot(query, call).values()];
  return typed.length === 0 ? 0 : typed.filter((said) => !said).length / typed.length;
}

/** Each word of the question, and whether the call says it in any way known. */
function saidOrNot(query: Scene['query'], call: Call): ReadonlyMap<string, boolean> {
  const spoken = readingOfCall(call).vocabulary;
  const typed = new Map<string, boolean>();
  for (const t of query.terms) {
    const said = t.term.split(' ').every((part) => spoken.has(part));
    typed.set(t.typed, (typed.get(t.typed) ?? false) || said);
  }
  return typed;
}

/** Numbers, and words so common that another one may well have been said for them ("raise", "matter"). */
function isCommon(word: string): boolean {
  const row = wordVectors().row(word.toLowerCase());
  return /[\d\s]/.test(word) || (row >= 0 && row < COMMON_ROWS);
}

/** The question's own content words, without any figure it claims. */
function topicWords(query: Scene['query']): string {
  const words = query.terms.map((t) => t.typed || t.term).filter((w) => !/\d/.test(w));
  return [...new Set(words)].slice(0, 6).join(' ');
}
