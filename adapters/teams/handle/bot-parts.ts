import type { DigestCommands } from '../../../src/digest/ports.ts';
import type { Log } from '../../../src/log.ts';
import type { DeliveryStore, KeepStore, ThreadContextStore } from '../../../src/ports/conversations.ts';
import type { FeedbackStore, RecentQuestionStore, WatchlistStore } from '../../../src/ports/people.ts';
import type { Clock } from '../../../src/ports.ts';
import type { Earshot } from '../../../src/service.ts';
import type { Span } from '../../../src/transcript/call.ts';
import type { TeamsConfig } from '../config.ts';
import type { Incoming } from '../incoming/incoming.ts';
import type { References } from '../references.ts';
import type { Gateway } from '../sdk/gateway.ts';

/** What the Teams adapter keeps between requests. */
export type TeamsStore = ThreadContextStore &
  DeliveryStore &
  KeepStore &
  WatchlistStore &
  RecentQuestionStore &
  FeedbackStore;

/** A place in a call that a reading-page address leads to. `version` is the beginning of its text's hash. */
export interface LinkedPlace {
  readonly call: string;
  readonly span: Span | null;
  readonly version: string | null;
}

/** Whom an answer is for, as far as permission goes by it. */
export type Asker = Pick<Incoming, 'tenant' | 'place' | 'conversation' | 'person'>;

/** Says which companies somebody may ask about in a place; null: none at all, and they are told so. */
export type Permit = (asker: Asker) => ((company: string) => boolean) | null;

export interface BotParts {
  readonly earshot: Earshot;
  readonly store: TeamsStore;
  readonly references: References;
  readonly gateway: Gateway;
  readonly config: TeamsConfig;
  readonly log: Log;
  readonly clock: Clock;
  readonly permit: Permit;
  /** Null while no digests are configured. */
  readonly digest: DigestCommands | null;
  /** Reads a reading-page address that this installation made; null for any other. */
  readonly readLink: (url: string) => LinkedPlace | null;
}
