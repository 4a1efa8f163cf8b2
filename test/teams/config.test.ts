import { describe, expect, it, test } from 'vitest';
import { readTeamsConfig } from '../../adapters/teams/config.ts';
import { allowedFor } from '../../adapters/teams/permission.ts';
import { createGateway } from '../../adapters/teams/sdk/gateway.ts';
import { silentLog } from '../../src/log.ts';
import { openChannel } from './channel.ts';

const registered = { MicrosoftAppId: 'app', MicrosoftAppPassword: 'pw', MicrosoftAppTenantId: 'tenant' };

describe('readTeamsConfig', () => {
  test.for([
    [{ ...registered, MicrosoftAppTenantId: '' }, /MicrosoftAppTenantId is missing/],
    [{ ...registered, MicrosoftAppPassword: '' }, /MicrosoftAppPassword is missing/],
    [{ MicrosoftAppPassword: 'pw' }, /MicrosoftAppId is missing/],
    [{ ...registered, MicrosoftAppType: 'Both' }, /expected SingleTenant or UserAssignedMSI, got Both/],
    [{ TEAMS_PERMISSIONS: '[' }, /TEAMS_PERMISSIONS: expected JSON/],
    [{ TEAMS_PERMISSIONS: '{"rules":[{"companies":[]}]}' }, /TEAMS_PERMISSIONS: rules\.0\.companies/],
  ] as const)('names what is wrong in %o', ([env, message]) => {
    expect(() => readTeamsConfig(env)).toThrow(message);
  });

  it('wants no password of a managed identity', () => {
    const { MicrosoftAppPassword: _none, ...env } = registered;
    expect(readTeamsConfig({ ...env, MicrosoftAppType: 'UserAssignedMsi' }).appType).toBe('UserAssignedMSI');
  });

  it('shows no secret in the error of a wrong registration', () => {
    const env = { ...registered, MicrosoftAppPassword: 'hunter2', MicrosoftAppTenantId: '' };
    expect(() => readTeamsConfig(env)).not.toThrow(/hunter2/);
  });
});

describe('a bot without registration', () => {
  it('does not start in production', () => {
    const config = readTeamsConfig({ NODE_ENV: 'production' });
    expect(() => createGateway(config, silentLog)).toThrow(/MicrosoftAppId is missing/);
  });

  it('answers channels on this machine alone', async () => {
    const channel = await openChannel();
    const serviceUrl = 'https://smba.trafficmanager.net/emea/';
    expect(await channel.post({ text: 'gross margin', serviceUrl })).toMatchObject({ status: 401 });
    await channel.close();
  });
});

describe('a registered bot', () => {
  it('takes nothing without the channel’s token', async () => {
    const channel = await openChannel({}, readTeamsConfig(registered));
    expect(await channel.post({ text: 'gross margin' })).toMatchObject({ status: 401 });
    expect(channel.earshot.asked).toEqual([]);
    await channel.close();
  });
});

describe('the list of tenants', () => {
  it('lets its own ask, and tells others once that it is not open to them', async () => {
    const channel = await openChannel({}, { allowedTenants: ['t1'] });
    const stranger = { conversation: { id: 'a:bo', conversationType: 'personal', tenantId: 't2' } };
    await channel.post({ text: 'gross margin' });
    await channel.post({ text: 'gross margin', ...stranger });
    const invoke = { type: 'invoke', name: 'composeExtension/query', value: {}, ...stranger };
    expect(await channel.post(invoke)).toMatchObject({ status: 403 });
    await channel.settled();
    expect(channel.earshot.asked).toHaveLength(1);
    expect(channel.messages().map(({ text }) => text)).toContain('Earshot is not open to your organisation.');
    expect(await channel.store.allKept('teams-reference')).toHaveLength(1);
    await channel.close();
  });
});

describe('allowedFor', () => {
  const ana = {
    tenant: 't1',
    place: 'channel',
    conversation: '19:desk;messageid=1',
    person: person('oid-ana'),
  } as const;
  const rules = [
    { tenants: ['t1'], places: ['19:desk'], companies: ['adtran'] },
    { users: ['oid-bo'], companies: ['*'] },
    { places: ['personal'], companies: ['ciena'] },
  ];

  function person(directoryId: string) {
    return { id: '29:x', directoryId, name: 'x' };
  }

  test.for([
    ['a channel’s thread', ana, 'adtran', true],
    ['another company', ana, 'ciena', false],
    ['a person allowed everywhere', { ...ana, person: person('oid-bo') }, 'ciena', true],
    ['a personal chat', { ...ana, place: 'personal', conversation: 'a:1' }, 'ciena', true],
  ] as const)('goes by the rules: %s', ([, asker, company, allowed]) => {
    expect(allowedFor({ rules }, asker)?.(company)).toBe(allowed);
  });

  it('allows nothing where no rule fits, and everything where there are none', () => {
    expect(allowedFor({ rules }, { ...ana, tenant: 't2' })).toBeNull();
    expect(allowedFor({ rules: [] }, ana)?.('adtran')).toBe(true);
  });
});
