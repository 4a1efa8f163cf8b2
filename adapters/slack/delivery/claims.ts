import type { DeliveryStore } from '../../../src/ports/conversations.ts';
import type { GroupCommit } from './group-commit.ts';

/** Longer than Slack goes on repeating an event. */
const KEPT_FOR_MS = 24 * 3_600_000;

/** What a request is known by, when it must be answered once. */
export interface Delivery {
  readonly keys: readonly [string, ...string[]];
  /** The request itself, to take up again after a crash; null when it can't be answered later. */
  readonly payload: string | null;
}

/** An event is repeated with its own id, and a message also comes under a second event id. */
export function eventDelivery(body: {
  readonly team_id?: string;
  readonly event_id: string;
  readonly event: { readonly channel?: unknown; readonly ts?: unknown };
}): Delivery {
  const { channel, ts } = body.event;
  const team = body.team_id ?? '';
  const message =
    typeof channel === 'string' && typeof ts === 'string' ? [`slack:message:${team}:${channel}:${ts}`] : [];
  return {
    keys: [`slack:event:${team}:${body.event_id}`, ...message],
    payload: JSON.stringify({ ...body, token: undefined }),
  };
}

/** Commands, clicks and submissions are known by their trigger. */
export function triggerDelivery(body: { readonly trigger_id: string }, payload: string | null): Delivery {
  return { keys: [`slack:trigger:${body.trigger_id}`], payload };
}

/**
 * Runs work once for all deliveries of a request, across restarts and processes. A delivery that was claimed and not finished
 * when its process died is found again by `resume`; one whose work threw is finished, because its user was told.
 *
 * @returns whether this delivery was the one that ran
 */
export async function once(
  { store, commits }: { readonly store: Pick<DeliveryStore, 'claimDelivery'>; readonly commits: GroupCommit },
  delivery: Delivery,
  work: () => Promise<void>,
): Promise<boolean> {
  const [key] = delivery.keys;
  const options = { keepMs: KEPT_FOR_MS, ...(delivery.payload === null ? {} : { payload: delivery.payload }) };
  if (!(await store.claimDelivery(delivery.keys, options))) return false;
  try {
    await work();
  } finally {
    await commits.write((write) => write.finishDelivery(key));
  }
  return true;
}
