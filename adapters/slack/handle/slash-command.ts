import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { CompanySummary } from '../../../src/service.ts';
import type { Bot } from '../bot.ts';
import { commandName, GENERAL_COMMAND } from '../command-name.ts';
import { readMessageText } from '../message-text.ts';
import { parseCommand } from '../parse-command.ts';
import { words } from '../render/render-words.ts';
import { replyTo } from './reply.ts';
import { type Ear, tellPrivately } from './tell.ts';
import { timeZoneOf } from './time-zone.ts';

type Args = Pick<SlackCommandMiddlewareArgs & AllMiddlewareArgs, 'command' | 'client' | 'respond' | 'context'>;

/** Answers `/adtran QUESTION` and `/earnings COMPANY QUESTION`, for the asker alone. */
export async function answerSlashCommand(bot: Bot, isShared: boolean | null, args: Args): Promise<void> {
  const { command, client, context } = args;
  const said = parseCommand(readMessageText(command.text, context.botUserId ?? null));
  const ear = earOfCommand(args);
  const company = await companyOf(bot, command.command);
  if (company === undefined) {
    await tellPrivately(
      bot,
      ear,
      words(`No calls of “${command.command.slice(1)}” are held. ${GENERAL_COMMAND} help shows what is.`),
    );
    return;
  }
  const asker = {
    team: command.team_id,
    user: command.user_id,
    channel: command.channel_id.startsWith('D') ? null : command.channel_id,
    isExternal: isShared === true,
  };
  const reply = await replyTo(bot, {
    asker,
    command: said,
    company,
    context: null,
    isPrivate: true,
    timeZone: () => timeZoneOf(client, command.user_id),
  });
  await tellPrivately(bot, ear, reply.message);
}

export function earOfCommand({ command, client, respond }: Args): Ear {
  const place = { team: command.team_id, channel: command.channel_id, thread: null };
  return { client, team: command.team_id, user: command.user_id, respond, place };
}

/** The company a command stands for: null for the general one, undefined when no such company is held. */
async function companyOf(bot: Bot, command: string): Promise<CompanySummary | null | undefined> {
  if (command === GENERAL_COMMAND) return null;
  const held = await bot.earshot.companies();
  const own = held.find(({ company }) => commandName(company) === command);
  return own ?? (await bot.earshot.findCompany(command.slice(1))) ?? undefined;
}
