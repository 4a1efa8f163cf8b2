import type { WriteAtOnce } from '../../../src/ports.ts';
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

/** What is kept once a reply is posted; done together, so that it costs one commit. */
export type Afterwards = (write: WriteAtOnce) => Promise<void>;

/**
 * Asks, and posts the answer where the question was asked.
 *
 * @returns what to keep: what a follow-up inherits, the question among the person's last ones, what thumbs are about
 */
export async function answerQuestion(incoming: Incoming, question: AskedHere, parts: BotParts): Promise<Afterwards> {
  const thread = threadKey(incoming);
  const context = await parts.store.context(thread);
  const asked: Asked = { ...question, ...(context ? { context: context as NonNullable<Asked['context']> } : {}) };
  const showTyping = () => parts.gateway.showTyping(incoming.reference);
  const answer = await withTyping(() => askFor(incoming, asked, parts), showTyping);
  const message = answerMessage(answer, { asked: carried(asked), shareable: incoming.place === 'personal' });
  const id = await parts.gateway.post(incoming.reference, message);
  return async (write) => {
    await write.keepContext(thread, answer.context, THREAD_MS);
    const { grade } = answer;
    await write.addQuestion(whoKey(incoming), { question: asked.question, company: answer.context.company, grade });
    if (id !== null) await rememberAnswer(incoming.conversation, id, answer, write);
  };
}

type AskedHere = Pick<Asked, 'question' | 'company' | 'call'>;
