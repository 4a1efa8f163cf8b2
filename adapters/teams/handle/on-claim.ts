import { z } from 'zod';
import type { Answer } from '../../../src/answer/answer.ts';
import { cardDataSchema } from '../card-data.ts';
import { claimWords } from '../incoming/claim-words.ts';
import type { Incoming } from '../incoming/incoming.ts';
import { answerCard } from '../render/answer-card.ts';
import { type AdaptiveCard, adaptiveCard, type CardElement } from '../render/card.ts';
import { richText } from '../render/cited-text.ts';
import { clip, plain } from '../render/escape.ts';
import type { HttpReply } from '../sdk/gateway.ts';
import { cardAttachment } from '../sdk/outgoing.ts';
import { askFor } from './ask.ts';
import type { BotParts } from './bot-parts.ts';
import { errorWords } from './error-words.ts';
import { message, results } from './on-search.ts';

const fetchSchema = z.looseObject({
  commandId: z.string().nullish(),
  messagePayload: z.looseObject({ body: z.looseObject({ content: z.string().max(100_000) }) }).nullish(),
});

/** "Check this claim" on a message: looks its statement up in the calls and shows what was really said. */
export async function onClaim(incoming: Incoming, parts: BotParts): Promise<HttpReply> {
  const parsed = fetchSchema.safeParse(incoming.invoke?.value);
  const claim = claimWords(parsed.data?.messagePayload?.body.content ?? '');
  if (claim === '') return dialog(wordsCard('This message has no words to check.'));
  try {
    const asked = { question: claim };
    const answer = await askFor(incoming, asked, parts);
    const card = claimCard(claim, answer);
    const insert = { type: 'Action.Submit', title: 'Put into my message', data: { v: 1, do: 'ask', asked } } as const;
    return dialog(answer.citations.length > 0 ? { ...card, actions: [insert] } : card);
  } catch (error) {
    return dialog(wordsCard(errorWords(error, parts.log, 'claim')));
  }
}

/** The dialog's button: the same answer as a card in the compose box. */
export async function onClaimSubmit(incoming: Incoming, parts: BotParts): Promise<HttpReply> {
  const value = z.looseObject({ data: z.unknown() }).safeParse(incoming.invoke?.value);
  const data = cardDataSchema.safeParse(value.data?.data);
  if (!data.success || data.data.do !== 'ask')
    return message('This button is from an older Earshot. Please try again.');
  try {
    const answer = await askFor(incoming, data.data.asked, parts);
    return results([cardAttachment(claimCard(data.data.asked.question, answer))]);
  } catch (error) {
    return message(errorWords(error, parts.log, 'claim'));
  }
}

function claimCard(claim: string, answer: Answer): AdaptiveCard {
  const card = answerCard(answer, { headline: true, asked: null });
  return { ...card, body: [claimElement(claim), ...card.body] };
}

function claimElement(claim: string): CardElement {
  const text = plain(clip(`Claimed: “${claim}”`, 400));
  return richText([{ type: 'TextRun', text, isSubtle: true }]);
}

function wordsCard(text: string): AdaptiveCard {
  return adaptiveCard(plain(text), [richText([{ type: 'TextRun', text: plain(text) }])]);
}

function dialog(card: AdaptiveCard): HttpReply {
  const value = { title: 'Check this claim', height: 'medium', width: 'medium', card: cardAttachment(card) };
  return { status: 200, body: { task: { type: 'continue', value } } };
}
