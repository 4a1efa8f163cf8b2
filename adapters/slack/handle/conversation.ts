import type { webApi } from '@slack/bolt';
import { type Bot, threadKey } from '../bot.ts';
import { readMessageText } from '../message-text.ts';
import { parseCommand } from '../parse-command.ts';
import type { Asker } from '../permission.ts';
import { type Reply, replyTo } from './reply.ts';
import { type Ear, postInThread, tellPrivately } from './tell.ts';
import { timeZoneOf } from './time-zone.ts';

type WebClient = webApi.WebClient;

/** A message of a person's that may be for us, in the parts that matter. */
export interface Heard {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly text: string;
  readonly ts: string;
  readonly threadTs: string | null;
  readonly isExternal: boolean;
}

/** Threads are followed up for as long as people scroll back to them. */
const CONTEXT_KEPT_MS = 14 * 24 * 3_600_000;

/** Answers a mention: in the thread for all; orders such as `help` or `digest` for the asker alone. */
export async function answerMention(bot: Bot, client: WebClient, botUser: string | null, heard: Heard): Promise<void> {
  const { reply, ear } = await converse(bot, client, botUser, heard, (work) => withStatus(client, heard, 400, work));
  if (reply.context) await postInThread(bot, ear, reply.message);
  else await tellPrivately(bot, ear, reply.message);
}

/** Answers everything said in a direct message. */
export async function answerDirectMessage(
  bot: Bot,
  client: WebClient,
  botUser: string | null,
  heard: Heard,
): Promise<void> {
  const { reply, ear } = await converse(bot, client, botUser, heard, (work) => withStatus(client, heard, 0, work));
  await postInThread(bot, ear, reply.message);
}

/** Answers in a sticky thread what the calls have an answer to, and leaves people to their talk otherwise. */
export async function answerInStickyThread(
  bot: Bot,
  client: WebClient,
  botUser: string | null,
  heard: Heard,
): Promise<void> {
  const { reply, ear } = await converse(bot, client, botUser, heard, (work) => work());
  if (reply.context && reply.found) await postInThread(bot, ear, reply.message);
}

async function converse(
  bot: Bot,
  client: WebClient,
  botUser: string | null,
  heard: Heard,
  run: (work: () => Promise<Reply>) => Promise<Reply>,
): Promise<{ reply: Reply; ear: Ear & { readonly place: NonNullable<Ear['place']> } }> {
  const thread = heard.threadTs ?? heard.ts;
  const key = threadKey(heard.team, heard.channel, thread);
  const asker: Asker = {
    team: heard.team,
    user: heard.user,
    channel: heard.channel.startsWith('D') ? null : heard.channel,
    isExternal: heard.isExternal,
  };
  const context = await bot.store.context(key);
  const reply = await run(() =>
    replyTo(bot, {
      asker,
      command: parseCommand(readMessageText(heard.text, botUser)),
      company: null,
      context,
      isPrivate: false,
      timeZone: () => timeZoneOf(client, heard.user),
    }),
  );
  if (reply.context) await bot.store.keepContext(key, reply.context, CONTEXT_KEPT_MS);
  const place = { team: heard.team, channel: heard.channel, thread };
  return { reply, ear: { client, team: heard.team, user: heard.user, respond: null, place } };
}

/** Shows "is reading the calls…" while work goes on for longer than `afterMs`. The reply clears it. */
async function withStatus<T>(client: WebClient, heard: Heard, afterMs: number, work: () => Promise<T>): Promise<T> {
  let showing: Promise<unknown> = Promise.resolve();
  const show = () => {
    const place = { channel_id: heard.channel, thread_ts: heard.threadTs ?? heard.ts };
    // A status is a courtesy: where Slack refuses it, the answer comes all the same.
    showing = client.assistant.threads.setStatus({ ...place, status: 'is reading the calls…' }).catch(() => undefined);
  };
  if (afterMs === 0) show();
  const timer = afterMs === 0 ? undefined : setTimeout(show, afterMs);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    await showing;
  }
}
