import type { Fact } from '../metrics/fact.ts';
import type { ClaimedFigure } from '../search/query.ts';
import type { FactChoice } from './choose-facts.ts';
import { composeFigure, stateFigures } from './compose-figure.ts';
import type { Composer, Draft, Scene } from './scene.ts';
import { termCoverage } from './term-coverage.ts';

/**
 * "So the tax rate is 24.9%?": states the figure that was really spoken, headed by yes or no. The claimed figure itself is
 * never written into the headline: only what a company speaker said stands there.
 */
export const composeCheck: Composer = (scene) => {
  const { claimed } = scene.query;
  if (claimed.length === 0) return null;
  const draft = composeFigure(scene) ?? figureOfPart(scene);
  const fact = draft?.facts[0]?.fact;
  if (!draft || !fact) return null;
  const verdict = claimed.map((c) => agrees(c, fact));
  if (verdict.every((v) => v === null)) return null;
  return headed(draft, verdict.every((v) => v !== false) ? 'Yes' : 'No');
};

/** "Was loop access $77 million?": no metric is named, but a part of the company, and the best passage has its one figure. */
function figureOfPart(scene: Scene): Draft | null {
  const { query, lead, hits } = scene;
  const [hit] = hits;
  if (!hit || query.metrics.length > 0) return null;
  const unit = query.claimed[0]?.unit;
  const stated = lead.ledger.facts.filter(
    (f): f is Fact & { dimension: string } =>
      f.dimension !== null &&
      f.unit === unit &&
      f.status === 'reported' &&
      f.period === lead.call.period &&
      f.metric !== 'other',
  );
  const fact = stated.find(
    (f) =>
      f.turn === hit.passage.turn &&
      f.start < hit.passage.end &&
      hit.passage.start < f.end &&
      termCoverage(query, f.dimension) >= 0.7,
  );
  if (!fact) return null;
  const choice: FactChoice = { held: lead, fact, fit: 0, exact: true };
  return stateFigures(scene, [choice]);
}

/** Whether a claim is the fact's figure to the precision claimed; null where they are figures of another kind. */
function agrees(
  claim: ClaimedFigure,
  fact: Pick<Fact, 'value' | 'low' | 'high' | 'unit' | 'precision'>,
): boolean | null {
  if (claim.unit !== fact.unit.replace('/share', '')) return null;
  const slack = Math.max(fact.precision, precisionOf(claim)) / 2 + 1e-9;
  if (fact.value !== null) return Math.abs(claim.value - fact.value) <= slack;
  if (fact.low === null || fact.high === null) return null;
  return claim.value >= fact.low - slack && claim.value <= fact.high + slack;
}

/** The value of the last digit typed: "$77 million" is claimed to the million. */
function precisionOf({ value, words }: ClaimedFigure): number {
  const digits = /\d[\d,]*(?:\.(\d+))?|\.(\d+)/.exec(words);
  if (!digits) return 0;
  const typed = Number(digits[0].replaceAll(',', ''));
  if (typed === 0) return 0;
  return (Math.abs(value) / typed) * 10 ** -(digits[1] ?? digits[2] ?? '').length;
}

function headed(draft: Draft, verdict: 'Yes' | 'No'): Draft {
  return { ...draft, headline: `${verdict}: ${draft.headline}` };
}
