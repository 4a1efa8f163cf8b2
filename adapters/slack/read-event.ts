import { z } from 'zod';
import type { Heard } from './handle/conversation.ts';
import type { SharedLinks } from './handle/unfurl-link.ts';

const messageSchema = z.object({
  user: z.string(),
  text: z.string().default(''),
  ts: z.string(),
  channel: z.string(),
  thread_ts: z.string().optional(),
  subtype: z.string().optional(),
  bot_id: z.string().optional(),
  user_team: z.string().optional(),
});

interface Envelope {
  readonly team_id: string;
  readonly is_ext_shared_channel?: boolean;
}

/** What a person wrote; null for edits, joins, bots and whatever else is no person's new message. */
export function heardFrom(event: unknown, body: Envelope): Heard | null {
  const parsed = messageSchema.safeParse(event);
  if (!parsed.success) return null;
  const { user, text, ts, channel, thread_ts, subtype, bot_id, user_team } = parsed.data;
  if (bot_id !== undefined || (subtype !== undefined && subtype !== 'file_share' && subtype !== 'thread_broadcast'))
    return null;
  const isStranger = user_team !== undefined && user_team !== body.team_id;
  return {
    team: body.team_id,
    channel,
    user,
    text,
    ts,
    threadTs: thread_ts ?? null,
    isExternal: body.is_ext_shared_channel === true || isStranger,
  };
}

interface LinkEvent {
  readonly user: string;
  readonly channel: string;
  readonly message_ts: string;
  readonly unfurl_id?: string;
  readonly source?: string;
  readonly links: readonly { readonly url: string }[];
}

/** Links posted, or being typed, with the way to say what they show. */
export function sharedLinks(event: LinkEvent, body: Envelope): SharedLinks {
  const { user, channel, message_ts, unfurl_id, source, links } = event;
  return {
    asker: {
      team: body.team_id,
      user,
      channel: channel.startsWith('D') || channel === 'COMPOSER' ? null : channel,
      isExternal: body.is_ext_shared_channel === true,
    },
    urls: links.map(({ url }) => url),
    target: unfurl_id && source ? { unfurl_id, source } : { channel, ts: message_ts },
  };
}
