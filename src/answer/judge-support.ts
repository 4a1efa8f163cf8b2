import { readingOfCall } from '../search/call-reading.ts';
import type { Hit } from '../search/passage.ts';
import { termsOf } from '../search/terms.ts';
import { bestCoverage } from './best-coverage.ts';
import type { Scene } from './scene.ts';
import { SUPPORT_BIAS, SUPPORT_WEIGHTS } from './support-weights.ts';
import { holdsFigure, kindWanted } from './unit-wanted.ts';

/**
 * What tells a question that the call answers from one whose topic is merely touched. `figure…`: where a figure is
 * wanted, how much of the question a sentence with such a figure says (`best-coverage.ts`); `talk…`: where none is, how
 * much any sentence says; `wants…`: the kind of figure; `top…`: of the first passage.
 */
export const SUPPORT_SIGNALS = [
  'figureSaid',
  'figureAfter',
  'figureReply',
  'figureDigit',
  'figureUnsaid',
  'figureScore',
  'figureFact',
  'talkAfter',
  'talkReply',
  'talkTogether',
  'talkUnsaid',
  'unsaid',
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
  'partUnsaid',
  'topScore',
  'topQuestion',
  'topLikeness',
  'topPeriod',
  'topVerdict',
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
  const holding =
    kind === null ? judged : judged.filter(({ passage: p }) => holdsFigure(lead.call.text.slice(p.start, p.end), kind));
  const facts = lead.ledger.facts.filter(
    (f) => query.metrics.includes(f.metric) && (f.status === 'reported' || f.status === 'guidance'),
  );
  const top = hits[0];
  const at = (name: string) => top?.signals[name] ?? 0;
  const said = bestCoverage({ query, lead }, kind, person);
  const figure = Number(kind !== null);
  const talk = 1 - figure;
  return {
    figureSaid: figure * said.alone,
    figureAfter: figure * said.withBefore,
    figureReply: figure * said.withQuestion,
    figureDigit: figure * said.withDigit,
    figureUnsaid: figure * said.unsaid,
    figureScore: (figure * (top?.score ?? 0)) / 5,
    figureFact: most(holding, 'factPart'),
    talkAfter: talk * said.withBefore,
    talkReply: talk * said.withQuestion,
    talkTogether: talk * most(holding, 'withQuestion'),
    talkUnsaid: talk * said.unsaid,
    unsaid: said.unsaid,
    wantsPercent: Number(kind === 'percent'),
    wantsMoney: Number(kind === 'money'),
    wantsPerShare: Number(kind === 'per-share'),
    wantsCount: Number(kind === 'count'),
    wantsFigure: figure,
    concepts: new Set(query.terms.map((t) => t.typed)).size / 5,
    facts: Math.min(3, facts.length) / 3,
    metricWithoutFact: Number(query.metrics.length > 0 && facts.length === 0),
    person: Number(person),
    claim: Number(query.claimed.length > 0),
    yesOrNo: Number(query.intent === 'check'),
    why: Number(query.intent === 'why'),
    outlook: Number(query.intent === 'guidance'),
    part: Number(query.dimension !== null),
    partUnsaid: unsaidPart(query.dimension, lead),
    topScore: (top?.score ?? 0) / 5,
    topQuestion: at('questionLikeness'),
    topLikeness: at('likeness'),
    topPeriod: at('period'),
    topVerdict: at('verdictWanted'),
  };
}

/** The share of the words of a segment, product or customer that were never said on the call. */
function unsaidPart(part: string | null, { call }: Scene['lead']): number {
  const terms = termsOf(part ?? '');
  const spoken = readingOfCall(call).vocabulary;
  return terms.length === 0 ? 0 : terms.filter((t) => !spoken.has(t.term)).length / terms.length;
}

function most(hits: readonly Hit[], signal: string): number {
  return hits.reduce((best, h) => Math.max(best, h.signals[signal] ?? 0), 0);
}
