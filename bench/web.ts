/**
 * How fast pages begin to arrive and how much they weigh, beside a bare Express page of the same bytes in the same run.
 *
 *   npx tsx bench/web.ts [--requests 300]
 *
 * The call has 300 turns and 240 figures, all invented, and comes out of a SQLite store for every request, as in production.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import express, { type Express } from 'express';
import { chartSvg } from '../adapters/web/chart/chart.tsx';
import type { ChartData } from '../adapters/web/chart/chart-data.ts';
import { chartPng } from '../adapters/web/chart/chart-png.ts';
import { createServer } from '../adapters/web/server.ts';
import { wireCore } from '../adapters/wire-core.ts';
import { silentLog } from '../src/log.ts';
import { type FactSketch, inventCall } from '../test/web/invented-calls.ts';

const { values } = parseArgs({ options: { requests: { type: 'string', default: '300' } } });
const requests = Number(values.requests);

// 1. An invented call of 300 turns in a store of its own.
const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-'));
const core = await wireCore({
  folder,
  at: { file: join(folder, 'earshot.db') },
  publicUrl: null,
  linkSecrets: ['bench bench bench'],
});
const held = longCall(300);
await core.store.save(held);
const path = `/calls/${held.call.id}?at=${held.ledger.facts[100]!.start}-${held.ledger.facts[100]!.end}`;

// 2. The page, and the same bytes from a bare Express.
const settings = { publicUrl: null, linkSecrets: [], accessToken: null };
const page = await listen(createServer({ earshot: core.earshot, settings, log: silentLog }));
const html = await (await fetch(page.url + path)).text();
const bare = await listen(express().get('/', (_request, response) => void response.type('html').send(html)));

// 3. First bytes, the two taking turns.
const [ours, peers]: [number[], number[]] = [[], []];
for (let n = 0; n < requests + 20; n++) {
  const [own, peer] = [await firstByteMs(page.url + path), await firstByteMs(`${bare.url}/`)];
  if (n >= 20) {
    ours.push(own);
    peers.push(peer);
  }
}
const row = (name: string, times: number[]) =>
  `${name.padEnd(28)} p50 ${at(times, 0.5).toFixed(1)} ms   p99 ${at(times, 0.99).toFixed(1)} ms`;
console.log(row('300-turn call, first byte', ours));
console.log(row('bare Express, same bytes', peers));
console.log(
  `ratio                        p50 ${(at(ours, 0.5) / at(peers, 0.5)).toFixed(1)}   p99 ${(at(ours, 0.99) / at(peers, 0.99)).toFixed(1)}`,
);

// 4. What the page weighs, uncompressed.
const style = await (await fetch(page.url + /\/assets\/\w+\.css/.exec(html)![0])).text();
const kilobytes = (text: string) => `${Math.round(Buffer.byteLength(text) / 1000)} KB`;
console.log(`page ${kilobytes(html)} (text of the call ${kilobytes(held.call.text)}), style sheet ${kilobytes(style)}`);

// 5. Charts: six series over forty quarters, as a file of its own.
const chart: ChartData = {
  title: 'Revenue',
  kind: 'line',
  unit: 'USD',
  labels: Array.from({ length: 40 }, (_, index) => `Q${(index % 4) + 1} ${2010 + (index >> 2)}`),
  series: Array.from({ length: 6 }, (_, series) => ({
    name: `Series ${series + 1}`,
    values: Array.from({ length: 40 }, (__, index) => 1e6 * (100 + series * 10 + index)),
  })),
};
const drawn: number[] = [];
for (let n = 0; n < 200; n++) {
  const start = performance.now();
  chartSvg({ data: chart });
  drawn.push(performance.now() - start);
}
console.log(row('chart of 240 points', drawn.slice(20)));

const pictures: number[] = [];
for (let n = 0; n < 30; n++) {
  const start = performance.now();
  await chartPng(chart);
  pictures.push(performance.now() - start);
}
console.log(row('the same as a PNG', pictures.slice(5)));

await Promise.all([close(page.server), close(bare.server)]);
await core.earshot.close();
rmSync(folder, { recursive: true });

function longCall(turns: number) {
  const sentence = (n: number) => `Revenue of segment ${n} was $${n}.4 million in the quarter.`;
  const lines = Array.from({ length: turns }, (_, n): readonly [string, string] => {
    if (n < 10) return ['Maren Oduya', filler(n, 6)];
    return n % 2
      ? ['Suri Venkat', `How did segment ${n} do, and what do you expect of it? ${filler(n, 1)}`]
      : ['Piet Halloran', `${sentence(n)} ${filler(n, 2)}`];
  });
  const facts = lines.flatMap(([speaker], n): FactSketch[] => {
    if (speaker !== 'Piet Halloran') return [];
    return [{ sentence: sentence(n), metric: 'revenue', value: n * 1e6, unit: 'USD', spoken: `$${n}.4 million` }];
  });
  return inventCall('2024-Q2', lines, facts);
}

function filler(seed: number, paragraphs: number): string {
  const one = (n: number) =>
    `The part of the business numbered ${n} went on as planned, and its customers took what they had ordered. `
      .repeat(2)
      .trim();
  return Array.from({ length: paragraphs }, (_, index) => one(seed * 10 + index)).join('\n');
}

function listen(app: Express): Promise<{ url: string; server: Server }> {
  return new Promise((resolve) => {
    const server = app.listen(0, '127.0.0.1', () => {
      resolve({ server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

/** From sending the request to the first byte of its answer. */
function firstByteMs(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const sent = request(url, (response) => {
      const first = performance.now() - start;
      response.resume().on('end', () => resolve(first));
    });
    sent.on('error', reject).end();
  });
}

function at(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}
