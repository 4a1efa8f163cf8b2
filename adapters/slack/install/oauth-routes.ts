import { InstallProvider } from '@slack/oauth';
import type { IRouter } from 'express';
import type { Log } from '../../../src/log.ts';
import type { SecretStore } from '../../../src/ports/conversations.ts';
import type { SlackConfig } from '../config.ts';
import { SCOPES, STICKY_SCOPES } from '../manifest.ts';
import { boltLogger } from './bolt-logger.ts';
import { installationStore } from './installation-store.ts';

type OAuth = Extract<SlackConfig['install'], { kind: 'oauth' }>;

/**
 * The installer, with `/slack/install` and `/slack/oauth_redirect` on a router. State is signed, bound to the browser by a
 * cookie and good for ten minutes; a forged one is refused with 400.
 */
export function createInstaller(
  { clientId, clientSecret, stateSecret }: OAuth,
  config: Pick<SlackConfig, 'apiUrl' | 'publicUrl'>,
  secrets: SecretStore,
  log: Log,
): InstallProvider {
  return new InstallProvider({
    clientId,
    clientSecret,
    stateSecret,
    installationStore: installationStore(secrets),
    logger: boltLogger(log),
    directInstall: true,
    ...(config.apiUrl
      ? {
          clientOptions: { slackApiUrl: config.apiUrl },
          authorizationUrl: new URL('../oauth/v2/authorize', config.apiUrl).href,
        }
      : {}),
  });
}

export function addOAuthRoutes(router: IRouter, installer: InstallProvider, publicUrl: string | null, log: Log): void {
  const options = {
    scopes: [...Object.keys(SCOPES), ...STICKY_SCOPES],
    ...(publicUrl ? { redirectUri: new URL('/slack/oauth_redirect', publicUrl).href } : {}),
  };
  router.get('/slack/install', async (request, response) => {
    await installer.handleInstallPath(request, response, {}, options);
  });
  router.get('/slack/oauth_redirect', async (request, response) => {
    await installer.handleCallback(request, response, {
      success: (installation, _options, _request, answer) => {
        log.info({ team: installation.team?.id ?? installation.enterprise?.id }, 'slack workspace installed');
        answer.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' });
        answer.end('Earshot is installed. Type /earnings help in Slack.\n');
      },
      failure: (error, _options, _request, answer) => {
        log.warn({ code: 'code' in error ? error.code : undefined }, 'slack installation refused');
        answer.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
        answer.end(
          'Earshot was not installed: the request did not come from this browser or is too old. Start again at /slack/install.\n',
        );
      },
    });
  });
}
