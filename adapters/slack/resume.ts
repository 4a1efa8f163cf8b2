import type { App } from '@slack/bolt';
import type { Bot } from './bot.ts';

/** Longer than a stopping process goes on answering. */
export const ABANDONED_AFTER_MS = 30_000;
/** Older work is not answered any more: a response_url is dead and the asker has moved on. */
const WORTH_ANSWERING_MS = 25 * 60_000;

/**
 * Takes up requests that were acknowledged and not answered when a process died, by handing each to Bolt as if Slack had sent
 * it again. A request is tried once more, by one process.
 *
 * @param startedAt when this process began: what was claimed later is its own work
 * @returns how many were found
 */
export async function resumeAbandoned(app: Pick<App, 'processEvent'>, bot: Bot, startedAt: number): Promise<number> {
  const now = bot.clock();
  const left = await bot.store.unfinishedDeliveries(Math.min(startedAt, now - ABANDONED_AFTER_MS));
  let resumed = 0;
  for (const { key, payload, claimedAt } of left) {
    if (!key.startsWith('slack:')) continue;
    if (payload !== null && now - claimedAt <= WORTH_ANSWERING_MS) {
      const body = JSON.parse(payload) as Record<string, unknown>;
      await app.processEvent({ body, ack: async () => undefined, customProperties: { again: key } });
      resumed++;
    }
    await bot.store.finishDelivery(key);
  }
  if (resumed > 0) bot.log.info({ resumed }, 'took up slack requests of a stopped process');
  return resumed;
}
