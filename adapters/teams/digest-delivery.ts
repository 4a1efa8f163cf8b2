import type { Digest } from '../../src/digest/digest.ts';
import { DeliveryGone, type DigestDelivery } from '../../src/digest/ports.ts';
import type { BotParts } from './handle/bot-parts.ts';
import { ADAPTER } from './handle/digest-words.ts';
import { readWho } from './handle/keys.ts';
import { plainMessage } from './message.ts';
import { digestMessage } from './render/digest-message.ts';
import { markdown } from './render/escape.ts';
import { statusOf } from './sdk/retry.ts';

type DigestParts = Pick<BotParts, 'gateway' | 'references' | 'log' | 'permit'>;

/** Posts digests to the chats and channels that asked for them. */
export function createDigestDelivery({ gateway, references, log, permit }: DigestParts): DigestDelivery {
  return {
    prefix: ADAPTER,
    async post(target: string, digest: Digest) {
      const saved = await references.find(target);
      if (!saved) throw new DeliveryGone('Earshot was removed from this chat or channel');
      try {
        return (await gateway.post(saved.reference, digestMessage(digest))) ?? '';
      } catch (error) {
        const status = statusOf(error);
        if (status !== 403 && status !== 404) throw error;
        await references.forget(target);
        throw new DeliveryGone(`Teams answers ${status} for this chat or channel`);
      }
    },
    // A bot cannot read the messages of a chat or channel back.
    find: async () => 'unknown',
    async allowed(target, owner) {
      const saved = await references.find(target);
      if (!saved) throw new DeliveryGone('Earshot was removed from this chat or channel');
      const { place, tenant, reference } = saved;
      return permit({ place, tenant, conversation: reference.conversation.id, person: readWho(owner) });
    },
    async tell(_target, owner, text) {
      try {
        const saved = await references.personalOf(owner);
        if (saved) await gateway.post(saved.reference, plainMessage(markdown(text)));
        else log.info({}, 'teams: nobody to tell, because this person has no personal chat with Earshot');
      } catch (error) {
        log.warn({ err: error }, 'teams: could not tell a subscriber');
      }
    },
  };
}
