import type { Bot } from '../bot.ts';
import type { Line } from '../render/inline.ts';
import { text } from '../render/inline.ts';
import { renderAnswer } from '../render/render-answer.ts';
import type { Click } from './answer-action.ts';
import { askedBy } from './share-answer.ts';
import { tellPrivately } from './tell.ts';

/** Changes a message between table and chart, in its place. */
export async function showSeries(bot: Bot, click: Click, ts: string | null, series: 'table' | 'chart'): Promise<void> {
  const { answer, ear, id, isPrivate } = click;
  const message = renderAnswer(answer, { series, above: aboveOf(click), buttons: { id, isPrivate, series } });
  if (!isPrivate && ear.place && ts) {
    await bot.poster.update(ear.client, ear.place, ts, message);
    return;
  }
  const sent = ear.respond
    ? await bot.poster.respond(ear.respond, ear.team, message, { replace: true })
    : await tellPrivately(bot, ear, message);
  if (sent.kind === 'failed' && ear.respond) await tellPrivately(bot, { ...ear, respond: null }, message);
}

/** The line above as it stood: the question for a private answer, who asked for a shared one, nothing in a thread. */
function aboveOf({ ear, isPrivate, record }: Click): Line {
  if (isPrivate) return [text(record.question.slice(0, 200))];
  return ear.place?.thread || ear.place?.channel.startsWith('D') ? [] : askedBy(record.user, record.question);
}
