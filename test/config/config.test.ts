import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { readSlackConfig } from '../../adapters/slack/config.ts';
import { readTeamsConfig } from '../../adapters/teams/config.ts';
import { readConfig } from '../../src/config.ts';

describe('readConfig', () => {
  it('needs nothing to be set, and takes an empty value as unset', () => {
    const config = readConfig({ PORT: '', HOST: '', PUBLIC_URL: '', LINK_SECRET: '', DATABASE_URL: '', LOG_LEVEL: '' });
    expect(config).toMatchObject({ port: 3978, host: '127.0.0.1', publicUrl: null, linkSecrets: [], logLevel: 'info' });
    expect(config).toMatchObject({ folder: 'data', at: { file: join('data', 'earshot.db') }, production: false });
    expect(config).toEqual(readConfig({}));
  });

  it('reads what is set', () => {
    const config = readConfig({
      PORT: '8080',
      PUBLIC_URL: 'https://earshot.example.com/',
      LINK_SECRET: 'a-newer-secret-of-24-chars, an-older-secret-of-24-chars',
      EARSHOT_DATA: '/var/lib/earshot',
      DATABASE_URL: 'postgres://ann@db/earshot',
      NODE_ENV: 'production',
    });
    expect(config).toMatchObject({
      port: 8080,
      publicUrl: 'https://earshot.example.com',
      linkSecrets: ['a-newer-secret-of-24-chars', 'an-older-secret-of-24-chars'],
      folder: '/var/lib/earshot',
      at: { postgres: 'postgres://ann@db/earshot' },
      production: true,
    });
  });

  it('keeps calls in a folder given outright, whatever the database set', () => {
    const { at } = readConfig({ DATABASE_URL: 'postgres://ann@db/earshot' }, 'elsewhere');
    expect(at).toEqual({ file: join('elsewhere', 'earshot.db') });
  });

  it.for([
    ['PORT', 'http', /PORT: expected a port number.*“http”/],
    ['PORT', '70000', /PORT: expected a port number/],
    ['PORT', '80.5', /PORT: expected a port number/],
    ['HOST', 'my host', /HOST: expected a host name/],
    ['PUBLIC_URL', 'earshot.example.com', /PUBLIC_URL: expected an address like https:/],
    ['LINK_SECRET', 'short', /^LINK_SECRET: expected 16 or more characters(?!.*short)/],
    ['ACCESS_TOKEN', 'tiny', /^ACCESS_TOKEN: expected 16 or more characters(?!.*tiny)/],
    ['DATABASE_URL', 'mysql://root:pw@db', /^DATABASE_URL: expected postgres:(?!.*pw@)/],
    ['LOG_LEVEL', 'loud', /LOG_LEVEL: expected one of trace, debug.*“loud”/],
    ['DIGEST_SCHEDULE', 'now and then', /DIGEST_SCHEDULE: expected days and a time like weekdays 7:30.*“now and then”/],
    ['DIGEST_TIME_ZONE', 'Mars/Olympus', /DIGEST_TIME_ZONE: expected a time zone like Europe\/London/],
  ] as const)('names %s=%s and what was expected', ([name, value, message]) => {
    expect(() => readConfig({ [name]: value })).toThrow(
      expect.objectContaining({ code: 'config-wrong', message: expect.stringMatching(message) }),
    );
  });
});

it('takes the time of digests in the words one would say', () => {
  const schedule = (words: string) => readConfig({ DIGEST_SCHEDULE: words }).digestSchedule;
  expect(schedule('weekdays 7:30')).toEqual({ weekdays: [1, 2, 3, 4, 5], minuteOfDay: 450 });
  expect(schedule('')).toEqual({ weekdays: [1, 2, 3, 4, 5, 6, 7], minuteOfDay: 480 });
});

describe('.env.example', () => {
  const example = parse(readFileSync(join(import.meta.dirname, '../../.env.example')));

  it('copied as it is changes nothing', () => {
    expect(readConfig(example)).toEqual(readConfig({ EARSHOT_DATA: './data' }));
    expect(readSlackConfig(example)).toBeNull();
    expect(readTeamsConfig(example).appId).toBeNull();
  });
});
