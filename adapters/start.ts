import { existsSync } from 'node:fs';
import { type Environment, readCoreSettings } from '../src/core-settings.ts';
import type { ManifestSettings } from './cli/commands/manifest.ts';
import type { Terminal } from './cli/terminal.ts';
import { type Core, wireCore } from './wire-core.ts';

/**
 * The core for one command.
 *
 * @param options.data the folder to keep calls in, before `EARSHOT_DATA`
 * @throws {EarshotError} `config-wrong`, `store-broken`
 */
export async function openCore({ data }: { readonly data?: string | undefined } = {}): Promise<Core> {
  return await wireCore(readCoreSettings(await environment(), data));
}

/**
 * The core with the digest's commands, as the server would carry them out.
 *
 * @throws {EarshotError} `config-wrong`, `store-broken`
 */
export async function openDigests({ data }: { readonly data?: string | undefined }) {
  const [{ readConfig }, { wireDigestCommands }] = await Promise.all([
    import('../src/config.ts'),
    import('./wire-digest-commands.ts'),
  ]);
  const config = readConfig(await environment(), data);
  const core = await wireCore(config);
  return { core, commands: await wireDigestCommands(core, config) };
}

/**
 * Runs everything that is configured until the signal, then lets what was accepted be answered.
 *
 * @throws {EarshotError} `config-wrong` before anything listens
 */
export async function serve(options: {
  readonly data?: string | undefined;
  readonly terminal: Terminal;
  readonly until: AbortSignal;
}): Promise<void> {
  const [{ runServer }, env] = await Promise.all([import('./run-server.ts'), environment()]);
  await runServer(env, options);
}

/**
 * What the platforms are told of this installation.
 *
 * @throws {EarshotError} `config-wrong`
 */
export async function manifestSettings(): Promise<ManifestSettings> {
  const env = await environment();
  return {
    publicUrl: readCoreSettings(env).publicUrl,
    slackSocket: Boolean(env.SLACK_APP_TOKEN),
    slackManyWorkspaces: Boolean(env.SLACK_CLIENT_ID),
    teamsAppId: env.MicrosoftAppId || null,
  };
}

/** The process's environment, with `.env` of the working directory beneath it. */
async function environment(): Promise<Environment> {
  if (existsSync('.env')) {
    const { config } = await import('dotenv');
    config({ quiet: true });
  }
  return process.env;
}
