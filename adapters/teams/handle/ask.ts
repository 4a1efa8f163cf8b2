import type { Answer } from '../../../src/answer/answer.ts';
import { EarshotError } from '../../../src/errors.ts';
import type { AskContext } from '../../../src/search/query.ts';
import { type Asked, LONGEST_CARRIED } from '../card-data.ts';
import type { Asker } from '../permission.ts';
import type { BotParts } from './bot-parts.ts';

/**
 * Asks on somebody's behalf, within what they may see.
 *
 * @throws {EarshotError} `not-permitted`, and whatever the core throws
 */
export async function askFor(asker: Asker, asked: Asked, parts: BotParts): Promise<Answer> {
  const allowed = permitted(asker, parts);
  const { question, company = null, call = null, context = null } = asked;
  return parts.answers.ask({ question, company, call, context: context as AskContext | null }, allowed);
}

/**
 * The companies somebody may ask about.
 *
 * @throws {EarshotError} `not-permitted` when there is none
 */
export function permitted(asker: Asker, { permit }: Pick<BotParts, 'permit'>): (company: string) => boolean {
  const allowed = permit(asker);
  if (allowed !== null) return allowed;
  throw new EarshotError(
    'not-permitted',
    "you can't ask about calls here; whoever runs Earshot decides who may ask where",
  );
}

/** What the buttons of an answer carry; null when the question is too long for that. */
export function carried(asked: Asked): Asked | null {
  return asked.question.length <= LONGEST_CARRIED ? asked : null;
}
