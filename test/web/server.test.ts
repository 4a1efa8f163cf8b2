import express, { Router } from 'express';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { fakeEarshot } from './fake-earshot.ts';
import { inventCall, invented, inventedBefore } from './invented-calls.ts';
import { get, serve } from './loopback.ts';
import { memoryEarshot } from './memory-earshot.ts';

describe('the server', () => {
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    site = await serve();
  });
  afterAll(() => site.close());

  it('serves a page to ask at that loads nothing from elsewhere and runs no script', async () => {
    const response = await fetch(site.url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('x-robots-tag')).toContain('noindex');
    const html = await response.text();
    expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
    const style = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1];
    expect((await fetch(site.url + style)).headers.get('content-type')).toContain('text/css');
  });

  it('answers a question asked by a plain form', async () => {
    const html = await (await fetch(`${site.url}/?q=gross+margin`)).text();
    expect(html).toContain('51.3%');
    expect(html).toMatch(/href="\/calls\/quillfern-2024-q2\?at=\d+-\d+#said"/);
  });

  it('shows figures once: as a list where the answer is one, else each by itself', async () => {
    const earshot = fakeEarshot([invented]);
    const explain: typeof earshot.explain = async (...asked) => {
      const explained = await earshot.explain(...asked);
      return { ...explained, answer: { ...explained.answer, items: [{ text: 'Delmar Foods: 22%', cites: [1] }] } };
    };
    const own = await serve({ earshot: { ...earshot, explain } });
    const listed = await (await fetch(`${own.url}/?q=customers`)).text();
    await own.close();
    const single = await (await fetch(`${site.url}/?q=gross+margin`)).text();
    expect(listed).toContain('Delmar Foods: 22%');
    expect(listed).not.toContain('class="figures"');
    expect(single).toContain('class="figures"');
  });

  it('shows what to change when the question cannot be taken', async () => {
    const response = await fetch(`${site.url}/?q=margin&company=nobody`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('no company &quot;nobody&quot; is held');
  });

  it('passes on what the thread has established, and ignores a forged thread', async () => {
    const earshot = fakeEarshot([invented]);
    const own = await serve({ earshot });
    const html = await (await fetch(`${own.url}/?q=revenue`)).text();
    const thread = /name="thread" value="([^"]+)"/.exec(html)?.[1];
    await fetch(`${own.url}/?q=and+before&thread=${thread}`);
    await fetch(`${own.url}/?q=and+before&thread=bm9uc2Vuc2U`);
    await own.close();
    expect(earshot.asked[1]?.options.context?.call).toBe('quillfern-2024-q2');
    expect(earshot.asked[2]?.options.context).toBeUndefined();
  });

  it('gives an unknown address a plain page', async () => {
    const response = await fetch(`${site.url}/nowhere`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Nothing here');
  });

  test.for([
    { passed: 'a proxy', headers: { 'x-forwarded-for': '203.0.113.9' } },
    { passed: 'a proxy that claims to speak for this machine', headers: { 'x-forwarded-for': '127.0.0.1' } },
    { passed: 'a foreign name that resolves to this machine', headers: { host: 'evil.example' } },
  ])('refuses a request that passed $passed', async ({ headers }) => {
    expect((await get(site.url, headers)).statusCode).toBe(403);
    expect((await get(`${site.url}/healthz`, headers)).statusCode).toBe(403);
  });

  it('opens to whoever the operator’s proxy vouches for', async () => {
    const own = await serve({ settings: { publicUrl: null, linkSecrets: [], accessToken: 'a long secret' } });
    const through = { 'x-forwarded-for': '203.0.113.9' };
    const wrong = await get(own.url, { ...through, 'x-earshot-access': 'a short secret' });
    const right = await get(own.url, { ...through, 'x-earshot-access': 'a long secret' });
    const bearer = await get(own.url, { ...through, authorization: 'Bearer a long secret' });
    await own.close();
    expect([wrong.statusCode, right.statusCode, bearer.statusCode]).toEqual([403, 200, 200]);
  });

  it('shows a previewing program no text', async () => {
    const status = async (agent: string) => (await get(site.url, { 'user-agent': agent })).statusCode;
    expect(await status('Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)')).toBe(403);
    expect(await status('Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5')).toBe(403);
    expect(await status('Mozilla/5.0 (Linux; Android 9; CUBOT X19) AppleWebKit/537.36 Chrome/99 Mobile')).toBe(200);
  });

  it('explains on demand how an answer was found', async () => {
    const own = await serve({ earshot: await memoryEarshot([invented]) });
    const plain = await (await fetch(`${own.url}/?q=why+was+demand+soft`)).text();
    const explained = await (await fetch(`${own.url}/?q=why+was+demand+soft&explain=1`)).text();
    await own.close();
    expect(plain).toContain('How was this found?');
    expect(plain).not.toContain('The passages that ranked first');
    expect(explained).toContain('The passages that ranked first');
    expect(explained).toContain('two distributors worked down their stock');
  });

  it('gives the chart of a series as a picture, and says so where there is nothing to draw', async () => {
    const own = await serve({ earshot: await memoryEarshot([invented, inventedBefore]) });
    const drawn = await fetch(`${own.url}/chart.png?q=revenue+over+the+last+2+quarters`);
    const none = await fetch(`${own.url}/chart.png?q=why+was+demand+soft`);
    await own.close();
    expect([drawn.status, drawn.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(none.status).toBe(404);
  });

  it('counts for Prometheus without a word of what was asked', async () => {
    const own = await serve();
    await fetch(`${own.url}/?q=secret+merger`);
    const metrics = await (await fetch(`${own.url}/metrics`)).text();
    await own.close();
    expect(metrics).toContain('earshot_page_answers_total{grade="figure"} 1');
    expect(metrics).toMatch(/earshot_http_request_seconds_count{route="\/",status="200"} 1/);
    expect(metrics).not.toContain('merger');
  });

  it('says whether it is ready', async () => {
    const own = await serve({ ready: () => false });
    const [alive, ready] = await Promise.all([fetch(`${own.url}/healthz`), fetch(`${own.url}/readyz`)]);
    await own.close();
    expect([alive.status, ready.status]).toEqual([200, 503]);
  });

  it('logs no question and no signature', async () => {
    const lines: string[] = [];
    const note = (fields: object, message: string) => void lines.push(JSON.stringify([fields, message]));
    const own = await serve({ log: { debug: note, info: note, warn: note, error: note } });
    await fetch(`${own.url}/?q=secret+merger`);
    await fetch(`${own.url}/calls/${invented.call.id}?k=c2lnbmF0dXJl`);
    await own.close();
    expect(lines).toHaveLength(2);
    expect(lines.join()).not.toMatch(/merger|c2lnbmF0dXJl/);
  });

  it('hands Slack the raw body and Teams a parsed one', async () => {
    const slack = Router();
    slack.post('/slack/events', express.text({ type: '*/*' }), (request, response) => void response.send(request.body));
    const own = await serve({ slack, teams: (request, response) => void response.json({ saw: request.body.text }) });
    const post = (path: string, body: string) =>
      fetch(own.url + path, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    const raw = '{ "text":  "spaced" }';
    expect(await (await post('/slack/events', raw)).text()).toBe(raw);
    expect(await (await post('/api/messages', raw)).json()).toEqual({ saw: 'spaced' });
    await own.close();
  });

  it('shows a failure as one line with its request id, without its cause', async () => {
    const broken = { ...fakeEarshot([invented]), explain: () => Promise.reject(new Error('secret path /var/x')) };
    const own = await serve({ earshot: broken });
    const response = await fetch(`${own.url}/?q=revenue`);
    const html = await response.text();
    await own.close();
    expect(response.status).toBe(500);
    expect(html).toContain('It is logged as');
    expect(html).not.toContain('/var/x');
  });

  test.for(['<script>alert(1)</script>', '{{constructor}}', '<a href="javascript:alert(1)">x</a>', '"><img src=x>'])(
    'shows %s as text',
    async (words) => {
      const call = inventCall(
        '2024-Q3',
        [['Maren Oduya', `We say ${words} today.`]],
        [{ sentence: `We say ${words} today.`, metric: 'revenue', value: 1, unit: 'USD', spoken: words }],
      );
      const own = await serve({ earshot: fakeEarshot([call]) });
      const html = await (await fetch(`${own.url}/?q=${encodeURIComponent(words)}`)).text();
      await own.close();
      expect(html).not.toMatch(/<script|<img|href="javascript/);
      expect(html).toContain(words.replaceAll('"', '&quot;').replaceAll('<', '&lt;'));
    },
  );
});
