import type { Reference } from '../sdk/reference.ts';

/** Where something was said: alone with Earshot, in a group chat, or in a team's channel. */
export type Place = 'personal' | 'group' | 'channel';

export interface Person {
  /** Teams' id of the person towards this bot. */
  readonly id: string;
  /** The id in the tenant's directory, where the channel gives one. */
  readonly directoryId: string | null;
  readonly name: string;
}

/** An activity of the channel, checked and reduced to what Earshot acts on. */
export interface Incoming {
  readonly kind: 'message' | 'invoke' | 'added' | 'removed' | 'other';
  readonly id: string | null;
  /** What was written, without the mention of the bot. */
  readonly text: string;
  /** Whether the bot was addressed: always so in a personal chat. */
  readonly addressed: boolean;
  /** The name and value of an invoke; null otherwise. */
  readonly invoke: { readonly name: string; readonly value: unknown } | null;
  readonly person: Person;
  readonly tenant: string | null;
  readonly place: Place;
  /** The conversation, thread included. */
  readonly conversation: string;
  /** The message that an invoke came from. */
  readonly replyTo: string | null;
  /** IANA name, where the client gives one. */
  readonly timeZone: string | null;
  readonly placeName: string | null;
  readonly reference: Reference;
}
