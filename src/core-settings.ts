import { join } from 'node:path';
import { EarshotError } from './errors.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What every command needs to know: where calls are kept and how citations link. Read without the schema of the server's settings. */
export interface CoreSettings {
  /** The folder of the SQLite file and of what belongs to this installation alone. */
  readonly folder: string;
  readonly at: { readonly file: string } | { readonly postgres: string };
  /** Where people reach the server, without a slash at the end; null: citations say where to look instead of linking. */
  readonly publicUrl: string | null;
  /** The first signs and seals, all of them open; empty: a secret of the folder's own is made. */
  readonly linkSecrets: readonly string[];
}

/**
 * Reads `EARSHOT_DATA` (default `./data`), `DATABASE_URL`, `PUBLIC_URL` and `LINK_SECRET`. Empty values count as absent.
 * A folder given outright (`--data`) is used even where `DATABASE_URL` is set.
 *
 * @throws {EarshotError} `config-wrong` naming the variable and what was expected
 */
export function readCoreSettings(env: Environment, given?: string): CoreSettings {
  const folder = given || env.EARSHOT_DATA || 'data';
  return {
    folder,
    at: env.DATABASE_URL && !given ? { postgres: databaseUrl(env.DATABASE_URL) } : { file: join(folder, 'earshot.db') },
    publicUrl: env.PUBLIC_URL ? publicUrl(env.PUBLIC_URL) : null,
    linkSecrets: env.LINK_SECRET ? secrets(env.LINK_SECRET) : [],
  };
}

function databaseUrl(value: string): string {
  if (/^postgres(ql)?:\/\/./.test(value)) return value;
  throw wrong('DATABASE_URL', 'expected postgres://user:password@host:5432/name');
}

function publicUrl(value: string): string {
  if (URL.canParse(value) && /^https?:/.test(value)) return value.replace(/\/+$/, '');
  throw wrong('PUBLIC_URL', `expected an address like https://earshot.example.com, got “${value}”`);
}

function secrets(value: string): readonly string[] {
  const list = value
    .split(',')
    .map((secret) => secret.trim())
    .filter(Boolean);
  if (list.length > 0 && list.every((secret) => secret.length >= 16)) return list;
  throw wrong('LINK_SECRET', 'expected 16 or more characters; to rotate, the new one first: new,old');
}

function wrong(name: string, expected: string): EarshotError {
  return new EarshotError('config-wrong', `${name}: ${expected}`, { name });
}
