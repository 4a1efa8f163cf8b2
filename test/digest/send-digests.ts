import { parseArgs } from 'node:util';
import { createDigestRunner } from '../../src/digest/run-digests.ts';
import { silentLog } from '../../src/log.ts';
import { openStore } from '../../src/store/open-store.ts';

/**
 * Sends what is due once, as a process that can be killed: `--file` is the store, `--platform` the address of a platform that takes
 * posts and is told of every step, `--now` the clock in milliseconds, `--by` the name of the process.
 */
const { values } = parseArgs({
  options: { file: { type: 'string' }, platform: { type: 'string' }, now: { type: 'string' }, by: { type: 'string' } },
});
const { file = '', platform = '', now = '0', by = '' } = values;
const clock = () => Number(now);

async function ask(path: string, body: object): Promise<Record<string, string>> {
  const response = await fetch(`${platform}/${path}`, { method: 'POST', body: JSON.stringify({ by, ...body }) });
  return (await response.json()) as Record<string, string>;
}

/** Says where this process is; whoever listens may kill it here. */
const step = (name: string, subscription: string) => ask('step', { name, subscription });
const idOf = (target: string) => target.split(':')[2] ?? '';

const store = await openStore({ at: { file }, cutPassages: () => [], passphrases: ['test'], clock });
const runner = createDigestRunner({
  store,
  clock,
  by,
  log: silentLog,
  async build({ id }, day, late) {
    await step('claimed', id);
    const digest = { day, title: `Digest of ${day}`, late, parts: [], citations: [] };
    await step('built', id);
    return { digest, remember: async () => void (await step('before mark', id)) };
  },
  deliveries: [
    {
      prefix: 'fake',
      async post(target, _digest, key) {
        await step('before post', idOf(target));
        const { receipt = '' } = await ask('post', { target, key });
        await step('after post', idOf(target));
        return receipt;
      },
      find: async (target, key) => (await ask('find', { target, key })).found as 'posted' | 'absent' | 'unknown',
      allowed: async () => () => true,
      tell: async () => undefined,
    },
  ],
});
await runner.tick();
await store.close();
