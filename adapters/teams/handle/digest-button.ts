import type { Incoming } from '../incoming/incoming.ts';
import type { AdaptiveCard } from '../render/card.ts';
import type { BotParts } from './bot-parts.ts';
import { handleDigestWords } from './digest-words.ts';
import { homeCard } from './home.ts';

/** A digest button of the home card: does what its words say and shows the card as it is afterwards. */
export async function runDigestButton(incoming: Incoming, words: string, parts: BotParts): Promise<AdaptiveCard> {
  const reply = await handleDigestWords(incoming, words, null, parts);
  return reply.card ?? homeCard(incoming, parts);
}
