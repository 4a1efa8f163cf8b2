import { randomUUID } from 'node:crypto';
import { EarshotError } from '../../../src/errors.ts';
import type { Log } from '../../../src/log.ts';

/** Plain words for whoever asked. What is not the asker's to know is logged under an id that they are told. */
export function errorWords(error: unknown, log: Log, doing: string): string {
  if (error instanceof EarshotError && error.code !== 'store-broken' && error.code !== 'citation-unverified') {
    log.info({ code: error.code }, `teams: ${doing}: refused`);
    return sentence(error.message);
  }
  const id = randomUUID().slice(0, 8);
  log.error({ id, err: error }, `teams: ${doing} failed`);
  return `Something failed here, and it is logged as ${id}. Please try again.`;
}

function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
