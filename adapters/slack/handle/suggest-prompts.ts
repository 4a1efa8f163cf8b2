import type { webApi } from '@slack/bolt';
import type { Bot } from '../bot.ts';
import { slackFailure } from '../delivery/slack-failure.ts';
import { type Asker, allowedFor } from '../permission.ts';
import { suggestedPrompts } from '../prompts.ts';
import { visible } from './reply.ts';

/** Suggests questions in the Messages tab, from the calls that are held. */
export async function suggestPrompts(bot: Bot, client: webApi.WebClient, asker: Asker, channel: string): Promise<void> {
  const prompts = suggestedPrompts(await visible(bot, allowedFor(bot.config.permissions, asker) ?? (() => false)));
  const [first, ...rest] = prompts;
  if (!first) return;
  try {
    await client.assistant.threads.setSuggestedPrompts({
      channel_id: channel,
      prompts: [first, ...rest],
      title: 'Ask a call',
    });
  } catch (error) {
    const failure = slackFailure(error);
    if (!failure) throw error;
    bot.log.warn({ team: asker.team, reason: failure.reason }, 'slack did not take suggested prompts');
  }
}
