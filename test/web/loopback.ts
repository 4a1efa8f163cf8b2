import { type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer, type ServerParts } from '../../adapters/web/server.ts';
import { silentLog } from '../../src/log.ts';
import { fakeEarshot } from './fake-earshot.ts';
import { invented } from './invented-calls.ts';

/** A real server on a free port of 127.0.0.1, over the invented call unless told otherwise. */
export async function serve(
  parts: Partial<ServerParts> = {},
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const settings = { publicUrl: null, linkSecrets: [], accessToken: null };
  const app = createServer({ earshot: fakeEarshot([invented]), log: silentLog, settings, ...parts });
  const server = await new Promise<ReturnType<typeof app.listen>>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A request with headers that `fetch` would not send, such as a foreign Host. */
export function get(url: string, headers: Record<string, string>): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request(url, { headers, agent: false }, (response) => resolve(response.resume()))
      .on('error', reject)
      .end();
  });
}
