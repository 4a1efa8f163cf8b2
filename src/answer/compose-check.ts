import type { ClaimedFigure } from '../search/query.ts';
import { composeFigure } from './compose-figure.ts';
import type { Composer, Draft } from './scene.ts';

/**
 * "So the tax rate is 24.9%?": states the figure that was really spoken, headed by yes or no. The claimed figure itself is
 * never written into the headline: only what a company speaker said stands there.
 */
export const composeCheck: Composer = (scene) => {
  const { claimed } = scene.query;
  if (claimed.length === 0) return null;
  const draft = composeFigure(scene);
  const fact = draft?.facts[0]?.fact;
  if (!draft || !fact) return null;
  const verdict = claimed.map((c) => agrees(c, fact));
  if (verdict.every((v) => v === null)) return null;
  return headed(draft, verdict.every((v) => v !== false) ? 'Yes' : 'No');
};

/** Whether a claim is the fact's figure to the precision claimed; null where they are figures of another kind. */
export function agrees(
  claim: ClaimedFigure,
  fact: { value: number | null; low: number | null; high: number | null; unit: string; precision: number },
): boolean | null {
  if (claim.unit !== fact.unit && !(claim.unit === 'count' || fact.unit === 'count')) return null;
  const slack = Math.max(fact.precision, precisionOf(claim)) / 2 + 1e-9;
  if (fact.value !== null) return Math.abs(claim.value - fact.value) <= slack;
  if (fact.low === null || fact.high === null) return null;
  return claim.value >= fact.low - slack && claim.value <= fact.high + slack;
}

/** The value of the last digit typed: "$77 million" is claimed to the million. */
function precisionOf({ value, words }: ClaimedFigure): number {
  const digits = /\d[\d,]*(?:\.(\d+))?/.exec(words);
  if (!digits) return 0;
  const typed = Number(digits[0].replaceAll(',', ''));
  if (typed === 0) return 0;
  return (Math.abs(value) / typed) * 10 ** -(digits[1]?.length ?? 0);
}

function headed(draft: Draft, verdict: 'Yes' | 'No'): Draft {
  return { ...draft, headline: `${verdict}: ${draft.headline}` };
}
