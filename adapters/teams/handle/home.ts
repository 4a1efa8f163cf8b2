import type { Incoming } from '../incoming/incoming.ts';
import { plainMessage, type TeamsMessage } from '../message.ts';
import type { AdaptiveCard } from '../render/card.ts';
import { renderHome } from '../render/home.ts';
import type { BotParts } from './bot-parts.ts';
import { targetOf } from './digest-words.ts';
import { whoKey } from './keys.ts';
import { visibleCompanies } from './visible-companies.ts';

/** Companies held, who is followed, what was asked, and when the digest comes: one person's own card. */
export async function homeCard(incoming: Incoming, parts: BotParts): Promise<AdaptiveCard> {
  const who = whoKey(incoming);
  return renderHome({
    companies: await visibleCompanies(incoming, parts),
    followed: await parts.store.watchlist(who),
    recent: await parts.store.recentQuestions(who, 3),
    digest: await digestStatus(incoming, parts),
  });
}

export async function homeMessage(incoming: Incoming, parts: BotParts): Promise<TeamsMessage> {
  return plainMessage('Your Earshot', await homeCard(incoming, parts));
}

/** What "digest status" says here; null while no digests are configured. */
async function digestStatus(incoming: Incoming, { digest, permit }: BotParts): Promise<string | null> {
  const allowed = permit(incoming);
  if (!digest || !allowed) return null;
  const target = targetOf(incoming);
  const { timeZone } = incoming;
  const reply = await digest.handle({
    words: 'status',
    target,
    owner: whoKey(incoming),
    timeZone,
    company: null,
    allowed,
  });
  return reply.text;
}
