import type { Answer } from '../../../src/answer/answer.ts';
import { type AnswerRecord, keepAnswer, newAnswerId } from '../answer-record.ts';
import { type Bot, whoOf } from '../bot.ts';
import { allowedFor } from '../permission.ts';
import { text } from '../render/inline.ts';
import { renderAnswer } from '../render/render-answer.ts';
import type { Reply, Request } from './reply.ts';

/** Asks the core, keeps the question behind the buttons, and remembers it for the asker. */
export async function ask(bot: Bot, request: Request, question: string, allowed: Allowed): Promise<Reply> {
  const { asker, isPrivate } = request;
  const company = request.company?.company ?? null;
  const answer = await bot.answers.ask({ question, company, context: request.context }, allowed);
  const id = newAnswerId();
  const record = { ...placeOf(asker), question, company, context: request.context };
  await bot.commits.write(async (write) => {
    await keepAnswer(write, id, record);
    await write.addQuestion(whoOf(asker), {
      question,
      company: answer.context.company ?? company,
      grade: answer.grade,
    });
  });
  const above = isPrivate ? { above: [text(question.length > 200 ? `${question.slice(0, 200)}…` : question)] } : {};
  const message = renderAnswer(answer, { ...above, buttons: { id, isPrivate } });
  return { message, context: answer.context, found: answer.grade !== 'none' };
}

type Allowed = (company: string) => boolean;

function placeOf({ team, channel, user }: Request['asker']) {
  return { team, channel, user };
}

/** Gives the answer behind a button once more, if this person may ask it here. @returns null when they may not */
export async function askAgain(bot: Bot, record: AnswerRecord, asker: Request['asker']): Promise<Answer | null> {
  const allowed = allowedFor(bot.config.permissions, asker);
  if (!allowed || (record.company && !allowed(record.company))) return null;
  return bot.answers.ask(record, allowed);
}
