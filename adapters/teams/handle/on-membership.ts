import type { Incoming } from '../incoming/incoming.ts';
import { welcomeMessage } from '../render/welcome.ts';
import type { BotParts } from './bot-parts.ts';
import { placeKey } from './keys.ts';
import { visibleCompanies } from './visible-companies.ts';

const WELCOME_MS = 10 * 60_000;

/** Earshot was added to a chat or team: it says hello once, though Teams reports it in two ways. */
export async function onAdded(incoming: Incoming, parts: BotParts): Promise<null> {
  const { gateway, store } = parts;
  const first = await store.claimDelivery([`welcome:${placeKey(incoming)}`], { keepMs: WELCOME_MS });
  if (first)
    await gateway.post(incoming.reference, welcomeMessage(await visibleCompanies(incoming, parts), incoming.place));
  return null;
}

/** Earshot was removed: nothing is posted there any more. */
export async function onRemoved(incoming: Incoming, { references }: BotParts): Promise<void> {
  await references.forget(placeKey(incoming));
}
