import type { Answer } from '../../../src/answer/answer.ts';
import type { Asked } from '../card-data.ts';
import type { Incoming } from '../incoming/incoming.ts';
import { answerMessage } from '../render/answer-message.ts';
import { withTyping } from '../with-typing.ts';
import { askFor, carried } from './ask.ts';
import type { BotParts } from './bot-parts.ts';
import { threadKey, whoKey } from './keys.ts';
import { rememberAnswer } from './remember-answer.ts';

/** How long a thread remembers its company, call and metric. */
const THREAD_MS = 7 * 86_400_000;

/** Asks, posts the answer where the question was asked, and keeps what a follow-up inherits. */
export async function answerQuestion(incoming: Incoming, question: AskedHere, parts: BotParts): Promise<void> {
  const thread = threadKey(incoming);
  const context = await parts.store.context(thread);
  const asked: Asked = { ...question, ...(context ? { context: context as NonNullable<Asked['context']> } : {}) };
  const showTyping = () => parts.gateway.showTyping(incoming.reference);
  const answer = await withTyping(() => askFor(incoming, asked, parts), showTyping);
  const message = answerMessage(answer, { asked: carried(asked), shareable: incoming.place === 'personal' });
  const id = await parts.gateway.post(incoming.reference, message);
  await parts.store.keepContext(thread, answer.context, THREAD_MS);
  await rememberQuestion(incoming, answer, parts);
  if (id !== null) await rememberAnswer(incoming.conversation, id, answer, parts.store);
}

type AskedHere = Pick<Asked, 'question' | 'company' | 'call'>;

async function rememberQuestion(incoming: Incoming, answer: Answer, { store }: BotParts): Promise<void> {
  const { question, grade } = answer;
  await store.addQuestion(whoKey(incoming), { question, company: answer.context.company, grade });
}
