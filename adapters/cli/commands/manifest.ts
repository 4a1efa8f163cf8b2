import { writeFile } from 'node:fs/promises';
import { EarshotError } from '../../../src/errors.ts';
import type { CompanySummary } from '../../../src/service.ts';
import type { Terminal } from '../terminal.ts';

/** What the platforms are told of this installation. */
export interface ManifestSettings {
  readonly publicUrl: string | null;
  /** Whether Slack is connected by Socket Mode, which needs no public address. */
  readonly slackSocket: boolean;
  readonly slackManyWorkspaces: boolean;
  readonly teamsAppId: string | null;
}

/** Writes Slack's app manifest, to be pasted at api.slack.com/apps. */
export async function writeSlackManifest(
  companies: readonly CompanySummary[],
  settings: ManifestSettings,
  file: string,
  terminal: Terminal,
): Promise<void> {
  const { renderManifest } = await import('../../slack/manifest.ts');
  const publicUrl = settings.slackSocket ? null : settings.publicUrl;
  const manifest = renderManifest(companies, { publicUrl, manyWorkspaces: settings.slackManyWorkspaces });
  await write(file, `${JSON.stringify(manifest, null, 2)}\n`);
  const how = publicUrl === null ? 'for Socket Mode; set PUBLIC_URL for HTTP' : `for ${publicUrl}`;
  terminal.out(`${file}: Slack’s app manifest, ${how}. Paste it at https://api.slack.com/apps, “From a manifest”.`);
}

/**
 * Writes Teams' app package, to be uploaded in Teams under Apps.
 *
 * @throws {EarshotError} `config-wrong` without the bot's registration
 */
export async function writeTeamsPackage(
  companies: readonly CompanySummary[],
  settings: ManifestSettings,
  file: string,
  terminal: Terminal,
): Promise<void> {
  const { publicUrl, teamsAppId } = settings;
  if (teamsAppId === null) {
    throw new EarshotError('config-wrong', 'MicrosoftAppId is missing: the app package names the bot’s registration');
  }
  const { renderTeamsPackage } = await import('../../teams/package/render-teams-package.ts');
  await write(file, renderTeamsPackage({ appId: teamsAppId, publicUrl, companies }));
  const links = publicUrl?.startsWith('https:') ? '' : ' Without an https PUBLIC_URL links are not unfurled.';
  terminal.out(`${file}: Teams’ app package. Upload it in Teams: Apps, Manage your apps, Upload an app.${links}`);
}

async function write(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (cause) {
    throw new EarshotError('file-unreadable', `${file}: can’t be written`, { file }, cause);
  }
}
