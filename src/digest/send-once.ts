import type { Log } from '../log.ts';
import type { DigestRun, DigestRunStore, Subscription, SubscriptionStore } from '../ports/subscriptions.ts';
import type { Clock } from '../ports.ts';
import type { Digest } from './digest.ts';
import { DeliveryGone, type DigestDelivery } from './ports.ts';
import { clockTime } from './schedule.ts';

/** A digest ready to be posted, with what has to be remembered once it is out. */
export interface BuiltDigest {
  readonly digest: Digest;
  /** Records what the reader has now been shown. Called after the post, and again if a crash came between: safe to repeat. */
  remember(): Promise<void>;
}

export interface SenderParts {
  readonly store: SubscriptionStore & DigestRunStore;
  readonly deliveries: readonly DigestDelivery[];
  readonly clock: Clock;
  readonly log: Log;
  /** Names this process among those that share the store. */
  readonly by: string;
}

/** One post to one subscriber: `run` names it within the subscription (a local day, a call) and is sent at most once. */
export interface Posting {
  readonly subscription: Subscription;
  readonly run: string;
  /** When it was due, milliseconds since 1970. */
  readonly dueAt: number;
  /** @returns null when there is nothing to say */
  build(): Promise<BuiltDigest | null>;
}

/** A claim of a process that has been silent for this long may be taken over. */
const LEASE_MS = 120_000;
/** How long passing faults are retried before a post is given up, from the first of them: what is sent late gets as many tries. */
const GIVE_UP_AFTER_MS = 6 * 3_600_000;

/**
 * Makes a function that sends a posting once, whatever happens in between.
 *
 * A run is claimed in the store before anything is built, marked `sending` before it is handed over, and `sent` after. A crash before
 * `sending` loses nothing and doubles nothing. A crash between `sending` and `sent` leaves a post that may be out: the delivery is
 * asked whether it arrived, and only where the platform cannot tell is it posted again, with the same key. So every posting arrives at
 * least once, and no more than once wherever the platform can answer that question.
 *
 * The function gives true when the run is over, false when it has to be tried again later. It never throws.
 */
export function createSender(parts: SenderParts): (posting: Posting) => Promise<boolean> {
  const { store, deliveries, clock, log, by } = parts;
  const deliveryFor = ({ target }: Subscription) => deliveries.find((d) => target.startsWith(`${d.prefix}:`));

  /** When each posting that could not be sent failed first. */
  const failing = new Map<string, number>();

  return async (posting) => {
    const { subscription, run: day } = posting;
    const mine = { subscription: subscription.id, day, by };
    try {
      const run = await store.claimDigest(mine, { leaseMs: LEASE_MS });
      if (run) {
        await carryOut(run, posting);
        failing.delete(`${subscription.id} ${day}`);
        return true;
      }
      const theirs = await store.digestRun(subscription.id, day);
      return theirs !== null && theirs.state !== 'claimed' && theirs.state !== 'sending';
    } catch (error) {
      const about = { subscription: subscription.id, run: day };
      if (error instanceof DeliveryGone) {
        log.warn({ ...about, reason: error.message }, 'digest stopped');
        await settle(() => stop(posting, error.message));
        return true;
      }
      const key = `${subscription.id} ${day}`;
      const since = failing.get(key) ?? clock();
      failing.set(key, since);
      if (clock() - since > GIVE_UP_AFTER_MS) {
        failing.delete(key);
        log.error({ ...about, err: error }, 'digest given up');
        await settle(() => store.advanceDigest(mine, { state: 'failed', reason: 'could not be sent' }));
        return true;
      }
      log.warn({ ...about, err: error }, 'digest not sent, will try again');
      return false;
    }
  };

  async function carryOut(run: DigestRun, { subscription, dueAt, build }: Posting): Promise<void> {
    const mine = { subscription: run.subscription, day: run.day, by };
    const delivery = deliveryFor(subscription);
    if (!delivery) throw new DeliveryGone(`nothing here delivers to “${subscription.target.split(':')[0]}”`);
    const built = await build();
    if (!built) {
      await store.advanceDigest(mine, { state: 'skipped', reason: 'nothing to say' });
      return;
    }
    const arrived =
      run.state === 'sending' && (await delivery.find(subscription.target, run.postKey, dueAt)) === 'posted';
    if (!(await store.advanceDigest(mine, { state: 'sending' }))) return;
    const receipt = arrived
      ? (run.receipt ?? run.postKey)
      : await holding(mine, () => delivery.post(subscription.target, built.digest, run.postKey));
    await built.remember();
    await store.advanceDigest(mine, { state: 'sent', receipt });
  }

  /** Keeps the claim for as long as the platform takes: a post that waits out a rate limit is not taken over by another process. */
  async function holding<T>(mine: Pick<DigestRun, 'subscription' | 'day' | 'by'>, work: () => Promise<T>): Promise<T> {
    const renew = () => settle(() => store.advanceDigest(mine, { state: 'sending' }));
    const timer = setInterval(() => void renew(), LEASE_MS / 4);
    try {
      return await work();
    } finally {
      clearInterval(timer);
    }
  }

  async function stop({ subscription, run }: Posting, reason: string): Promise<void> {
    await store.advanceDigest({ subscription: subscription.id, day: run, by }, { state: 'failed', reason });
    await store.saveSubscription({ ...subscription, paused: true, pausedBecause: reason });
    await deliveryFor(subscription)?.tell(
      subscription.target,
      subscription.owner,
      `Your ${clockTime(subscription)} digest has stopped: ${reason}. “digest resume” starts it again.`,
    );
  }

  /** What is done about a failure may fail as well; the next attempt then finds the run as it was. */
  async function settle(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      log.error({ err: error }, 'digest run not recorded');
    }
  }
}
