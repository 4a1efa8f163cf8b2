import { afterEach, describe, expect, it } from 'vitest';
import type { DigestRequest } from '../../src/digest/ports.ts';
import { sharedPeers } from '../shared-data.ts';
import { cite } from '../teams/sample-answers.ts';
import { buttonOf, type Harness, startHarness, wordsOf } from './harness.ts';

let harness: Harness;
afterEach(async () => {
  expect(harness.slack.state.problems).toEqual([]);
  await harness.close();
});

const send = async (request: Record<string, unknown>) => {
  const sent = await harness.slack.send(request);
  await harness.settled();
  return sent;
};
const home = () => harness.slack.state.views.filter((one: { op: string }) => one.op === 'publish').at(-1).view;
const botMessages = () => harness.slack.state.messages.filter((one: { bot_id?: string }) => one.bot_id);

function recordingDigests() {
  const requests: DigestRequest[] = [];
  const digests = {
    handle: async (request: DigestRequest) => {
      requests.push(request);
      return { text: 'Weekdays at 8:00 in New York.', digest: null, subscription: null };
    },
  };
  return { requests, digests };
}

describe.skipIf(!sharedPeers).each(['http', 'socket'] as const)('Home over %s', (transport) => {
  it('shows the companies held with their figures, and follows one at a press', async () => {
    harness = await startHarness({ transport });
    await send({ kind: 'home' });
    expect(wordsOf(home().blocks)).toMatch(/Calls held \*Quillfern Instruments.*QFI.*last call Q2 2024/);
    expect(JSON.stringify(home().blocks)).toContain('Gross margin');
    await send({ kind: 'action', ...buttonOf(home().blocks, 'Follow'), view: home() });
    expect(wordsOf(home().blocks)).toContain('Watchlist');
    expect(await harness.store.watchlist('slack:T1:U0ANA')).toEqual(['quillfern']);
    await send({ kind: 'action', ...buttonOf(home().blocks, 'Unfollow'), view: home() });
    expect(await harness.store.watchlist('slack:T1:U0ANA')).toEqual([]);
  });

  it('asks a recent question again, answered in a direct message', async () => {
    harness = await startHarness({ transport });
    await send({ kind: 'slash', command: '/quillfern', text: 'gross margin' });
    await send({ kind: 'home' });
    await send({ kind: 'action', ...buttonOf(home().blocks, 'gross margin'), view: home() });
    expect(botMessages()).toHaveLength(1);
    expect(botMessages()[0].channel).toBe('D0ANA');
    expect(wordsOf(botMessages()[0].blocks)).toContain('51.3%');
  });

  it('changes the digest with a form, in the words one would type', async () => {
    const { requests, digests } = recordingDigests();
    harness = await startHarness({ transport, parts: { digests } });
    await send({ kind: 'home' });
    expect(wordsOf(home().blocks)).toContain('Weekdays at 8:00');
    await send({ kind: 'action', ...buttonOf(home().blocks, 'Change'), view: home() });
    const form = harness.slack.state.views.at(-1).view;
    expect(form.callback_id).toBe('digest-settings');
    await send({
      kind: 'view_submission',
      callback_id: 'digest-settings',
      values: {
        days: { days: { selected_option: { value: 'daily' } } },
        time: { time: { selected_time: '08:30' } },
        companies: { companies: { selected_options: [{ value: 'quillfern' }] } },
        watch: { watch: { value: 'pricing, tier 2' } },
      },
    });
    const saved = requests.find(({ words }) => words !== 'status');
    expect(saved).toMatchObject({
      words: 'quillfern daily 08:30 watch pricing, tier 2',
      target: 'slack:T1:U0ANA',
      timeZone: 'America/New_York',
    });
    expect(wordsOf(botMessages().at(-1).blocks)).toContain('Weekdays at 8:00');
  });

  it('suggests questions in the Messages tab', async () => {
    harness = await startHarness({ transport });
    await send({ kind: 'home', tab: 'messages' });
    expect(harness.slack.state.prompts).toHaveLength(1);
    expect(harness.slack.state.prompts[0].prompts[0].message).toBe('Quillfern Instruments gross margin');
  });
});

describe.skipIf(!sharedPeers)('a link to a reading page', () => {
  const citation = cite(1, 'Gross margin came in');
  const url = citation.url ?? '';
  const readLink = (given: string) =>
    given === url ? { call: citation.call, span: { start: citation.start, end: citation.end }, version: null } : null;

  it('shows the exact words and who said them', async () => {
    harness = await startHarness({ parts: { readLink } });
    await send({ kind: 'link', urls: [url, 'https://earshot.example.com/calls/forged'] });
    expect(harness.slack.state.unfurls).toHaveLength(1);
    const { unfurls } = harness.slack.state.unfurls[0];
    expect(Object.keys(unfurls)).toEqual([url]);
    expect(wordsOf(unfurls[url].blocks)).toContain(citation.quote);
    expect(wordsOf(unfurls[url].blocks)).toContain('Piet Halloran, CFO');
  });

  it('shows nothing where the text was corrected since the link was made', async () => {
    const old = (given: string) => readLink(given) && { ...readLink(given)!, version: '0badc0de0bad' };
    harness = await startHarness({ parts: { readLink: old } });
    await send({ kind: 'link', urls: [url] });
    expect(harness.slack.state.unfurls).toHaveLength(0);
  });

  it('shows nothing to whoever may not ask about the company', async () => {
    const permissions = { externalChannels: false, rules: [{ users: ['U0LON'], companies: ['*'] }] };
    harness = await startHarness({ parts: { readLink }, config: { permissions } });
    await send({ kind: 'link', urls: [url] });
    expect(harness.slack.state.unfurls).toHaveLength(0);
    await send({ kind: 'link', urls: [url], user: 'U0LON' });
    expect(harness.slack.state.unfurls).toHaveLength(1);
  });
});

describe.skipIf(!sharedPeers)('a digest that is due', () => {
  it('may speak of what its subscriber may ask about there now', async () => {
    const rules = [
      { channels: ['C0EARN'], companies: ['quillfern'] },
      { users: ['U0LON'], companies: ['*'] },
    ];
    harness = await startHarness({ config: { permissions: { externalChannels: false, rules } } });
    const allowed = async (target: string, owner: string) => {
      const may = await harness.app.digests.allowed(`slack:T1:${target}`, `slack:T1:${owner}`);
      return may && ['quillfern', 'other'].filter(may);
    };
    expect(await allowed('C0EARN', 'U0ANA')).toEqual(['quillfern']);
    expect(await allowed('U0LON', 'U0LON')).toEqual(['quillfern', 'other']);
    expect(await allowed('U0ANA', 'U0ANA')).toBeNull();
  });
});
