import type { AdaptiveCard } from './card.ts';

/** Teams refuses a message of about 100 KB, counted in UTF-16; this leaves room for the text and the citations. */
export const CARD_BYTES = 80 * 1024;

export function cardBytes(card: AdaptiveCard): number {
  return JSON.stringify(card).length * 2;
}

/** The first card that Teams will take, from the fullest to the last resort. */
export function withinBudget(builders: readonly (() => AdaptiveCard)[], lastResort: () => AdaptiveCard): AdaptiveCard {
  for (const build of builders) {
    const card = build();
    if (cardBytes(card) <= CARD_BYTES) return card;
  }
  return lastResort();
}
