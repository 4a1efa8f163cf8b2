import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Channel, inChannel, openChannel } from './channel.ts';

let channel: Channel;

beforeEach(async () => {
  channel = await openChannel();
});

afterEach(() => channel.close());

const asked = { question: 'why were sensors soft' };
const folded = { context: null, more: false, share: false };

function press(data: object, fields: object = {}) {
  const value = { action: { type: 'Action.Execute', verb: 'view', data: { v: 1, ...data } } };
  return channel.post({ type: 'invoke', name: 'adaptiveCard/action', value, replyToId: 'act1', ...fields });
}

/** Every text of a card, in order. */
function textsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'text' && typeof value === 'string' ? [value] : textsOf(value),
  );
}

function titles(card: { readonly actions?: readonly { readonly title: string }[] }): readonly string[] {
  return card.actions?.map(({ title }) => title) ?? [];
}

describe('buttons of an answer', () => {
  it('show the words around a quote in place, under the question it answers', async () => {
    const { body } = await press({ do: 'view', asked, view: { ...folded, context: 2 } });
    expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    const texts = textsOf(body.value);
    expect(texts).toContain('Around [2]');
    expect(texts).toContain('Good morning. How long will the destocking of bench sensors last?');
    expect(JSON.stringify(body.value)).toContain('"highlight":true');
    expect(titles(body.value)).toEqual([
      'Hide context',
      'Context of [3]',
      'More quotes',
      'Share to channel',
      'Open call',
    ]);
  });

  it('show the quotes beyond the first three, and fewer again', async () => {
    const { body } = await press({ do: 'view', asked, view: { ...folded, more: true } });
    expect(textsOf(body.value)).toContain('“Our lab balances sold well in every region.”');
    expect(titles(body.value)).toContain('Fewer quotes');
  });

  it('refuse data of another shape', async () => {
    for (const data of [{ do: 'view' }, { do: 'drop tables' }, { do: 'view', asked: { question: 'x'.repeat(5000) } }]) {
      const { status, body } = await press(data);
      expect(status).toBe(200);
      expect(body.value).toBe('This button is from an older Earshot. Please ask again.');
    }
    expect(channel.earshot.asked).toEqual([]);
  });

  it('ask again with what the person may see now', async () => {
    await channel.close();
    channel = await openChannel({}, { permissions: { rules: [{ places: ['personal'], companies: ['other'] }] } });
    const { body } = await press({ do: 'view', asked, view: folded });
    expect(body.value).toBe('You may not ask about Quillfern Instruments here.');
  });

  it('ask a suggested question in the conversation', async () => {
    const { body } = await press({ do: 'ask', asked: { question: 'quillfern gross margin' } });
    expect(body.value).toBe('The answer follows below.');
    await channel.settled();
    expect(channel.messages()[0].text).toContain('51.3%');
  });
});

describe('sharing an answer', () => {
  beforeEach(() => channel.post({ type: 'installationUpdate', action: 'add', ...inChannel() }));

  const place = 'teams:t1:19:desk@thread.tacv2';

  it('offers the channels that Earshot is in', async () => {
    const { body } = await press({ do: 'view', asked, view: { ...folded, share: true } });
    expect(JSON.stringify(body.value)).toContain(`{"title":"Telecom > Desk","value":"${place}"}`);
  });

  it('posts to the channel as asked by the person', async () => {
    const { body } = await press({ do: 'share', asked, place });
    expect(body.value).toBe('Shared to Telecom > Desk.');
    await channel.settled();
    const shared = channel.sent.find(({ body: { text } }) => text?.includes('distributors'));
    expect(shared?.conversation).toBe('19:desk@thread.tacv2');
    expect(textsOf(shared?.body.attachments)).toContain('Ana asked: why were sensors soft');
    expect(titles(shared?.body.attachments[0].content)).not.toContain('Share to channel');
  });

  it('is refused to somebody who is not in the channel', async () => {
    channel.strangers.add('29:ana');
    const { body } = await press({ do: 'share', asked, place });
    expect(body.value).toBe('You are not a member of that channel.');
  });

  it('is refused into another tenant’s channel', async () => {
    const elsewhere = { conversation: { id: 'a:bo', conversationType: 'personal', tenantId: 't2' } };
    const { body } = await press({ do: 'share', asked, place }, elsewhere);
    expect(body.value).toBe('Earshot is no longer in that channel.');
  });

  it('is refused where the channel’s readers may not see the company', async () => {
    await channel.close();
    channel = await openChannel({}, { permissions: { rules: [{ places: ['personal'], companies: ['quillfern'] }] } });
    await channel.post({ type: 'conversationUpdate', ...inChannel() });
    const { body } = await press({ do: 'share', asked, place });
    expect(body.value).toMatch(/^You can't ask about calls here/);
    await channel.settled();
    expect(channel.messages()).toEqual([]);
  });
});

describe('the home card', () => {
  it('follows a company and shows it followed', async () => {
    const { body } = await press({ do: 'watch', company: 'quillfern', on: true });
    expect(JSON.stringify(body.value)).toContain('"title":"Unfollow"');
    expect(await channel.store.watchlist('teams:t1:oid-ana')).toEqual(['quillfern']);
  });

  it('lists what is held and what was asked', async () => {
    await channel.post({ text: 'quillfern gross margin' });
    await channel.post({ text: 'home' });
    await channel.settled();
    const texts = textsOf(channel.messages().at(-1).attachments);
    expect(texts).toContain('Quillfern Instruments');
    expect(texts).toContain('quillfern gross margin');
  });
});
