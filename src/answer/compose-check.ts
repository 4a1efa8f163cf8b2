import type { Fact } from '../metrics/fact.ts';
import type { FactChoice } from './choose-facts.ts';
import { composeFigure, stateFigures } from './compose-figure.ts';
import { judgeClaim } from './judge-claim.ts';
import type { Composer, Draft, Scene } from './scene.ts';
import { termCoverage } from './term-coverage.ts';

/**
 * "So the tax rate is 24.9%?": states the figure that was really spoken, headed by yes or no. The claimed figure itself is
 * never written into the headline: only what a company speaker said stands there.
 */
export const composeCheck: Composer = (scene) => {
  const { claimed } = scene.query;
  if (claimed.length === 0) return composeDone(scene);
  const draft = composeFigure(scene) ?? figureOfPart(scene);
  if (!draft) return null;
  const { verdict } = judgeClaim(
    draft,
    claimed,
    scene.query.periods.map(({ period }) => period),
  );
  if (verdict !== 'supported' && verdict !== 'contradicted') return null;
  return headed(draft, verdict === 'supported' ? 'Yes' : 'No');
};

/** What a company does or does not do in a quarter: its amount answers whether it did. */
const DEEDS = new Set(['share_repurchases', 'shares_repurchased', 'dividends_paid', 'dividend_per_share']);
const ASKS_WHETHER = /^(?:so |and |but )?(?:did|do|does|have|has|any|are|were|is|was)\b/i;

/** "Did they buy back stock?": yes with the amount, where one was reported. */
function composeDone(scene: Scene): Draft | null {
  const { query } = scene;
  if (!ASKS_WHETHER.test(query.text) || !query.metrics.some((m) => DEEDS.has(m))) return null;
  const draft = composeFigure(scene);
  const value = draft?.facts[0]?.fact.value;
  return draft && value != null ? headed(draft, value > 0 ? 'Yes' : 'No') : null;
}

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

function headed(draft: Draft, verdict: 'Yes' | 'No'): Draft {
  return { ...draft, headline: `${verdict}: ${draft.headline}` };
}
