import type { Subscription } from '../ports/subscriptions.ts';
import type { Digest } from './digest.ts';

/** The channel is gone, the token revoked, the user left: there is no use in trying again. Its message says which, in plain words. */
export class DeliveryGone extends Error {
  override readonly name = 'DeliveryGone';
}

/** Posts digests on one platform. One per adapter. */
export interface DigestDelivery {
  /** Targets that begin with this and a colon are this delivery's: `<prefix>:…`. */
  readonly prefix: string;
  /**
   * @param key - the same for every attempt at the same run, for platforms that can tell a repeated post
   * @returns what the platform calls the post
   * @throws {DeliveryGone} when the target will never work again; anything else is tried again later
   */
  post(target: string, digest: Digest, key: string): Promise<string>;
  /** Whether a post with this key has arrived since; `unknown` where the platform cannot tell. */
  find(target: string, key: string, sinceMs: number): Promise<'posted' | 'absent' | 'unknown'>;
  /**
   * Which companies may be spoken of at a target now, to the person who asked for it: rights may have been withdrawn since.
   *
   * @returns null when it is none at all
   */
  allowed(target: string, owner: string): Promise<((company: string) => boolean) | null>;
  /** A plain private line to whoever subscribed; failures are the delivery's to log. */
  tell(target: string, owner: string, text: string): Promise<void>;
}

/** A person's words about the digest, as an adapter hands them over. */
export interface DigestRequest {
  /** What stood after "digest": `daily 8:30`, `off`, `ADTRAN, CIENA weekdays at 7 in Europe/London`. */
  readonly words: string;
  /** Where it would be posted: `<prefix>:…`, opaque beyond the prefix. One subscription a target. */
  readonly target: string;
  /** Whoever asks, as the adapter names them. */
  readonly owner: string;
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
