import { App, ExpressReceiver, type Receiver, SocketModeReceiver, webApi } from '@slack/bolt';
import { Router } from 'express';
import { DeliveryGone, type DigestDelivery } from '../../src/digest/ports.ts';
import { EarshotError } from '../../src/errors.ts';
import type { Log } from '../../src/log.ts';
import { AnswerMemo } from '../answer-memo.ts';
import type { Bot } from './bot.ts';
import { GroupCommit } from './delivery/group-commit.ts';
import { InFlight } from './delivery/in-flight.ts';
import { Poster } from './delivery/post.ts';
import { slackFailure } from './delivery/slack-failure.ts';
import { slackDigests } from './digest-delivery.ts';
import { type FindToken, manyWorkspaces, OneWorkspace } from './install/authorize.ts';
import { boltLogger } from './install/bolt-logger.ts';
import { isNotInstalled } from './install/installation-store.ts';
import { addOAuthRoutes, createInstaller } from './install/oauth-routes.ts';
import type { SlackParts } from './parts.ts';
import { registerListeners } from './register-listeners.ts';
import { ABANDONED_AFTER_MS, resumeAbandoned } from './resume.ts';
import { SharedChannels } from './shared-channels.ts';

/** Slack, ready to be started. */
export interface SlackApp {
  /** `POST /slack/events` over HTTP, `/slack/install` with OAuth. It reads raw bodies: mount it before any parser. */
  readonly router: Router;
  readonly digests: DigestDelivery;
  /** @throws {EarshotError} `config-wrong` when Slack refuses the token */
  start(): Promise<void>;
  /** Resolves once nothing that was accepted is under way. */
  settled(): Promise<void>;
  /** Takes nothing new and waits for what was accepted. @returns whether all of it was answered in time */
  stop(withinMs?: number): Promise<boolean>;
}

/** How often and for how long the client tries again what Slack could not take; 429 is waited out besides. */
const RETRIES: webApi.RetryOptions = { retries: 4, factor: 2, minTimeout: 500, maxTimeout: 8_000, randomize: true };

export function createSlackApp(parts: SlackParts & { readonly retries?: webApi.RetryOptions }): SlackApp {
  const { config, log, store } = parts;
  const { apiUrl, install, publicUrl, transport } = config;
  const logger = boltLogger(log);
  const clientOptions: webApi.WebClientOptions = {
    logger,
    retryConfig: parts.retries ?? RETRIES,
    timeout: 15_000,
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
  };

  const router = Router();
  let findToken: FindToken;
  let check = async (): Promise<void> => undefined;
  if (install.kind === 'oauth') {
    const installer = createInstaller(install, config, store, log);
    addOAuthRoutes(router, installer, publicUrl, log);
    findToken = manyWorkspaces(installer);
  } else {
    const workspace = new OneWorkspace(install.botToken, clientOptions);
    findToken = workspace.authorize;
    check = async () => void (await workspace.check());
  }

  const receiver: Receiver =
    transport.kind === 'http'
      ? new ExpressReceiver({ signingSecret: transport.signingSecret, router, logger })
      : new SocketModeReceiver({
          appToken: transport.appToken,
          logger,
          ...(apiUrl ? { installerOptions: { clientOptions: { slackApiUrl: apiUrl } } } : {}),
        });
  const app = new App({ receiver, authorize: findToken, clientOptions, logger, convoStore: false });
  app.error(async (error) => log.warn({ code: error.code, message: error.message }, 'slack request not handled'));

  const bot: Bot = {
    ...parts,
    poster: new Poster(log),
    sharedChannels: new SharedChannels(),
    answers: new AnswerMemo(parts.earshot),
    commits: new GroupCommit(store),
  };
  const inFlight = new InFlight();
  registerListeners(app, bot, inFlight);

  const clientFor = async (team: string): Promise<webApi.WebClient> => {
    try {
      const { botToken } = await findToken({ teamId: team, enterpriseId: undefined, isEnterpriseInstall: false });
      return new webApi.WebClient(botToken, clientOptions);
    } catch (error) {
      throw isNotInstalled(error) ? new DeliveryGone('Earshot is no longer installed in the workspace') : error;
    }
  };

  let later: NodeJS.Timeout | undefined;
  const resume = (startedAt: number) =>
    resumeAbandoned(app, bot, startedAt).catch((err: unknown) =>
      log.error({ err }, 'could not take up old slack requests'),
    );

  return {
    router,
    digests: slackDigests(bot, clientFor),
    async start() {
      const startedAt = bot.clock();
      await reachable(check, log);
      if (receiver instanceof SocketModeReceiver) await connect(receiver);
      void inFlight.run(() => resume(startedAt));
      later = setTimeout(() => void inFlight.run(() => resume(startedAt)), ABANDONED_AFTER_MS + 1_000);
      later.unref();
      log.info({ transport: transport.kind, install: install.kind }, 'slack is on');
    },
    settled: () => inFlight.idle(),
    async stop(withinMs = 20_000) {
      clearTimeout(later);
      if (receiver instanceof SocketModeReceiver) await receiver.stop();
      const drained = await inFlight.drain(withinMs);
      if (!drained) log.error({ left: inFlight.count }, 'slack requests were still under way at shutdown');
      return drained;
    },
  };
}

/** A Slack that does not answer now may answer later: only a refusal ends the start. */
async function reachable(check: () => Promise<void>, log: Log): Promise<void> {
  try {
    await check();
  } catch (error) {
    const failure = slackFailure(error);
    if (!failure) throw error;
    log.warn(
      { reason: failure.reason },
      'slack could not be asked who we are; it is asked again with the first request',
    );
  }
}

async function connect(receiver: SocketModeReceiver): Promise<void> {
  try {
    await receiver.start();
  } catch (error) {
    const failure = slackFailure(error);
    const reason = failure?.reason ?? (error instanceof Error ? error.message : 'no connection');
    throw new EarshotError('config-wrong', `SLACK_APP_TOKEN: Socket Mode did not connect (${reason})`, {}, error);
  }
}
