import type { AdaptiveCard } from './render/card.ts';

/** One claim of Teams' native citations: the pop-up behind `[n]` in the text. */
export interface NativeClaim {
  readonly '@type': 'Claim';
  readonly position: number;
  readonly appearance: {
    readonly '@type': 'DigitalDocument';
    /** At most 80 characters. */
    readonly name: string;
    readonly url?: string;
    /** At most 160 characters. */
    readonly abstract: string;
    /** At most three of 28 characters. */
    readonly keywords?: readonly string[];
  };
}

/** The root entity that carries citations. It has no AI label: nothing that Earshot says is generated. */
export interface CitationEntity {
  readonly type: 'https://schema.org/Message';
  readonly '@type': 'Message';
  readonly '@context': 'https://schema.org';
  readonly '@id': '';
  readonly citation: readonly NativeClaim[];
}

/** What Earshot posts to a conversation, before it becomes an activity of the SDK. */
export interface TeamsMessage {
  /** Teams' markdown, already escaped. */
  readonly text: string;
  /** One plain line for the notification. */
  readonly summary: string;
  readonly card: AdaptiveCard | null;
  readonly citations: CitationEntity | null;
  /** Shows thumbs under the message. */
  readonly feedback: boolean;
}

/** A message of words alone. */
export function plainMessage(text: string, card: AdaptiveCard | null = null): TeamsMessage {
  return { text, summary: text, card, citations: null, feedback: false };
}
