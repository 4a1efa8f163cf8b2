import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../../src/log.ts';

/**
 * Bolt's own lines go to the log's debug level: what matters of them is logged once by the code that handles it, and none of
 * Bolt's lines is free of payloads.
 */
export function boltLogger(log: Log): Logger {
  const line = (...parts: unknown[]) => log.debug({ from: 'bolt' }, parts.map(shown).join(' ').slice(0, 500));
  return {
    debug: () => undefined,
    info: line,
    warn: line,
    error: line,
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}

function shown(part: unknown): string {
  return part instanceof Error ? part.message : typeof part === 'string' ? part : '';
}
