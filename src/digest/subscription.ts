/** ISO weekday: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A wall-clock time on certain weekdays in a named zone. */
export interface Schedule {
  /** 0 to 23. */
  readonly hour: number;
  /** 0 to 59. */
  readonly minute: number;
  /** Sorted, at least one. */
  readonly days: readonly Weekday[];
  /** IANA name: `Europe/London`. */
  readonly timeZone: string;
}

/**
 * Where posts go and who answers for them. All of it is opaque to the core: `adapter` names the delivery that
 * understands `target`, `tenant` the workspace or organisation, `user` whoever asked.
 */
export interface Address {
  readonly adapter: string;
  readonly tenant: string | null;
  readonly target: string;
}

/** A standing order for the digest. One per address. */
export interface Subscription {
  readonly id: string;
  readonly address: Address;
  /** Whoever asked for it, told once when it has to stop. */
  readonly createdBy: string;
  /** Slugs; all companies held when empty. */
  readonly companies: readonly string[];
  /** Words looked for in every new call: "pricing", "tier 2", a competitor's name. */
  readonly watchTerms: readonly string[];
  readonly schedule: Schedule;
  /** What to post on a day without a new call. */
  readonly quietDays: 'spotlight' | 'silence';
  /** Whether a new call is announced at once, besides the digest. */
  readonly announce: boolean;
  readonly state: 'active' | 'paused' | 'stopped';
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** The next instant at which a digest is due, milliseconds since 1970. */
  readonly nextAt: number;
}

/** What became of one subscription's digest on one local day. */
export interface DigestRun {
  readonly subscription: string;
  /** The local day, ISO: with the subscription it is the key, so there is one run a day at most. */
  readonly day: string;
  readonly state: 'claimed' | 'sent' | 'quiet' | 'failed';
  /** When the claim lapses and another process may take the run over. */
  readonly leaseUntil: number;
  readonly attempts: number;
  /** What the delivery calls the post, once it is sent. */
  readonly ref: string | null;
}
