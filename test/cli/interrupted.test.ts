import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lampsQ3, rope } from './invented-transcripts.ts';
import { openBench } from './run-earshot.ts';

let bench: ReturnType<typeof openBench>;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.drop());

const quarters = ['first', 'second', 'third', 'fourth'];

/** Calls of ten years, one file each. */
function writeYears(folder: string): number {
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < 40; i++) {
    const [year, quarter] = [String(2001 + Math.floor(i / 4)), 1 + (i % 4)];
    const text = rope
      .replaceAll('2021', year)
      .replaceAll(`Q3 ${year}`, `Q${quarter} ${year}`)
      .replaceAll('third quarter', `${quarters[quarter - 1]} quarter`)
      .replace('12.9', `${i + 10}.5`);
    writeFileSync(join(folder, `rope-${String(i).padStart(2, '0')}.txt`), text);
  }
  return 40;
}

describe('earshot ingest, killed on the way', () => {
  it('leaves every call whole or absent, and completes when run again', async () => {
    const folder = join(bench.folder, 'calls');
    const files = writeYears(folder);
    const child = bench.start(['ingest', folder]);
    // Killed as soon as it has said that the fifth call is stored.
    await new Promise<void>((resolve) => {
      let lines = 0;
      child.stdout.on('data', (chunk: Buffer) => {
        lines += chunk.toString().split('\n').length - 1;
        if (lines >= 5) child.kill('SIGKILL');
      });
      child.on('close', () => resolve());
    });

    const database = new SqliteFile(join(bench.folder, 'data/earshot.db'), { readonly: true });
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.pragma('foreign_key_check')).toEqual([]);
    const half = database.prepare('SELECT count(*) FROM calls WHERE id NOT IN (SELECT call_id FROM passages)').pluck();
    expect(half.get()).toBe(0);
    database.close();
    const held = JSON.parse((await bench.earshot('calls', '--json')).stdout);
    expect(held.length).toBeGreaterThanOrEqual(5);
    expect(held.length).toBeLessThan(files);
    const last = JSON.parse((await bench.earshot('turns', held[0].id, '--json')).stdout);
    expect(last).toHaveLength(held[0].turns);

    const again = await bench.earshot('ingest', folder);
    expect(again).toMatchObject({ status: 0, stderr: '' });
    expect(again.stdout).toContain(`${files - held.length} added, ${held.length} unchanged`);
  });
});

describe('earshot ingest --watch', () => {
  it('reads what is put into the folder until it is ended', async () => {
    const folder = join(bench.folder, 'inbox');
    mkdirSync(folder);
    writeFileSync(join(folder, 'rope.txt'), rope);
    const child = bench.start(['ingest', '--watch', folder]);
    const said = new Said(child.stdout);
    const warned = new Said(child.stderr);
    await said.until('tidal-rope-2021-q3');
    writeFileSync(join(bench.folder, 'lamps.part'), lampsQ3);
    renameSync(join(bench.folder, 'lamps.part'), join(folder, 'lamps.txt'));
    await said.until('harbor-lamps-2021-q3');
    writeFileSync(join(folder, 'recipe.txt'), 'Boil the potatoes.\nMash them.\n'.repeat(20));
    await warned.until('recipe.txt');
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(JSON.parse((await bench.earshot('calls', '--json')).stdout)).toHaveLength(2);
  });
});

/** What a process has written so far, and a way to wait for a word of it. */
class Said {
  #text = '';
  #waiting: (() => void)[] = [];

  constructor(stream: NodeJS.ReadableStream) {
    stream.on('data', (chunk: Buffer) => {
      this.#text += chunk.toString();
      for (const wake of this.#waiting.splice(0)) wake();
    });
  }

  async until(words: string): Promise<void> {
    while (!this.#text.includes(words)) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
