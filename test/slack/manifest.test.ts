import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { commandName } from '../../adapters/slack/command-name.ts';
import { renderManifest } from '../../adapters/slack/manifest.ts';
import type { CompanySummary } from '../../src/service.ts';
import { sharedPeers } from '../shared-data.ts';

const company = (slug: string, companyName = slug): CompanySummary => ({
  company: slug,
  companyName,
  ticker: null,
  calls: [],
});
const adtran = company('adtran', 'ADTRAN');

describe('renderManifest', () => {
  it('is the committed manifest.json for ADTRAN alone', () => {
    const committed: unknown = JSON.parse(readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8'));
    expect(committed).toEqual(renderManifest([adtran], { publicUrl: null }));
  });

  it('gives every company a command up to Slack’s cap of 50, with /earnings for the rest', () => {
    const many = Array.from({ length: 80 }, (_, i) => company(`company-${i}`));
    const commands = renderManifest(many, { publicUrl: null }).features.slash_commands.map(({ command }) => command);
    expect(commands).toHaveLength(50);
    expect(new Set(commands).size).toBe(50);
    expect(commands).toContain('/earnings');
  });

  it('leaves out commands that Slack would not take', () => {
    expect(commandName('a-company-with-a-name-longer-than-slack-takes')).toBeNull();
    expect(commandName('open')).toBeNull();
    expect(commandName('jack-in-the-box')).toBe('/jack-in-the-box');
  });

  it('points everything at the public address over HTTP', () => {
    const manifest = renderManifest([adtran], { publicUrl: 'https://earshot.example.com', manyWorkspaces: true });
    expect(manifest.features.slash_commands[0]).toMatchObject({ url: 'https://earshot.example.com/slack/events' });
    expect(manifest.features.unfurl_domains).toEqual(['earshot.example.com']);
    expect(manifest.settings.event_subscriptions.request_url).toBe('https://earshot.example.com/slack/events');
    expect(manifest.oauth_config.redirect_urls).toEqual(['https://earshot.example.com/slack/oauth_redirect']);
  });

  it.skipIf(!sharedPeers).for([
    ['Socket Mode', { publicUrl: null }],
    ['HTTP', { publicUrl: 'https://earshot.example.com' }],
    ['many workspaces', { publicUrl: 'https://earshot.example.com', manyWorkspaces: true, stickyThreads: false }],
  ] as const)('is valid against Slack’s own schema: %s', ([, options]) => {
    const file = join(sharedPeers ?? '', 'render/schemas/slack-manifest-2.0.0.json');
    const ajv = new Ajv({ strict: false, allErrors: true });
    formats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
    const many = [adtran, ...Array.from({ length: 80 }, (_, i) => company(`company-${i}`))];
    validate(JSON.parse(JSON.stringify(renderManifest(many, options))));
    expect(validate.errors ?? []).toEqual([]);
  });
});
