import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderTeamsPackage } from '../../adapters/teams/package/render-teams-package.ts';
import { sharedPeers } from '../shared-data.ts';
import { fakeEarshot } from './fake-earshot.ts';

const appId = '11111111-2222-3333-4444-555555555555';
const companies = await fakeEarshot().companies();
const options = { appId, publicUrl: 'https://earshot.example.com', companies };

function manifestOf(bytes: Uint8Array) {
  return JSON.parse(strFromU8(unzipSync(bytes)['manifest.json'] as Uint8Array));
}

describe('renderTeamsPackage', () => {
  it.skipIf(!sharedPeers).each([[options], [{ ...options, publicUrl: null, companies: [] }]])(
    'gives a manifest valid against the vendor’s schema',
    (given) => {
      const schema = join(sharedPeers ?? '', 'render/schemas/teams-v1.25.json');
      const ajv = new Ajv.default({ strict: false, allErrors: true });
      addFormats.default(ajv as never);
      const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
      validate(manifestOf(renderTeamsPackage(given)));
      expect(validate.errors).toBeNull();
    },
  );

  it('carries the registration, the pages’ domain and commands of the companies held', () => {
    const manifest = manifestOf(renderTeamsPackage(options));
    expect(manifest.bots[0].botId).toBe(appId);
    expect(manifest.composeExtensions[0].messageHandlers[0].value.domains).toEqual(['earshot.example.com']);
    expect(manifest.bots[0].commandLists[0].commands[0].title).toBe('/quillfern gross margin');
    for (const { commands } of manifest.bots[0].commandLists) expect(commands.length).toBeLessThanOrEqual(10);
  });

  it('holds icons of the sizes Teams wants', () => {
    const files = unzipSync(renderTeamsPackage(options));
    const sizeOf = (name: string) => Buffer.from(files[name] as Uint8Array).readUInt32BE(16);
    expect([sizeOf('color.png'), sizeOf('outline.png')]).toEqual([192, 32]);
  });

  it('gives the same bytes for the same options', () => {
    expect(renderTeamsPackage(options)).toEqual(renderTeamsPackage(options));
  });

  it('refuses an id that is none', () => {
    expect(() => renderTeamsPackage({ ...options, appId: 'my-bot' })).toThrow(/expected a GUID, got my-bot/);
  });
});
