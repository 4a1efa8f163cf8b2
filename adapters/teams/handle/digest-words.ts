import type { Incoming } from '../incoming/incoming.ts';
import { plainMessage, type TeamsMessage } from '../message.ts';
import { digestMessage } from '../render/digest-message.ts';
import { markdown } from '../render/escape.ts';
import type { BotParts } from './bot-parts.ts';
import { placeKey, whoKey } from './keys.ts';

export const ADAPTER = 'teams';

/** Hands the words after "digest" on and gives the reply, with the digest itself when it was asked for now. */
export async function handleDigestWords(
  incoming: Incoming,
  words: string,
  company: string | null,
  { digest, permit }: BotParts,
): Promise<TeamsMessage> {
  if (!digest) return plainMessage('The digest is switched off here.');
  const allowed = permit(incoming);
  if (!allowed) return plainMessage('Earshot is not open to you here.');
  const reply = await digest.handle({
    words,
    target: targetOf(incoming),
    owner: whoKey(incoming),
    timeZone: incoming.timeZone,
    company,
    allowed,
  });
  if (!reply.digest) return plainMessage(markdown(reply.text));
  const message = digestMessage(reply.digest);
  const said = reply.digest.title.includes(reply.text) ? [] : [markdown(reply.text)];
  return { ...message, text: [...said, message.text].join('\n\n') };
}

/** Where digests of a chat or channel go: the same key its reference is kept by, which begins with `teams:`. */
export const targetOf = (incoming: Incoming): string => placeKey(incoming);
