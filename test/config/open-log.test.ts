import { expect, it } from 'vitest';
import { openLog } from '../../adapters/open-log.ts';

it('logs what went wrong with its causes, and neither the request nor the words that an error carries', () => {
  const lines: string[] = [];
  const log = openLog('info', { write: (line) => void lines.push(line) });
  const request = { headers: { Authorization: 'Bearer xoxb-1' }, body: '{"text":"is the merger off?"}' };
  const failed = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET', statusCode: 502, request });
  log.error({ err: new Error('not posted', { cause: failed }), question: 'is the merger off?' }, 'failed');
  log.error({ err: request }, 'thrown as it was');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    msg: 'failed',
    err: { message: 'not posted', cause: { message: 'socket hang up', code: 'ECONNRESET', statusCode: 502 } },
  });
  expect(lines.join()).not.toMatch(/xoxb|merger/);
});
