import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCorpusSource } from '../../index/load-corpus.ts';
import type { Store } from '../../src/ports.ts';
import { passagesOf } from '../../src/search/call-reading.ts';
import { createEarshot, type Earshot } from '../../src/service.ts';
import { openStore } from '../../src/store/open-store.ts';
import { lampsQ2, lampsQ3, rope } from '../cli/invented-transcripts.ts';

let store: Store;
let earshot: Earshot;

/** A process of its own on the same store. */
function another(): Earshot {
  const corpora = createCorpusSource({ calls: store, indexes: store });
  return createEarshot({
    store,
    corpora,
    link: () => null,
    digest: async () => Promise.reject(new Error('not asked')),
  });
}

const ingest = (name: string, text: string, by = earshot) => by.ingest({ name, bytes: Buffer.from(text) });

beforeEach(async () => {
  store = await openStore({ at: { file: ':memory:' }, passphrases: ['for tests only'], cutPassages: passagesOf });
  earshot = another();
  await ingest('lamps-q3.txt', lampsQ3);
  await ingest('lamps-q2.txt', lampsQ2);
});
afterEach(() => earshot.close());

describe('asking', () => {
  it('takes the only company held as meant', async () => {
    expect((await earshot.ask('gross margin')).headline).toContain('38.4%');
  });

  it('asks which company is meant rather than give the figure of any', async () => {
    await ingest('rope.txt', rope);
    const answer = await earshot.ask('gross margin');
    expect(answer).toMatchObject({ grade: 'none', citations: [], facts: [] });
    expect(answer.headline).toContain('Which company');
    expect(answer.notes[0]?.text).toMatch(/Harbor Lamps.*Tidal Rope/);
  });

  it('takes the company that the question names, before the one the thread was about', async () => {
    await ingest('rope.txt', rope);
    const first = await earshot.ask('gross margin of Harbor Lamps');
    expect(first.headline).toContain('38.4%');
    const next = await earshot.ask('and for Tidal Rope, the gross margin?', { context: first.context });
    expect(next.headline).toContain('51.5%');
    const again = await earshot.ask('and revenue?', { context: first.context });
    expect(again.citations[0]?.call).toBe('harbor-lamps-2021-q3');
  });

  it.for([
    ['gross margin of Harbor Lamps vs Tidal Rope', undefined],
    ['Harbor Lamps and Tidal Rope gross margin', undefined],
    ['gross margin vs Tidal Rope', 'harbor-lamps'],
  ] as const)('compares the companies named: %s', async ([question, company]) => {
    await ingest('rope.txt', rope);
    const answer = await earshot.ask(question, company ? { company } : {});
    expect(answer.facts.map(({ companyName, shown }) => [companyName, shown])).toEqual([
      ['Harbor Lamps', '38.4%'],
      ['Tidal Rope', '51.5%'],
    ]);
  });

  it('says when one of two companies compared gave no figure', async () => {
    await ingest('rope.txt', rope.replace('and gross margin rose to 51.5%', 'and we sold well'));
    const answer = await earshot.ask('gross margin of Harbor Lamps vs Tidal Rope');
    expect(answer.headline).toContain('38.4%');
    expect(answer.headline).toMatch(/No clear figure for gross margin on Tidal Rope.*call\.$/);
  });

  it('names everybody who spoke of something, each with a citation of their own', async () => {
    await ingest('rope.txt', rope);
    const answer = await earshot.ask('who talked about freight?');
    expect(new Set(answer.citations.map(({ call }) => call))).toEqual(
      new Set(['harbor-lamps-2021-q3', 'tidal-rope-2021-q3']),
    );
    expect(answer.items).toHaveLength(2);
  });

  it('says that nobody spoke of what no call has', async () => {
    await ingest('rope.txt', rope);
    expect(await earshot.ask('who talked about zeppelins?')).toMatchObject({ grade: 'none', citations: [], items: [] });
  });

  it('answers from one company even where its call names another that is held', async () => {
    await ingest('rope.txt', rope);
    const answer = await earshot.ask('gross margin, and is Tidal Rope a customer?', { company: 'harbor-lamps' });
    expect(answer.citations.every(({ call }) => call.startsWith('harbor-lamps'))).toBe(true);
  });

  it('knows nothing of companies the asker may not see', async () => {
    await ingest('rope.txt', rope);
    const allowed = (company: string) => company === 'tidal-rope';
    expect((await earshot.ask('gross margin', { allowed })).headline).toContain('51.5%');
    await expect(earshot.ask('margin', { company: 'harbor-lamps', allowed })).rejects.toMatchObject({
      code: 'company-unknown',
      message: expect.not.stringContaining('Harbor Lamps'),
    });
    await expect(earshot.ask('margin', { call: 'harbor-lamps-2021-q3', allowed })).rejects.toMatchObject({
      code: 'call-unknown',
      message: expect.not.stringContaining('harbor-lamps-2021-q2'),
    });
  });

  it('answers from what another process has corrected since', async () => {
    expect((await earshot.ask('gross margin')).headline).toContain('38.4%');
    await ingest('lamps-q3.txt', lampsQ3.replace('38.4%', '38.6%'), another());
    expect((await earshot.ask('gross margin')).headline).toContain('38.6%');
  });
});

describe('ingesting', () => {
  const conference = `Harbor Lamps, Inc. Q3 2021 Investor Conference Call Transcript

Operator
Welcome back from lunch. Next on our stage is Harbor Lamps with its chief.

Mara Quill - Chief Executive Officer
Thanks for having us. I would like to show how a lantern is made, from glass and wicks to the crates that leave the yard.

Operator
A question from the hall, please.

Lena Fjord - Saltmarsh Partners - Analyst
What does a new furnace cost you these days?

Mara Quill - Chief Executive Officer
A furnace is about $3 million, and it melts glass for a dozen years.
`;

  it('keeps another event of the same quarter apart', async () => {
    const { call, outcome, warnings } = await ingest('lamps-conference.txt', conference);
    expect([call.id, outcome]).toEqual(['harbor-lamps-2021-q3-2', 'added']);
    expect(warnings.join()).toContain('lamps-q3.txt');
    expect((await ingest('lamps-conference.txt', conference)).outcome).toBe('unchanged');
    expect((await earshot.calls()).map(({ id }) => id)).toContain('harbor-lamps-2021-q3');
  });

  it('takes the same words from a file of another name as a correction', async () => {
    const { call, outcome } = await ingest('lamps-final.txt', lampsQ3.replace('38.4%', '38.5%'));
    expect([call.id, outcome]).toEqual(['harbor-lamps-2021-q3', 'replaced']);
  });

  it('moves a call whose period was said to be another, and keeps its old text', async () => {
    const before = await earshot.held('harbor-lamps-2021-q3');
    const hints = { period: '2020-Q3' };
    const { call, outcome } = await earshot.ingest({ name: 'lamps-q3.txt', bytes: Buffer.from(lampsQ3) }, hints);
    expect([call.id, outcome]).toEqual(['harbor-lamps-2020-q3', 'replaced']);
    await expect(earshot.held('harbor-lamps-2021-q3')).rejects.toMatchObject({ code: 'call-unknown' });
    expect(await store.text('harbor-lamps-2021-q3', before.call.sha256)).toBe(before.call.text);
  });
});

describe('findCompany', () => {
  it.for([['harbor-lamps'], ['Harbor Lamps'], ['HARBOR LAMPS, INC.'], ['harbor'], ['Harbour Lamps']])(
    'knows Harbor Lamps as %s',
    async ([words]) => {
      await ingest('rope.txt', rope);
      expect((await earshot.findCompany(words!))?.company).toBe('harbor-lamps');
    },
  );

  it('takes no company for another', async () => {
    for (const words of ['Harvest Lambs', 'lamp', 'x', '', '🙂']) expect(await earshot.findCompany(words)).toBeNull();
  });
});
