import { fork } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * Slack commands a second and their acknowledgement times: the whole app (signature, store, core, rendering, answer through the
 * response_url) beside a bare Bolt app that acknowledges with a constant. Both run in a process of their own and take turns,
 * so that whatever else the machine does falls on both.
 *
 *   npx tsx bench/slack.ts [--seconds 4] [--rounds 3] [--at-once 16] [--paced 500] [--rate 50]
 *
 * Then commands at a steady pace while calls are ingested. Exits with 1 when the whole app manages less than half of the bare one,
 * or when a paced command is lost or the slowest hundredth is acknowledged later than Slack's patience allows.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '3' },
    'at-once': { type: 'string', default: '16' },
    paced: { type: 'string', default: '500' },
    rate: { type: 'string', default: '50' },
  },
});
const FLOOR = 0.5;
const SLOWEST_MS = 500;
const SECRET = 'signing-secret-of-the-bench';

interface Run {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly lost: number;
}

interface Subject {
  readonly name: string;
  readonly url: string;
  /** Has it read calls in from now on. */
  ingest(): void;
  stop(): void;
}

let answers = 0;
let sent = 0;
const SINK_ANSWER = JSON.stringify({
  ok: true,
  team_id: 'T1',
  user_id: 'U0BOT',
  bot_id: 'B0BOT',
  channel: { id: 'C0EARN', is_ext_shared: false },
});
const sink = createServer((request, response) => {
  request.resume().on('end', () => {
    if (request.url?.startsWith('/response/')) answers++;
    response.setHeader('content-type', 'application/json').end(SINK_ANSWER);
  });
});
sink.listen(0, '127.0.0.1');
await once(sink, 'listening');
const sinkUrl = `http://127.0.0.1:${(sink.address() as AddressInfo).port}`;

const subjects = [await start('whole'), await start('bare')];
const runs = new Map(subjects.map(({ name }) => [name, [] as Run[]]));
for (const subject of subjects) await load(subject, 1);
for (let round = 0; round < Number(values.rounds); round++) {
  for (const subject of subjects) runs.get(subject.name)?.push(await load(subject, Number(values.seconds)));
}
for (const { name } of subjects) console.log(name.padEnd(6), describe(runs.get(name) ?? []));
const ratio = median(
  (runs.get('whole') ?? []).map((run, i) => run.perSecond / (runs.get('bare')?.[i]?.perSecond ?? 1)),
);
console.log(`ratio  ${ratio.toFixed(2)} (at least ${FLOOR})`);
const [whole] = subjects;
const paced = whole && (await pace(whole, Number(values.paced), Number(values.rate)));
if (paced)
  console.log(`paced  ${values.paced} at ${values.rate} a second with an ingest running: ${describe([paced])}`);
for (const subject of subjects) subject.stop();
sink.close();
process.exitCode = ratio >= FLOOR && paced && paced.lost === 0 && paced.p99 < SLOWEST_MS ? 0 : 1;

async function start(name: 'whole' | 'bare'): Promise<Subject> {
  const child = fork(fileURLToPath(new URL('./slack-subject.ts', import.meta.url)), [name, sinkUrl, SECRET], {
    execArgv: ['--import', 'tsx'],
  });
  const [url] = (await once(child, 'message')) as [string];
  return { name, url, ingest: () => void child.send('ingest'), stop: () => void child.kill() };
}

/** Sends commands at a steady pace, however long answers take, while the subject ingests. */
async function pace(subject: Subject, count: number, rate: number): Promise<Run> {
  subject.ingest();
  const before = answers;
  const times: number[] = [];
  const began = performance.now();
  const sending = Array.from({ length: count }, async (_, i) => {
    await pause((i * 1000) / rate);
    const sentAt = performance.now();
    const response = await fetch(subject.url, command());
    await response.arrayBuffer();
    if (response.status === 200) times.push(performance.now() - sentAt);
  });
  await Promise.all(sending);
  const late = performance.now() + 60_000;
  while (answers - before < count && performance.now() < late) await pause(5);
  return summary(times, (performance.now() - began) / 1000, count - Math.min(answers - before, times.length));
}

/** Sends commands, so many at once, for so long; then waits until every one was answered. */
async function load(subject: Subject, seconds: number): Promise<Run> {
  const times: number[] = [];
  const before = answers;
  const began = performance.now();
  const until = began + seconds * 1000;
  const sender = async () => {
    while (performance.now() < until) {
      const sent = performance.now();
      const response = await fetch(subject.url, command());
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`${subject.name} answered ${response.status}`);
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: Number(values['at-once']) }, sender));
  // The whole app is done when all are answered: work it put off counts.
  if (subject.name === 'whole') {
    const late = performance.now() + 20_000;
    while (answers - before < times.length && performance.now() < late) await pause(5);
  }
  const took = (performance.now() - began) / 1000;
  const lost = subject.name === 'whole' ? times.length - (answers - before) : 0;
  return summary(times, took, lost);
}

function summary(times: number[], took: number, lost: number): Run {
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: times.length / took, p50: at(0.5), p99: at(0.99), lost };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function command(): RequestInit {
  const body = new URLSearchParams({
    team_id: 'T1',
    channel_id: 'C0EARN',
    user_id: `U0${sent % 200}`,
    command: '/adtran',
    text: 'gross margin',
    response_url: `${sinkUrl}/response/${sent}`,
    trigger_id: `${process.pid}.${sent++}`,
  }).toString();
  const seconds = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', SECRET).update(`v0:${seconds}:${body}`).digest('hex');
  return {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(seconds),
      'x-slack-signature': `v0=${signature}`,
    },
  };
}

function describe(all: readonly Run[]): string {
  const shown = (pick: (run: Run) => number, digits: number) => median(all.map(pick)).toFixed(digits);
  const lost = all.reduce((sum, run) => sum + run.lost, 0);
  return `${shown((run) => run.perSecond, 0)} a second, acknowledged in ${shown((run) => run.p50, 1)} ms p50, ${shown((run) => run.p99, 1)} ms p99, ${lost} lost`;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
