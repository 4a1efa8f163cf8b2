import {
  type Activity,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import { EarshotError } from '../../../src/errors.ts';
import type { TeamsConfig } from '../config.ts';

const UNAUTHORIZED = 401;

/** Answers a forged signature as unauthorised; the SDK lets the token library's own error through, which becomes a 500. */
class Authentication extends ConfigurationBotFrameworkAuthentication {
  override async authenticateRequest(activity: Activity, header: string) {
    try {
      return await super.authenticateRequest(activity, header);
    } catch (error) {
      if (isTokenError(error)) throw new AuthenticationError('Unauthorized', UNAUTHORIZED);
      throw error;
    }
  }
}

/**
 * Checks what the channel sends and signs what is sent back, as one tenant's bot.
 *
 * @throws {EarshotError} `config-wrong` in production without an app id, because the SDK asks for no token then
 */
export function createAuthentication(config: TeamsConfig): ConfigurationBotFrameworkAuthentication {
  if (config.appId === null && config.production) {
    throw new EarshotError(
      'config-wrong',
      'MicrosoftAppId is missing: without it anybody could post to /api/messages, which production does not allow',
    );
  }
  const identity = config.appId === null ? {} : sdkIdentity(config);
  return new Authentication(identity, new ConfigurationServiceClientCredentialFactory(identity));
}

function sdkIdentity(config: TeamsConfig): Record<string, string> {
  return {
    MicrosoftAppId: config.appId ?? '',
    MicrosoftAppType: config.appType,
    ...(config.appPassword === null ? {} : { MicrosoftAppPassword: config.appPassword }),
    ...(config.tenantId === null ? {} : { MicrosoftAppTenantId: config.tenantId }),
  };
}

/** The names that the SDK's token library gives its errors: a bad signature, a malformed token, one out of its time. */
function isTokenError(error: unknown): boolean {
  return (
    error instanceof Error && /^(JsonWebTokenError|TokenExpiredError|NotBeforeError|SyntaxError)$/.test(error.name)
  );
}
