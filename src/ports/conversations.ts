import type { AskContext } from '../search/query.ts';

/**
 * What a thread has established so far, so that "and the quarter before?" is understood.
 * A thread key is the adapter's own and opaque here; it has to hold the workspace, the channel and the thread.
 */
export interface ThreadContextStore {
  /** @returns null when there is none or it has expired */
  context(thread: string): Promise<AskContext | null>;
  /** Replaces what was kept; forgotten `keepMs` from now. */
  keepContext(thread: string, context: AskContext, keepMs: number): Promise<void>;
}

/** A request that was accepted and not finished when its process ended. */
export interface UnfinishedDelivery {
  readonly key: string;
  /** What the adapter gave when it claimed, to take the work up again. */
  readonly payload: string | null;
  readonly claimedAt: number;
}

/** Which deliveries of a platform were already taken, across restarts and processes. */
export interface DeliveryStore {
  /**
   * Takes a delivery. Exactly one caller gets true for a key, also among several processes on one store.
   * Claim every key a request is known by (event id, message address) in one call: false when any was taken before.
   *
   * @param options.keepMs how long the keys stay taken, at least an hour for what a platform may repeat
   * @param options.payload kept until `finishDelivery`, for `unfinishedDeliveries` after a crash
   */
  claimDelivery(
    keys: readonly [string, ...string[]],
    options: { readonly keepMs: number; readonly payload?: string },
  ): Promise<boolean>;
  /** Marks the delivery known by this key as answered; it stays taken. */
  finishDelivery(key: string): Promise<void>;
  /** Claimed with a payload, never finished, and claimed before this time; oldest first. */
  unfinishedDeliveries(claimedBefore: number): Promise<readonly UnfinishedDelivery[]>;
}

/** A value of an adapter's own with the moment it was kept. */
export interface KeptValue {
  readonly key: string;
  readonly value: string;
  readonly keptAt: number;
}

/**
 * Small values an adapter keeps under a kind of its own: conversation references, channel settings, the question
 * behind a button. Values are text (JSON as a rule), parsed and checked by whoever reads them.
 */
export interface KeepStore {
  keep(kind: string, key: string, value: string, options?: { readonly forMs?: number }): Promise<void>;
  /** @returns null when there is none or it has expired */
  kept(kind: string, key: string): Promise<string | null>;
  /** In order of key. */
  allKept(kind: string): Promise<readonly KeptValue[]>;
  forget(kind: string, key: string): Promise<void>;
}

/** Like `KeepStore`, for secrets: what is written to disk is encrypted and authenticated (AES-256-GCM). */
export interface SecretStore {
  keepSecret(kind: string, key: string, value: string): Promise<void>;
  /** @returns null when there is none, or when no configured key opens it */
  secret(kind: string, key: string): Promise<string | null>;
  secretKeys(kind: string): Promise<readonly string[]>;
  forgetSecret(kind: string, key: string): Promise<void>;
}
