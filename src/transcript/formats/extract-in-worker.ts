import { Worker } from 'node:worker_threads';
import { EarshotError } from '../../errors.ts';
import { LIMITS } from './limits.ts';
import type { Job, Outcome } from './worker.ts';

let idle: Worker | null = null;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Extracts the text of a file in a worker thread with bounds on time and memory, so that a file made to exhaust either
 * costs no more than its own error. Files are read one at a time; the worker is kept between them.
 *
 * @throws {EarshotError} the extractor's own, or `format-broken` when time or memory ran out
 */
export function extractInWorker(job: Job): Promise<string> {
  const result = queue.then(() => run(job));
  queue = result.catch(() => undefined);
  return result;
}

async function run(job: Job): Promise<string> {
  const worker = idle ?? start();
  idle = null;
  worker.ref();
  const outcome = await ask(worker, job);
  worker.unref();
  idle = worker;
  if ('text' in outcome) return outcome.text;
  throw new EarshotError(outcome.code, outcome.message, outcome.fields);
}

function start(): Worker {
  const entry = import.meta.url.endsWith('.ts') ? './worker-from-source.mjs' : './worker.js';
  return new Worker(new URL(entry, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.heapMb },
    stderr: true,
    stdout: true,
  });
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

function ask(worker: Worker, job: Job): Promise<Outcome> {
  const { file } = job;
  return new Promise((resolve, reject) => {
    const stop = (message: string, cause?: unknown) => {
      settle();
      void worker.terminate();
      reject(new EarshotError('format-broken', message, { file }, cause));
    };
    const timer = setTimeout(
      () => stop(`${file} took longer than ${LIMITS.timeMs / 1000} seconds to read`),
      LIMITS.timeMs,
    );
    const onMessage = (outcome: Outcome) => {
      settle();
      resolve(outcome);
    };
    const onError = (error: unknown) => {
      if (isOutOfMemory(error)) stop(`${file} needs more memory than a transcript should`);
      else stop(`${file} cannot be read: its reader stopped`, error);
    };
    const settle = () => {
      clearTimeout(timer);
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onError);
    };
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onError);
    worker.postMessage(job);
  });
}
