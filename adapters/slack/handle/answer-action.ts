import type { AllMiddlewareArgs, BlockAction, RespondFn, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Answer } from '../../../src/answer/answer.ts';
import { type AnswerRecord, findAnswer } from '../answer-record.ts';
import type { Bot } from '../bot.ts';
import { readAnswerValue } from '../button-value.ts';
import type { Asker } from '../permission.ts';
import { words } from '../render/render-words.ts';
import { askAgain } from './ask.ts';
import { type Ear, tellPrivately } from './tell.ts';

export type ActionArgs = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

/** A click on a button of an answer, with everything it needs already looked up and allowed. */
export interface Click {
  readonly id: string;
  readonly n: number | null;
  readonly record: AnswerRecord;
  readonly answer: Answer;
  readonly asker: Asker;
  readonly ear: Ear;
  /** Whether the message clicked in is seen by the asker alone. */
  readonly isPrivate: boolean;
}

export const TOO_OLD = 'The buttons of this answer are too old. Ask again and they work.';
export const NOT_YOURS = 'You can’t ask about this company here.';

/**
 * Finds the answer behind a button. The id is no proof of anything: workspace, channel and permission are those of the click,
 * as Slack signed it, and the question is asked again. Says why and gives null when there is no answer.
 */
export async function clickedAnswer(bot: Bot, isShared: boolean | null, args: ActionArgs): Promise<Click | null> {
  const ear = earOfAction(args);
  const value = readAnswerValue(pressedValue(args));
  const record = value && (await findAnswer(bot.store, value.a, ear.team));
  if (!value || !record) {
    await tellPrivately(bot, ear, words(TOO_OLD));
    return null;
  }
  const asker = askerOf(args, isShared, record.channel);
  const answer = await askAgain(bot, record, asker);
  if (!answer) {
    await tellPrivately(bot, ear, words(NOT_YOURS));
    return null;
  }
  const isPrivate = args.body.container?.is_ephemeral === true;
  return { id: value.a, n: value.n ?? null, record, answer, asker, ear, isPrivate };
}

export function earOfAction({ body, client, respond }: ActionArgs): Ear {
  const team = body.team?.id ?? body.user.team_id ?? '';
  const channel = body.channel?.id;
  const thread = typeof body.message?.thread_ts === 'string' ? body.message.thread_ts : null;
  const usable: RespondFn | null = body.response_url ? respond : null;
  return { client, team, user: body.user.id, respond: usable, place: channel ? { team, channel, thread } : null };
}

/** In a window there is no channel: the one its answer was given in stands for it. */
export function askerOf({ body }: Pick<ActionArgs, 'body'>, isShared: boolean | null, fallback: string | null): Asker {
  const team = body.team?.id ?? body.user.team_id ?? '';
  const channel = body.channel?.id ?? fallback;
  const isExternal = isShared === true || (body.user.team_id !== undefined && body.user.team_id !== team);
  return {
    team,
    user: body.user.id,
    channel: channel === null || channel.startsWith('D') ? null : channel,
    isExternal,
  };
}

export function pressedValue({ action }: Pick<ActionArgs, 'action'>): unknown {
  return 'value' in action ? action.value : undefined;
}
