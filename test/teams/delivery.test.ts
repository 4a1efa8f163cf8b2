import { afterEach, describe, expect, it } from 'vitest';
import { type Channel, inChannel, mention, openChannel } from './channel.ts';
import { fakeEarshot } from './fake-earshot.ts';
import { memoryStore } from './memory-store.ts';

let channel: Channel;

afterEach(() => channel.close());

describe('delivery', () => {
  it('answers a message once however often it is delivered, also after a restart', async () => {
    channel = await openChannel();
    const { store } = channel;
    await channel.post({ id: 'same', text: 'gross margin' });
    await channel.post({ id: 'same', text: 'gross margin' });
    await channel.settled();
    expect(channel.messages()).toHaveLength(1);
    await channel.close();
    channel = await openChannel({ store });
    await channel.post({ id: 'same', text: 'gross margin' });
    await channel.settled();
    expect(channel.messages()).toEqual([]);
  });

  it('takes up a message that a process accepted and did not live to answer', async () => {
    let now = 0;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const clock = () => now;
    const store = memoryStore(clock);
    channel = await openChannel({ store, clock, earshot: fakeEarshot(() => held) });
    const post = await channel.post({ text: 'gross margin' });
    expect(post.status).toBe(200);
    now += 180_000;
    const dead = channel;
    // The connector of the first channel lives on: the message's reply address points at it.
    const next = await openChannel({ store, clock });
    await next.settled();
    await expect.poll(() => dead.messages().length).toBe(1);
    await next.close();
    release();
  });

  it.each([412, 429, 502, 503, 504])('posts again after %i', async (status) => {
    channel = await openChannel();
    channel.refusals.push(status, status);
    await channel.post({ text: 'gross margin' });
    await channel.settled();
    expect(channel.messages()).toHaveLength(1);
  });

  it('keeps the order of questions within a conversation', async () => {
    let first = true;
    const earshot = fakeEarshot(async () => {
      if (first) {
        first = false;
        await new Promise((resolve) => setImmediate(resolve));
      }
    });
    channel = await openChannel({ earshot });
    await Promise.all([channel.post({ text: 'gross margin' }), channel.post({ text: 'who asked' })]);
    await channel.settled();
    const asked = earshot.asked.map(({ question }) => question);
    const answered = channel.messages().map(({ text }) => (text.includes('margin') ? 'gross margin' : 'who asked'));
    expect(answered).toEqual(asked);
  });

  it('forgets a conversation that answers 403', async () => {
    channel = await openChannel();
    await channel.post(mention('gross margin'));
    await channel.settled();
    expect(await channel.store.allKept('teams-reference')).toHaveLength(1);
    channel.refusals.push(403);
    await channel.post(mention('who asked'));
    await channel.settled();
    expect(await channel.store.allKept('teams-reference')).toEqual([]);
  });
});

describe('being added and removed', () => {
  const added = { type: 'installationUpdate', action: 'add' };
  const joined = { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] };

  it('says hello once, with questions to try, though it is told twice', async () => {
    channel = await openChannel();
    await channel.post(added);
    await channel.post(joined);
    await channel.settled();
    const [hello, ...others] = channel.messages();
    expect(others).toEqual([]);
    expect(hello.text).toContain('earnings calls');
    expect(hello.attachments[0].content.actions[0]).toMatchObject({
      type: 'Action.Execute',
      data: { do: 'ask', asked: { question: 'Quillfern Instruments gross margin' } },
    });
  });

  it('keeps where it was added and drops it when removed', async () => {
    channel = await openChannel();
    await channel.post({ ...added, ...inChannel() });
    const [kept] = await channel.store.allKept('teams-reference');
    expect(JSON.parse(kept?.value ?? '{}')).toMatchObject({
      name: 'Telecom > Desk',
      reference: { conversation: { id: '19:desk@thread.tacv2' } },
    });
    await channel.post({ type: 'installationUpdate', action: 'remove', ...inChannel() });
    expect(await channel.store.allKept('teams-reference')).toEqual([]);
  });

  it('posts a digest to a channel it was added to, and reports one it was removed from as gone', async () => {
    channel = await openChannel();
    await channel.post({ ...added, ...inChannel() });
    await channel.settled();
    const digest = await channel.earshot.digest([]);
    const target = 'teams:t1:19:desk@thread.tacv2';
    expect(await channel.bot.delivery.post(target, digest, 'key')).toMatch(/^act\d+$/);
    expect(channel.messages().at(-1)).toMatchObject({ text: '**Earshot, Friday 2 August 2024** [1] [2] [3]' });
    expect(channel.sent.at(-1)?.conversation).toBe('19:desk@thread.tacv2');
    channel.refusals.push(403);
    await expect(channel.bot.delivery.post(target, digest, 'key')).rejects.toThrow(/Teams answers 403/);
    await expect(channel.bot.delivery.post(target, digest, 'key')).rejects.toThrow(/removed/);
  });

  it('lets a digest speak of what its subscriber may ask about there now', async () => {
    const rules = [
      { places: ['19:desk@thread.tacv2'], companies: ['quillfern'] },
      { users: ['oid-lon'], companies: ['*'] },
    ];
    channel = await openChannel({}, { permissions: { rules } });
    await channel.post({ ...added, ...inChannel() });
    await channel.post({ text: 'help' });
    await channel.settled();
    const allowed = async (target: string, owner: string) => {
      const may = await channel.bot.delivery.allowed(target, owner);
      return may && ['quillfern', 'other'].filter(may);
    };
    expect(await allowed('teams:t1:19:desk@thread.tacv2', 'teams:t1:oid-ana')).toEqual(['quillfern']);
    expect(await allowed('teams:t1:19:desk@thread.tacv2', 'teams:t1:oid-lon')).toEqual(['quillfern', 'other']);
    expect(await allowed('teams:t1:a:ana', 'teams:t1:oid-ana')).toBeNull();
    await expect(allowed('teams:t1:19:gone@thread.tacv2', 'teams:t1:oid-ana')).rejects.toThrow(/removed/);
  });

  it('lets a digest speak of nothing to a tenant that is no longer on the list', async () => {
    channel = await openChannel();
    await channel.post({ ...added, ...inChannel() });
    await channel.settled();
    const { store } = channel;
    await channel.close();
    channel = await openChannel({ store }, { allowedTenants: ['t2'] });
    const target = 'teams:t1:19:desk@thread.tacv2';
    expect(await channel.bot.delivery.allowed(target, 'teams:t1:oid-ana')).toBeNull();
  });

  it('names no company to people who may not ask about it', async () => {
    channel = await openChannel({}, { permissions: { rules: [{ users: ['oid-bo'], companies: ['*'] }] } });
    for (const text of ['help', '/quillfern', 'home']) await channel.post({ text });
    await channel.post({ ...added, ...inChannel() });
    await channel.settled();
    expect(channel.messages()).toHaveLength(4);
    expect(JSON.stringify(channel.messages())).not.toMatch(/Quillfern Instruments/);
  });
});
