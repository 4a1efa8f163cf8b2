import type { RequestHandler } from 'express';
import type { Config } from '../src/config.ts';
import type { Environment } from '../src/core-settings.ts';
import type { DigestCommands, DigestDelivery } from '../src/digest/ports.ts';
import type { Log } from '../src/log.ts';
import type { Notice } from './show-banner.ts';
import { readSlackConfig } from './slack/config.ts';
import { readTeamsConfig } from './teams/config.ts';
import { onlyLocal } from './web/access.ts';
import type { LinkedPlace } from './web/links.ts';
import type { Core } from './wire-core.ts';

export interface PlatformParts {
  readonly core: Core;
  readonly config: Config;
  readonly log: Log;
  readonly digests: DigestCommands;
  readonly readLink: (url: string) => LinkedPlace | null;
}

/** A chat platform that is on. */
export interface Platform {
  readonly handler: RequestHandler;
  readonly delivery: DigestDelivery;
  /** How it runs, in a few words. */
  readonly text: string;
  /** Connects; called when the server listens. */
  start(): Promise<void>;
  /** Lets what was accepted be answered; called when the server has closed. */
  stop(): Promise<void>;
}

/** A platform, or the reason why it is off. */
export interface Platforms {
  readonly slack: Platform | string;
  readonly teams: Platform | string;
}

/**
 * Opens the chat platforms that are configured; only those are loaded.
 *
 * @throws {EarshotError} `config-wrong` naming the setting that is wrong or missing
 */
export async function openPlatforms(env: Environment, parts: PlatformParts): Promise<Platforms> {
  const slack = readSlackConfig(env);
  const teams = readTeamsConfig(env);
  return {
    slack: slack ? await openSlack(slack, parts) : 'set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET, see README',
    teams: teamsOff(teams, parts.config) ?? (await openTeams(teams, parts)),
  };
}

export function isOn(platform: Platform | string): platform is Platform {
  return typeof platform !== 'string';
}

export function noticeOf(name: string, platform: Platform | string): Notice {
  return isOn(platform) ? { name, on: true, text: platform.text } : { name, on: false, text: platform };
}

async function openSlack(
  config: NonNullable<ReturnType<typeof readSlackConfig>>,
  { core, log, digests, readLink }: PlatformParts,
): Promise<Platform> {
  const { createSlackApp } = await import('./slack/create-slack-app.ts');
  const app = createSlackApp({
    earshot: core.earshot,
    store: core.store,
    log,
    clock: Date.now,
    config,
    digests,
    readLink,
  });
  const install = config.install.kind === 'oauth' ? ', many workspaces at /slack/install' : '';
  return {
    handler: app.router,
    delivery: app.digests,
    text: config.transport.kind === 'http' ? `POST /slack/events${install}` : `Socket Mode${install}`,
    start: () => app.start(),
    stop: async () => void (await app.stop()),
  };
}

/** Without a registration nobody proves to be Teams: that is for a development machine's own playground alone. */
function teamsOff({ appId }: ReturnType<typeof readTeamsConfig>, { host, production }: Config): string | null {
  if (appId !== null) return null;
  if (production) return 'set MicrosoftAppId, see README';
  return isLoopback(host)
    ? null
    : `set MicrosoftAppId, see README (without it Teams runs on 127.0.0.1 only, not on ${host})`;
}

async function openTeams(
  config: ReturnType<typeof readTeamsConfig>,
  { core, log, digests, readLink }: PlatformParts,
): Promise<Platform> {
  const { createTeamsBot } = await import('./teams/bot.ts');
  const bot = createTeamsBot({
    earshot: core.earshot,
    store: core.store,
    config,
    log,
    digest: digests,
    readLink: (url) => spotOf(readLink(url)),
  });
  return {
    // Without a registration nothing proves who posts, and invokes are answered with the words of calls.
    handler: config.appId === null ? onlyLocal(bot.handler) : bot.handler,
    delivery: bot.delivery,
    text: config.appId
      ? 'POST /api/messages'
      : 'POST /api/messages for a local playground; set MicrosoftAppId for Teams itself',
    start: async () => {},
    stop: () => bot.stop(),
  };
}

/** Teams previews cited sentences only; a link to a whole call is none. */
function spotOf(place: LinkedPlace | null) {
  return place?.span ? { call: place.call, version: place.version, ...place.span } : null;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
