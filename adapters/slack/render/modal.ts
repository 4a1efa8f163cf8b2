import type { ModalView as SlackModal } from '@slack/types';
import { z } from 'zod';
import { read } from '../button-value.ts';
import { LIMITS } from '../limits.ts';
import { type AnyBlock, plainText, section } from './blocks.ts';
import { text } from './inline.ts';

export type ModalView = SlackModal;

/** What a window shows: of which answer, which citation, from where; or the page of a list. */
export interface WindowState {
  readonly a: string;
  readonly show: 'context' | 'more';
  /** The citation, for `context`. */
  readonly n: number | null;
  /** The piece or entry to begin with; null: where the citation stands. */
  readonly from: number | null;
}

const stateSchema = z.object({
  a: z.string().regex(/^[\w-]{8,40}$/),
  show: z.enum(['context', 'more']),
  n: z.number().int().min(0).max(999).nullable(),
  from: z.number().int().min(0).max(1_000_000).nullable(),
});
const metadataSchema = z.object({ channel: z.string().max(40).nullable() });

export const windowValue = ({ a, show, n, from }: WindowState): string => JSON.stringify({ a, show, n, from });
export const readWindowValue = (value: unknown): WindowState | null => read(stateSchema, value);
/** The channel a window was opened from, as we wrote it into the window. */
export const readWindowChannel = (metadata: string): string | null => read(metadataSchema, metadata)?.channel ?? null;

export function modal(title: string, blocks: readonly AnyBlock[], metadata: object): ModalView {
  return {
    type: 'modal',
    title: plainText(title, LIMITS.modal.title),
    close: plainText('Close', LIMITS.modal.button),
    private_metadata: JSON.stringify(metadata),
    // The chart block is none of these, so Slack's own types fit.
    blocks: blocks as SlackModal['blocks'],
  };
}

/** Shown at once, while the trigger is fresh; filled a moment later. */
export function loadingModal(title: string): ModalView {
  return modal(title, [section([text('One moment…')])], {});
}

export function wordsModal(title: string, said: string): ModalView {
  return modal(title, [section([text(said)], 1_000)], {});
}
