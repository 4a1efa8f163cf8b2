import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { checkClaim } from '../../../src/check-claim.ts';
import type { Bot } from '../bot.ts';
import { readMessageText } from '../message-text.ts';
import { allowedFor, refusal } from '../permission.ts';
import { renderChecks } from '../render/render-checks.ts';
import { words } from '../render/render-words.ts';
import { type Ear, tellPrivately } from './tell.ts';

export type ShortcutArgs = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;

/** Looks a message's figures and statements up in the calls: supported, contradicted or not found, for the asker alone. */
export async function checkMessage(bot: Bot, isShared: boolean | null, args: ShortcutArgs): Promise<void> {
  const { shortcut, context } = args;
  const ear = earOfShortcut(args);
  const asker = { team: ear.team, user: ear.user, channel: shortcut.channel.id, isExternal: isShared === true };
  const allowed = allowedFor(bot.config.permissions, asker);
  if (!allowed) return void (await tellPrivately(bot, ear, words(refusal(bot.config.permissions, asker))));
  const said = readMessageText(shortcut.message.text ?? '', context.botUserId ?? null);
  if (said === '') return void (await tellPrivately(bot, ear, words('There are no words in this message to check.')));
  const checks = await checkClaim(bot.earshot, said, { allowed });
  await tellPrivately(bot, ear, renderChecks(checks));
}

export function earOfShortcut({ shortcut, client, respond }: ShortcutArgs): Ear {
  const team = shortcut.team?.id ?? '';
  const place = { team, channel: shortcut.channel.id, thread: null };
  return { client, team, user: shortcut.user.id, respond, place };
}
