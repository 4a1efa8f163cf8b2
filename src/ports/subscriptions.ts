/** Days of the week, Monday 1 to Sunday 7, as ISO 8601 counts. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A digest somebody asked for: what, where, when. */
export interface Subscription {
  /** One per target: subscribing a target again replaces what was asked for. */
  readonly id: string;
  /** Where it is posted: the adapter's own address, opaque here, unique over platforms and workspaces. */
  readonly target: string;
  /** Whoever asked for it, told once when it can't be delivered any more. */
  readonly owner: string;
  /** Company slugs; empty: the owner's watchlist, and all companies held where that is empty. */
  readonly companies: readonly string[];
  readonly watchTerms: readonly string[];
  readonly weekdays: readonly Weekday[];
  /** Local wall time, minutes after midnight: 8:30 is 510. */
  readonly minuteOfDay: number;
  /** IANA name: `Europe/London`. */
  readonly timeZone: string;
  /** On a day without a new call: one thing worth reading, or nothing. */
  readonly quietDay: 'spotlight' | 'silence';
  /** Post a line as soon as a new call is held. */
  readonly announce: boolean;
  readonly paused: boolean;
  /** Why it was paused, where Earshot did it: "the channel is archived". */
  readonly pausedBecause: string | null;
  readonly createdAt: number;
}

export interface SubscriptionStore {
  /** Adds it or replaces the one with its id. */
  saveSubscription(subscription: Subscription): Promise<void>;
  subscription(id: string): Promise<Subscription | null>;
  subscriptionsOf(target: string): Promise<readonly Subscription[]>;
  /** In order of id. */
  subscriptions(): Promise<readonly Subscription[]>;
  removeSubscription(id: string): Promise<void>;
}

/**
 * How far the digest of one subscription and local day has come. `claimed`: a process took it, nothing was posted.
 * `sending`: the post has been or is being handed over; after a crash only the platform knows. `sent`: done.
 * `skipped`: there was nothing to say. `failed`: given up, with the reason.
 */
export type DigestState = 'claimed' | 'sending' | 'sent' | 'skipped' | 'failed';

export interface DigestRun {
  readonly subscription: string;
  /** The local day, ISO. */
  readonly day: string;
  readonly state: DigestState;
  /** The process that holds it. */
  readonly by: string;
  /** The key given to the platform so that the same post isn't made twice; the same on every attempt of a run. */
  readonly postKey: string;
  /** The platform's id of the post, once sent. */
  readonly receipt: string | null;
  readonly reason: string | null;
  readonly changedAt: number;
}

/** Exactly one process sends a subscription's digest of a local day. */
export interface DigestRunStore {
  /**
   * Takes the run. A run `claimed` or `sending` by a process that has been silent for `leaseMs` can be taken over:
   * the returned run then carries the state it was left in, so that the taker knows whether a post may already be out.
   *
   * @returns the run now held, with the state it was found in (`claimed` when new); null when another holds it or it is over
   */
  claimDigest(
    run: { readonly subscription: string; readonly day: string; readonly by: string },
    options: { readonly leaseMs: number },
  ): Promise<DigestRun | null>;
  /** Moves a run on. @returns false when `by` does not hold it any more */
  advanceDigest(
    run: Pick<DigestRun, 'subscription' | 'day' | 'by'>,
    to: { readonly state: DigestState; readonly receipt?: string; readonly reason?: string },
  ): Promise<boolean>;
  digestRun(subscription: string, day: string): Promise<DigestRun | null>;
  /** Newest day first. */
  digestRuns(subscription: string, limit: number): Promise<readonly DigestRun[]>;
}

/** What a subscription has shown already: calls announced, spotlights. Nothing is shown twice until all have been. */
export interface ShownStore {
  /** The keys already marked, in the order they were. */
  shown(subscription: string, kind: string): Promise<readonly string[]>;
  /** All or none; a key already marked stays where it is. */
  markShown(subscription: string, kind: string, keys: readonly string[]): Promise<void>;
  /** Starts a kind over. */
  forgetShown(subscription: string, kind: string): Promise<void>;
}
