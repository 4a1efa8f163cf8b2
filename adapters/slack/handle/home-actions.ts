import { z } from 'zod';
import { type Bot, targetOf, whoOf } from '../bot.ts';
import { read, readCompanyValue } from '../button-value.ts';
import { allowedFor } from '../permission.ts';
import { type ActionArgs, askerOf, earOfAction, pressedValue } from './answer-action.ts';
import { publishHome } from './home.ts';
import { replyTo } from './reply.ts';
import { tellPrivately } from './tell.ts';

/** Follows or unfollows from Home, which then shows it. */
export async function changeWatchlist(bot: Bot, args: ActionArgs, change: 'follow' | 'unfollow'): Promise<void> {
  const asker = askerOf(args, false, null);
  const company = readCompanyValue(pressedValue(args));
  const allowed = allowedFor(bot.config.permissions, asker);
  if (company && allowed?.(company)) {
    const who = whoOf(asker);
    await (change === 'follow' ? bot.store.follow(who, company) : bot.store.unfollow(who, company));
  }
  await publishHome(bot, args.client, asker);
}

const recentSchema = z.object({ q: z.string().min(1).max(1_000), c: z.string().max(120).nullable() });

/** Asks a recent question again; the answer comes as a direct message. */
export async function askRecent(bot: Bot, args: ActionArgs): Promise<void> {
  const value = read(recentSchema, pressedValue(args));
  if (!value) return;
  const asker = askerOf(args, false, null);
  const company = value.c === null ? null : await bot.earshot.findCompany(value.c);
  const reply = await replyTo(bot, {
    asker,
    command: { kind: 'ask', question: value.q },
    company,
    context: null,
    isPrivate: false,
    timeZone: async () => null,
  });
  await tellPrivately(bot, earOfAction(args), reply.message);
}

/** Ends the person's digest from Home. */
export async function endDigest(bot: Bot, args: ActionArgs): Promise<void> {
  const asker = askerOf(args, false, null);
  await bot.digests?.handle({
    words: 'off',
    target: targetOf(asker.team, asker.user),
    owner: whoOf(asker),
    timeZone: null,
    company: null,
  });
  await publishHome(bot, args.client, asker);
}
