import type { Subscription } from '../ports/subscriptions.ts';
import { dueOn, localDay } from './schedule.ts';
import { type BuiltDigest, createSender, type Posting, type SenderParts } from './send-once.ts';

export interface DigestRunnerParts extends SenderParts {
  /** @returns null when there is nothing to say that day */
  build(subscription: Subscription, day: string, late: boolean): Promise<BuiltDigest | null>;
  /** Postings that are due for another reason than the hour: new calls to announce. */
  readonly announcements?: (subscriptions: readonly Subscription[]) => Promise<readonly Posting[]>;
}

export interface DigestRunner {
  /** Sends whatever is due and not yet sent. Call it every half minute or so; overlapping calls join the running one. */
  tick(): Promise<void>;
  /** Begins nothing more and waits for what is being sent; the rest stays due, for whoever runs next. */
  drain(): Promise<void>;
}

/** A post this much after its time says that it is late. */
const LATE_AFTER_MS = 15 * 60_000;
/** Workspaces that are served side by side; the subscribers of one workspace are always served one after the other. */
const LANES = 8;
/** The run of a daily digest is named by its day; an announcement's is not. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Sends every subscription's digest once per local day, at its hour or, after an outage, as soon as it can on that day. */
export function createDigestRunner(parts: DigestRunnerParts): DigestRunner {
  const { store, clock } = parts;
  const send = createSender(parts);
  /** The last day of each subscription known to be over, so that it is not claimed again at every tick. */
  const over = new Map<string, string>();
  /** When each schedule is due today. Many subscriptions share one, and it is asked for at every tick. */
  const dueToday = new Map<string, number | null>();
  let running: Promise<void> | null = null;
  let isEnding = false;

  async function tick(): Promise<void> {
    const now = clock();
    const active = (await store.subscriptions()).filter((s) => !s.paused);
    const postings = active.flatMap((subscription) => dailyPosting(subscription, now) ?? []);
    if (parts.announcements) postings.push(...(await parts.announcements(active)));

    const lanes = new Map<string, Posting[]>();
    for (const posting of postings) {
      const lane = posting.subscription.target.split(':', 2).join(':');
      lanes.set(lane, [...(lanes.get(lane) ?? []), posting]);
    }
    const queue = [...lanes.values()];
    const work = async () => {
      for (let lane = queue.shift(); lane; lane = queue.shift()) {
        for (const posting of lane)
          if (!isEnding && (await send(posting)) && DAY.test(posting.run))
            over.set(posting.subscription.id, posting.run);
      }
    };
    await Promise.all(Array.from({ length: LANES }, work));
  }

  function dailyPosting(subscription: Subscription, now: number): Posting | null {
    const day = localDay(now, subscription.timeZone);
    const dueAt = dueAtOn(subscription, day);
    if (dueAt === null || dueAt > now || dueAt < subscription.createdAt || over.get(subscription.id) === day)
      return null;
    return {
      subscription,
      run: day,
      dueAt,
      build: () => parts.build(subscription, day, clock() - dueAt > LATE_AFTER_MS),
    };
  }

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

  return {
    tick() {
      running ??= tick().finally(() => {
        running = null;
      });
      return running;
    },
    async drain() {
      isEnding = true;
      await running;
    },
  };
}
