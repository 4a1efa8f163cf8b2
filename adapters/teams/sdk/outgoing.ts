import type { Activity } from 'botbuilder';
import type { TeamsMessage } from '../message.ts';
import type { AdaptiveCard } from '../render/card.ts';

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

export interface CardAttachment {
  readonly contentType: typeof CARD_TYPE;
  readonly content: AdaptiveCard;
}

export function cardAttachment(content: AdaptiveCard): CardAttachment {
  return { contentType: CARD_TYPE, content };
}

/** A message as the SDK sends it. */
export function toActivity(message: TeamsMessage): Partial<Activity> {
  const activity = {
    type: 'message',
    textFormat: 'markdown',
    text: message.text,
    summary: message.summary,
    ...(message.card ? { attachments: [cardAttachment(message.card)] } : {}),
    ...(message.citations ? { entities: [message.citations] } : {}),
    ...(message.feedback ? { channelData: { feedbackLoop: { type: 'default' } } } : {}),
  };
  return activity as unknown as Partial<Activity>;
}
