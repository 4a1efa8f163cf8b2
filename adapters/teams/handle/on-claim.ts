import { z } from 'zod';
import { type ClaimCheck, checkClaim } from '../../../src/check-claim.ts';
import { decidingCitation } from '../../../src/claim-words.ts';
import { cardDataSchema } from '../card-data.ts';
import { claimWords } from '../incoming/claim-words.ts';
import type { Incoming } from '../incoming/incoming.ts';
import type { Asker } from '../permission.ts';
import { type AdaptiveCard, adaptiveCard } from '../render/card.ts';
import { richText } from '../render/cited-text.ts';
import { claimCard } from '../render/claim-card.ts';
import { plain } from '../render/escape.ts';
import type { HttpReply } from '../sdk/gateway.ts';
import { cardAttachment } from '../sdk/outgoing.ts';
import { carried, permitted } from './ask.ts';
import type { BotParts } from './bot-parts.ts';
import { errorWords } from './error-words.ts';
import { message, results } from './on-search.ts';

const fetchSchema = z.looseObject({
  commandId: z.string().nullish(),
  messagePayload: z.looseObject({ body: z.looseObject({ content: z.string().max(100_000) }) }).nullish(),
});

/** "Check this claim" on a message: says of each statement whether the calls support it, and shows what was really said. */
export async function onClaim(incoming: Incoming, parts: BotParts): Promise<HttpReply> {
  const parsed = fetchSchema.safeParse(incoming.invoke?.value);
  const claim = claimWords(parsed.data?.messagePayload?.body.content ?? '');
  if (claim === '') return dialog(wordsCard('This message has no words to check.'));
  try {
    const checks = await checkFor(incoming, claim, parts);
    const card = claimCard(checks);
    const asked = carried({ question: checks.map(({ statement }) => statement).join(' ') });
    if (!asked || checks.every((check) => decidingCitation(check) === null)) return dialog(card);
    const insert = { type: 'Action.Submit', title: 'Put into my message', data: { v: 1, do: 'ask', asked } } as const;
    return dialog({ ...card, actions: [insert] });
  } catch (error) {
    return dialog(wordsCard(errorWords(error, parts.log, 'claim')));
  }
}

/** The dialog's button: the same verdicts as a card in the compose box. */
export async function onClaimSubmit(incoming: Incoming, parts: BotParts): Promise<HttpReply> {
  const value = z.looseObject({ data: z.unknown() }).safeParse(incoming.invoke?.value);
  const data = cardDataSchema.safeParse(value.data?.data);
  if (!data.success || data.data.do !== 'ask')
    return message('This button is from an older Earshot. Please try again.');
  try {
    const checks = await checkFor(incoming, data.data.asked.question, parts);
    return results([cardAttachment(claimCard(checks))]);
  } catch (error) {
    return message(errorWords(error, parts.log, 'claim'));
  }
}

/** @throws {EarshotError} `not-permitted`, and whatever the core throws but for a single statement */
function checkFor(asker: Asker, words: string, parts: BotParts): Promise<readonly ClaimCheck[]> {
  return checkClaim(parts.earshot, words, { allowed: permitted(asker, parts) });
}

function wordsCard(text: string): AdaptiveCard {
  return adaptiveCard(plain(text), [richText([{ type: 'TextRun', text: plain(text) }])]);
}

function dialog(card: AdaptiveCard): HttpReply {
  const value = { title: 'Check this claim', height: 'medium', width: 'medium', card: cardAttachment(card) };
  return { status: 200, body: { task: { type: 'continue', value } } };
}
