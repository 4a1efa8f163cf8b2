import type { Hit } from '../search/passage.ts';
import type { Scene } from './scene.ts';
import { SUPPORT_BIAS, SUPPORT_WEIGHTS } from './support-weights.ts';
import { holdsFigure, kindWanted } from './unit-wanted.ts';

/**
 * What tells a question that the call answers from one whose topic is merely touched. `figure…`: over the ranked
 * passages that hold a figure of the kind asked for (all of them, where none is); `best…`: over all passages;
 * `top…`: of the first passage.
 */
export const SUPPORT_SIGNALS = [
  'figureExact',
  'figureSentence',
  'figureCovered',
  'figureQuestion',
  'figureFact',
  'bestExact',
  'bestSentence',
  'bestCovered',
  'wantsPercent',
  'wantsMoney',
  'wantsPerShare',
  'wantsCount',
  'wantsFigure',
  'concepts',
  'facts',
  'metricWithoutFact',
  'person',
  'claim',
  'yesOrNo',
  'why',
  'outlook',
  'part',
  'topScore',
  'topLead',
  'topExact',
  'topQuestion',
  'topLikeness',
  'topAround',
  'topPeriod',
  'topVerdict',
  'topFact',
] as const;

export type SupportSignal = (typeof SUPPORT_SIGNALS)[number];

/** Whether the ranked passages answer the question: positive for yes; the log-odds of a logistic regression. */
export function judgeSupport(scene: Scene): number {
  const signals = supportSignals(scene);
  return SUPPORT_SIGNALS.reduce((sum, s) => sum + signals[s] * SUPPORT_WEIGHTS[s], SUPPORT_BIAS);
}

export function supportSignals({
  query,
  hits,
  lead,
}: Pick<Scene, 'query' | 'hits' | 'lead'>): Readonly<Record<SupportSignal, number>> {
  const kind = kindWanted(query);
  const person = query.intent === 'who' || query.speakers.length > 0;
  const judged = hits.filter((h) => person || h.passage.role !== 'analyst');
  const holding = kind === null ? judged : judged.filter((h) => holdsFigure(wordsOf(h, lead.call.text), kind));
  const facts = lead.ledger.facts.filter(
    (f) => query.metrics.includes(f.metric) && (f.status === 'reported' || f.status === 'guidance'),
  );
  const top = hits[0];
  const at = (name: string) => top?.signals[name] ?? 0;
  return {
    figureExact: most(holding, 'exact'),
    figureSentence: most(holding, 'sentence'),
    figureCovered: covered(holding),
    figureQuestion: most(holding, 'withQuestion'),
    figureFact: most(holding, 'factPart'),
    bestExact: most(judged, 'exact'),
    bestSentence: most(judged, 'sentence'),
    bestCovered: covered(judged),
    wantsPercent: Number(kind === 'percent'),
    wantsMoney: Number(kind === 'money'),
    wantsPerShare: Number(kind === 'per-share'),
    wantsCount: Number(kind === 'count'),
    wantsFigure: Number(kind !== null),
    concepts: new Set(query.terms.map((t) => t.typed)).size / 5,
    facts: Math.min(3, facts.length) / 3,
    metricWithoutFact: Number(query.metrics.length > 0 && facts.length === 0),
    person: Number(person),
    claim: Number(query.claimed.length > 0),
    yesOrNo: Number(query.intent === 'check'),
    why: Number(query.intent === 'why'),
    outlook: Number(query.intent === 'guidance'),
    part: Number(query.dimension !== null),
    topScore: (top?.score ?? 0) / 5,
    topLead: ((top?.score ?? 0) - (hits[2]?.score ?? 0)) / 2,
    topExact: at('exact'),
    topQuestion: at('questionLikeness'),
    topLikeness: at('likeness'),
    topAround: at('around'),
    topPeriod: at('period'),
    topVerdict: at('verdictWanted'),
    topFact: at('factPart'),
  };
}

function wordsOf({ passage }: Hit, text: string): string {
  return text.slice(passage.start, passage.end);
}

function most(hits: readonly Hit[], signal: string): number {
  return hits.reduce((best, h) => Math.max(best, h.signals[signal] ?? 0), 0);
}

/** How much of the least covered of the question's important words the best passage still has. */
function covered(hits: readonly Hit[]): number {
  return hits.reduce((best, h) => Math.max(best, 1 - (h.signals.missing ?? 1)), 0);
}
