import type { webApi } from '@slack/bolt';
import { DeliveryGone, type DigestDelivery } from '../../src/digest/ports.ts';
import { type Bot, readTarget } from './bot.ts';
import { type SlackFailure, slackFailure } from './delivery/slack-failure.ts';
import { allowedFor } from './permission.ts';
import { renderDigest } from './render/render-digest.ts';
import { words } from './render/render-words.ts';

const EVENT_TYPE = 'earshot_digest';

const GONE: Readonly<Record<string, string>> = {
  is_archived: 'the channel is archived',
  channel_not_found: 'the channel is gone, or Earshot was removed from it',
  not_in_channel: 'Earshot was removed from the channel',
  token_revoked: 'Earshot was removed from the workspace',
  account_inactive: 'Earshot was removed from the workspace',
  invalid_auth: 'Slack no longer accepts Earshot’s token',
  restricted_action: 'only certain people may post in the channel',
  messages_tab_disabled: 'messages from Earshot are switched off',
};

/** Why posting there is of no use any more; null for what passes. */
function goneBecause({ kind, reason }: SlackFailure): string | null {
  if (kind !== 'gone' && kind !== 'place') return null;
  const otherwise =
    kind === 'gone' ? 'Slack no longer accepts Earshot’s token' : 'the channel takes no posts from Earshot';
  return GONE[reason] ?? otherwise;
}

/** What Slack gives to most apps at once, and how far a post is looked for in a busy channel. */
const PAGE = 15;
const PAGES = 4;

/** Posts digests to Slack, each marked with the key of its run so that it can be found again after a crash. */
export function slackDigests(bot: Bot, clientFor: (team: string) => Promise<webApi.WebClient>): DigestDelivery {
  return {
    prefix: 'slack',

    async post(target, digest, key) {
      const { team, channel } = place(target);
      const client = await clientFor(team);
      const { blocks, text } = renderDigest(digest);
      const send = async (body: { blocks?: never }) => {
        const posted = await client.chat.postMessage({
          channel,
          text,
          ...body,
          metadata: { event_type: EVENT_TYPE, event_payload: { key } },
          unfurl_links: false,
          unfurl_media: false,
        });
        return `${posted.channel}:${posted.ts}`;
      };
      try {
        return await send({ blocks: blocks as never });
      } catch (error) {
        const failure = slackFailure(error);
        const gone = failure && goneBecause(failure);
        if (gone) throw new DeliveryGone(gone);
        if (failure?.kind !== 'shape') throw error;
        // Better plain than nothing.
        bot.log.error({ team, reason: failure.reason }, 'slack refused the blocks of a digest');
        return send({});
      }
    },

    async find(target, key, sinceMs) {
      const { team, channel } = place(target);
      try {
        const client = await clientFor(team);
        // A direct message has a channel id of its own, which only opening it tells.
        const id = /^[UW]/.test(channel) ? (await client.conversations.open({ users: channel })).channel?.id : channel;
        const oldest = String(Math.floor(sinceMs / 1000));
        let cursor: string | undefined;
        for (let page = 0; page < PAGES; page++) {
          const { messages, response_metadata } = await client.conversations.history({
            channel: id ?? channel,
            oldest,
            include_all_metadata: true,
            limit: PAGE,
            ...(cursor ? { cursor } : {}),
          });
          if ((messages ?? []).some(({ metadata }) => isKeyed(metadata, key))) return 'posted';
          cursor = response_metadata?.next_cursor;
          if (!cursor) return 'absent';
        }
        return 'unknown';
      } catch (error) {
        if (!slackFailure(error)) throw error;
        return 'unknown';
      }
    },

    async allowed(target, owner) {
      const { team, channel } = place(target);
      const { channel: user } = place(owner);
      const isDirect = /^[DUW]/.test(channel);
      const isShared = !isDirect && (await bot.sharedChannels.isShared(await clientFor(team), team, channel));
      const asker = { team, user, channel: isDirect ? null : channel, isExternal: isShared === true };
      return allowedFor(bot.config.permissions, asker);
    },

    async tell(_target, owner, said) {
      const { team, channel } = place(owner);
      await bot.poster.post(await clientFor(team), { team, channel, thread: null }, words(said));
    },
  };
}

function isKeyed(metadata: { event_type?: string; event_payload?: object } | undefined, key: string): boolean {
  const payload = metadata?.event_payload as { key?: unknown } | undefined;
  return metadata?.event_type === EVENT_TYPE && payload?.key === key;
}

function place(target: string): { readonly team: string; readonly channel: string } {
  const at = readTarget(target);
  if (!at) throw new DeliveryGone('this is no place in Slack');
  return at;
}
