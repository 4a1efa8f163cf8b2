import { afterEach, describe, expect, it } from 'vitest';
import { readSlackConfig } from '../../adapters/slack/config.ts';
import { sharedPeers } from '../shared-data.ts';
import { buttonOf, type Harness, memoryStore, startHarness, wordsOf } from './harness.ts';

const oauth = {
  kind: 'oauth',
  clientId: '1.2',
  clientSecret: 'secret',
  stateSecret: 'a state secret of tests',
} as const;

describe.skipIf(!sharedPeers)('many workspaces', () => {
  let harness: Harness;
  afterEach(() => harness.close());

  const send = async (request: Record<string, unknown>) => {
    const sent = await harness.slack.send(request);
    await harness.settled();
    return sent;
  };
  const botMessages = () => harness.slack.state.messages.filter((one: { bot_id?: string }) => one.bot_id);

  /** Walks through the installation as a browser does, with its cookie. */
  async function install(team: string): Promise<Response> {
    const begin = await fetch(`${harness.appUrl}/slack/install`, { redirect: 'manual' });
    const consent = new URL(begin.headers.get('location') ?? '');
    consent.searchParams.set('team', team);
    const agreed = await fetch(consent, { redirect: 'manual' });
    const back = new URL(agreed.headers.get('location') ?? '');
    const cookie = (begin.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    return fetch(`${harness.appUrl}${back.pathname}${back.search}`, { headers: { cookie }, redirect: 'manual' });
  }

  it('installs two and answers each with its own token', async () => {
    harness = await startHarness({ config: { install: oauth } });
    expect((await install('T1')).status).toBe(200);
    expect((await install('T2')).status).toBe(200);
    await send({ kind: 'mention', text: 'quillfern gross margin' });
    await send({ kind: 'mention', text: 'quillfern gross margin', team: 'T2' });
    expect(botMessages().map((one: { team: string }) => one.team)).toEqual(['T1', 'T2']);
  });

  it('asks for the scopes of the manifest and no more', async () => {
    harness = await startHarness({ config: { install: oauth } });
    const begin = await fetch(`${harness.appUrl}/slack/install`, { redirect: 'manual' });
    const scopes = new URL(begin.headers.get('location') ?? '').searchParams.get('scope')?.split(',') ?? [];
    expect(scopes).toContain('commands');
    expect(scopes).not.toContain('chat:write.public');
    expect(scopes.filter((scope) => scope.startsWith('admin'))).toEqual([]);
  });

  it('refuses a state that is forged or comes without the browser’s cookie', async () => {
    harness = await startHarness({ config: { install: oauth } });
    const begin = await fetch(`${harness.appUrl}/slack/install`, { redirect: 'manual' });
    const state = new URL(begin.headers.get('location') ?? '').searchParams.get('state') ?? '';
    const cookie = (begin.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const back = (given: string, headers: Record<string, string>) =>
      fetch(`${harness.appUrl}/slack/oauth_redirect?code=code-T1&state=${given}`, { headers });
    expect((await back('forged', { cookie })).status).toBe(400);
    expect((await back(state, {})).status).toBe(400);
    expect(await harness.store.secretKeys('slack-installation')).toEqual([]);
  });

  it('writes no token to disk in plain words', async () => {
    const store = await memoryStore();
    harness = await startHarness({ store, config: { install: oauth } });
    await install('T1');
    expect(await store.secret('slack-installation', 'T1')).toContain('xoxb-T1');
    expect(await store.kept('slack-installation', 'T1')).toBeNull();
    await store.close();
  });

  it('refreshes a token that ran out and goes on with the new one', async () => {
    harness = await startHarness({ config: { install: oauth }, fake: { tokenRotation: true, expiresIn: 1 } });
    await install('T1');
    const first = await harness.store.secret('slack-installation', 'T1');
    await send({ kind: 'mention', text: 'quillfern gross margin' });
    const second = await harness.store.secret('slack-installation', 'T1');
    expect(botMessages()).toHaveLength(1);
    expect(second).not.toBe(first);
  });

  it('answers nobody in a workspace it is not installed in, and makes Slack stop asking', async () => {
    harness = await startHarness({ config: { install: oauth } });
    const { status } = await send({ kind: 'mention', text: 'quillfern gross margin', team: 'T2' });
    expect(status).toBe(200);
    expect(botMessages()).toHaveLength(0);
  });

  it.for([
    ['app_uninstalled', { type: 'app_uninstalled' }],
    ['tokens_revoked', { type: 'tokens_revoked', tokens: { bot: ['U0BOT'] } }],
  ] as const)('forgets a workspace on %s', async ([, event]) => {
    harness = await startHarness({ config: { install: oauth } });
    await install('T1');
    await install('T2');
    await send({ kind: 'slash', command: '/quillfern', text: 'gross margin' });
    const { a } = JSON.parse(buttonOf(harness.slack.state.ephemeral[0].blocks, 'Share').value) as { a: string };
    await send({ kind: 'event', event });
    expect(await harness.store.secretKeys('slack-installation')).toEqual(['T2']);
    expect(await harness.store.kept('slack-answer', a)).toBeNull();
  });

  it('keeps a workspace when only a person’s token was revoked', async () => {
    harness = await startHarness({ config: { install: oauth } });
    await install('T1');
    await send({ kind: 'event', event: { type: 'tokens_revoked', tokens: { oauth: ['U0ANA'] } } });
    expect(await harness.store.secretKeys('slack-installation')).toEqual(['T1']);
  });

  it('posts a digest with a workspace’s own token, findable by its key', async () => {
    harness = await startHarness({ config: { install: oauth } });
    await install('T2');
    const digest = await harness.earshot.digest([]);
    const receipt = await harness.app.digests.post('slack:T2:C0EARN', digest, 'key-1');
    expect(receipt).toMatch(/^C0EARN:/);
    expect(botMessages()[0].team).toBe('T2');
    expect(wordsOf(botMessages()[0].blocks)).toContain('Gross margin 51.3%');
    expect(await harness.app.digests.find('slack:T2:C0EARN', 'key-1', 0)).toBe('posted');
    expect(await harness.app.digests.find('slack:T2:C0EARN', 'key-2', 0)).toBe('absent');
    harness.slack.config.channels.C0OLD = { archived: true };
    await expect(harness.app.digests.post('slack:T2:C0OLD', digest, 'key-3')).rejects.toMatchObject({
      name: 'DeliveryGone',
      message: 'the channel is archived',
    });
    await expect(harness.app.digests.post('slack:T9:C0EARN', digest, 'key-4')).rejects.toMatchObject({
      name: 'DeliveryGone',
    });
    await harness.app.digests.tell(
      'slack:T2:C0EARN',
      'slack:T2:U0ANA',
      'Your digest stopped: the channel is archived.',
    );
    expect(botMessages().at(-1)).toMatchObject({ channel: 'D0ANA', team: 'T2' });
  });
});

describe.skipIf(!sharedPeers)('starting', () => {
  it('names a token that Slack refuses', async () => {
    const starting = startHarness({ config: { install: { kind: 'token', botToken: 'xoxb-wrong' } } });
    await expect(starting).rejects.toMatchObject({
      code: 'config-wrong',
      message: expect.stringContaining('SLACK_BOT_TOKEN'),
    });
  });
});

describe('readSlackConfig', () => {
  const http = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'shhh' };

  it('is off without any setting of Slack’s', () => {
    expect(readSlackConfig({ PATH: '/bin', SLACK_BOT_TOKEN: '' })).toBeNull();
  });

  it('chooses HTTP, Socket Mode, one workspace or many by what is set', () => {
    expect(readSlackConfig(http)).toMatchObject({ transport: { kind: 'http' }, install: { kind: 'token' } });
    expect(readSlackConfig({ ...http, SLACK_APP_TOKEN: 'xapp-1' })).toMatchObject({ transport: { kind: 'socket' } });
    const many = { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 's', SLACK_STATE_SECRET: 'sixteen characters!' };
    expect(readSlackConfig({ SLACK_SIGNING_SECRET: 'shhh', ...many })).toMatchObject({ install: { kind: 'oauth' } });
  });

  it.for([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, /SLACK_SIGNING_SECRET is missing/],
    [{ SLACK_BOT_TOKEN: 'hello', SLACK_SIGNING_SECRET: 'shhh' }, /SLACK_BOT_TOKEN: expected a bot token/],
    [{ SLACK_SIGNING_SECRET: 'shhh', SLACK_CLIENT_ID: '1' }, /SLACK_CLIENT_SECRET is missing/],
    [{ ...http, SLACK_PERMISSIONS: '{"rules":[{"companies":[]}]}' }, /SLACK_PERMISSIONS: rules\.0\.companies/],
    [{ ...http, SLACK_PERMISSIONS: '{oops' }, /SLACK_PERMISSIONS: expected JSON/],
  ] as const)('names what is wrong: %o', ([env, message]) => {
    expect(() => readSlackConfig(env)).toThrow(message);
  });
});
