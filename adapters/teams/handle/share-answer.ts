import type { Asked } from '../card-data.ts';
import type { Incoming } from '../incoming/incoming.ts';
import { answerMessage } from '../render/answer-message.ts';
import { askFor, carried } from './ask.ts';
import type { BotParts } from './bot-parts.ts';
import { rememberAnswer } from './remember-answer.ts';

/**
 * Posts an answer to a channel as asked by a person. Both the person and the channel's readers have to be permitted to
 * see it, and the person has to belong to the channel.
 *
 * @returns what to tell the person
 */
export async function shareAnswer(incoming: Incoming, asked: Asked, key: string, parts: BotParts): Promise<string> {
  const channel = await parts.references.find(key);
  const here = channel?.place === 'channel' && channel.tenant === incoming.tenant ? channel : null;
  if (!here) return 'Earshot is no longer in that channel.';
  const { reference, name } = here;
  if (!(await parts.gateway.isMember(reference, incoming.person.id))) return 'You are not a member of that channel.';
  await askFor(incoming, asked, parts);
  const there = { ...incoming, place: 'channel', conversation: reference.conversation.id } as const;
  const answer = await askFor(there, asked, parts);
  const sharedBy = `${incoming.person.name} asked: ${asked.question}`;
  const message = answerMessage(answer, { asked: carried(asked), sharedBy });
  const id = await parts.gateway.post(reference, message);
  if (id !== null) await rememberAnswer(reference.conversation.id, id, answer, parts.store);
  return `Shared to ${name ?? 'the channel'}.`;
}
