import type { Corpus } from '../ports.ts';
import { CONFIDENCE } from './confidence-weights.ts';
import { EVIDENCE, type Evidence, gatherEvidence } from './evidence.ts';
import type { Hit } from './passage.ts';
import type { Query } from './query.ts';
import { judgeOf } from './search.ts';

/**
 * How sure it is that the call asked about answers the question, 0 to 1: near 0 where the topic is absent or is named
 * without the figure asked for. Learned by scripts/learn-weights.ts from questions with and without an answer, both kinds
 * counting alike, so 0.5 is where they are as likely as each other.
 */
export function confidence(query: Query, corpus: Corpus, hits: readonly Hit[]): number {
  const held = corpus.calls.find((h) => h.call.id === (hits[0]?.passage.call ?? query.call)) ?? corpus.calls[0];
  if (!held || hits.length === 0) return 0;
  return confidenceFrom(gatherEvidence(query, held, hits, judgeOf(query, held)));
}

export function confidenceFrom(evidence: Readonly<Record<Evidence, number>>): number {
  let sum = CONFIDENCE.bias;
  for (const name of EVIDENCE) sum += evidence[name] * (CONFIDENCE.weights[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
