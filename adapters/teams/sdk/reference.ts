import { z } from 'zod';

const account = z.looseObject({ id: z.string(), name: z.string().optional() });

/**
 * Where a conversation is and how to write into it, as the channel said it last: kept in the store, so that Earshot can
 * post by itself. A channel's thread has `;messageid=` in its conversation id.
 */
export const referenceSchema = z.object({
  channelId: z.string(),
  serviceUrl: z.string(),
  locale: z.string().optional(),
  activityId: z.string().optional(),
  bot: account,
  user: account.optional(),
  conversation: z.looseObject({
    id: z.string(),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
    name: z.string().optional(),
  }),
});

export type Reference = z.infer<typeof referenceSchema>;

const THREAD = /;messageid=.*$/;

/** The same place for a new post: the channel itself rather than one of its threads, no message answered. */
export function startOfPlace(reference: Reference): Reference {
  const { activityId: _answered, ...rest } = reference;
  return { ...rest, conversation: { ...rest.conversation, id: placeId(rest.conversation.id) } };
}

/** The id of a chat or channel without the thread. */
export function placeId(conversation: string): string {
  return conversation.replace(THREAD, '');
}
