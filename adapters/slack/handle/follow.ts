import { type Bot, whoOf } from '../bot.ts';
import type { Command } from '../parse-command.ts';
import type { Asker } from '../permission.ts';
import type { Rendered } from '../render/render-answer.ts';
import { words } from '../render/render-words.ts';
import type { Request } from './reply.ts';

/** Puts a company on the asker's watchlist or takes it off. */
export async function follow(
  bot: Bot,
  request: Request,
  command: Extract<Command, { kind: 'follow' | 'unfollow' }>,
  allowed: (company: string) => boolean,
): Promise<Rendered> {
  const company = command.company === null ? request.company : await bot.earshot.findCompany(command.company);
  if (command.company === null && !company) return words('Which company? For example: follow ADTRAN.');
  if (!company || !allowed(company.company))
    return words(`No calls of “${command.company ?? request.company?.company}” are held.`);
  const who = whoOf(request.asker);
  await (command.kind === 'follow' ? bot.store.follow(who, company.company) : bot.store.unfollow(who, company.company));
  return words(
    command.kind === 'follow'
      ? `You follow ${company.companyName}. Your digest covers it; unfollow ${company.companyName} ends it.`
      : `You no longer follow ${company.companyName}.`,
  );
}

export async function watchlist(bot: Bot, asker: Asker): Promise<Rendered> {
  const followed = await bot.store.watchlist(whoOf(asker));
  if (followed.length === 0) return words('You follow no company yet. For example: follow ADTRAN.');
  const names = new Map((await bot.earshot.companies()).map((one) => [one.company, one.companyName]));
  return words(`You follow ${followed.map((company) => names.get(company) ?? company).join(', ')}.`);
}
