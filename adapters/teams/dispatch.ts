import type { Deliveries } from './deliveries.ts';
import { type Afterwards, answerQuestion } from './handle/answer-question.ts';
import type { BotParts } from './handle/bot-parts.ts';
import { errorWords } from './handle/error-words.ts';
import { placeKey, threadKey } from './handle/keys.ts';
import { type AnswerLater, onCardAction } from './handle/on-card-action.ts';
import { onClaim, onClaimSubmit } from './handle/on-claim.ts';
import { onFeedback } from './handle/on-feedback.ts';
import { onLink } from './handle/on-link.ts';
import { onAdded, onRemoved } from './handle/on-membership.ts';
import { onMessage } from './handle/on-message.ts';
import { onSearch } from './handle/on-search.ts';
import type { Incoming } from './incoming/incoming.ts';
import { parseActivity } from './incoming/parse-activity.ts';
import type { Lanes } from './lanes.ts';
import { plainMessage } from './message.ts';
import { isTenantAllowed } from './permission.ts';
import { markdown } from './render/escape.ts';
import type { ActivityHandler, Gateway, HttpReply } from './sdk/gateway.ts';
import { statusOf } from './sdk/retry.ts';

const NOT_IMPLEMENTED: HttpReply = { status: 501 };
const FORBIDDEN: HttpReply = { status: 403 };

type OnInvoke = (incoming: Incoming, parts: BotParts, later: AnswerLater) => Promise<HttpReply>;

const INVOKES: Readonly<Record<string, OnInvoke>> = {
  'adaptiveCard/action': onCardAction,
  'composeExtension/query': onSearch,
  'composeExtension/queryLink': onLink,
  'composeExtension/fetchTask': onClaim,
  'composeExtension/submitAction': onClaimSubmit,
  'message/submitAction': onFeedback,
};

export interface Dispatch {
  readonly receive: ActivityHandler;
  /** Answers a message that was taken before and left unanswered. */
  again(activity: unknown, key: string): void;
}

/**
 * Sends each activity to its handler. Messages are taken into the store and answered after the HTTP reply, in order
 * within their conversation; invokes are answered in the HTTP reply, which the channel waits for.
 */
export function createDispatch(parts: BotParts, deliveries: Deliveries, lanes: Lanes): Dispatch {
  const { gateway } = parts;

  /** Works in the conversation's lane; whatever fails is said there in plain words. Then keeps what is to be kept. */
  function inLane(incoming: Incoming, work: () => Promise<Afterwards | null>, delivery: string | null = null): void {
    lanes.add(threadKey(incoming), async () => {
      try {
        const afterwards = await work().catch((error) => tellFailure(incoming, error, parts));
        await parts.store.atOnce(async (write) => {
          await afterwards?.(write);
          if (delivery !== null) await write.finishDelivery(delivery);
        });
      } finally {
        if (delivery !== null) deliveries.release(delivery);
      }
    });
  }

  const answer = (incoming: Incoming, key: string) => inLane(incoming, () => onMessage(incoming, parts), key);

  const answerLater: AnswerLater = (incoming, asked) => inLane(incoming, () => answerQuestion(incoming, asked, parts));

  async function receive(activity: unknown): Promise<HttpReply | null> {
    const incoming = parseActivity(activity);
    if (!incoming) {
      parts.log.warn({}, 'teams: an activity without conversation, bot or service address was left aside');
      return null;
    }
    const { kind, invoke, addressed } = incoming;
    if (!isTenantAllowed(incoming, parts.config)) {
      parts.log.warn({ tenant: incoming.tenant }, 'teams: refused a tenant that is not on the list');
      if (invoke) return FORBIDDEN;
      if (kind === 'message' && addressed) inLane(incoming, () => refuse(incoming, gateway));
      return null;
    }
    if (kind === 'removed') {
      await onRemoved(incoming, parts);
      return null;
    }
    await parts.references.remember(incoming);
    if (invoke) return INVOKES[invoke.name]?.(incoming, parts, answerLater) ?? NOT_IMPLEMENTED;
    if (kind === 'added') inLane(incoming, () => onAdded(incoming, parts));
    if (kind !== 'message' || !addressed) return null;
    const key = await deliveries.take(incoming, activity);
    if (key !== null) answer(incoming, key);
    return null;
  }

  return {
    receive,
    again(activity, key) {
      const incoming = parseActivity(activity);
      if (incoming) answer(incoming, key);
      else deliveries.release(key);
    },
  };
}

async function refuse({ reference }: Incoming, gateway: Gateway): Promise<null> {
  await gateway.post(reference, plainMessage('Earshot is not open to your organisation.'));
  return null;
}

/** A place that answers 403 or 404 is gone: it is forgotten. Everybody else is told what went wrong. */
async function tellFailure(incoming: Incoming, error: unknown, parts: BotParts): Promise<null> {
  const status = statusOf(error);
  if (status === 403 || status === 404) {
    parts.log.warn({ status }, 'teams: this conversation takes no posts any more');
    await parts.references.forget(placeKey(incoming));
    return null;
  }
  const text = errorWords(error, parts.log, 'message');
  await parts.gateway.post(incoming.reference, plainMessage(markdown(text)));
  return null;
}
