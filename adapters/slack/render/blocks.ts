import type {
  ActionsBlock,
  Block,
  Button,
  ContextActionsBlock,
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  KnownBlock,
  SectionBlock,
} from '@slack/types';
import { LIMITS } from '../limits.ts';
import { clean, clip } from './clean.ts';
import type { Line } from './inline.ts';
import { mrkdwn, mrkdwnText } from './mrkdwn.ts';

/** What Earshot sends: Slack's blocks, and `data_visualization`, which the types don't know yet. */
export type AnyBlock = KnownBlock | ChartBlock;

export interface ChartBlock extends Block {
  readonly type: 'data_visualization';
  readonly title: string;
  readonly chart: {
    readonly type: 'line' | 'bar';
    readonly series: readonly {
      readonly name: string;
      readonly data: readonly { readonly label: string; readonly value: number }[];
    }[];
    readonly axis_config: { readonly categories: readonly string[]; readonly y_label?: string };
  };
}

export function plainText(words: string, max: number) {
  return { type: 'plain_text' as const, text: clip(clean(words), max) || ' ', emoji: false };
}

export function header(words: string): HeaderBlock {
  return { type: 'header', text: plainText(words, LIMITS.headerChars) };
}

export function section(line: Line, max: number = LIMITS.sectionChars, accessory?: Button): SectionBlock {
  return {
    type: 'section',
    text: { type: 'mrkdwn', text: mrkdwn(line, max) || '–' },
    ...(accessory ? { accessory } : {}),
  };
}

/** A small grey line for each; null when there is nothing to say. */
export function context(lines: readonly Line[], maxEach: number = LIMITS.contextChars): ContextBlock | null {
  const elements = lines
    .slice(0, LIMITS.contextElements)
    .map((line) => mrkdwnText(line, maxEach))
    .filter((element) => element.text !== '');
  return elements.length > 0 ? { type: 'context', elements } : null;
}

export const divider: DividerBlock = { type: 'divider' };

export function button(actionId: string, label: string, value: string, style?: 'primary' | 'danger'): Button {
  return {
    type: 'button',
    action_id: actionId,
    text: plainText(label, LIMITS.buttonText),
    value,
    ...(style ? { style } : {}),
  };
}

export function actions(elements: ActionsBlock['elements'], blockId?: string): ActionsBlock | null {
  if (elements.length === 0) return null;
  return {
    type: 'actions',
    ...(blockId ? { block_id: blockId } : {}),
    elements: elements.slice(0, LIMITS.actions),
  };
}

/** Thumbs; `up` and `down` are the values that come back. */
export function thumbs(actionId: string, up: string, down: string): ContextActionsBlock {
  const side = (label: string, value: string, aloud: string) => ({
    text: plainText(label, LIMITS.buttonText),
    value,
    accessibility_label: aloud,
  });
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: actionId,
        positive_button: side('Right', up, 'This answer is right'),
        negative_button: side('Wrong', down, 'This answer is wrong or misses the point'),
      },
    ],
  };
}
