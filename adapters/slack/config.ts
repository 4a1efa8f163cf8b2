import { z } from 'zod';
import { EarshotError } from '../../src/errors.ts';
import { OPEN, type Permissions, permissionsSchema } from './permission.ts';

/** How Slack reaches this process and as which workspaces it acts. */
export interface SlackConfig {
  readonly transport:
    | { readonly kind: 'http'; readonly signingSecret: string }
    | { readonly kind: 'socket'; readonly appToken: string };
  readonly install:
    | { readonly kind: 'token'; readonly botToken: string }
    | {
        readonly kind: 'oauth';
        readonly clientId: string;
        readonly clientSecret: string;
        readonly stateSecret: string;
      };
  /** Ends in a slash; Slack's own when null. For tests and gateways. */
  readonly apiUrl: string | null;
  readonly publicUrl: string | null;
  readonly permissions: Permissions;
}

const optional = (what: string, pattern: RegExp) =>
  z.preprocess((value) => (value === '' ? undefined : value), z.string().regex(pattern, `expected ${what}`).optional());

const envSchema = z.object({
  SLACK_BOT_TOKEN: optional('a bot token, xoxb-…', /^xox[be][-.]/),
  SLACK_SIGNING_SECRET: optional('the signing secret of Basic Information', /^\S{4,}$/),
  SLACK_APP_TOKEN: optional('an app-level token, xapp-…', /^xapp-/),
  SLACK_CLIENT_ID: optional('the client id of Basic Information', /^\S+$/),
  SLACK_CLIENT_SECRET: optional('the client secret of Basic Information', /^\S+$/),
  SLACK_STATE_SECRET: optional('16 or more characters of your own', /^.{16,}$/),
  SLACK_API_URL: optional('a web address', /^https?:\/\/\S+$/),
  SLACK_PERMISSIONS: optional('JSON', /^\s*\{/),
  PUBLIC_URL: optional('a web address', /^https?:\/\/\S+$/),
});

/**
 * Reads what concerns Slack. `SLACK_APP_TOKEN` chooses Socket Mode, `SLACK_CLIENT_ID` many workspaces.
 *
 * @returns null when nothing of Slack is configured
 * @throws {EarshotError} `config-wrong`, naming the variable and what was expected
 */
export function readSlackConfig(env: Readonly<Record<string, string | undefined>>): SlackConfig | null {
  const parsed = envSchema.safeParse(env);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw wrong(`${issue?.path.join('.')}: ${issue?.message}`);
  }
  const { data } = parsed;
  const { SLACK_BOT_TOKEN: botToken, SLACK_CLIENT_ID: clientId, SLACK_APP_TOKEN: appToken } = data;
  const permissions = data.SLACK_PERMISSIONS ? readPermissions(data.SLACK_PERMISSIONS) : OPEN;
  if (!botToken && !clientId && !appToken && !data.SLACK_SIGNING_SECRET) return null;
  const address = data.SLACK_API_URL;
  return {
    transport: appToken
      ? { kind: 'socket', appToken }
      : { kind: 'http', signingSecret: need(data.SLACK_SIGNING_SECRET, 'SLACK_SIGNING_SECRET', 'or SLACK_APP_TOKEN') },
    install: clientId
      ? {
          kind: 'oauth',
          clientId,
          clientSecret: need(data.SLACK_CLIENT_SECRET, 'SLACK_CLIENT_SECRET', 'with SLACK_CLIENT_ID'),
          stateSecret: need(data.SLACK_STATE_SECRET, 'SLACK_STATE_SECRET', 'with SLACK_CLIENT_ID'),
        }
      : { kind: 'token', botToken: need(botToken, 'SLACK_BOT_TOKEN', 'or SLACK_CLIENT_ID') },
    apiUrl: address ? (address.endsWith('/') ? address : `${address}/`) : null,
    publicUrl: data.PUBLIC_URL ?? null,
    permissions,
  };
}

function readPermissions(json: string): Permissions {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw wrong('SLACK_PERMISSIONS: expected JSON like {"rules":[{"channels":["C0123"],"companies":["adtran"]}]}');
  }
  const parsed = permissionsSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw wrong(`SLACK_PERMISSIONS: ${issue?.path.join('.') || 'value'}: ${issue?.message}`);
}

function need(value: string | undefined, name: string, when: string): string {
  if (value) return value;
  throw wrong(`${name} is missing: Slack needs it ${when}`);
}

function wrong(message: string): EarshotError {
  return new EarshotError('config-wrong', message);
}
