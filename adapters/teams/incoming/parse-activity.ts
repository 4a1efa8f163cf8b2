import { z } from 'zod';
import { referenceSchema } from '../sdk/reference.ts';
import type { Incoming, Place } from './incoming.ts';
import { stripMention } from './strip-mention.ts';

const account = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
  aadObjectId: z.string().nullish(),
});

const named = z.looseObject({ id: z.string().nullish(), name: z.string().nullish() });

const activitySchema = z.looseObject({
  type: z.string(),
  id: z.string().nullish(),
  name: z.string().nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  action: z.string().nullish(),
  replyToId: z.string().nullish(),
  serviceUrl: z.string(),
  channelId: z.string(),
  locale: z.string().nullish(),
  localTimezone: z.string().nullish(),
  from: account.nullish(),
  recipient: account,
  conversation: z.looseObject({
    id: z.string(),
    conversationType: z.string().nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: z.string().nullish(),
    name: z.string().nullish(),
  }),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
  channelData: z
    .looseObject({ tenant: named.nullish(), team: named.nullish(), channel: named.nullish() })
    .nullish()
    .catch(null),
});

type ChannelActivity = z.infer<typeof activitySchema>;

/** @returns null for an activity that nothing can be answered to: no conversation, no bot, no address */
export function parseActivity(value: unknown): Incoming | null {
  const parsed = activitySchema.safeParse(value);
  if (!parsed.success) return null;
  const activity = parsed.data;
  const { text, mentioned } = stripMention(activity.text ?? '', activity.entities ?? [], activity.recipient.id);
  const place = placeOf(activity);
  return {
    kind: kindOf(activity),
    id: activity.id ?? null,
    text,
    addressed: place === 'personal' || mentioned,
    invoke: activity.type === 'invoke' ? { name: activity.name ?? '', value: activity.value } : null,
    person: {
      id: activity.from?.id ?? '',
      directoryId: activity.from?.aadObjectId ?? null,
      name: activity.from?.name ?? 'Someone',
    },
    tenant: activity.conversation.tenantId ?? activity.channelData?.tenant?.id ?? null,
    place,
    conversation: activity.conversation.id,
    replyTo: activity.replyToId ?? null,
    timeZone: timeZoneOf(activity),
    placeName: placeNameOf(activity),
    reference: referenceOf(activity),
  };
}

function kindOf(activity: ChannelActivity): Incoming['kind'] {
  const botIn = (members: ChannelActivity['membersAdded']) => members?.some(({ id }) => id === activity.recipient.id);
  switch (activity.type) {
    case 'message':
    case 'invoke':
      return activity.type;
    case 'installationUpdate':
      return activity.action?.startsWith('remove') ? 'removed' : 'added';
    case 'conversationUpdate':
      if (botIn(activity.membersAdded)) return 'added';
      return botIn(activity.membersRemoved) ? 'removed' : 'other';
    default:
      return 'other';
  }
}

function placeOf({ conversation, channelData }: ChannelActivity): Place {
  if (conversation.conversationType === 'channel' || channelData?.channel?.id) return 'channel';
  if (conversation.conversationType === 'groupChat' || conversation.isGroup) return 'group';
  return 'personal';
}

function placeNameOf({ conversation, channelData }: ChannelActivity): string | null {
  const names = [channelData?.team?.name, channelData?.channel?.name].filter(Boolean);
  return names.length > 0 ? names.join(' > ') : (conversation.name ?? null);
}

const clientInfo = z.looseObject({ type: z.literal('clientInfo'), timezone: z.string() });

function timeZoneOf(activity: ChannelActivity): string | null {
  for (const entity of activity.entities ?? []) {
    const parsed = clientInfo.safeParse(entity);
    if (parsed.success) return parsed.data.timezone;
  }
  return activity.localTimezone ?? null;
}

function referenceOf(activity: ChannelActivity) {
  const { tenant } = activity.channelData ?? {};
  return referenceSchema.parse({
    channelId: activity.channelId,
    serviceUrl: activity.serviceUrl,
    locale: activity.locale ?? undefined,
    activityId: activity.type === 'message' ? (activity.id ?? undefined) : undefined,
    bot: plainAccount(activity.recipient),
    user: activity.from ? plainAccount(activity.from) : undefined,
    conversation: {
      id: activity.conversation.id,
      conversationType: activity.conversation.conversationType ?? undefined,
      tenantId: activity.conversation.tenantId ?? tenant?.id ?? undefined,
      isGroup: activity.conversation.isGroup ?? undefined,
    },
  });
}

function plainAccount({ id, name, aadObjectId }: z.infer<typeof account>) {
  return { id, name: name ?? undefined, aadObjectId: aadObjectId ?? undefined };
}
