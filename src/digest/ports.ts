import type { Digest } from './digest.ts';
import type { Address, DigestRun, Subscription } from './subscription.ts';

/** Subscriptions, their runs, and what has been shown. Every method is one transaction. */
export interface DigestStore {
  /** Adds, or replaces the one at the same address. */
  saveSubscription(subscription: Subscription): Promise<void>;
  subscriptionAt(address: Address): Promise<Subscription | null>;
  subscriptions(): Promise<readonly Subscription[]>;
  /** Active ones with `nextAt <= now`, earliest first. */
  due(now: number, limit: number): Promise<readonly Subscription[]>;
  removeSubscription(id: string): Promise<void>;
  setNextAt(id: string, nextAt: number): Promise<void>;
  /**
   * Claims the run of a day: succeeds once, and again only after the lease of an unfinished claim has lapsed.
   *
   * @returns the run as claimed (`attempts` counts the claims, this one included), or null when another has it or it is finished
   */
  claimRun(subscription: string, day: string, now: number, leaseMs: number): Promise<DigestRun | null>;
  finishRun(subscription: string, day: string, state: 'sent' | 'quiet' | 'failed', ref: string | null): Promise<void>;
  /** The newest run finished as `sent` or `quiet`, by day. */
  lastRun(subscription: string): Promise<DigestRun | null>;
  /** Keys of what a subscription has been shown: call ids announced or digested, spotlights. */
  shown(subscription: string): Promise<ReadonlySet<string>>;
  markShown(subscription: string, keys: readonly string[]): Promise<void>;
  /** Forgets the given keys, for a spotlight round that starts over. */
  forgetShown(subscription: string, keys: readonly string[]): Promise<void>;
}

/** The channel is gone, the token revoked, the user left: there is no use in trying again. */
export class DeliveryGone extends Error {
  override readonly name = 'DeliveryGone';
}

/** Posts digests on one platform. One per adapter. */
export interface DigestDelivery {
  readonly adapter: string;
  /**
   * @param key - the same for every attempt at the same run, for platforms that can tell a repeated post
   * @returns what the platform calls the post
   * @throws {DeliveryGone} when the address will never work again; anything else is tried again later
   */
  post(address: Address, digest: Digest, key: string): Promise<string>;
  /** Whether a post with this key has arrived since; `unknown` where the platform cannot tell. */
  find(address: Address, key: string, sinceMs: number): Promise<'posted' | 'absent' | 'unknown'>;
  /** A plain private line to whoever subscribed; failures are the delivery's to log. */
  tell(address: Address, user: string, text: string): Promise<void>;
}

/** A person's words about the digest, as an adapter hands them over. */
export interface DigestRequest {
  /** What stood after "digest": `daily 8:30`, `off`, `ADTRAN, CIENA weekdays at 7 in Europe/London`. */
  readonly words: string;
  readonly address: Address;
  readonly user: string;
  /** From the person's profile; null where the platform does not say. */
  readonly timeZone: string | null;
  /** The company whose own command was used, taken when the words name none. */
  readonly company: string | null;
  readonly allowed?: (company: string) => boolean;
}

/** One plain reply, and the digest itself when it was asked for now. */
export interface DigestReply {
  readonly text: string;
  readonly digest: Digest | null;
  readonly subscription: Subscription | null;
}

/** What adapters call for everything said about digests. Never throws for a mistake in the words: the reply explains. */
export interface DigestCommands {
  handle(request: DigestRequest): Promise<DigestReply>;
}
