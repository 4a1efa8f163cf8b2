import type { Answer, AnswerFact } from './answer/answer.ts';
import { EarshotError } from './errors.ts';
import type { AskContext, ClaimedFigure } from './search/query.ts';
import type { AskOptions, Earshot } from './service.ts';
import { sentencesOf } from './transcript/sentences.ts';

/**
 * `supported`: the call gives this figure. `contradicted`: the call gives another one for the same thing. `related`: the
 * statement holds no figure, and this is what was said about it. `not-found`: nothing was said.
 */
export type Verdict = 'supported' | 'contradicted' | 'related' | 'not-found';

/** One statement of a message, held against the calls. */
export interface ClaimCheck {
  readonly statement: string;
  readonly verdict: Verdict;
  /** The fact that decides a figure; null without one. */
  readonly fact: AnswerFact | null;
  /** Where the citations are; null when the question could not be asked, and `why` says so. */
  readonly answer: Answer | null;
  readonly why: string | null;
}

/** Statements looked at in one message; the first ones with figures. */
const MAX_STATEMENTS = 3;
const MAX_CHARS = 600;

/**
 * Holds the statements of a message against the calls. A figure is supported only by a company speaker's fact for the same thing
 * and period, within what rounding allows; an analyst's figure decides nothing.
 */
export async function checkClaim(
  earshot: Pick<Earshot, 'explain'>,
  message: string,
  options: Pick<AskOptions, 'allowed' | 'company' | 'context'> = {},
): Promise<readonly ClaimCheck[]> {
  const checks: ClaimCheck[] = [];
  let context: AskContext | undefined = options.context;
  for (const statement of statementsOf(message)) {
    try {
      const { query, answer } = await earshot.explain(statement, { ...options, ...(context ? { context } : {}) });
      checks.push({
        statement,
        ...judge(
          answer,
          query.claimed,
          query.periods.map((one) => one.period),
        ),
        answer,
        why: null,
      });
      context = answer.context;
    } catch (error) {
      if (!(error instanceof EarshotError)) throw error;
      checks.push({ statement, verdict: 'not-found', fact: null, answer: null, why: error.message });
    }
  }
  return checks;
}

/** The sentences worth checking, those with figures before the others, in the order they stand. */
export function statementsOf(message: string): string[] {
  const whole = { start: 0, end: Math.min(message.length, 4_000), gaps: [] };
  const sentences = sentencesOf(message, whole).map(({ start, end }) => message.slice(start, end));
  const withFigures = sentences.filter((sentence) => /\d/.test(sentence));
  return (withFigures.length > 0 ? withFigures : sentences)
    .slice(0, MAX_STATEMENTS)
    .map((one) => one.slice(0, MAX_CHARS));
}

/** Decides one statement from the answer to it. */
export function judge(
  answer: Answer,
  claimed: readonly ClaimedFigure[],
  periods: readonly string[],
): Pick<ClaimCheck, 'verdict' | 'fact'> {
  if (answer.grade === 'none') return { verdict: 'not-found', fact: null };
  if (claimed.length === 0) return { verdict: 'related', fact: null };
  const spoken = answer.facts.filter(({ fact }) => fact.status === 'reported' || fact.status === 'guidance');
  const asked = spoken.filter(
    ({ fact }) => periods.length === 0 || (fact.period !== null && periods.includes(fact.period)),
  );
  const comparable = asked.filter((one) => claimed.some((figure) => sameUnit(figure, one)));
  const equal = comparable.find((one) => claimed.some((figure) => sameUnit(figure, one) && equals(figure, one)));
  if (equal) return { verdict: 'supported', fact: equal };
  const [first] = comparable;
  return first ? { verdict: 'contradicted', fact: first } : { verdict: 'not-found', fact: null };
}

function sameUnit(figure: ClaimedFigure, { fact }: AnswerFact): boolean {
  return figure.unit === fact.unit || (figure.unit === 'count' && !fact.unit.includes('/') && fact.unit !== 'percent');
}

/** Equal as far as the coarser of the two was said: "$124 million" is what "$123.7 million" rounds to. */
function equals(figure: ClaimedFigure, { fact }: AnswerFact): boolean {
  const { value, low, high } = fact;
  const room = Math.max(fact.precision, precisionOf(figure)) / 2 + 1e-9 * Math.abs(figure.value);
  if (value !== null) return Math.abs(value - figure.value) <= room;
  return low !== null && high !== null && figure.value >= low - room && figure.value <= high + room;
}

/** The worth of the last digit written: 100,000 for "$123.7 million". */
function precisionOf({ value, words }: ClaimedFigure): number {
  const digits = /\d[\d,]*(?:\.(\d+))?/.exec(words);
  const written = digits ? Number(digits[0].replace(/,/g, '')) : 0;
  if (!digits || written === 0) return 0;
  return Math.abs(value / written) * 10 ** -(digits[1]?.length ?? 0);
}
