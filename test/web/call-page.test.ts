import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { makeLinks } from '../../adapters/web/links.ts';
import type { Finding, NonAnswer } from '../../src/metrics/fact.ts';
import { fakeEarshot } from './fake-earshot.ts';
import { inventCall, invented } from './invented-calls.ts';
import { get, serve } from './loopback.ts';

const DAY_MS = 86_400_000;
const { call } = invented;
const ANSWER = 'One distributor told us it would be ordering again by autumn.';
const spanOf = (words: string) => ({ start: call.text.indexOf(words), end: call.text.indexOf(words) + words.length });

describe('the page of a call', () => {
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    site = await serve();
  });
  afterAll(() => site.close());
  const page = async (path: string) => load(await (await fetch(`${site.url}/calls/${call.id}${path}`)).text());

  it('shows every spoken word once and in order', async () => {
    const $ = await page('');
    const shown = $('.turn')
      .map((_, turn) => $(turn).find('.para p').text())
      .get();
    const spoken = call.turns.map(({ start, end }) => call.text.slice(start, end).replaceAll('\n', ''));
    expect(shown).toEqual(spoken);
  });

  it('highlights exactly the cited words, with the question they answer above them', async () => {
    const { start, end } = spanOf(ANSWER);
    const $ = await page(`?at=${start}-${end}`);
    expect($('mark.said').text()).toBe(ANSWER);
    expect($('#said')).toHaveLength(1);
    expect($('.asked').text()).toContain('Suri Venkat, Tallow & Reed');
    expect($('.asked q').text()).toContain('How long will the destocking');
  });

  it('says what each marked figure was read as, in the text and in a table, each leading to the other', async () => {
    const $ = await page('');
    const figure = $('.fig').filter((_, each) => $(each).text() === '51.3%');
    expect(figure.attr('data-read')).toBe('Gross margin: 51.3%, Q2 2024, reported');
    const row = $(figure.attr('href') ?? '');
    expect(row.text()).toContain('Piet Halloran');
    expect(row.find('a').attr('href')).toBe(`#${figure.attr('id')}`);
  });

  it('says beside a misheard name what was meant, and leaves the words as transcribed', async () => {
    const spoken = 'Maren met Embark, and embarked on nothing else.';
    const held = inventCall('2024-Q3', [['Maren Oduya', spoken]]);
    const own = await serve({ earshot: fakeEarshot([{ ...held, call: { ...held.call, company: 'adtran' } }]) });
    const $ = load(await (await fetch(`${own.url}/calls/${held.call.id}`)).text());
    await own.close();
    const heard = $('.turn .heard');
    expect(heard.text()).toBe('Embark');
    expect(heard.attr('tabindex')).toBe('0');
    expect(heard.attr('data-read')).toBe('meant: Embarq');
    expect(heard.attr('aria-description')).toBe('as heard, meant: Embarq');
    expect($('.turn .para p').text()).toBe(spoken);
  });

  it('lists speakers and exchanges, with what each analyst asked about', async () => {
    const $ = await page('');
    expect($('.speakers').text()).toContain('Suri Venkat Tallow & Reed');
    const entry = $('.side li').filter((_, each) => $(each).text().includes('Bo Lindqvist'));
    expect(entry.text()).toContain('Gross margin');
    expect($(entry.find('a').attr('href') ?? '').text()).toContain('Could you tell us');
  });

  it('sets a finding of the audit beside the line it concerns, and lists it with the words', async () => {
    const { start, end } = spanOf('up 6% from a year ago');
    const finding: Finding = {
      kind: 'stated-growth',
      said: 'up 6%',
      likely: 'up 8%',
      why: 'Revenue a year ago was $78 million.',
      facts: [],
      cites: [
        { turn: 2, start, end },
        { turn: 1, ...spanOf('Our lab balances sold well in every region.') },
      ],
    };
    const doubted = { ...invented, ledger: { ...invented.ledger, findings: [finding] } };
    const own = await serve({ earshot: fakeEarshot([doubted]) });
    const $ = load(await (await fetch(`${own.url}/calls/${call.id}`)).text());
    await own.close();
    expect($('.doubt').text()).toBe('up 6% from a year ago');
    expect($('.finding')).toHaveLength(1);
    const aside = $('#t2 .finding');
    expect(aside.text()).toBe('up 6%; likely up 8%: Revenue a year ago was $78 million.');
    expect($(aside.find('a').attr('href') ?? '').text()).toContain('Likely meant: up 8%');
  });

  it('marks an exchange that was not answered', async () => {
    const { start, end } = spanOf('We do not break that out.');
    const refused: NonAnswer = { kind: 'refused', exchange: 1, turn: 6, start, end };
    const own = await serve({
      earshot: fakeEarshot([{ ...invented, ledger: { ...invented.ledger, nonAnswers: [refused] } }]),
    });
    const $ = load(await (await fetch(`${own.url}/calls/${call.id}`)).text());
    await own.close();
    expect(
      $('.side li')
        .filter((_, each) => $(each).text().includes('Bo Lindqvist'))
        .text(),
    ).toContain('not answered');
    expect($('.side .outcome')).toHaveLength(1);
  });

  it('finds words and numbers the places', async () => {
    const $ = await page('?find=bench+sensors');
    expect(
      $('mark.found')
        .map((_, each) => $(each).text().toLowerCase())
        .get(),
    ).toEqual(['bench sensors', 'bench sensors']);
    expect(
      $('.hits a')
        .map((_, each) => $(each).attr('href'))
        .get(),
    ).toEqual(['#h1', '#h2']);
  });

  it('says so when words are not found', async () => {
    expect((await page('?find=lasers'))('.hits').text()).toContain('“lasers” is not said on this call');
  });

  test.for(['?at=5-2', '?at=0-99999999', '?at=x', '?at=-1-5', '?find=x&find=y', '?at[]=1'])(
    'shows the call without a highlight for a broken address: %s',
    async (path) => {
      const $ = await page(path);
      expect($('.turn')).toHaveLength(call.turns.length);
      expect($('mark.said')).toHaveLength(0);
    },
  );

  it('names a call that is not held', async () => {
    const response = await fetch(`${site.url}/calls/nobody-2020-q1`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('nobody-2020-q1');
  });

  it('leads to the calls before and after', async () => {
    const before = inventCall('2024-Q1', [['Maren Oduya', 'Thank you.']]);
    const own = await serve({ earshot: fakeEarshot([invented, before]) });
    const $ = load(await (await fetch(`${own.url}/calls/${call.id}`)).text());
    await own.close();
    expect($('a[rel=prev]').attr('href')).toBe('/calls/quillfern-2024-q1');
    expect($('a[rel=next]')).toHaveLength(0);
  });

  it('shows hostile words as text, and controls that would reorder it by their code', async () => {
    const words =
      '<script>alert(1)</script> {{constructor}} javascript:alert(1) \u202egnirts\u202c </p><img src=x onerror=alert(1)>';
    const hostile = inventCall('2024-Q3', [['Maren Oduya', words]]);
    const own = await serve({ earshot: fakeEarshot([hostile]) });
    const html = await (await fetch(`${own.url}/calls/${hostile.call.id}`)).text();
    await own.close();
    const $ = load(html);
    expect($('script, img')).toHaveLength(0);
    expect($('.para p').text()).toBe(words.replace('\u202e', '‹U+202E›').replace('\u202c', '‹U+202C›'));
    expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });
});

describe('a signed link', () => {
  const now = 20_000 * DAY_MS;
  const away = { 'x-forwarded-for': '203.0.113.9' };
  const settings = {
    publicUrl: 'https://earshot.example',
    linkSecrets: ['new', 'old'],
    accessToken: null,
    linkDays: 30,
  };
  const linkFor = (secrets: readonly string[], words = ANSWER, version = call.sha256) => {
    const { start, end } = spanOf(words);
    const cited = { call: call.id, start, end, sha256: version } as Parameters<ReturnType<typeof makeLinks>>[0];
    const url = new URL(makeLinks({ ...settings, linkSecrets: secrets }, () => now)(cited) as string);
    return url.pathname + url.search;
  };

  async function open(path: string, clock = now, headers: Record<string, string> = away) {
    const own = await serve({ settings, clock: () => clock });
    const response = await fetch(own.url + path, { headers });
    const $ = load(await response.text());
    await own.close();
    return { status: response.status, $ };
  }

  it('opens its call at its words for anybody', async () => {
    const { status, $ } = await open(linkFor(['new']));
    expect(status).toBe(200);
    expect($('mark.said').text()).toBe(ANSWER);
  });

  it('offers no way to other pages', async () => {
    const { $ } = await open(linkFor(['new']));
    const addresses = $('a, form')
      .map((_, each) => $(each).attr('href') ?? $(each).attr('action') ?? '')
      .get();
    expect(
      addresses.filter((address) => !address.startsWith('#') && !address.startsWith(`/calls/${call.id}#`)),
    ).toEqual([]);
  });

  it('opens under a secret that was rotated out of use but kept', async () => {
    expect((await open(linkFor(['old']))).status).toBe(200);
    expect((await open(linkFor(['dropped']))).status).toBe(403);
  });

  it('opens until its last day is over', async () => {
    expect((await open(linkFor(['new']), now + 31 * DAY_MS - 1)).status).toBe(200);
    const { status, $ } = await open(linkFor(['new']), now + 31 * DAY_MS);
    expect(status).toBe(403);
    expect($('h1').text()).toBe('This link has expired');
    expect($('.turn')).toHaveLength(0);
  });

  it('opens no other call, no other span, and nothing once changed, not even on this machine', async () => {
    const path = linkFor(['new']);
    const other = path.replace(call.id, 'quillfern-2024-q1');
    const changed = path.replace(/k=(.)/, (_, first) => `k=${first === 'A' ? 'B' : 'A'}`);
    expect((await open(other)).status).toBe(403);
    expect((await open(changed)).status).toBe(403);
    expect((await open(changed, now, {})).status).toBe(403);
    expect((await open(path.replace(/k=.*/, 'k='), now, {})).status).toBe(403);
    expect((await open(`${path}&at=0-40`)).$('mark.said').text()).toBe(ANSWER);
  });

  it('shows the text as it was when it was cited, and says that it was corrected since', async () => {
    const corrected = inventCall('2024-Q2', [['Maren Oduya', 'Thank you. We sold many lab balances.']]);
    const own = await serve({ settings, clock: () => now, earshot: fakeEarshot([corrected], [invented]) });
    const $ = load(await (await fetch(own.url + linkFor(['new']), { headers: away })).text());
    await own.close();
    expect($('[role=alert]').text()).toContain('was corrected since');
    expect($('mark.said').text()).toBe(ANSWER);
  });

  it('marks no other words where the cited text is gone', async () => {
    const { status, $ } = await open(linkFor(['new'], ANSWER, 'f'.repeat(64)));
    expect(status).toBe(200);
    expect($('[role=alert]').text()).toContain('was corrected after');
    expect($('mark.said')).toHaveLength(0);
  });

  it('is needed by whoever comes from elsewhere', async () => {
    expect((await open(`/calls/${call.id}`)).status).toBe(403);
    expect((await open(`/companies/${call.company}`)).status).toBe(403);
    expect((await open('/metrics')).status).toBe(403);
    const own = await serve({ settings });
    expect(
      (await get(`${own.url}${linkFor(['new'])}`, { 'user-agent': 'Slackbot-LinkExpanding 1.0' })).statusCode,
    ).toBe(403);
    await own.close();
  });
});
