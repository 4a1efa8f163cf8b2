/**
 * Slack's limits, and the smaller bounds Earshot sets itself, in one table. Characters are UTF-16 units unless said otherwise.
 *
 * @see https://docs.slack.dev/reference/block-kit/blocks
 */
export const LIMITS = {
  /** Blocks of a message and of a modal or Home. */
  messageBlocks: 50,
  viewBlocks: 100,
  /** Slack answers `msg_blocks_too_long` a little above 13,000 over all blocks; tables and charts count apart. */
  messageChars: 12_000,
  /** A modal or Home has no published sum; more than this nobody reads in one go. */
  viewChars: 24_000,
  /** `text` beside blocks: cut by Slack at 40,000, unreadable in a notification long before. */
  fallbackChars: 3_900,
  headerChars: 150,
  sectionChars: 3_000,
  contextElements: 10,
  contextChars: 2_000,
  actions: 25,
  actionId: 255,
  buttonText: 75,
  buttonValue: 2_000,
  url: 3_000,
  optionText: 75,
  optionValue: 150,
  options: 100,
  table: { rows: 100, columns: 20, chars: 9_000, cellChars: 300 },
  chart: { title: 50, series: 6, points: 20, label: 20 },
  modal: { title: 24, button: 24, privateMetadata: 3_000 },
  prompts: { count: 4, title: 60, message: 200 },
  /** Slash commands of one app's manifest, and the length of one. */
  commands: 50,
  commandChars: 32,
  unfurlDomains: 5,
  /** Items of a list in the message itself; the rest opens in a window. */
  itemsShown: 12,
  /** A response_url takes five posts within thirty minutes. */
  responses: { uses: 5, lifeMs: 30 * 60_000 },
} as const;
