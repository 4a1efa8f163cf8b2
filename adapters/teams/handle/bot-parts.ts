import type { DigestCommands } from '../../../src/digest/ports.ts';
import type { Log } from '../../../src/log.ts';
import type { DeliveryStore, KeepStore, ThreadContextStore } from '../../../src/ports/conversations.ts';
import type { FeedbackStore, RecentQuestionStore, WatchlistStore } from '../../../src/ports/people.ts';
import type { AtOnceStore, Clock } from '../../../src/ports.ts';
import type { Earshot } from '../../../src/service.ts';
import type { Span } from '../../../src/transcript/call.ts';
import type { AnswerMemo } from '../../answer-memo.ts';
import type { TeamsConfig } from '../config.ts';
import type { Asker } from '../permission.ts';
import type { References } from '../references.ts';
import type { Gateway } from '../sdk/gateway.ts';

/** What the Teams adapter keeps between requests. */
export type TeamsStore = ThreadContextStore &
  DeliveryStore &
  KeepStore &
  WatchlistStore &
  RecentQuestionStore &
  AtOnceStore &
  FeedbackStore;

/** The place in a call that a reading-page address opens at. */
export interface LinkedPlace extends Span {
  readonly call: string;
  /** The beginning of the hash of the text that the span belongs to; null when the address does not say. */
  readonly version: string | null;
}

export interface BotParts {
  readonly earshot: Earshot;
  /** Asks the core once for what every button of a card asks again. */
  readonly answers: AnswerMemo;
  readonly store: TeamsStore;
  readonly references: References;
  readonly gateway: Gateway;
  readonly config: TeamsConfig;
  readonly log: Log;
  readonly clock: Clock;
  /** Says which companies somebody may ask about; null: none at all. */
  readonly permit: (asker: Asker) => ((company: string) => boolean) | null;
  /** Null while no digests are configured. */
  readonly digest: DigestCommands | null;
  /** Reads a reading-page address that this installation made; null for any other. */
  readonly readLink: (url: string) => LinkedPlace | null;
}
