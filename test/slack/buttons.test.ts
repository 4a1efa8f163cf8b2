import { afterEach, describe, expect, it } from 'vitest';
import { OPEN } from '../../adapters/slack/permission.ts';
import { sharedPeers } from '../shared-data.ts';
import { buttonOf, type Harness, startHarness, wordsOf } from './harness.ts';

let harness: Harness;
afterEach(async () => {
  expect(harness.slack.state.problems).toEqual([]);
  await harness.close();
});

/** Asks privately and gives the answer's blocks. */
async function askPrivately(text: string): Promise<unknown[]> {
  await harness.slack.send({ kind: 'slash', command: '/quillfern', text });
  await harness.settled();
  return harness.slack.state.ephemeral.at(-1).blocks;
}

async function press(
  blocks: unknown,
  label: string,
  more: Record<string, unknown> = { ephemeral: true },
): Promise<void> {
  await harness.slack.send({ kind: 'action', ...buttonOf(blocks, label), ...more });
  await harness.settled();
}

const botMessages = () => harness.slack.state.messages.filter((one: { bot_id?: string }) => one.bot_id);
const lastPrivate = () => wordsOf(harness.slack.state.ephemeral.at(-1).blocks);

describe.skipIf(!sharedPeers).each(['http', 'socket'] as const)('the buttons of an answer over %s', (transport) => {
  it('shares a private answer once, saying who asked', async () => {
    harness = await startHarness({ transport });
    const blocks = await askPrivately('gross margin');
    await press(blocks, 'Share');
    await press(blocks, 'Share');
    expect(botMessages()).toHaveLength(1);
    expect(JSON.stringify(botMessages()[0].blocks)).toContain('Asked by <@U0ANA>: gross margin');
    expect(lastPrivate()).toContain('already');
  });

  it('shares once when the button is pressed twice at the same moment', async () => {
    harness = await startHarness({ transport });
    const share = buttonOf(await askPrivately('gross margin'), 'Share');
    const click = () => harness.slack.send({ kind: 'action', ...share, ephemeral: true });
    await Promise.all([click(), click(), click()]);
    await harness.settled();
    expect(botMessages()).toHaveLength(1);
  });

  it('says how to share into a channel it is no member of, and shares once it is', async () => {
    harness = await startHarness({ transport });
    harness.slack.config.channels.C0OUT = { name: 'out', member: false };
    await harness.slack.send({ kind: 'slash', command: '/quillfern', text: 'gross margin', channel: 'C0OUT' });
    await harness.settled();
    const blocks = harness.slack.state.ephemeral.at(-1).blocks;
    await press(blocks, 'Share', { ephemeral: true, channel: 'C0OUT' });
    expect(botMessages()).toHaveLength(0);
    expect(lastPrivate()).toContain('/invite');
    harness.slack.config.channels.C0OUT.member = true;
    await press(blocks, 'Share', { ephemeral: true, channel: 'C0OUT' });
    expect(botMessages()).toHaveLength(1);
  });

  it('opens the exchange around a quote and turns to another source', async () => {
    harness = await startHarness({ transport });
    await press(await askPrivately('why were sensors soft'), 'Show context');
    const shown = harness.slack.state.views.at(-1);
    expect(shown.op).toBe('update');
    expect(wordsOf(shown.view.blocks)).toContain('Demand for bench sensors stayed soft');
    const bold = JSON.stringify(shown.view.blocks);
    expect(bold).toMatch(/Demand for bench sensors[^"]*","style":\{"bold":true\}/);
    await press(shown.view.blocks, '[2]', { view_id: shown.view.id });
    const turned = harness.slack.state.views.at(-1);
    expect(wordsOf(turned.view.blocks)).toContain('Suri Venkat');
    expect(JSON.stringify(turned.view.blocks)).toMatch(/We think most of it is behind us\.","style":\{"bold":true\}/);
  });

  it('opens the quotes that the message left out', async () => {
    harness = await startHarness({ transport });
    await press(await askPrivately('why were sensors soft'), 'More (1)');
    expect(wordsOf(harness.slack.state.views.at(-1).view.blocks)).toContain('Our lab balances');
  });

  it('changes a series from table to chart and back in the same message', async () => {
    harness = await startHarness({ transport });
    const blocks = await askPrivately('gross margin trend');
    await press(blocks, 'Chart');
    const drawn = harness.slack.state.responses.at(-1);
    expect(drawn.replace_original).toBe(true);
    expect(drawn.blocks.some((one: { type: string }) => one.type === 'data_visualization')).toBe(true);
    await press(drawn.blocks, 'Table');
    expect(harness.slack.state.responses.at(-1).blocks.some((one: { type: string }) => one.type === 'table')).toBe(
      true,
    );
  });

  it('changes a series in a thread by editing the message', async () => {
    harness = await startHarness({ transport });
    await harness.slack.send({ kind: 'mention', text: 'quillfern gross margin trend' });
    await harness.settled();
    const [message] = botMessages();
    await press(message.blocks, 'Chart', { message_ts: message.ts });
    expect(botMessages()).toHaveLength(1);
    expect(botMessages()[0]).toMatchObject({ edited: true, thread_ts: message.thread_ts });
  });

  it('asks what an answer suggests', async () => {
    harness = await startHarness({ transport });
    await press(await askPrivately('dividend'), 'quillfern gross margin');
    expect(lastPrivate()).toContain('51.3%');
  });

  it('keeps a verdict with question and answer, the last one of a person', async () => {
    harness = await startHarness({ transport });
    const blocks = (await askPrivately('gross margin')) as { type: string; elements: Record<string, never>[] }[];
    const thumbs = blocks.find((one) => one.type === 'context_actions')?.elements[0] as never as {
      action_id: string;
      positive_button: { value: string };
      negative_button: { value: string };
    };
    const rate = (value: string) =>
      harness.slack.send({
        kind: 'action',
        type: 'feedback_buttons',
        action_id: thumbs.action_id,
        value,
        ephemeral: true,
      });
    await rate(thumbs.positive_button.value);
    await rate(thumbs.negative_button.value);
    await harness.settled();
    const kept = await harness.store.feedback();
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({
      verdict: 'down',
      question: 'gross margin',
      who: 'slack:T1:U0ANA',
      grade: 'figure',
    });
    expect(kept[0]?.headline).toContain('51.3%');
    expect(lastPrivate()).toContain('Thanks');
  });
});

describe.skipIf(!sharedPeers)('a button that should not work', () => {
  it.for([
    ['no JSON', 'nonsense'],
    ['an id nobody gave', '{"a":"AAAAAAAAAAAAAAAA"}'],
    ['another shape', '{"a":{"$ne":1},"n":-4}'],
    ['nothing', undefined],
  ] as const)('says so: %s', async ([, value]) => {
    harness = await startHarness();
    await harness.slack.send({ kind: 'action', action_id: 'answer-share', value, ephemeral: true });
    await harness.slack.send({ kind: 'action', action_id: 'answer-context', value, ephemeral: true });
    await harness.settled();
    expect(botMessages()).toHaveLength(0);
    expect(harness.slack.state.ephemeral).toHaveLength(value?.includes('AAAA') ? 1 : 2);
    expect(lastPrivate()).toContain('too old');
  });

  it('asks again with the rights of whoever presses, not of whoever asked', async () => {
    const rules = [{ users: ['U0ANA'], companies: ['quillfern'] }];
    harness = await startHarness({ config: { permissions: { ...OPEN, rules } } });
    const blocks = await askPrivately('gross margin');
    await press(blocks, 'Share', { ephemeral: true, user: 'U0LON' });
    expect(botMessages()).toHaveLength(0);
    expect(lastPrivate()).toContain('can’t ask');
    await press(blocks, 'Show context', { ephemeral: true, user: 'U0LON' });
    expect(wordsOf(harness.slack.state.views.at(-1).view.blocks)).toContain('can’t ask');
  });

  it('does not open another workspace’s answer', async () => {
    harness = await startHarness();
    const share = buttonOf(await askPrivately('gross margin'), 'Share');
    const { a } = JSON.parse(share.value) as { a: string };
    const record = JSON.parse((await harness.store.kept('slack-answer', a)) ?? '') as object;
    await harness.store.keep('slack-answer', a, JSON.stringify({ ...record, team: 'T9' }));
    await harness.slack.send({ kind: 'action', ...share, ephemeral: true });
    await harness.settled();
    expect(botMessages()).toHaveLength(0);
    expect(lastPrivate()).toContain('too old');
  });

  it('tells when Slack’s trigger ran out before the window could open', async () => {
    harness = await startHarness();
    const context = buttonOf(await askPrivately('gross margin'), 'Show context');
    harness.slack.config.failNext = { 'views.open': { times: 1, error: 'expired_trigger_id' } };
    await harness.slack.send({ kind: 'action', ...context, ephemeral: true });
    await harness.settled();
    expect(lastPrivate()).toContain('Press the button again');
  });
});
