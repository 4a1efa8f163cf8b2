import type { Answer } from './answer/answer.ts';
import { type Judgement, judgeClaim } from './answer/judge-claim.ts';
import { EarshotError } from './errors.ts';
import type { AskContext } from './search/query.ts';
import type { AskOptions, Earshot } from './service.ts';
import { sentencesOf } from './transcript/sentences.ts';

/** One statement of a message, held against the calls. */
export interface ClaimCheck extends Judgement {
  readonly statement: string;
  /** Where the citations are; null when the question could not be asked, and `why` says so. */
  readonly answer: Answer | null;
  readonly why: string | null;
}

/** Statements looked at in one message; the first ones with figures. */
const MAX_STATEMENTS = 3;
const MAX_CHARS = 600;

/**
 * Holds the statements of a message against the calls, one by one. A later statement leaves unsaid what an earlier one said:
 * the company, the quarter.
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
        ...judgeClaim(
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
      const nothing = { verdict: 'not-found', fact: null, unconfirmed: [] } as const;
      checks.push({ statement, ...nothing, answer: null, why: error.message });
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
