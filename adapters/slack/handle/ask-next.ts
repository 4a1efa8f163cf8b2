import type { Bot } from '../bot.ts';
import { words } from '../render/render-words.ts';
import { type Click, NOT_YOURS, TOO_OLD } from './answer-action.ts';
import { replyTo } from './reply.ts';
import { postInThread, tellPrivately } from './tell.ts';

/** Asks a question the answer suggested: privately where the answer was private, in its thread otherwise. */
export async function askNext(bot: Bot, click: Click, ts: string | null): Promise<void> {
  const { answer, asker, ear, isPrivate, n, record } = click;
  const question = n === null ? undefined : answer.suggestions[n];
  if (question === undefined) return void (await tellPrivately(bot, ear, words(TOO_OLD)));
  const company = record.company ? await bot.earshot.findCompany(record.company) : null;
  if (record.company && !company) return void (await tellPrivately(bot, ear, words(NOT_YOURS)));
  const reply = await replyTo(bot, {
    asker,
    command: { kind: 'ask', question },
    company,
    context: answer.context,
    isPrivate,
    timeZone: async () => null,
  });
  const thread = ear.place?.thread ?? ts;
  if (isPrivate || !ear.place) await tellPrivately(bot, ear, reply.message);
  else await postInThread(bot, { ...ear, place: { ...ear.place, thread } }, reply.message);
}
