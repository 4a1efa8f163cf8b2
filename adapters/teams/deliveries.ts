import { createHash } from 'node:crypto';
import type { Log } from '../../src/log.ts';
import type { DeliveryStore } from '../../src/ports/conversations.ts';
import type { Clock } from '../../src/ports.ts';
import type { Incoming } from './incoming/incoming.ts';

const KEEP_MS = 24 * 3_600_000;
const PREFIX = 'teams:';

/** After this long an unfinished message is taken to have been left behind by a process that ended. */
const LEFT_BEHIND_MS = 120_000;

/** Messages older than this are not answered any more: nobody waits for them. */
const STALE_MS = 3_600_000;

/** Takes each message once, and brings back those that were accepted and never answered. */
export interface Deliveries {
  /** @returns the key to finish with, or null for a message that was taken before */
  take(incoming: Incoming, activity: unknown): Promise<string | null>;
  /** Lets go of a message that this process has done with, answered or not. */
  release(key: string): void;
  /** Hands over, once, each message left behind by a process that ended, in the order they came. */
  resume(again: (activity: unknown, key: string) => void): Promise<void>;
}

export function createDeliveries(store: DeliveryStore, clock: Clock, log: Log): Deliveries {
  /** What this process is at work on. */
  const here = new Set<string>();
  const isLeft = (key: string) => key.startsWith(PREFIX) && !here.has(key);
  return {
    async take(incoming, activity) {
      const key = deliveryKey(incoming);
      const taken = await store.claimDelivery([key], { keepMs: KEEP_MS, payload: JSON.stringify(activity) });
      if (taken) here.add(key);
      return taken ? key : null;
    },
    release: (key) => void here.delete(key),
    async resume(again) {
      const now = clock();
      const left = await store.unfinishedDeliveries(now - LEFT_BEHIND_MS);
      for (const { key, payload, claimedAt } of left.filter((delivery) => isLeft(delivery.key))) {
        // Claimed anew under a key of its own, so that of several processes one takes it up.
        const mine = await store.claimDelivery([`again:${key}`], { keepMs: KEEP_MS });
        if (!mine) continue;
        if (payload !== null && now - claimedAt < STALE_MS) {
          log.warn({ key }, 'teams: answers a message that an ended process left behind');
          here.add(key);
          again(JSON.parse(payload), key);
        } else {
          await store.finishDelivery(key);
        }
      }
    },
  };
}

/** Ids are unique within a conversation; the words are hashed in for clients that number less carefully. */
function deliveryKey({ tenant, conversation, id, person, text }: Incoming): string {
  const words = createHash('sha256').update(`${person.id}\n${text}`).digest('base64url').slice(0, 16);
  return `${PREFIX}${tenant ?? '-'}:${conversation}:${id ?? '-'}:${words}`;
}
