import { EarshotError } from '../errors.ts';
import type { Corpus, LinkMaker } from '../ports.ts';
import type { Hit } from '../search/passage.ts';
import type { AskContext, Query } from '../search/query.ts';
import type { Answer } from './answer.ts';
import { openDesk } from './citation-desk.ts';
import { composeCheck } from './compose-check.ts';
import { composeCompare, nameAbsent } from './compose-compare.ts';
import { composeFigure } from './compose-figure.ts';
import { composeList } from './compose-list.ts';
import { composeNone } from './compose-none.ts';
import { composePassages } from './compose-passages.ts';
import { composeAsked, composeWho } from './compose-people.ts';
import { composeTrend } from './compose-series.ts';
import { composeUnbroken } from './compose-unbroken.ts';
import { judgeSupport } from './judge-support.ts';
import { numberCitations } from './number-citations.ts';
import { repairNotes } from './repair-notes.ts';
import type { Composer, Draft, Scene } from './scene.ts';
import { suggestQuestions } from './suggest-questions.ts';
import { verifyCitations } from './verify-citations.ts';

/** The composers of each intent, tried in order; what none of them answers is quoted, or refused. */
const BY_INTENT: Readonly<Record<Query['intent'], readonly Composer[]>> = {
  figure: [composeList, composeFigure, composeUnbroken],
  guidance: [composeFigure],
  check: [composeCheck],
  compare: [composeCompare, composeFigure],
  trend: [composeTrend, composeFigure],
  list: [composeList, composeAsked],
  who: [composeList, composeAsked],
  why: [],
  said: [composeList, composeAsked],
  topic: [composeList, composeFigure, composeUnbroken],
};

/**
 * Answers a question from the words of the calls held: a figure, what was said, or that it was not.
 * Same query, hits and corpus: same bytes.
 *
 * @throws {EarshotError} `citation-unverified` when a quote is not the stored text; `call-unknown` when no call is held
 */
export function composeAnswer(
  query: Query,
  hits: readonly Hit[],
  corpus: Corpus,
  options: { readonly link: LinkMaker },
): Answer {
  const lead =
    corpus.calls.find((h) => h.call.id === query.call) ??
    corpus.calls.find((h) => h.call.company === query.company) ??
    corpus.calls[0];
  if (!lead)
    throw new EarshotError('call-unknown', `no call of ${corpus.companyName} is held`, { company: corpus.company });
  const scene: Scene = { query, hits, corpus, lead, desk: openDesk(options.link) };
  const draft = nameAbsent(scene, compose(scene));
  const citations = scene.desk.citations();
  verifyCitations(citations, corpus.calls);
  const { settled: _, ...said } = draft;
  return {
    ...numberCitations({ ...said, notes: [...said.notes, ...repairNotes(scene, draft, citations)], citations }),
    question: query.text,
    suggestions: suggestQuestions(scene, draft),
    context: nextContext(scene, draft),
  };
}

function compose(scene: Scene): Draft {
  const draft = composeOutright(scene);
  if (draft) return draft;
  if (judgeSupport(scene) < 0) return composeNone(scene);
  const quote = scene.query.intent === 'who' ? composeWho : composePassages;
  return quote(scene) ?? composeNone(scene);
}

/** What facts, people and lists answer, without judging passages; null where only they are left. */
export function composeOutright(scene: Scene): Draft | null {
  // "10% customers" names a threshold, it claims nothing.
  const claims = scene.query.claimed.length > 0 && !scene.query.metrics.includes('customer_concentration');
  const several = scene.query.otherCompanies.length > 0 ? [composeCompare] : [];
  for (const composer of claims ? [composeCheck] : [...several, ...BY_INTENT[scene.query.intent]]) {
    const draft = composer(scene);
    if (draft) return draft;
  }
  return null;
}

/** What a follow-up inherits: the question's own settings, and what the answer settled beyond them. */
function nextContext({ query, lead }: Scene, { settled }: Draft): AskContext {
  return {
    company: lead.call.company,
    call: lead.call.id,
    metrics: settled?.metrics ?? query.metrics,
    dimension: settled?.dimension ?? query.dimension,
    period: settled?.period ?? query.periods[0]?.period ?? lead.call.period,
    speaker: settled?.speaker ?? query.speakers[0] ?? null,
    exchange: settled?.exchange ?? null,
    topic: [...new Set(query.terms.map((t) => t.typed || t.term))].join(' ') || null,
  };
}
