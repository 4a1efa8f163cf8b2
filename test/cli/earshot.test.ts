import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lampsQ2, lampsQ3, rope } from './invented-transcripts.ts';
import { openBench, type Run } from './run-earshot.ts';

const bench = openBench();
const { earshot } = bench;
const file = (name: string) => join(bench.folder, name);
const json = (run: Run) => JSON.parse(run.stdout);

beforeAll(async () => {
  mkdirSync(file('calls/more'), { recursive: true });
  writeFileSync(file('calls/lamps-q3.txt'), lampsQ3);
  writeFileSync(file('calls/lamps-q2.txt'), lampsQ2);
  writeFileSync(file('calls/more/rope-q3.txt'), rope);
  const run = await earshot('ingest', file('calls'));
  if (run.status !== 0) throw new Error(run.stderr);
});
afterAll(() => bench.drop());

describe('earshot ingest', () => {
  it('walks a folder and lists what it read', async () => {
    const calls = json(await earshot('calls', '--json'));
    expect(calls.map(({ id, source }: { id: string; source: string }) => [id, source])).toEqual([
      ['harbor-lamps-2021-q3', 'lamps-q3.txt'],
      ['harbor-lamps-2021-q2', 'lamps-q2.txt'],
      ['tidal-rope-2021-q3', 'rope-q3.txt'],
    ]);
  });

  it('changes nothing the second time', async () => {
    const before = (await earshot('calls', '--json')).stdout;
    const again = await earshot('ingest', file('calls'));
    expect(again).toMatchObject({ status: 0, stderr: '' });
    expect(again.stdout).toContain('0 added, 3 unchanged');
    expect((await earshot('calls', '--json')).stdout).toBe(before);
  });

  it('names each file it could not read in one line, and reads the others', async () => {
    mkdirSync(file('mixed'));
    mkdirSync(file('nothing'));
    writeFileSync(file('mixed/empty.txt'), '');
    writeFileSync(file('mixed/picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff, 0xfe, 0, 1, 2, 3]));
    writeFileSync(file('mixed/recipe.txt'), 'Boil the potatoes.\nMash them.\nAdd butter and salt.\n'.repeat(20));
    writeFileSync(
      file('mixed/rope.txt'),
      rope.replaceAll('Q3 2021', 'Q1 2021').replaceAll('third quarter', 'first quarter'),
    );
    const run = await earshot('ingest', file('mixed'), file('absent.txt'), file('nothing'), '--quiet');
    expect(run.status).toBe(1);
    expect(run.stdout).toBe('');
    const lines = run.stderr.trim().split('\n');
    expect(lines).toHaveLength(5);
    for (const [i, name] of ['empty.txt', 'picture.txt', 'recipe.txt', 'absent.txt', 'nothing'].entries())
      expect(lines[i]).toContain(name);
    const sources = json(await earshot('calls', '--json')).map((call: { source: string }) => call.source);
    expect(sources).toContain('rope.txt');
    expect(sources).toHaveLength(4);
  });

  it('replaces a corrected transcript', async () => {
    writeFileSync(file('lamps-q2.txt'), lampsQ2.replace('39.1%', '39.2%'));
    const run = await earshot('ingest', file('lamps-q2.txt'));
    expect(run.stdout).toContain('1 replaced');
    const turns = json(await earshot('turns', 'harbor-lamps-2021-q2', '--json'));
    expect(turns[1].text).toContain('39.2%');
    await earshot('ingest', file('calls/lamps-q2.txt'), '--quiet');
  });

  it('believes the flags before the file', async () => {
    writeFileSync(file('kelp.txt'), rope.replaceAll('hemp', 'kelp').replaceAll('Freight', 'Postage'));
    const flags = ['--company', 'Kelp Works', '--ticker', 'KELP', '--period', '2020-q4'];
    const run = await earshot('ingest', file('kelp.txt'), ...flags, '--quiet');
    expect(run).toMatchObject({ status: 0, stdout: '' });
    const call = json(await earshot('calls', '--json')).find((one: { ticker: string }) => one.ticker === 'KELP');
    expect(call).toMatchObject({ id: 'kelp-works-2020-q4', companyName: 'Kelp Works', period: '2020-Q4' });
  });
});

describe('earshot turns and facts', () => {
  it('gives turns whose spans are the words spoken', async () => {
    const turns = json(await earshot('turns', 'harbor-lamps-2021-q3', '--json'));
    expect(turns.map(({ speaker, role, section }: Record<string, string>) => `${speaker}/${role}/${section}`)).toEqual([
      'Operator/operator/prepared',
      'Mara Quill/executive/prepared',
      'Operator/operator/qa',
      'Theo Brandt/analyst/qa',
      'Mara Quill/executive/qa',
      'Operator/operator/qa',
    ]);
    expect(lampsQ3.slice(turns[3].start, turns[3].end)).toBe(turns[3].text);
    expect(turns[3]).toMatchObject({ index: 3, firm: 'Pinewater Research', exchange: 0 });
  });

  it('gives facts in whole units with the sentence that states them', async () => {
    const facts = json(await earshot('facts', 'harbor-lamps-2021-q3', '--json'));
    const margin = facts.find((fact: { metric: string }) => fact.metric === 'gross_margin');
    expect(margin).toMatchObject({ value: 38.4, unit: 'percent', period: '2021-Q3', status: 'reported', turn: 1 });
    expect(margin.quote).toBe(lampsQ3.slice(margin.start, margin.end));
    expect(facts.some((fact: { value: number }) => fact.value === 41_200_000)).toBe(true);
  });

  it('writes facts for a spreadsheet, one row a fact', async () => {
    const { stdout } = await earshot('facts', 'harbor-lamps-2021-q3', '--csv');
    const facts = json(await earshot('facts', 'harbor-lamps-2021-q3', '--json'));
    const [head, ...rows] = stdout.trim().split('\n');
    expect(head).toMatch(/^call,metric,dimension,value,low,high,/);
    expect(rows).toHaveLength(facts.length);
  });

  it('prints one metric over all calls of a company', async () => {
    const { stdout } = await earshot('facts', '--company', 'Harbor Lamps', '--metric', 'gross margin');
    expect(stdout).toMatch(/Q2 2021\s+39\.1%[\s\S]*Q3 2021\s+38\.4%/);
  });
});

describe('earshot ask', () => {
  it('answers with the figure, and a citation that is a span of the text', async () => {
    const run = await earshot('ask', 'gross margin', '--company', 'harbor lamps', '--json');
    const answer = json(run);
    expect(answer.grade).toBe('figure');
    expect(answer.headline).toContain('38.4%');
    const [first] = answer.citations;
    expect(first).toMatchObject({ n: 1, call: 'harbor-lamps-2021-q3', speaker: 'Mara Quill', role: 'executive' });
    expect(lampsQ3.slice(first.start, first.end)).toBe(first.quote);
    expect(answer.text).toContain('38.4%');
  });

  it('answers a batch in its order, the same bytes each time', async () => {
    const rows = [
      { id: 'b', q: 'gross margin', company: 'tidal-rope' },
      { id: 'a', q: 'gross margin', company: 'harbor-lamps' },
      { id: 'c', q: 'what about copper', call: 'harbor-lamps-2021-q2' },
      { id: 'd', q: 'gross margin', company: 'nobody inc' },
    ];
    writeFileSync(file('questions.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join('\n'));
    const run = await earshot('ask', '--batch', file('questions.jsonl'));
    expect(run.status).toBe(0);
    const answers = run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd']);
    expect(answers[0].headline).toContain('51.5%');
    expect(answers[2].citations[0].call).toBe('harbor-lamps-2021-q2');
    expect(answers[3]).toMatchObject({ grade: 'none', error: 'company-unknown', citations: [] });
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    for (const answer of answers)
      expect(Object.keys(answer)).toEqual(
        expect.arrayContaining(['id', 'grade', 'headline', 'text', 'facts', 'citations', 'notes']),
      );
    expect((await earshot('ask', '--batch', file('questions.jsonl'))).stdout).toBe(run.stdout);
  });

  it('shows how it understood a question', async () => {
    const { stdout } = await earshot('ask', 'gross margin', '--company', 'tidal rope', '--explain');
    expect(stdout).toMatch(/Understood[\s\S]*gross_margin[\s\S]*Ranked[\s\S]*Answered \(figure\)/);
  });
});

describe('digest subscribe', () => {
  it('sets up, lists and ends a channel’s digest in the words one would say there', async () => {
    const place = 'slack:T1:C0EARN';
    const set = await earshot(
      'digest',
      'subscribe',
      place,
      'Harbor',
      'Lamps',
      'weekdays',
      '7:30',
      'in',
      'Europe/London',
    );
    expect(set.stdout).toMatch(/^Digest for Harbor Lamps, on weekdays at 7:30 \(Europe\/London\)\.\nNext: /);
    expect((await earshot('digest', 'list')).stdout).toContain(`${place}  harbor-lamps  on weekdays at 7:30`);
    expect((await earshot('digest', 'subscribe', place, 'off')).stdout).toMatch(/is off/);
  });
});

describe('what can not be done', () => {
  it.for([
    ['an unknown call', ['turns', 'harbor-lamps-2021-q9'], 1, /harbor-lamps-2021-q3/],
    ['a folder to watch that is not there', ['ingest', '--watch', 'absent'], 1, /absent: no such folder/],
    ['a file to watch', ['ingest', '--watch', 'calls/lamps-q3.txt'], 2, /takes a folder/],
    ['an unknown company', ['ask', 'margin', '--company', 'Harbour Fans'], 1, /Harbor Lamps/],
    [
      'a question of 100,000 characters',
      ['ask', 'why '.repeat(25_000), '--company', 'harbor-lamps'],
      1,
      /100,000|99,999/,
    ],
    ['an empty question', ['ask', ' ', '--company', 'harbor-lamps'], 1, /empty/],
    ['no question', ['ask'], 2, /question/],
    ['an unknown option', ['calls', '--josn'], 2, /--josn/],
    ['an unknown command', ['aks', 'margin'], 2, /aks/],
    ['a place that is none', ['digest', 'subscribe', '#earnings', 'daily', '8'], 2, /slack:TEAM:CHANNEL/],
    ['a period that is none', ['ingest', 'x.txt', '--period', 'autumn'], 2, /2007-Q2/],
    ['a batch that is no JSON', ['ask', '--batch', 'calls/lamps-q3.txt'], 2, /line 1/],
    ['a batch that is not there', ['ask', '--batch', 'absent.jsonl'], 1, /absent\.jsonl/],
  ] as const)('is said in one line: %s', async ([, args, status, expected]) => {
    const run = await earshot(...args);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect(run.stderr).toMatch(expected);
    expect(run.stderr.length).toBeLessThan(400);
    expect(run).toMatchObject({ status, stdout: '' });
  });
});
