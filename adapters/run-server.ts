import { once } from 'node:events';
import { createServer as createHttpServer, type Server } from 'node:http';
import { readConfig } from '../src/config.ts';
import type { Environment } from '../src/core-settings.ts';
import { EarshotError } from '../src/errors.ts';
import type { Terminal } from './cli/terminal.ts';
import { ingestSample } from './first-calls.ts';
import { openLog } from './open-log.ts';
import { isOn, noticeOf, openPlatforms } from './open-platforms.ts';
import { runDigests } from './run-digests.ts';
import { showBanner } from './show-banner.ts';
import { makeLinkReader } from './web/links.ts';
import { createServer } from './web/server.ts';
import { wireCore } from './wire-core.ts';
import { wireDigestCommands } from './wire-digest-commands.ts';

/** How long connections may take to end before they are cut. */
const drainMs = 8_000;

export interface ServeOptions {
  readonly data?: string | undefined;
  readonly terminal: Terminal;
  /** Ends the server. */
  readonly until: AbortSignal;
}

/**
 * Opens the store, mounts what is configured on one server, and ends in the reverse order.
 *
 * @throws {EarshotError} `config-wrong` before anything listens
 */
export async function runServer(env: Environment, { data, terminal, until }: ServeOptions): Promise<void> {
  // 1. Everything that can be wrong with the settings is said before anything runs.
  const config = readConfig(env, data);
  const log = openLog(terminal.live && !env.LOG_LEVEL ? 'warn' : config.logLevel);
  const core = await wireCore(config);
  const { earshot, store } = core;
  const links = { publicUrl: config.publicUrl, linkSecrets: core.linkSecrets };
  const platforms = await openPlatforms(env, {
    ...{ core, config, log },
    digests: await wireDigestCommands(core, config),
    readLink: makeLinkReader(links),
  });
  const on = [platforms.slack, platforms.teams].filter(isOn);

  // 2. A store that holds nothing answers from the sample.
  const sample = await ingestSample(earshot);

  // 3. One server for all of it.
  const app = createServer({
    ...{ earshot, log },
    settings: { ...links, accessToken: config.accessToken },
    ...(isOn(platforms.slack) && { slack: platforms.slack.handler }),
    ...(isOn(platforms.teams) && { teams: platforms.teams.handler }),
    ready: () => store.ping().then(() => true),
  });
  const server = createHttpServer(app);
  const address = await listen(server, config.host, config.port);
  for (const platform of on) await platform.start();
  const deliveries = on.map((platform) => platform.delivery);
  const desk = await core.digestDesk(async ({ target, owner }) => {
    const delivery = deliveries.find(({ prefix }) => target.startsWith(`${prefix}:`));
    return (await delivery?.allowed(target, owner)) ?? null;
  });
  const digests = runDigests({ store, log, build: desk.build, announcements: desk.announcements }, deliveries);
  const notices = [noticeOf('Slack', platforms.slack), noticeOf('Teams', platforms.teams)];
  showBanner({ address, config, notices, companies: await earshot.companies(), sample }, terminal);

  // 4. Nothing new, then what was accepted, then the store.
  if (!until.aborted) await once(until, 'abort');
  terminal.err('Stopping: what was accepted is answered first.');
  await close(server);
  await digests.stop();
  for (const platform of on) await platform.stop();
  await earshot.close();
}

/** @returns the address to open in a browser */
async function listen(server: Server, host: string, port: number): Promise<string> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    const reason = code === 'EADDRINUSE' ? 'is taken; set another PORT' : `can't be listened on (${code})`;
    throw new EarshotError('config-wrong', `PORT: ${port} on ${host} ${reason}`, { name: 'PORT' }, cause);
  }
  const bound = server.address();
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${shown}:${typeof bound === 'object' && bound ? bound.port : port}`;
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), drainMs);
  await closed;
  clearTimeout(cut);
}
