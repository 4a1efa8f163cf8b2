import { z } from 'zod';
import type { Answer } from '../../../src/answer/answer.ts';
import { type AnswerView, type Asked, type CardData, cardDataSchema } from '../card-data.ts';
import type { Incoming } from '../incoming/incoming.ts';
import { answerCard } from '../render/answer-card.ts';
import type { AdaptiveCard, CardElement } from '../render/card.ts';
import { citationOf } from '../render/cited-text.ts';
import { shareElements } from '../render/share.ts';
import { surroundings } from '../render/surroundings.ts';
import type { HttpReply } from '../sdk/gateway.ts';
import { CARD_TYPE } from '../sdk/outgoing.ts';
import { askFor } from './ask.ts';
import type { BotParts } from './bot-parts.ts';
import { runDigestButton } from './digest-button.ts';
import { errorWords } from './error-words.ts';
import { followCompany } from './follow-company.ts';
import { homeCard } from './home.ts';
import { shareAnswer } from './share-answer.ts';

/** Answers in the conversation itself, after the button's own reply. */
export type AnswerLater = (incoming: Incoming, asked: Asked) => void;

const actionSchema = z.looseObject({ action: z.looseObject({ data: z.unknown() }) });

/**
 * A button of one of Earshot's cards. What it carries came back from a client: it is checked against its schema, and
 * the question is asked again with what the asker may see now.
 */
export async function onCardAction(incoming: Incoming, parts: BotParts, later: AnswerLater): Promise<HttpReply> {
  const parsed = actionSchema.safeParse(incoming.invoke?.value);
  const data = cardDataSchema.safeParse(parsed.data?.action.data);
  if (!data.success) return note('This button is from an older Earshot. Please ask again.');
  try {
    return await act(incoming, data.data, parts, later);
  } catch (error) {
    return note(errorWords(error, parts.log, 'card action'));
  }
}

async function act(incoming: Incoming, data: CardData, parts: BotParts, later: AnswerLater): Promise<HttpReply> {
  switch (data.do) {
    case 'view':
      return card(await viewCard(incoming, data.asked, data.view, parts));
    case 'share':
      return note(await shareAnswer(incoming, data.asked, data.place, parts));
    case 'ask':
      later(incoming, data.asked);
      return note('The answer follows below.');
    case 'watch':
      await followCompany(incoming, data.company, data.on, parts);
      return card(await homeCard(incoming, parts));
    case 'digest':
      return card(await runDigestButton(incoming, data.words, parts));
    case 'home':
      return card(await homeCard(incoming, parts));
  }
}

/** The same answer again, with more or less of it unfolded. */
async function viewCard(incoming: Incoming, asked: Asked, view: AnswerView, parts: BotParts): Promise<AdaptiveCard> {
  const answer = await askFor(incoming, asked, parts);
  const unfolded = [
    ...(await contextElements(answer, view, parts)),
    ...(view.share ? shareElements(asked, await parts.references.channels(incoming.tenant)) : []),
  ];
  return answerCard(answer, { headline: false, asked, view, shareable: incoming.place === 'personal', unfolded });
}

async function contextElements(
  answer: Answer,
  view: AnswerView,
  { earshot }: BotParts,
): Promise<readonly CardElement[]> {
  const citation = view.context === null ? undefined : citationOf(answer, view.context);
  if (!citation) return [];
  const { call } = await earshot.held(citation.call);
  return surroundings(citation, call);
}

function card(value: AdaptiveCard): HttpReply {
  return { status: 200, body: { statusCode: 200, type: CARD_TYPE, value } };
}

/** A line that Teams shows at the card for a moment. */
function note(value: string): HttpReply {
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value } };
}
