import { EarshotError } from '../../../src/errors.ts';
import type { AskContext } from '../../../src/search/query.ts';
import type { CompanySummary } from '../../../src/service.ts';
import type { Bot } from '../bot.ts';
import type { Command } from '../parse-command.ts';
import { type Asker, allowedFor, refusal } from '../permission.ts';
import type { Rendered } from '../render/render-answer.ts';
import { renderHelp } from '../render/render-help.ts';
import { words } from '../render/render-words.ts';
import { ask } from './ask.ts';
import { replyAboutDigest } from './digest-command.ts';
import { follow, watchlist } from './follow.ts';
import { setSticky } from './sticky.ts';

/** Somebody's command, understood, and how it reached us. */
export interface Request {
  readonly asker: Asker;
  readonly command: Command;
  /** The company whose own command was used. */
  readonly company: CompanySummary | null;
  /** What the thread has established; null outside one. */
  readonly context: AskContext | null;
  /** Whether the asker alone will see the reply. */
  readonly isPrivate: boolean;
  /** The asker's time zone from their profile; asked for only when a digest needs it. */
  readonly timeZone: () => Promise<string | null>;
}

export interface Reply {
  readonly message: Rendered;
  /** What a follow-up inherits; null when nothing was asked of a call. */
  readonly context: AskContext | null;
  /** Whether the calls had something to say. */
  readonly found: boolean;
}

/** The reply to any command: never an exception for what a person can get wrong, never nothing. */
export async function replyTo(bot: Bot, request: Request): Promise<Reply> {
  const allowed = allowedFor(bot.config.permissions, request.asker);
  if (!allowed) return plain(words(refusal(bot.config.permissions, request.asker)));
  try {
    const { command } = request;
    switch (command.kind) {
      case 'help':
        return plain(renderHelp(await visible(bot, allowed), ownIfAllowed(request, allowed)));
      case 'ask':
        return await ask(bot, request, command.question, allowed);
      case 'digest':
        return plain(await replyAboutDigest(bot, request, command.words, allowed));
      case 'follow':
      case 'unfollow':
        return plain(await follow(bot, request, command, allowed));
      case 'watchlist':
        return plain(await watchlist(bot, request.asker));
      case 'sticky':
        return plain(await setSticky(bot, request.asker, command.on));
    }
  } catch (error) {
    if (error instanceof EarshotError && error.code !== 'citation-unverified') return plain(words(error.message));
    throw error;
  }
}

function ownIfAllowed({ company }: Request, allowed: (company: string) => boolean): CompanySummary | null {
  return company && allowed(company.company) ? company : null;
}

export function plain(message: Rendered): Reply {
  return { message, context: null, found: true };
}

/** The companies held that this asker may ask about. */
export async function visible(bot: Bot, allowed: (company: string) => boolean): Promise<readonly CompanySummary[]> {
  return (await bot.earshot.companies()).filter(({ company }) => allowed(company));
}
