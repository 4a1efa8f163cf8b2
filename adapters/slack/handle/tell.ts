import { randomBytes } from 'node:crypto';
import type { RespondFn, webApi } from '@slack/bolt';
import type { Bot } from '../bot.ts';
import type { Place, Sent } from '../delivery/post.ts';
import { context } from '../render/blocks.ts';
import { type Line, text } from '../render/inline.ts';
import type { Rendered } from '../render/render-answer.ts';
import { words } from '../render/render-words.ts';

type WebClient = webApi.WebClient;

/** Where a person can be told something that is theirs alone. */
export interface Ear {
  readonly client: WebClient;
  readonly team: string;
  readonly user: string;
  readonly respond: RespondFn | null;
  /** Null where there is no channel: on Home, in a window. */
  readonly place: Place | null;
}

/**
 * Tells one person: through the response_url, else privately in the channel, else in a direct message. What failed is logged
 * where it failed; a revoked token leaves nobody to tell.
 */
export async function tellPrivately(bot: Bot, ear: Ear, message: Rendered): Promise<Sent> {
  const { client, team, user, respond, place } = ear;
  const ways: (() => Promise<Sent>)[] = [];
  if (respond) ways.push(() => bot.poster.respond(respond, team, message));
  if (place && !place.channel.startsWith('D')) ways.push(() => bot.poster.postPrivately(client, place, user, message));
  ways.push(() => bot.poster.post(client, { team, channel: user, thread: null }, message));
  return firstThatWorks(ways);
}

/** Posts in a thread; where the channel takes no posts, the asker gets the answer in a direct message, with the reason. */
export async function postInThread(bot: Bot, ear: Ear & { readonly place: Place }, message: Rendered): Promise<Sent> {
  const sent = await bot.poster.post(ear.client, ear.place, message);
  if (sent.kind === 'sent' || sent.failure.kind === 'gone' || ear.place.channel.startsWith('D')) return sent;
  const why: Line = [
    text(`I could not answer in the channel (${sent.failure.reason.replace(/_/g, ' ')}), so here it is.`),
  ];
  const blocks = [context([why], 300), ...message.blocks].filter((block) => block !== null).slice(0, 50);
  const direct = { team: ear.team, channel: ear.user, thread: null };
  return bot.poster.post(ear.client, direct, { blocks, text: message.text });
}

async function firstThatWorks(ways: readonly (() => Promise<Sent>)[]): Promise<Sent> {
  let last: Sent = { kind: 'failed', failure: { kind: 'other', reason: 'nowhere to tell' } };
  for (const way of ways) {
    last = await way();
    if (last.kind === 'sent' || last.failure.kind === 'gone') return last;
  }
  return last;
}

/**
 * The one place that catches what handlers throw: logs it once under a reference, and tells whoever asked.
 */
export async function guarded(
  bot: Bot,
  what: string,
  tell: (message: Rendered) => Promise<unknown>,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const reference = randomBytes(4).toString('hex');
    bot.log.error({ reference, what, err: error }, 'slack request failed');
    const said = words(`Something went wrong on my side. Please ask again; if it happens again, quote ${reference}.`);
    await tell(said).catch((err: unknown) => bot.log.error({ reference, err }, 'could not tell the asker'));
  }
}
