import { findAnswer } from '../answer-record.ts';
import { type Bot, whoOf } from '../bot.ts';
import { readThumbsValue } from '../button-value.ts';
import { words } from '../render/render-words.ts';
import { type ActionArgs, askerOf, earOfAction, pressedValue, TOO_OLD } from './answer-action.ts';
import { askAgain } from './ask.ts';
import { tellPrivately } from './tell.ts';

/** Keeps a verdict with the question and what was answered. */
export async function rateAnswer(bot: Bot, isShared: boolean | null, args: ActionArgs): Promise<void> {
  const ear = earOfAction(args);
  const value = readThumbsValue(pressedValue(args));
  const record = value && (await findAnswer(bot.store, value.a, ear.team));
  const asker = askerOf(args, isShared, record?.channel ?? null);
  const answer = record && (await askAgain(bot, record, asker));
  if (!value || !answer) return void (await tellPrivately(bot, ear, words(TOO_OLD)));
  await bot.store.addFeedback({
    id: value.a,
    who: whoOf(asker),
    verdict: value.v,
    comment: null,
    question: answer.question,
    grade: answer.grade,
    headline: answer.headline,
    company: answer.context.company,
    call: answer.context.call,
    cites: answer.citations.map(({ call, start, end }) => `${call}:${start}-${end}`),
  });
  const thanks = value.v === 'up' ? 'Thanks, noted.' : 'Thanks, noted: whoever runs Earshot sees question and answer.';
  await tellPrivately(bot, ear, words(thanks));
}
