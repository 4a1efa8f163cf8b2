import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { type Bot, targetOf, whoOf } from '../bot.ts';
import { slackFailure } from '../delivery/slack-failure.ts';
import { allowedFor } from '../permission.ts';
import { digestForm, readDigestForm } from '../render/digest-form.ts';
import { words } from '../render/render-words.ts';
import { type ActionArgs, askerOf, earOfAction } from './answer-action.ts';
import { publishHome } from './home.ts';
import { visible } from './reply.ts';
import { tellPrivately } from './tell.ts';
import { timeZoneOf } from './time-zone.ts';

export type SubmitArgs = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** Opens the digest's settings from Home. */
export async function openDigestSettings(bot: Bot, args: ActionArgs): Promise<void> {
  const asker = askerOf(args, false, null);
  const allowed = allowedFor(bot.config.permissions, asker) ?? (() => false);
  const view = digestForm(await visible(bot, allowed), null);
  try {
    await args.client.views.open({ trigger_id: args.body.trigger_id, view });
  } catch (error) {
    if (slackFailure(error)?.kind !== 'window') throw error;
    await tellPrivately(
      bot,
      earOfAction(args),
      words('Slack gave up waiting before the settings could open. Press Change again.'),
    );
  }
}

/** Saves the settings in the words one would type, so that both ways say the same. */
export async function saveDigestSettings(bot: Bot, { body, view, client }: SubmitArgs): Promise<void> {
  const form = readDigestForm(view.state.values);
  if (!form || !bot.digests) return;
  const team = body.team?.id ?? body.user.team_id ?? '';
  const asker = { team, user: body.user.id, channel: null, isExternal: false };
  const allowed = allowedFor(bot.config.permissions, asker) ?? (() => false);
  const watch = form.watch === '' ? '' : ` watch ${form.watch}`;
  const reply = await bot.digests.handle({
    words: `${form.companies.join(', ')} ${form.days} ${form.time}${watch}`.trim(),
    target: targetOf(team, asker.user),
    owner: whoOf(asker),
    timeZone: await timeZoneOf(client, asker.user),
    company: null,
    allowed,
  });
  await tellPrivately(bot, { client, team, user: asker.user, respond: null, place: null }, words(reply.text));
  await publishHome(bot, client, asker);
}
