import type { DigestCommands } from '../../src/digest/ports.ts';
import type { Log } from '../../src/log.ts';
import type { Clock, Store } from '../../src/ports.ts';
import type { Earshot } from '../../src/service.ts';
import type { Span } from '../../src/transcript/call.ts';
import type { SlackConfig } from './config.ts';

/** The stores Slack needs. */
export type SlackStore = Pick<
  Store,
  | 'context'
  | 'keepContext'
  | 'claimDelivery'
  | 'finishDelivery'
  | 'unfinishedDeliveries'
  | 'keep'
  | 'kept'
  | 'allKept'
  | 'forget'
  | 'keepSecret'
  | 'secret'
  | 'secretKeys'
  | 'forgetSecret'
  | 'follow'
  | 'unfollow'
  | 'watchlist'
  | 'atOnce'
  | 'recentQuestions'
  | 'addFeedback'
>;

/** The place a reading-page link opens at. */
export interface LinkTarget {
  readonly call: string;
  /** Null for a link to a whole call. */
  readonly span: Span | null;
  /** The beginning of the hash of the text that the span belongs to; null where the link does not say. */
  readonly version: string | null;
}

/** Everything the Slack adapter is made of; the composition root puts it together. */
export interface SlackParts {
  readonly earshot: Earshot;
  readonly store: SlackStore;
  readonly log: Log;
  readonly clock: Clock;
  readonly config: SlackConfig;
  /** Null while there is no digest. */
  readonly digests: DigestCommands | null;
  /** Reads a link to a reading page of ours; null for any other, or where the link is forged. */
  readonly readLink: (url: string) => LinkTarget | null;
}
