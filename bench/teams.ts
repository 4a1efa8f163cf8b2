/**
 * Messages through the whole server, as the channel sends them: 500 at 50 a second, then 500 as fast as they are taken,
 * beside a bare botbuilder bot that echoes, in the same run.
 *
 *   npx tsx bench/teams.ts [--messages 500] [--rate 50]
 *
 * Needs ../shared/peers, whose channel fake signs the messages and takes the replies, and the openssl command.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { sharedPeers } from '../test/shared-data.ts';

const QUESTIONS = ['/adtran gross margin', 'adtran revenue', 'adtran inventory', 'list the analysts', 'adtran EPS'];
const CHATS = 40;
const AT_ONCE = 16;
const ROUNDS = 10;
const FLOOR = 0.5;
const SLOWEST_MS = 500;

const { values } = parseArgs({
  options: { messages: { type: 'string', default: '500' }, rate: { type: 'string', default: '50' } },
});
const messages = Number(values.messages);
const rate = Number(values.rate);

interface Activity {
  readonly body: { readonly type: string; readonly replyToId?: string };
}

interface Bot {
  readonly activities: Activity[];
  /** Resolves with the milliseconds until the HTTP reply. */
  send(id: string, index: number, more?: string): Promise<number>;
  stop(): Promise<void>;
}

interface Replies {
  readonly lost: number;
  readonly doubled: number;
}

interface Flood extends Replies {
  readonly count: number;
  readonly seconds: number;
}

if (!sharedPeers) {
  console.error('bench/teams: ../shared/peers is absent');
  process.exit(1);
}
const peer = (file: string) => import(pathToFileURL(join(sharedPeers ?? '', file)).href);
const { startChannelFake } = await peer('teams/channel-fake.mjs');
const { freePort, startProcess } = await peer('lib/processes.mjs');
const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-'));

const ours = await openBot(['adapters/cli/main.ts', '--data', folder, 'serve']);
const echo = await openBot(['bench/teams-echo.ts']);
try {
  for (const bot of [ours, echo]) await flood(bot, 'warm', 100);
  const [bare, paced] = [await atRate(echo), await atRate(ours)];
  console.log(`${messages} at ${rate}/s: ${told(paced)}; HTTP reply ${times(paced)}, limit p99 ${SLOWEST_MS} ms`);
  console.log(`  bare botbuilder echo: HTTP reply ${times(bare)}`);
  if (paced.lost > 0 || paced.doubled > 0 || paced.p99 >= SLOWEST_MS) process.exitCode = 1;

  for (const repeated of [true, false]) await compare(repeated);
} finally {
  await Promise.all([ours.stop(), echo.stop()]);
  rmSync(folder, { recursive: true, force: true });
}

/** Popular questions are answered from memory; questions that nobody asked before are the harder half. */
async function compare(repeated: boolean): Promise<void> {
  // In turns, so that whatever else the machine does falls on both.
  const runs: { readonly echoed: Flood; readonly answered: Flood }[] = [];
  const count = Math.ceil(messages / ROUNDS);
  for (let round = 0; round < ROUNDS; round++) {
    const name = `${repeated ? 'same' : 'new'}${round}-`;
    runs.push({
      echoed: await flood(echo, `echo-${name}`, count, repeated),
      answered: await flood(ours, name, count, repeated),
    });
  }
  const perSecond = (floods: readonly Flood[]) =>
    floods.reduce((sum, one) => sum + one.count, 0) / floods.reduce((sum, { seconds }) => sum + seconds, 0);
  const answered = runs.map((run) => run.answered);
  const [theirs, mine] = [perSecond(runs.map((run) => run.echoed)), perSecond(answered)];
  const ratio = mine / theirs;
  console.log(
    `as fast as taken, ${repeated ? 'five questions over and over' : 'no question twice'}: ${told(...answered)}`,
  );
  console.log(
    `  Earshot ${mine.toFixed(0)}/s, bare echo ${theirs.toFixed(0)}/s; ratio ${ratio.toFixed(2)} (floor ${FLOOR})`,
  );
  const isWhole = answered.every(({ lost, doubled }) => lost === 0 && doubled === 0);
  if (!isWhole || ratio < FLOOR) process.exitCode = 1;
}

function told(...results: readonly Replies[]): string {
  const sum = (of: keyof Replies) => results.reduce((all, result) => all + result[of], 0);
  return `${sum('lost')} lost, ${sum('doubled')} answered twice`;
}

function times({ p50, p99 }: { readonly p50: number; readonly p99: number }): string {
  return `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`;
}

async function openBot(command: readonly string[]): Promise<Bot> {
  const channel = await startChannelFake();
  const port: number = await freePort();
  const env = { ...channel.botEnvironment(), PORT: String(port), LOG_LEVEL: 'error', HOST: '127.0.0.1' };
  const words = JSON.stringify([process.execPath, '--import', 'tsx', ...command]);
  const child = await startProcess(words, { port, env, quiet: true, timeoutMs: 120_000 });
  const token = channel.mint();
  return {
    activities: channel.activities,
    async send(id, index, more = '') {
      const conversation = { id: `a:chat${index % CHATS}`, conversationType: 'personal', tenantId: 't1' };
      const activity = channel.activity(`${QUESTIONS[index % QUESTIONS.length]}${more}`, { id, conversation });
      const start = performance.now();
      const response = await channel.post(`http://127.0.0.1:${port}/api/messages`, activity, token);
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`the bot answered ${response.status}`);
      return performance.now() - start;
    },
    async stop() {
      await child.stop();
      channel.close();
    },
  };
}

async function atRate(bot: Bot) {
  const sends: Promise<number>[] = [];
  const start = performance.now();
  for (let i = 0; i < messages; i++) {
    const due = start + (i * 1000) / rate;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    sends.push(bot.send(`paced${i}`, i));
  }
  const ms = (await Promise.all(sends)).sort((a, b) => a - b);
  const at = (share: number) => ms[Math.min(ms.length - 1, Math.floor(ms.length * share))] ?? 0;
  return { ...(await repliesTo(bot, 'paced', messages)), p50: at(0.5), p99: at(0.99) };
}

async function flood(bot: Bot, name: string, count: number, repeated = true): Promise<Flood> {
  const start = performance.now();
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const index = next++;
      await bot.send(`${name}${index}`, index, repeated ? '' : ` ${name}${index}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const replies = await repliesTo(bot, name, count);
  return { ...replies, count, seconds: (performance.now() - start) / 1000 };
}

/** Waits until every message has its reply, or none has come for three seconds. */
async function repliesTo(bot: Bot, name: string, count: number): Promise<Replies> {
  let counts = new Map<string, number>();
  let idleSince = performance.now();
  for (let seen = -1; counts.size < count && performance.now() - idleSince < 3000; ) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (seen === bot.activities.length) continue;
    seen = bot.activities.length;
    idleSince = performance.now();
    counts = new Map();
    for (const { body } of bot.activities) {
      if (body.type !== 'message' || !body.replyToId?.startsWith(name)) continue;
      counts.set(body.replyToId, (counts.get(body.replyToId) ?? 0) + 1);
    }
  }
  return { lost: count - counts.size, doubled: [...counts.values()].filter((n) => n > 1).length };
}
