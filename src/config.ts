import { z } from 'zod';
import { type CoreSettings, type Environment, readCoreSettings } from './core-settings.ts';
import { parseDigestWords } from './digest/parse-digest-words.ts';
import type { Schedule } from './digest/schedule.ts';
import { EarshotError } from './errors.ts';

/** What the server is told beside the platforms' own settings. */
export interface Config extends CoreSettings {
  readonly port: number;
  readonly host: string;
  /** Opens every page to whoever a reverse proxy vouches for by it; null: nobody gets in that way. */
  readonly accessToken: string | null;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
  /** IANA name; used for digests where a person's own zone is not known. */
  readonly timeZone: string;
  /** When a digest comes that was asked for without a time. */
  readonly digestSchedule: Omit<Schedule, 'timeZone'>;
  readonly production: boolean;
}

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const port = 'expected a port number, 0 to 65535';

const schema = z.object({
  PORT: z.coerce.number(port).int(port).min(0, port).max(65_535, port).default(3978),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'expected a host name or address')
    .default('127.0.0.1'),
  ACCESS_TOKEN: z.string().min(16, 'expected 16 or more characters').optional(),
  LOG_LEVEL: z.enum(levels, `expected one of ${levels.join(', ')}`).default('info'),
  DIGEST_TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'expected a time zone like Europe/London')
    .default(new Intl.DateTimeFormat().resolvedOptions().timeZone),
  DIGEST_SCHEDULE: z
    .string()
    .default('daily 8:00')
    .transform((words, context) => {
      const wish = parseDigestWords(words);
      if (wish.kind === 'subscribe' && wish.names.length === 0) return wish.schedule;
      context.addIssue('expected days and a time like weekdays 7:30');
      return z.NEVER;
    }),
  NODE_ENV: z.string().optional(),
});

/**
 * Reads the settings of the server. Empty values count as absent.
 *
 * @throws {EarshotError} `config-wrong` naming the variable, its value unless it is a secret, and what was expected
 */
export function readConfig(env: Environment, given?: string): Config {
  const core = readCoreSettings(env, given);
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  if (!parsed.success) throw wrong(parsed.error.issues[0], env);
  const { data } = parsed;
  return {
    ...core,
    port: data.PORT,
    host: data.HOST,
    accessToken: data.ACCESS_TOKEN ?? null,
    logLevel: data.LOG_LEVEL,
    timeZone: data.DIGEST_TIME_ZONE,
    digestSchedule: data.DIGEST_SCHEDULE,
    production: data.NODE_ENV === 'production',
  };
}

function wrong(issue: z.core.$ZodIssue | undefined, env: Environment): EarshotError {
  const name = String(issue?.path[0]);
  const got = /SECRET|TOKEN|PASSWORD/.test(name) ? '' : `, got “${env[name]}”`;
  return new EarshotError('config-wrong', `${name}: ${issue?.message}${got}`, { name });
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
