import { LIMITS } from '../limits.ts';
import type { AnyBlock } from './blocks.ts';

/** Blocks that stand or fall together. */
export interface Part {
  /** The lowest goes in first when room is short; parts stay in the order they are given. */
  readonly rank: number;
  readonly blocks: readonly (AnyBlock | null)[];
}

export interface Room {
  readonly blocks: number;
  readonly chars: number;
}

export const MESSAGE_ROOM: Room = { blocks: LIMITS.messageBlocks, chars: LIMITS.messageChars };
export const VIEW_ROOM: Room = { blocks: LIMITS.viewBlocks, chars: LIMITS.viewChars };

/** The parts that fit, by rank, in the order given. Costs are measured on the finished blocks, escapes included. */
export function fitBlocks(parts: readonly Part[], room: Room): AnyBlock[] {
  let { blocks, chars } = room;
  const taken = new Set<Part>();
  for (const part of parts.toSorted((a, b) => a.rank - b.rank)) {
    const made = present(part);
    const cost = textChars(made);
    if (made.length > blocks || cost > chars) continue;
    blocks -= made.length;
    chars -= cost;
    taken.add(part);
  }
  return parts.filter((part) => taken.has(part)).flatMap(present);
}

function present(part: Part): AnyBlock[] {
  return part.blocks.filter((block) => block !== null);
}

/** Characters in every `text` of the blocks, as Slack adds them up: tables and charts have limits of their own. */
export function textChars(node: unknown): number {
  if (Array.isArray(node)) return node.reduce((sum: number, item) => sum + textChars(item), 0);
  if (!node || typeof node !== 'object') return 0;
  if ('type' in node && (node.type === 'table' || node.type === 'data_visualization')) return 0;
  return Object.entries(node).reduce(
    (sum, [key, value]) => sum + (key === 'text' && typeof value === 'string' ? value.length : textChars(value)),
    0,
  );
}
