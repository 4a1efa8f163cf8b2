import type { webApi } from '@slack/bolt';
import type { Answer } from '../../../src/answer/answer.ts';
import { findAnswer } from '../answer-record.ts';
import type { Bot } from '../bot.ts';
import { readAnswerValue } from '../button-value.ts';
import { slackFailure } from '../delivery/slack-failure.ts';
import {
  loadingModal,
  type ModalView,
  readWindowChannel,
  readWindowValue,
  type WindowState,
  wordsModal,
} from '../render/modal.ts';
import { renderContext } from '../render/render-context.ts';
import { renderMore } from '../render/render-more.ts';
import { words } from '../render/render-words.ts';
import { type ActionArgs, askerOf, earOfAction, NOT_YOURS, pressedValue, TOO_OLD } from './answer-action.ts';
import { askAgain } from './ask.ts';
import { tellPrivately } from './tell.ts';

const TITLES = { context: 'Context', more: 'More from the calls' } as const;
const TOO_LATE = 'Slack gave up waiting before the window could open. Press the button again.';

/** Opens a window over an answer: the trigger lives three seconds, so the window comes first and its content after. */
export async function openWindow(
  bot: Bot,
  isShared: boolean | null,
  args: ActionArgs,
  show: WindowState['show'],
): Promise<void> {
  const value = readAnswerValue(pressedValue(args));
  const ear = earOfAction(args);
  if (!value) return void (await tellPrivately(bot, ear, words(TOO_OLD)));
  const viewId = await open(args, TITLES[show]);
  if (viewId === null) return void (await tellPrivately(bot, ear, words(TOO_LATE)));
  const state = { a: value.a, show, n: value.n ?? null, from: null };
  await fill(args.client, viewId, null, await contentOf(bot, isShared, args, state, ear.place?.channel ?? null));
}

/** Shows another part in a window that is open. */
export async function turnWindow(bot: Bot, args: ActionArgs): Promise<void> {
  const { view } = args.body;
  const state = readWindowValue(pressedValue(args));
  if (!view || !state) return;
  const channel = readWindowChannel(view.private_metadata);
  const shared =
    channel === null ? false : await bot.sharedChannels.isShared(args.client, earOfAction(args).team, channel);
  await fill(args.client, view.id, view.hash, await contentOf(bot, shared, args, state, channel));
}

async function contentOf(
  bot: Bot,
  isShared: boolean | null,
  args: ActionArgs,
  state: WindowState,
  channel: string | null,
): Promise<ModalView> {
  const record = await findAnswer(bot.store, state.a, earOfAction(args).team);
  if (!record) return wordsModal(TITLES[state.show], TOO_OLD);
  const answer = await askAgain(bot, record, askerOf(args, isShared, channel ?? record.channel));
  if (!answer) return wordsModal(TITLES[state.show], NOT_YOURS);
  return state.show === 'more' ? renderMore(answer, state, channel) : contextOf(bot, answer, state, channel);
}

async function contextOf(bot: Bot, answer: Answer, state: WindowState, channel: string | null): Promise<ModalView> {
  const first = answer.quotes[0] ?? answer.citations[0]?.n;
  const citation = answer.citations.find(({ n }) => n === (state.n ?? first)) ?? answer.citations[0];
  if (!citation) return wordsModal(TITLES.context, 'Nothing of the calls is cited in this answer.');
  const held = await bot.earshot.held(citation.call);
  const others = answer.citations.length > 1 ? answer.citations.map(({ n }) => n) : [];
  return renderContext(held, citation, others, { ...state, n: citation.n }, channel);
}

async function open({ client, body }: ActionArgs, title: string): Promise<string | null> {
  try {
    const { view } = await client.views.open({ trigger_id: body.trigger_id, view: loadingModal(title) });
    return view?.id ?? null;
  } catch (error) {
    if (slackFailure(error)?.kind !== 'window') throw error;
    return null;
  }
}

/** A window that was closed or turned meanwhile needs nothing any more. */
async function fill(client: webApi.WebClient, viewId: string, hash: string | null, view: ModalView): Promise<void> {
  try {
    await client.views.update({ view_id: viewId, view, ...(hash ? { hash } : {}) });
  } catch (error) {
    const reason = slackFailure(error)?.reason;
    if (reason !== 'not_found' && reason !== 'hash_conflict' && reason !== 'view_not_found') throw error;
  }
}
