import { z } from 'zod';
import type { Incoming } from '../incoming/incoming.ts';
import type { HttpReply } from '../sdk/gateway.ts';
import type { BotParts } from './bot-parts.ts';
import { whoKey } from './keys.ts';
import { answerId, recallAnswer } from './remember-answer.ts';

const submitSchema = z.looseObject({
  actionName: z.literal('feedback'),
  actionValue: z.looseObject({ reaction: z.enum(['like', 'dislike']), feedback: z.string().max(10_000).nullish() }),
});

const commentSchema = z.looseObject({ feedbackText: z.string() });
const COMMENT = 4000;

/** Thumbs under an answer, filed with its question. Teams wants its 200 whatever becomes of them. */
export async function onFeedback(incoming: Incoming, parts: BotParts): Promise<HttpReply> {
  const done: HttpReply = { status: 200, body: {} };
  const parsed = submitSchema.safeParse(incoming.invoke?.value);
  if (!parsed.success) return done;
  const { reaction, feedback } = parsed.data.actionValue;
  const message = incoming.replyTo ?? '';
  const answered = await recallAnswer(incoming.conversation, message, parts.store);
  if (!answered) {
    parts.log.info({}, 'teams: feedback on a message that is not remembered');
    return done;
  }
  await parts.store.addFeedback({
    id: answerId(incoming.conversation, message),
    who: whoKey(incoming),
    verdict: reaction === 'like' ? 'up' : 'down',
    comment: commentOf(feedback ?? ''),
    ...answered,
  });
  return done;
}

/** The words typed with the thumb; the channel gives them as JSON inside a string. */
function commentOf(feedback: string): string | null {
  try {
    const parsed = commentSchema.safeParse(JSON.parse(feedback));
    const text = parsed.data?.feedbackText.trim().slice(0, COMMENT) ?? '';
    return text === '' ? null : text;
  } catch {
    return null;
  }
}
