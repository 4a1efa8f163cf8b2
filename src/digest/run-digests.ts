import type { Log } from '../log.ts';
import type { DigestRun, DigestRunStore, Subscription, SubscriptionStore } from '../ports/subscriptions.ts';
import type { Clock } from '../ports.ts';
import type { Digest } from './digest.ts';
import { DeliveryGone, type DigestDelivery } from './ports.ts';
import { clockTime, dueOn, localDay } from './schedule.ts';

/** A digest ready to be posted, with what has to be remembered once it is out. */
export interface BuiltDigest {
  readonly digest: Digest;
  /** Records what the reader has now been shown. Called after the post, and again if a crash came between: safe to repeat. */
  remember(): Promise<void>;
}

export interface DigestRunnerParts {
  readonly store: SubscriptionStore & DigestRunStore;
  readonly deliveries: readonly DigestDelivery[];
  /** @returns null when there is nothing to say that day */
  build(subscription: Subscription, day: string, late: boolean): Promise<BuiltDigest | null>;
  readonly clock: Clock;
  readonly log: Log;
  /** Names this process among those that share the store. */
  readonly by: string;
}

export interface DigestRunner {
  /** Sends whatever is due and not yet sent. Call it every half minute or so; overlapping calls join the running one. */
  tick(): Promise<void>;
  /** Waits for what is being sent. */
  drain(): Promise<void>;
}

/** A claim of a process that has been silent for this long may be taken over. */
const LEASE_MS = 120_000;
/** A post this much after its time says that it is late. */
const LATE_AFTER_MS = 15 * 60_000;
/** How long passing faults are retried before a day's digest is given up. */
const GIVE_UP_AFTER_MS = 6 * 3_600_000;
/** Subscriptions of different workspaces that are sent side by side; one workspace is always served one after the other. */
const LANES = 8;

/**
 * Sends every subscription's digest once per local day.
 *
 * A run is claimed in the store before anything is built, marked `sending` before it is handed over, and `sent` after. A crash before
 * `sending` loses nothing and doubles nothing. A crash between `sending` and `sent` leaves a post that may be out: the delivery is
 * asked whether it arrived, and only where the platform cannot tell is it posted again, with the same key. So there is at least one
 * post a day, and at most one wherever the platform can answer that question.
 */
export function createDigestRunner(parts: DigestRunnerParts): DigestRunner {
  const { store, deliveries, clock, log, by } = parts;
  /** The last day of each subscription known to be over, so that it is not claimed again at every tick. */
  const over = new Map<string, string>();
  /** When each schedule is due today. Many subscriptions share one, and it is asked for at every tick. */
  const dueToday = new Map<string, number | null>();
  let running: Promise<void> | null = null;

  function dueAtOn(subscription: Subscription, day: string): number | null {
    const key = `${day} ${subscription.minuteOfDay} ${subscription.weekdays.join('')} ${subscription.timeZone}`;
    let due = dueToday.get(key);
    if (due === undefined) {
      if (dueToday.size > 10_000) dueToday.clear();
      due = dueOn(subscription, day);
      dueToday.set(key, due);
    }
    return due;
  }

  async function tick(): Promise<void> {
    const now = clock();
    const lanes = new Map<string, { subscription: Subscription; day: string; dueAt: number }[]>();
    for (const subscription of await store.subscriptions()) {
      if (subscription.paused) continue;
      const day = localDay(now, subscription.timeZone);
      const dueAt = dueAtOn(subscription, day);
      if (dueAt === null || dueAt > now || dueAt < subscription.createdAt || over.get(subscription.id) === day)
        continue;
      const lane = subscription.target.split(':', 2).join(':');
      lanes.set(lane, [...(lanes.get(lane) ?? []), { subscription, day, dueAt }]);
    }
    const queue = [...lanes.values()];
    const work = async () => {
      for (let lane = queue.shift(); lane; lane = queue.shift()) {
        for (const { subscription, day, dueAt } of lane) await sendOne(subscription, day, dueAt);
      }
    };
    await Promise.all(Array.from({ length: LANES }, work));
  }

  async function sendOne(subscription: Subscription, day: string, dueAt: number): Promise<void> {
    const about = { subscription: subscription.id, day };
    try {
      const run = await store.claimDigest({ subscription: subscription.id, day, by }, { leaseMs: LEASE_MS });
      if (run) await carryOut(run, subscription, dueAt);
      const now = run ? null : await store.digestRun(subscription.id, day);
      if (run || (now && now.state !== 'claimed' && now.state !== 'sending')) over.set(subscription.id, day);
    } catch (error) {
      if (error instanceof DeliveryGone) {
        await stop(subscription, day, error.message);
        over.set(subscription.id, day);
      } else if (clock() - dueAt > GIVE_UP_AFTER_MS) {
        log.error({ ...about, err: error }, 'digest given up');
        await store.advanceDigest(
          { subscription: subscription.id, day, by },
          { state: 'failed', reason: 'could not be sent' },
        );
        over.set(subscription.id, day);
      } else {
        log.warn({ ...about, err: error }, 'digest not sent, will try again');
      }
    }
  }

  async function carryOut(run: DigestRun, subscription: Subscription, dueAt: number): Promise<void> {
    const mine = { subscription: run.subscription, day: run.day, by };
    const delivery = deliveries.find((d) => subscription.target.startsWith(`${d.prefix}:`));
    if (!delivery) throw new DeliveryGone(`nothing here delivers to “${subscription.target.split(':')[0]}”`);
    const built = await parts.build(subscription, run.day, clock() - dueAt > LATE_AFTER_MS);
    if (!built) {
      await store.advanceDigest(mine, { state: 'skipped', reason: 'nothing to say' });
      return;
    }
    const arrived =
      run.state === 'sending' && (await delivery.find(subscription.target, run.postKey, dueAt)) === 'posted';
    if (!(await store.advanceDigest(mine, { state: 'sending' }))) return;
    const receipt = arrived
      ? (run.receipt ?? run.postKey)
      : await delivery.post(subscription.target, built.digest, run.postKey);
    await built.remember();
    await store.advanceDigest(mine, { state: 'sent', receipt });
  }

  async function stop(subscription: Subscription, day: string, reason: string): Promise<void> {
    log.warn({ subscription: subscription.id, reason }, 'digest stopped');
    await store.advanceDigest({ subscription: subscription.id, day, by }, { state: 'failed', reason });
    await store.saveSubscription({ ...subscription, paused: true, pausedBecause: reason });
    const delivery = deliveries.find((d) => subscription.target.startsWith(`${d.prefix}:`));
    await delivery?.tell(
      subscription.target,
      subscription.owner,
      `Your ${clockTime(subscription)} digest has stopped: ${reason}. “digest resume” starts it again.`,
    );
  }

  return {
    tick() {
      running ??= tick().finally(() => {
        running = null;
      });
      return running;
    },
    async drain() {
      await running;
    },
  };
}
