import { type Bot, threadKey } from '../bot.ts';
import type { Asker } from '../permission.ts';
import type { Rendered } from '../render/render-answer.ts';
import { words } from '../render/render-words.ts';
import type { Heard } from './conversation.ts';

const KIND = 'slack-sticky';
const key = (team: string, channel: string) => `${team}:${channel}`;

/** Whether follow-ups in threads of this channel are answered without a mention. */
export async function isSticky(bot: Bot, team: string, channel: string): Promise<boolean> {
  return (await bot.store.kept(KIND, key(team, channel))) === 'on';
}

/** Turns sticky threads of a channel on or off; says how it stands when neither is asked. */
export async function setSticky(bot: Bot, { team, channel }: Asker, on: boolean | null): Promise<Rendered> {
  if (channel === null || channel.startsWith('D')) return words('In a direct message I answer everything already.');
  if (on === true) await bot.store.keep(KIND, key(team, channel), 'on');
  if (on === false) await bot.store.forget(KIND, key(team, channel));
  const now = on ?? (await isSticky(bot, team, channel));
  return words(
    now
      ? 'In threads of this channel where I was asked before, I answer what I find without a mention. Turn it off: sticky off.'
      : 'In this channel I answer only when I am mentioned. Turn on answers in threads: sticky on.',
  );
}

/** Whether this is said in a thread we were asked in before, of a channel with sticky threads. */
export async function isStickyThread(bot: Bot, heard: Pick<Heard, 'team' | 'channel' | 'threadTs'>): Promise<boolean> {
  if (heard.threadTs === null || !(await isSticky(bot, heard.team, heard.channel))) return false;
  return (await bot.store.context(threadKey(heard.team, heard.channel, heard.threadTs))) !== null;
}
