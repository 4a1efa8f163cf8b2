import { type DestinationStream, pino } from 'pino';
import type { Config } from '../src/config.ts';
import type { Log } from '../src/log.ts';

/** Fields that may hold a secret or what somebody wrote, wherever they stand. */
const secret = ['token', 'botToken', 'authorization', 'password', 'secret', 'signingSecret', 'question', 'text'];

/**
 * The log of the server, JSON lines, without secrets and without people's words.
 *
 * @param to where lines go; stderr unless a test says otherwise
 */
export function openLog(
  level: Config['logLevel'],
  to: DestinationStream = pino.destination({ dest: 2, sync: false }),
): Log {
  const paths = secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  return pino({ level, redact: { paths, censor: '[left out]' }, serializers: { err: describeError } }, to);
}

/**
 * What went wrong and where, with all causes. Nothing else of an error: those of HTTP clients carry the request with its
 * headers and the whole message that was being sent.
 */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack, cause } = error;
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  return {
    ...{ type: name, message, stack },
    ...(typeof code === 'string' && { code }),
    ...(typeof statusCode === 'number' && { statusCode }),
    ...(cause !== undefined && { cause: describeError(cause) }),
  };
}
