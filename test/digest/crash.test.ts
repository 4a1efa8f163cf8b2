import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';

/** Kills of each kind: the full hundred with EARSHOT_MANY=100. */
const MANY = Number(process.env.EARSHOT_MANY ?? 6);
/** Where a process is killed. `while posting`: the platform has taken the post and its answer never arrives. */
const STEPS = ['claimed', 'built', 'before post', 'while posting', 'after post', 'before mark'] as const;
/** A process killed here may have posted without having marked it. */
const MAY_BE_OUT: readonly string[] = ['while posting', 'after post', 'before mark'];
const SUBSCRIBERS = ['a', 'b', 'c', 'd'];
const DAY = '2026-11-23';
const LEASE_MS = 120_000;
const root = resolve(import.meta.dirname, '../..');

interface Step {
  readonly by: string;
  readonly name: string;
  readonly subscription: string;
}

let folder = '';
let platform: Awaited<ReturnType<typeof openPlatform>>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-crash-'));
  platform = await openPlatform();
  return () => platform.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('sending digests, killed on the way', () => {
  it.for(['can tell', 'cannot tell'] as const)(
    'posts once to everybody where the platform %s',
    { timeout: 60_000 + 4_000 * MANY },
    async (tells) => {
      platform.canTell = tells === 'can tell';
      for (let kills = 0, round = 0; kills < MANY; round++) {
        const file = await openFile(`${round}.db`, SUBSCRIBERS);
        const posts = platform.forget();
        let now = Date.UTC(2026, 10, 23, 9);
        const before = platform.killed.length;
        // Each process finds what the one killed before it left behind, and is killed at the next step.
        for (let i = 0; i < STEPS.length && kills < MANY; i++, kills++) {
          platform.killAt = STEPS[(i + round) % STEPS.length]!;
          expect(await endOf(send(file, now, `killed-${i}`)), platform.killAt).toBe('SIGKILL');
          now += LEASE_MS + 1;
        }
        const mayRepeat = platform.killed.slice(before).filter(({ name }) => MAY_BE_OUT.includes(name));
        platform.killAt = null;
        expect(await endOf(send(file, now, 'last'))).toBe(0);

        const of = (id: string) => posts.filter((p) => p.target === `fake:T1:${id}`);
        for (const id of SUBSCRIBERS) {
          const repeats = platform.canTell ? 0 : mayRepeat.filter((m) => m.subscription === id).length;
          expect(of(id).length, `posts to ${id}`).toBeGreaterThanOrEqual(1);
          expect(of(id).length, `posts to ${id}`).toBeLessThanOrEqual(1 + repeats);
          expect(new Set(of(id).map((p) => p.key)).size).toBe(1);
        }
        expect(await statesIn(file, SUBSCRIBERS)).toEqual(SUBSCRIBERS.map(() => 'sent'));
      }
      expect(platform.killed).toHaveLength(MANY);
    },
  );

  it('has two processes on one file post once', { timeout: 60_000 + 4_000 * MANY }, async () => {
    const many = Array.from({ length: 24 }, (_, i) => `s${i}`);
    for (let round = 0; round < Math.ceil(MANY / 6); round++) {
      const file = await openFile(`two-${round}.db`, many);
      const posts = platform.forget();
      const now = Date.UTC(2026, 10, 23, 9);
      expect(await Promise.all([endOf(send(file, now, 'p1')), endOf(send(file, now, 'p2'))])).toEqual([0, 0]);
      expect(posts.map((p) => p.target).sort()).toEqual(many.map((id) => `fake:T1:${id}`).sort());
    }
  });
});

/** A store with subscribers whose digest is due at 8:30. */
async function openFile(name: string, ids: readonly string[]): Promise<string> {
  const file = join(folder, name);
  const store = await openStore({ at: { file }, cutPassages: () => [], passphrases: ['test'] });
  for (const id of ids)
    await store.saveSubscription({
      ...{ id, target: `fake:T1:${id}`, owner: 'U1', companies: [], watchTerms: [], weekdays: [1, 2, 3, 4, 5, 6, 7] },
      ...{ minuteOfDay: 510, timeZone: 'Europe/London', quietDay: 'spotlight', announce: false },
      ...{ paused: false, pausedBecause: null, createdAt: 0 },
    });
  await store.close();
  return file;
}

async function statesIn(file: string, ids: readonly string[]) {
  const store = await openStore({ at: { file }, cutPassages: () => [], passphrases: ['test'] });
  const runs = await Promise.all(ids.map((id) => store.digestRun(id, DAY)));
  await store.close();
  return runs.map((run) => run?.state);
}

function send(file: string, now: number, by: string): ChildProcess {
  const program = join(import.meta.dirname, 'send-digests.ts');
  const options = ['--file', file, '--platform', platform.url, '--now', String(now), '--by', by];
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), program, ...options], {
    env: { PATH: process.env.PATH, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  platform.running.set(by, child);
  return child;
}

/** @returns the exit code, or the signal that ended it */
async function endOf(child: ChildProcess): Promise<number | string> {
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return signal ?? code ?? -1;
}

/** A platform on loopback that keeps what it was given, and kills the sender at the step it is told to. */
async function openPlatform() {
  const self = {
    url: '',
    canTell: true,
    killed: [] as Step[],
    /** The first process that reaches this step is killed there. */
    killAt: null as string | null,
    running: new Map<string, ChildProcess>(),
    posts: [] as { readonly target: string; readonly key: string }[],
    /** Starts a new list of posts. */
    forget() {
      self.posts = [];
      return self.posts;
    },
    close: () => new Promise<void>((done) => void server.close(() => done())),
  };
  /** A killed process gets no answer: it is gone before one could be read. */
  const kills = (step: Step): boolean => {
    if (self.killAt !== step.name) return false;
    self.killed.push(step);
    self.running.get(step.by)?.kill('SIGKILL');
    return true;
  };
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await textOf(request));
    const reply = (answer: object) => response.end(JSON.stringify(answer));
    if (request.url === '/step') return kills(body) ? undefined : reply({});
    if (request.url === '/find') {
      const isThere = self.posts.some((p) => p.target === body.target && p.key === body.key);
      return reply({ found: self.canTell ? (isThere ? 'posted' : 'absent') : 'unknown' });
    }
    self.posts.push({ target: body.target, key: body.key });
    const subscription = String(body.target).split(':')[2]!;
    return kills({ by: body.by, name: 'while posting', subscription })
      ? undefined
      : reply({ receipt: `post-${self.posts.length}` });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  self.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return self;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}
