import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { sharedPeers } from '../shared-data.ts';

const run = promisify(execFile);
const hasOpenssl = await run('openssl', ['version']).then(
  () => true,
  () => false,
);
const missing = !sharedPeers || !hasOpenssl;
if (missing)
  process.stderr.write('skipped: Teams against its channel fake, because ../shared/peers or openssl is absent\n');

// The bot as it is started in production, with the channel's keys, login hosts and connector played on loopback.
describe.skipIf(missing)('the bot and the channel', () => {
  const env = { ...process.env, BOT_CMD: 'node --import tsx test/teams/harness.ts' };
  const peer = async (name: string, args: readonly string[], more: Record<string, string> = {}) => {
    const file = join(sharedPeers ?? '', 'teams', name);
    return (await run(process.execPath, [file, ...args], { env: { ...env, ...more }, timeout: 55_000 })).stdout;
  };

  it('lets the channel in and nobody else, and signs what it sends', async () => {
    const told = await peer('prove-jwt.mjs', ['--text', 'quillfern gross margin']);
    expect(told.match(/^ok /gm)).toHaveLength(12);
    expect(told).not.toMatch(/^FAIL/m);
    expect(told).toContain('outbound auth header present: true');
  });

  it('sends citations, card and thumbs whole, after two sends were refused for being too many', async () => {
    const told = await peer('probe-outbound.mjs', ['quillfern gross margin', '--max', '20000', '--wait', '6000'], {
      FAIL429: '2',
    });
    const [, json = '{}'] = /^POST \S+ \d+ bytes (\{[\s\S]*?^\})/m.exec(told) ?? [];
    const sent = JSON.parse(json);
    expect(sent.entities[0].citation[0].appearance.abstract).toBe('Gross margin came in at 51.3% for the quarter.');
    expect(sent.channelData.feedbackLoop).toEqual({ type: 'default' });
    expect(sent.attachments[0].content.body.length).toBeGreaterThan(2);
    expect(told).not.toContain('PROBLEM');
  });

  it('answers a mention in its thread, a search and a thumb', async () => {
    const told = await peer('proactive-probe.mjs', ['--text', 'quillfern gross margin']);
    expect(told).toContain('mention 200');
    expect(told).toMatch(/message extension \[\s*200,/);
    expect(told).toContain("feedback [ 200, '{}' ]");
  });
});
