import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBench } from './run-earshot.ts';

let bench: ReturnType<typeof openBench>;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.drop());

/** Starts the server on a free port and waits for it to say where it is. */
async function serve(env: Readonly<Record<string, string>> = {}) {
  const child = bench.start(['serve'], { PORT: '0', ...env });
  let said = '';
  let warned = '';
  child.stderr.on('data', (chunk: Buffer) => {
    warned += chunk.toString();
  });
  const address = await new Promise<string | null>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, found] = /ask at (http:\S+)\n[\s\S]*Ctrl-C/.exec(said) ?? [];
      if (found) resolve(found);
    });
    child.on('close', () => resolve(null));
  });
  return { child, address, said: () => said, warned: () => warned };
}

describe('earshot serve without credentials', () => {
  it('answers from the sample on a page, says what is on and off, and ends cleanly', async () => {
    const { child, address, said } = await serve();
    expect(said()).toMatch(/on {3}Page/);
    expect(said()).toMatch(/off {2}Slack .*SLACK_BOT_TOKEN/);
    expect(said()).toMatch(/1 of 1 company \(the sample/);
    expect(await (await fetch(`${address}/readyz`)).text()).toBe('ready\n');
    const page = await (await fetch(`${address}/?q=gross+margin`)).text();
    expect(page).toContain('59.5%');
    child.kill('SIGTERM');
    expect((await once(child, 'close'))[0]).toBe(0);
    const calls = JSON.parse((await bench.earshot('calls', '--json')).stdout);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ company: 'adtran', period: '2007-Q2', kind: 'notes' });
  });
});

describe('earshot serve with settings that can not be right', () => {
  it.for([
    [{ PORT: 'eighty' }, /^earshot: PORT: expected a port number/],
    [{ SLACK_PERMISSIONS: '{rules' }, /^earshot: SLACK_PERMISSIONS: expected JSON/],
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, /^earshot: SLACK_SIGNING_SECRET is missing/],
    [{ MicrosoftAppPassword: 'x' }, /^earshot: MicrosoftAppId is missing/],
  ] as const)('names it in one line and does not start: %j', async ([env, expected]) => {
    const { address, child, warned } = await serve(env);
    expect(address).toBeNull();
    expect(child.exitCode).toBe(1);
    expect(warned().trim().split('\n')).toHaveLength(1);
    expect(warned()).toMatch(expected);
  });

  it('says so when the port is taken', async () => {
    const first = await serve();
    const port = new URL(first.address ?? '').port;
    const second = await serve({ PORT: port });
    expect(second.warned()).toMatch(new RegExp(`PORT: ${port} on 127\\.0\\.0\\.1 is taken`));
    first.child.kill('SIGTERM');
    await once(first.child, 'close');
  });
});
