import { pino } from 'pino';
import type { Config } from '../src/config.ts';
import type { Log } from '../src/log.ts';

/** Fields that may hold a secret or what somebody wrote, wherever they stand. */
const secret = ['token', 'botToken', 'authorization', 'password', 'secret', 'signingSecret', 'question', 'text'];

/** The log of the server, JSON lines on stderr, without secrets and without people's words. */
export function openLog(level: Config['logLevel']): Log {
  const paths = secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  return pino({ level, redact: { paths, censor: '[left out]' } }, pino.destination({ dest: 2, sync: false }));
}
