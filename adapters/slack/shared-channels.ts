import type { webApi } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import { slackFailure } from './delivery/slack-failure.ts';

const KNOWN_FOR_MS = 10 * 60_000;

/** Knows which channels are shared with other organisations, asking Slack once in ten minutes for each. */
export class SharedChannels {
  readonly #known = new LRUCache<string, { readonly shared: boolean }>({ max: 5_000, ttl: KNOWN_FOR_MS });

  /** @returns null when Slack does not say: the app is no member, or may not look */
  async isShared(client: webApi.WebClient, team: string, channel: string): Promise<boolean | null> {
    if (channel.startsWith('D')) return false;
    const key = `${team}:${channel}`;
    const known = this.#known.get(key);
    if (known) return known.shared;
    try {
      const { channel: info } = await client.conversations.info({ channel });
      const shared = info?.is_ext_shared === true || info?.is_pending_ext_shared === true;
      this.#known.set(key, { shared });
      return shared;
    } catch (error) {
      if (!slackFailure(error)) throw error;
      return null;
    }
  }
}
