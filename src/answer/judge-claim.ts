import type { Fact } from '../metrics/fact.ts';
import type { ClaimedFigure } from '../search/query.ts';
import type { FiscalPeriod } from '../transcript/call.ts';
import type { Answer, AnswerFact } from './answer.ts';
import { likelyPeriod } from './choose-facts.ts';

/**
 * `supported`: the call gives this figure. `contradicted`: the call gives another one for the same thing. `related`: the
 * statement holds no figure, and this is what was said about it. `not-found`: nothing was said.
 */
export type Verdict = 'supported' | 'contradicted' | 'related' | 'not-found';

export interface Judgement {
  readonly verdict: Verdict;
  /** The fact that decides; null without one. */
  readonly fact: AnswerFact | null;
  /** Figures of the statement, as written, that the answer neither bears out nor gives otherwise. */
  readonly unconfirmed: readonly string[];
}

/**
 * Decides a statement from the answer to it. A figure is borne out only by a company speaker's fact for the same thing and
 * period, within what rounding allows; an analyst's figure decides nothing, and neither does Earshot's own arithmetic.
 *
 * @param periods those that the statement names; with none, the period of the first figure answered with
 */
export function judgeClaim(
  { grade, facts }: Pick<Answer, 'grade' | 'facts'>,
  claimed: readonly ClaimedFigure[],
  periods: readonly FiscalPeriod[],
): Judgement {
  if (grade === 'none') return { verdict: 'not-found', fact: null, unconfirmed: [] };
  if (claimed.length === 0) return { verdict: 'related', fact: null, unconfirmed: [] };
  const spoken = facts.filter(({ fact }) => fact.status === 'reported' || fact.status === 'guidance');
  const asked = spoken.filter(({ fact }) => isOf(fact, periods.length > 0 ? periods : [spoken[0]!.fact.period]));

  const borne = claimed.map((figure) => asked.find(({ fact }) => agrees(figure, fact) === true) ?? null);
  const byChange = claimed.map((figure) => asked.find(({ fact }) => agreesWithChange(figure, fact)) ?? null);
  const open = claimed.filter((_, i) => !borne[i] && !byChange[i]);
  // A fact that one figure already matches is not what another figure gets wrong: "59.5%, up 40 bps".
  const free = asked.filter((one) => !borne.includes(one));
  const against = open.map((figure) => free.find(({ fact }) => agrees(figure, fact) === false) ?? null);

  const wrong = against.find((one) => one !== null);
  const right = borne.find((one) => one !== null) ?? byChange.find((one) => one !== null);
  const unconfirmed = open.filter((_, i) => !against[i]).map(({ words }) => words);
  if (wrong) return { verdict: 'contradicted', fact: wrong, unconfirmed };
  return right ? { verdict: 'supported', fact: right, unconfirmed } : { verdict: 'not-found', fact: null, unconfirmed };
}

function isOf(fact: Fact, periods: readonly (FiscalPeriod | null)[]): boolean {
  return periods.includes(fact.period) || periods.includes(likelyPeriod(fact) ?? fact.period);
}

/** Whether a claim is the fact's figure, as far as the coarser of the two was said; null where they are figures of another kind. */
function agrees(figure: ClaimedFigure, fact: Fact): boolean | null {
  const { value, low, high } = fact;
  if (!isSameKind(figure, fact)) return null;
  const room = Math.max(fact.precision, precisionOf(figure)) / 2 + 1e-9 * Math.max(1, Math.abs(figure.value));
  if (value !== null) return Math.abs(value - figure.value) <= room;
  if (low === null || high === null) return null;
  return figure.value >= low - room && figure.value <= high + room;
}

/** "Up 12%" is borne out by a change said with the figure. */
function agreesWithChange(figure: ClaimedFigure, { changes, unit }: Fact): boolean {
  const room = precisionOf(figure) / 2 + 1e-9;
  return changes.some(({ percent, amount }) => {
    const size = figure.unit === 'percent' && percent !== null ? percent : figure.unit === unit ? amount : null;
    return size !== null && Math.abs(Math.abs(size) - Math.abs(figure.value)) <= room;
  });
}

const CURRENCY = /^[A-Z]{3}(?:\/|$)/;
/** Money below it, without a scale, is a price or earnings of one share. */
const SMALL = 1_000;

function isSameKind({ unit, value }: ClaimedFigure, fact: Fact): boolean {
  const [kind] = fact.unit.split('/share');
  if (unit === 'count') return !fact.unit.includes('/') && fact.unit !== 'percent' && !CURRENCY.test(fact.unit);
  if (unit !== kind) return false;
  if (!CURRENCY.test(fact.unit)) return true;
  const size = Math.abs(fact.value ?? fact.high ?? fact.low ?? 0);
  return Math.abs(value) < SMALL === size < SMALL;
}

/** The worth of the last digit written: 100,000 for "$123.7 million". */
function precisionOf({ value, words }: ClaimedFigure): number {
  const digits = /\d[\d,]*(?:\.(\d+))?|\.(\d+)/.exec(words);
  const written = digits ? Number(digits[0].replaceAll(',', '')) : 0;
  if (!digits || written === 0) return 0;
  return Math.abs(value / written) * 10 ** -(digits[1] ?? digits[2] ?? '').length;
}
