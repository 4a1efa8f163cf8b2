import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EarshotError } from '../../src/errors.ts';
import { type Channel, inChannel, mention, openChannel } from './channel.ts';
import { fakeEarshot } from './fake-earshot.ts';

let channel: Channel;

beforeEach(async () => {
  channel = await openChannel();
});

afterEach(() => channel.close());

describe('a question in Teams', () => {
  it('is answered in personal chat with text, native citations and a card', async () => {
    expect(await channel.post({ text: 'quillfern gross margin' })).toMatchObject({ status: 200, body: '' });
    await channel.settled();
    const [answer] = channel.messages();
    expect(answer.text).toBe('Quillfern’s gross margin was 51.3% in Q2 2024 [1].');
    expect(answer.replyToId).toBe('m1');
    expect(answer.channelData).toEqual({ feedbackLoop: { type: 'default' } });
    expect(answer.attachments[0]).toMatchObject({
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', version: '1.5' },
    });
    const [entity] = answer.entities;
    expect(entity).toMatchObject({ type: 'https://schema.org/Message', '@type': 'Message' });
    expect(entity).not.toHaveProperty('additionalType');
    expect(entity.citation).toEqual([
      {
        '@type': 'Claim',
        position: 1,
        appearance: {
          '@type': 'DigitalDocument',
          name: 'Piet Halloran, CFO · Quillfern Instruments Q2 2024',
          url: expect.stringMatching(/^https:\/\/earshot\.example\.com\/calls\/quillfern-2024-q2/),
          abstract: 'Gross margin came in at 51.3% for the quarter.',
          keywords: ['Quillfern Instruments Q2…', 'prepared remarks'],
        },
      },
    ]);
  });

  it('is answered in the thread where the bot was mentioned', async () => {
    await channel.post(mention('quillfern gross margin\n'));
    await channel.settled();
    expect(channel.earshot.asked[0]?.question).toBe('quillfern gross margin');
    expect(channel.sent[0]?.conversation).toBe('19:desk@thread.tacv2;messageid=1700000000000');
  });

  it('is left alone in a channel or group chat that does not mention the bot', async () => {
    await channel.post({ text: 'gross margin', ...inChannel() });
    await channel.post({ text: 'gross margin', conversation: { id: '19:g', conversationType: 'groupChat' } });
    await channel.settled();
    expect(channel.sent).toEqual([]);
  });

  it('may be typed as a company’s command', async () => {
    await channel.post({ text: '/quillfern gross margin' });
    await channel.settled();
    expect(channel.earshot.asked).toMatchObject([{ question: 'gross margin', options: { company: 'quillfern' } }]);
  });

  it('inherits what the thread has established, and no other thread’s', async () => {
    await channel.post(mention('quillfern gross margin', '1'));
    await channel.post(mention('and a year ago?', '1'));
    await channel.post(mention('and a year ago?', '2'));
    await channel.settled();
    const contexts = channel.earshot.asked.map(({ options }) => options.context?.call);
    expect(contexts).toEqual([undefined, 'quillfern-2024-q2', undefined]);
  });

  it('costs no timeout when the core is slow: the request is answered before the question', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await channel.close();
    channel = await openChannel({ earshot: fakeEarshot(() => held) });
    expect((await channel.post({ text: 'gross margin' })).status).toBe(200);
    expect(channel.messages()).toEqual([]);
    release();
    await channel.settled();
    expect(channel.messages()).toHaveLength(1);
  });

  it('gets a plain line where the core refuses it', async () => {
    const earshot = fakeEarshot(() => Promise.reject(new EarshotError('company-unknown', 'no company “zzz” is held')));
    await channel.close();
    channel = await openChannel({ earshot });
    await channel.post({ text: 'zzz revenue' });
    await channel.settled();
    expect(channel.messages()[0].text).toBe('No company “zzz” is held.');
  });

  it('gets an id and no inner words where something failed', async () => {
    const logged: object[] = [];
    const error = (fields: object) => void logged.push(fields);
    const earshot = fakeEarshot(() => Promise.reject(new Error('secret path /var/x')));
    await channel.close();
    channel = await openChannel({ earshot, log: { debug() {}, info() {}, warn() {}, error } });
    await channel.post({ text: 'gross margin' });
    await channel.settled();
    const { text } = channel.messages()[0];
    expect(text).toMatch(/^Something failed here, and it is logged as [0-9a-f]{8}\. Please try again\.$/);
    expect(text).toContain((logged[0] as { id: string }).id);
  });
});
