import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** A PostgreSQL to test against: where it is and how to leave it. */
export interface PostgresServer {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * The server named by EARSHOT_TEST_POSTGRES, else one of the programs Debian's package installs, started on loopback
 * in a folder of its own. Null where there is neither.
 */
export async function findPostgres(): Promise<PostgresServer | null> {
  const given = process.env.EARSHOT_TEST_POSTGRES;
  if (given) return { url: given, stop: async () => {} };
  const programs = debianPrograms();
  return programs ? await startServer(programs) : null;
}

function debianPrograms(): string | null {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(root, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb'))) ?? null;
}

async function startServer(bin: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-postgres-'));
  // The server refuses to run as root; the package brings a user of its own.
  const user = process.getuid?.() === 0 ? userIds('postgres') : null;
  if (user) chownSync(folder, user.uid, user.gid);
  const as = { ...user, cwd: folder, stdio: 'ignore' } as const;
  execFileSync(join(bin, 'initdb'), ['-D', join(folder, 'data'), '-U', 'earshot', '-A', 'trust', '--no-sync'], as);
  const port = await freePort();
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', join(folder, 'data'), '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1'],
    as,
  );
  const ready = () => {
    execFileSync(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  };
  await until(ready, 30_000);
  return {
    url: `postgres://earshot@127.0.0.1:${port}/postgres`,
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function userIds(name: string): { uid: number; gid: number } {
  const ask = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: ask('-u'), gid: ask('-g') };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function until(check: () => void, withinMs: number): Promise<void> {
  for (const deadline = Date.now() + withinMs; ; await delay(100)) {
    try {
      return check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}
