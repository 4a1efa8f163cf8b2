import { z } from 'zod';
import { EarshotError } from '../../src/errors.ts';
import { OPEN, type Permissions, permissionsSchema } from './permission.ts';

/** What the Teams adapter is configured with. */
export interface TeamsConfig {
  /** The bot's registration. Null: no token is asked for or sent, which only a development machine may do. */
  readonly appId: string | null;
  readonly appPassword: string | null;
  /** `UserAssignedMSI` needs no password: the machine's managed identity stands for it. */
  readonly appType: 'SingleTenant' | 'UserAssignedMSI' | 'MultiTenant';
  readonly tenantId: string | null;
  /** Tenants whose people may ask; empty: every tenant that the registration lets through. */
  readonly allowedTenants: readonly string[];
  readonly permissions: Permissions;
  /** Refuses to start without an app id. */
  readonly production: boolean;
}

const APP_TYPES = {
  singletenant: 'SingleTenant',
  userassignedmsi: 'UserAssignedMSI',
  multitenant: 'MultiTenant',
} as const;

const word = z.preprocess((value) => (value === '' ? undefined : value), z.string().trim().optional());

const envSchema = z.object({
  MicrosoftAppId: word,
  MicrosoftAppPassword: word,
  MicrosoftAppTenantId: word,
  MicrosoftAppType: word,
  TEAMS_ALLOWED_TENANTS: word,
  TEAMS_PERMISSIONS: word,
  NODE_ENV: word,
});

/**
 * Reads what concerns Teams. Where `MicrosoftAppId` is set, everybody who posts has to prove to be the channel.
 *
 * @throws {EarshotError} `config-wrong`, naming the variable and what was expected
 */
export function readTeamsConfig(env: Readonly<Record<string, string | undefined>>): TeamsConfig {
  const data = envSchema.parse(env);
  const appType = appTypeOf(data.MicrosoftAppType ?? 'SingleTenant');
  const config: TeamsConfig = {
    appId: data.MicrosoftAppId ?? null,
    appPassword: data.MicrosoftAppPassword ?? null,
    appType,
    tenantId: data.MicrosoftAppTenantId ?? null,
    allowedTenants: (data.TEAMS_ALLOWED_TENANTS ?? '').split(/[\s,]+/).filter(Boolean),
    permissions: data.TEAMS_PERMISSIONS ? readPermissions(data.TEAMS_PERMISSIONS) : OPEN,
    production: data.NODE_ENV === 'production',
  };
  if (config.appId !== null) checkRegistration(config);
  else if (config.appPassword !== null)
    throw wrong('MicrosoftAppId is missing: MicrosoftAppPassword is set without it');
  return config;
}

function checkRegistration({ appType, tenantId, appPassword }: TeamsConfig): void {
  if (appType !== 'MultiTenant' && tenantId === null) throw missing('MicrosoftAppTenantId', appType);
  if (appType !== 'UserAssignedMSI' && appPassword === null) throw missing('MicrosoftAppPassword', appType);
}

function appTypeOf(value: string): TeamsConfig['appType'] {
  const known = Object.entries(APP_TYPES).find(([name]) => name === value.toLowerCase());
  if (!known) throw wrong(`MicrosoftAppType: expected SingleTenant or UserAssignedMSI, got ${value}`);
  return known[1];
}

function readPermissions(json: string): Permissions {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw wrong(
      'TEAMS_PERMISSIONS: expected JSON like {"rules":[{"places":["19:…@thread.tacv2"],"companies":["adtran"]}]}',
    );
  }
  const parsed = permissionsSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw wrong(`TEAMS_PERMISSIONS: ${issue?.path.join('.') || 'value'}: ${issue?.message}`);
}

function missing(name: string, appType: string): EarshotError {
  return wrong(`${name} is missing: MicrosoftAppType ${appType} needs it`);
}

function wrong(message: string): EarshotError {
  return new EarshotError('config-wrong', message);
}
