import type { Bot } from '../bot.ts';
import { OneAfterAnother } from '../delivery/one-after-another.ts';
import { type Line, text } from '../render/inline.ts';
import { renderAnswer } from '../render/render-answer.ts';
import { words } from '../render/render-words.ts';
import type { Click } from './answer-action.ts';
import { tellPrivately } from './tell.ts';

const KIND = 'slack-shared';
const KEPT_FOR_MS = 24 * 3_600_000;
const sharing = new OneAfterAnother();

/** Posts a private answer for the channel, once however often the button is pressed. */
export function shareAnswer(bot: Bot, click: Click): Promise<void> {
  const { place } = click.ear;
  return sharing.run(`${click.id}:${place?.channel}`, async () => {
    const { answer, ear, id, record } = click;
    if (!place || place.channel.startsWith('D')) {
      await tellPrivately(bot, ear, words('There is no channel here to share to.'));
      return;
    }
    const key = `${ear.team}:${place.channel}:${id}`;
    if (await bot.store.kept(KIND, key)) {
      await tellPrivately(bot, ear, words('This answer is in the channel already.'));
      return;
    }
    const message = renderAnswer(answer, {
      above: askedBy(ear.user, record.question),
      buttons: { id, isPrivate: false },
    });
    const sent = await bot.poster.post(ear.client, { ...place, thread: null }, message);
    if (sent.kind === 'sent') await bot.store.keep(KIND, key, 'shared', { forMs: KEPT_FOR_MS });
    else
      await tellPrivately(
        bot,
        ear,
        words(WHY_NOT[sent.failure.reason] ?? 'Slack did not take the post. Try again in a minute.'),
      );
  });
}

export function askedBy(user: string, question: string): Line {
  return [text('Asked by '), { kind: 'user', id: user }, text(`: ${question.slice(0, 300)}`)];
}

const WHY_NOT: Readonly<Record<string, string>> = {
  not_in_channel: 'I am not in this channel. Invite me with /invite @Earshot and share again.',
  channel_not_found: 'I am not in this channel. Invite me with /invite @Earshot and share again.',
  is_archived: 'This channel is archived: nothing can be posted here.',
  restricted_action: 'This channel takes posts only from some people.',
};
