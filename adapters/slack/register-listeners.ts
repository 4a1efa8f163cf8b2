import type { App, BlockAction, Context, MessageShortcut } from '@slack/bolt';
import type { Bot } from './bot.ts';
import { ACTIONS, SHORTCUTS, VIEWS } from './button-value.ts';
import { type Delivery, eventDelivery, once, triggerDelivery } from './delivery/claims.ts';
import type { InFlight } from './delivery/in-flight.ts';
import { type ActionArgs, clickedAnswer, earOfAction } from './handle/answer-action.ts';
import { askNext } from './handle/ask-next.ts';
import { checkMessage, earOfShortcut } from './handle/check-claim.ts';
import { answerDirectMessage, answerInStickyThread, answerMention, type Heard } from './handle/conversation.ts';
import { openDigestSettings, saveDigestSettings } from './handle/digest-settings.ts';
import { publishHome } from './handle/home.ts';
import { askRecent, changeWatchlist, endDigest } from './handle/home-actions.ts';
import { rateAnswer } from './handle/rate-answer.ts';
import { shareAnswer } from './handle/share-answer.ts';
import { showSeries } from './handle/show-series.ts';
import { openWindow, turnWindow } from './handle/show-window.ts';
import { answerSlashCommand, earOfCommand } from './handle/slash-command.ts';
import { isStickyThread } from './handle/sticky.ts';
import { suggestPrompts } from './handle/suggest-prompts.ts';
import { type Ear, guarded, tellPrivately } from './handle/tell.ts';
import { unfurlLinks } from './handle/unfurl-link.ts';
import { purgeTeam } from './install/purge-team.ts';
import { mentions } from './message-text.ts';
import { heardFrom, sharedLinks } from './read-event.ts';

/** Wires what Slack sends to its handlers. Everything here is acknowledged first, taken once, waited for at shutdown. */
export function registerListeners(app: App, bot: Bot, inFlight: InFlight): void {
  registerCommands(app, bot, inFlight);
  registerMessages(app, bot, inFlight);
  registerAnswerButtons(app, bot, inFlight);
  registerHome(app, bot, inFlight);
  registerWorkspace(app, bot);
}

function registerCommands(app: App, bot: Bot, inFlight: InFlight): void {
  app.command(/^\//, async (args) => {
    await args.ack();
    const { command, client, body } = args;
    await take(
      bot,
      inFlight,
      'command',
      again(args.context, triggerDelivery(body, payloadOf(body))),
      earOfCommand(args),
      async () => {
        const shared = await bot.sharedChannels.isShared(client, command.team_id, command.channel_id);
        await answerSlashCommand(bot, shared, args);
      },
    );
  });

  app.shortcut<MessageShortcut>(
    { type: 'message_action', callback_id: SHORTCUTS.checkClaim } as never,
    async (args) => {
      await args.ack();
      const { shortcut, client } = args;
      const ear = earOfShortcut(args as never);
      await take(
        bot,
        inFlight,
        'check claim',
        again(args.context, triggerDelivery(shortcut, payloadOf(shortcut))),
        ear,
        async () => {
          const shared = await bot.sharedChannels.isShared(client, ear.team, shortcut.channel.id);
          await checkMessage(bot, shared, args as never);
        },
      );
    },
  );
}

function registerMessages(app: App, bot: Bot, inFlight: InFlight): void {
  app.event('app_mention', async ({ event, body, client, context }) => {
    const heard = heardFrom(event, body);
    if (!heard || heard.channel.startsWith('D')) return;
    await take(bot, inFlight, 'mention', again(context, eventDelivery(body)), earOfHeard(client, heard), () =>
      answerMention(bot, client, context.botUserId ?? null, heard),
    );
  });

  app.event('message', async ({ event, body, client, context }) => {
    const heard = heardFrom(event, body);
    const botUser = context.botUserId ?? null;
    if (!heard || heard.user === botUser) return;
    if (heard.channel.startsWith('D')) {
      await take(bot, inFlight, 'direct message', again(context, eventDelivery(body)), earOfHeard(client, heard), () =>
        answerDirectMessage(bot, client, botUser, heard),
      );
      return;
    }
    // A mention comes as a message too, under another event id: app_mention answers it.
    if (mentions(heard.text, botUser) || !(await isStickyThread(bot, heard))) return;
    await take(bot, inFlight, 'sticky thread', again(context, eventDelivery(body)), earOfHeard(client, heard), () =>
      answerInStickyThread(bot, client, botUser, heard),
    );
  });

  app.event('link_shared', async ({ event, body, client }) => {
    const links = sharedLinks(event, body);
    const ear = { client, team: links.asker.team, user: links.asker.user, respond: null, place: null };
    // A preview that fails is no reason to write to anybody.
    await take(
      bot,
      inFlight,
      'preview',
      { ...eventDelivery(body), payload: null },
      ear,
      () => unfurlLinks(bot, client, links),
      {
        isSilent: true,
      },
    );
  });
}

function registerAnswerButtons(app: App, bot: Bot, inFlight: InFlight): void {
  const on = (id: string | RegExp, work: (args: ActionArgs, isShared: boolean | null) => Promise<unknown>) => {
    app.action<BlockAction>(id, async (args) => {
      await args.ack();
      const ear = earOfAction(args);
      // A click is not taken up after a crash: its windows and messages have moved on.
      await take(bot, inFlight, `button ${args.action.action_id}`, triggerDelivery(args.body, null), ear, async () => {
        const channel = args.body.channel?.id;
        await work(args, channel ? await bot.sharedChannels.isShared(args.client, ear.team, channel) : false);
      });
    });
  };
  const tsOf = ({ body }: ActionArgs) => body.message?.ts ?? null;

  on(ACTIONS.context, (args, shared) => openWindow(bot, shared, args, 'context'));
  on(ACTIONS.more, (args, shared) => openWindow(bot, shared, args, 'more'));
  on(new RegExp(`^${ACTIONS.turnPage}-`), (args) => turnWindow(bot, args));
  on(ACTIONS.thumbs, (args, shared) => rateAnswer(bot, shared, args));
  on(ACTIONS.share, async (args, shared) => {
    const click = await clickedAnswer(bot, shared, args);
    if (click) await shareAnswer(bot, click);
  });
  on(ACTIONS.chart, async (args, shared) => {
    const click = await clickedAnswer(bot, shared, args);
    if (click) await showSeries(bot, click, tsOf(args), 'chart');
  });
  on(ACTIONS.table, async (args, shared) => {
    const click = await clickedAnswer(bot, shared, args);
    if (click) await showSeries(bot, click, tsOf(args), 'table');
  });
  on(new RegExp(`^${ACTIONS.askNext}-`), async (args, shared) => {
    const click = await clickedAnswer(bot, shared, args);
    if (click) await askNext(bot, click, tsOf(args));
  });

  on(ACTIONS.follow, (args) => changeWatchlist(bot, args, 'follow'));
  on(ACTIONS.unfollow, (args) => changeWatchlist(bot, args, 'unfollow'));
  on(new RegExp(`^${ACTIONS.askAgain}-`), (args) => askRecent(bot, args));
  on(ACTIONS.digestEdit, (args) => openDigestSettings(bot, args));
  on(ACTIONS.digestOff, (args) => endDigest(bot, args));
}

function registerHome(app: App, bot: Bot, inFlight: InFlight): void {
  app.event('app_home_opened', async ({ event, body, client }) => {
    const asker = { team: body.team_id, user: event.user, channel: null, isExternal: false };
    const ear = { client, team: asker.team, user: asker.user, respond: null, place: null };
    const delivery = { ...eventDelivery(body), payload: null };
    const work = () =>
      event.tab === 'messages' ? suggestPrompts(bot, client, asker, event.channel) : publishHome(bot, client, asker);
    await take(bot, inFlight, 'home', delivery, ear, work, { isSilent: true });
  });

  app.view(VIEWS.digest, async (args) => {
    await args.ack();
    const { body, client } = args;
    const team = body.team?.id ?? body.user.team_id ?? '';
    const ear = { client, team, user: body.user.id, respond: null, place: null };
    await take(
      bot,
      inFlight,
      'digest settings',
      { keys: [`slack:view:${body.view.id}:${body.view.hash}`], payload: null },
      ear,
      () => saveDigestSettings(bot, args as never),
    );
  });
}

function registerWorkspace(app: App, bot: Bot): void {
  app.event('app_uninstalled', async ({ body }) => purgeTeam(bot, body.team_id, body.enterprise_id ?? null));
  app.event('tokens_revoked', async ({ body, event }) => {
    if (event.tokens.bot && event.tokens.bot.length > 0) await purgeTeam(bot, body.team_id, body.enterprise_id ?? null);
  });
}

/** One delivery: taken once, its failure caught, counted as work under way. */
function take(
  bot: Bot,
  inFlight: InFlight,
  what: string,
  delivery: Delivery,
  ear: Ear,
  work: () => Promise<unknown>,
  options: { readonly isSilent?: boolean } = {},
): Promise<void> {
  const tell = options.isSilent ? async () => undefined : tellPrivately.bind(null, bot, ear);
  return inFlight.run(() =>
    guarded(bot, what, tell, async () => {
      await once(bot, delivery, async () => {
        await guarded(bot, what, tell, async () => void (await work()));
      });
    }),
  );
}

/** What is kept of a request until it is answered: all but the secret Slack puts into it. */
function payloadOf(body: object): string {
  return JSON.stringify({ ...body, token: undefined });
}

/** A request taken up after a crash is claimed under a key of its own, once. */
function again(context: Context, delivery: Delivery): Delivery {
  const key: unknown = context.again;
  return typeof key === 'string' ? { keys: [`${key}:again`], payload: null } : delivery;
}

function earOfHeard(client: Ear['client'], heard: Heard): Ear {
  const place = { team: heard.team, channel: heard.channel, thread: heard.threadTs };
  return { client, team: heard.team, user: heard.user, respond: null, place };
}
