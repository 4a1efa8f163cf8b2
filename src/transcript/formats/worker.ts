import { parentPort } from 'node:worker_threads';
import { EarshotError } from '../../errors.ts';
import { extractText } from './extract.ts';
import type { Format } from './limits.ts';

/** What the worker is asked and what it answers, one at a time. */
export interface Job {
  readonly bytes: Uint8Array;
  readonly format: Format;
  readonly file: string;
}
export type Outcome =
  | { readonly text: string }
  | { readonly code: EarshotError['code']; readonly message: string; readonly fields: EarshotError['fields'] };

parentPort?.on('message', async ({ bytes, format, file }: Job) => {
  let outcome: Outcome;
  try {
    outcome = { text: await extractText(bytes, format, file) };
  } catch (error) {
    const known =
      error instanceof EarshotError
        ? error
        : new EarshotError('format-broken', `${file} cannot be read: it is damaged`, { file });
    outcome = { code: known.code, message: known.message, fields: known.fields };
  }
  parentPort?.postMessage(outcome);
});
