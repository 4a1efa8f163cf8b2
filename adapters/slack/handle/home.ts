import type { webApi } from '@slack/bolt';
import { type Bot, targetOf, whoOf } from '../bot.ts';
import { slackFailure } from '../delivery/slack-failure.ts';
import { type Asker, allowedFor } from '../permission.ts';
import { type HomeCompany, renderHome } from '../render/render-home.ts';
import { keyFigures } from './key-figures.ts';
import { visible } from './reply.ts';

const RECENT = 5;
/** Companies whose key figures are read for Home; the rest are listed by name. */
const WITH_FIGURES = 8;

/** Puts a person's Home together and publishes it. */
export async function publishHome(bot: Bot, client: webApi.WebClient, asker: Asker): Promise<void> {
  const who = whoOf(asker);
  const allowed = allowedFor(bot.config.permissions, asker) ?? (() => false);
  const [companies, followed, recent] = await Promise.all([
    visible(bot, allowed),
    bot.store.watchlist(who),
    bot.store.recentQuestions(who, RECENT),
  ]);
  const first = companies.toSorted(
    (a, b) => Number(followed.includes(b.company)) - Number(followed.includes(a.company)),
  );
  const shown: HomeCompany[] = [];
  for (const [i, company] of first.entries()) {
    const figures = i < WITH_FIGURES ? await keyFigures(bot, company, allowed) : [];
    shown.push({ company, figures, isFollowed: followed.includes(company.company) });
  }
  const digest = bot.digests ? await digestState(bot, asker) : null;
  const view = renderHome({ companies: shown, recent, digest });
  try {
    await client.views.publish({ user_id: asker.user, view });
  } catch (error) {
    const failure = slackFailure(error);
    if (!failure) throw error;
    bot.log.warn({ team: asker.team, reason: failure.reason }, 'slack did not take a home view');
  }
}

async function digestState(bot: Bot, asker: Asker): Promise<string | null> {
  const reply = await bot.digests?.handle({
    words: 'status',
    target: targetOf(asker.team, asker.user),
    owner: whoOf(asker),
    timeZone: null,
    company: null,
  });
  return reply?.text ?? null;
}
