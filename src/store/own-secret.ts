import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EarshotError } from '../errors.ts';

/** The secret an installation makes for itself when it is given none, kept in its folder and readable by its owner alone. */
export function ownSecret(folder: string): string {
  const file = join(folder, 'secret');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    try {
      // `wx`: of two processes that start together, one writes and the other reads.
      writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const secret = readFileSync(file, 'utf8').trim();
    if (secret.length >= 16) return secret;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new EarshotError('store-broken', `${file} can't be used: ${reason}`, { file }, cause);
  }
  throw new EarshotError('store-broken', `${file} holds no secret; delete it to have one made anew.`, { file });
}
