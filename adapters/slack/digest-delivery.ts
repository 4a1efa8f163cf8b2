import type { webApi } from '@slack/bolt';
import { DeliveryGone, type DigestDelivery } from '../../src/digest/ports.ts';
import { type Bot, readTarget } from './bot.ts';
import { slackFailure } from './delivery/slack-failure.ts';
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
};

/** Posts digests to Slack, each marked with the key of its run so that it can be found again after a crash. */
export function slackDigests(bot: Bot, clientFor: (team: string) => Promise<webApi.WebClient>): DigestDelivery {
  return {
    prefix: 'slack',

    async post(target, digest, key) {
      const { team, channel } = place(target);
      const client = await clientFor(team);
      const { blocks, text } = renderDigest(digest);
      try {
        const posted = await client.chat.postMessage({
          channel,
          text,
          blocks: blocks as never,
          metadata: { event_type: EVENT_TYPE, event_payload: { key } },
          unfurl_links: false,
          unfurl_media: false,
        });
        return `${posted.channel}:${posted.ts}`;
      } catch (error) {
        const failure = slackFailure(error);
        if (failure && GONE[failure.reason]) throw new DeliveryGone(GONE[failure.reason]);
        throw error;
      }
    },

    async find(target, key, sinceMs) {
      const { team, channel } = place(target);
      try {
        const client = await clientFor(team);
        // A direct message has a channel id of its own, which only opening it tells.
        const id = /^[UW]/.test(channel) ? (await client.conversations.open({ users: channel })).channel?.id : channel;
        const oldest = String(Math.floor(sinceMs / 1000));
        const { messages } = await client.conversations.history({
          channel: id ?? channel,
          oldest,
          include_all_metadata: true,
          limit: 15,
        });
        const isThere = (messages ?? []).some(({ metadata }) => {
          const payload = metadata?.event_payload as { key?: unknown } | undefined;
          return metadata?.event_type === EVENT_TYPE && payload?.key === key;
        });
        return isThere ? 'posted' : 'absent';
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

function place(target: string): { readonly team: string; readonly channel: string } {
  const at = readTarget(target);
  if (!at) throw new DeliveryGone('this is no place in Slack');
  return at;
}
