import type { Incoming } from '../incoming/incoming.ts';
import type { BotParts } from './bot-parts.ts';
import { whoKey } from './keys.ts';

/** Puts a company on a person's watchlist or takes it off. @returns what to tell them */
export async function followCompany(
  asker: Incoming,
  words: string,
  on: boolean,
  { earshot, store, permit }: BotParts,
): Promise<string> {
  const company = await earshot.findCompany(words);
  if (!company || !permit(asker)?.(company.company)) return `I hold no company called “${words}”.`;
  const who = whoKey(asker);
  if (on) await store.follow(who, company.company);
  else await store.unfollow(who, company.company);
  return on ? `You follow ${company.companyName} now.` : `You don't follow ${company.companyName} any more.`;
}
