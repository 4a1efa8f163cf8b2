import type { Corpus, HeldCall } from '../ports.ts';
import { readingOf, type Window } from './call-reading.ts';
import type { Candidate, Hit } from './passage.ts';
import type { Query } from './query.ts';
import { score } from './score.ts';
import { compareSignals, Judge, type Signal } from './signals.ts';

/** Candidates taken from the engine for each call. */
const CANDIDATES = 150;
/** Hits returned at most; overlapping passages of one turn count once. */
const HITS = 30;

/**
 * The passages that answer a query, best first, none overlapping another. With a call in the query only that one is
 * searched, else the newest.
 *
 * @returns at most 30; empty when no word of the question is in the call
 */
export function search(query: Query, corpus: Corpus): readonly Hit[] {
  return distinct(rankCorpus(query, corpus));
}

/** Every candidate of the call asked about, best first, overlapping ones too. */
export function rankCorpus(query: Query, corpus: Corpus): Hit[] {
  const call = query.call ?? corpus.calls[0]?.call.id ?? null;
  const held = corpus.calls.find((h) => h.call.id === call);
  return held ? rank(query, held, corpus.candidates(query, { call, limit: CANDIDATES })) : [];
}

const judges = new WeakMap<Query, Map<HeldCall, Judge>>();

/** The judge of a query on a call; the same one for the same query object, so that nothing is matched twice. */
export function judgeOf(query: Query, held: HeldCall): Judge {
  let known = judges.get(query);
  if (!known) {
    known = new Map();
    judges.set(query, known);
  }
  let judge = known.get(held);
  if (!judge) {
    judge = new Judge(query, held);
    known.set(held, judge);
  }
  return judge;
}

/** Every candidate judged, best first. */
export function rank(query: Query, held: HeldCall, candidates: readonly Candidate[]): Hit[] {
  const judge = judgeOf(query, held);
  const best = candidates[0]?.score || 1;
  const engine = new Map(candidates.map(({ passage, score }) => [passage.id, score / best]));
  const windows = windowsFor(query, held, engine);
  const signals = windows.map((window) => judge.signals(window, engine.get(window.passage.id) ?? 0));
  compareSignals(signals);
  return windows
    .map(({ passage }, i) => {
      const own = signals[i] as Record<Signal, number>;
      return { passage, score: score(own, query.intent), signals: own };
    })
    .sort((a, b) => b.score - a.score || a.passage.turn - b.passage.turn || a.passage.start - b.passage.start);
}

/**
 * The engine's candidates, with every passage of the people asked about; never the operator's. Who asked something is
 * found among the questions alone.
 */
function windowsFor(query: Query, held: HeldCall, engine: ReadonlyMap<string, number>): readonly Window[] {
  const people = new Set(query.speakers);
  const windows = readingOf(held).windows.filter(
    ({ passage }) => passage.role !== 'operator' && (engine.has(passage.id) || people.has(passage.speaker)),
  );
  if (query.intent !== 'who' || query.role !== 'analyst') return windows;
  const asked = windows.filter(({ passage }) => passage.role === 'analyst');
  return asked.length > 0 ? asked : windows;
}

function distinct(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits) {
    const { turn, start, end } = hit.passage;
    if (!kept.some(({ passage: p }) => p.turn === turn && p.start < end && start < p.end)) kept.push(hit);
    if (kept.length === HITS) break;
  }
  return kept;
}
