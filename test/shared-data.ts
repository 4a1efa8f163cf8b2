import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const dir = resolve(import.meta.dirname, '../../shared');

/** The folder of real calls and their truth beside the checkout, or null where it is absent. */
export const sharedData: string | null = existsSync(join(dir, 'data')) ? join(dir, 'data') : null;

/** The folder of protocol fakes beside the checkout, or null where it is absent. */
export const sharedPeers: string | null = existsSync(join(dir, 'peers')) ? join(dir, 'peers') : null;

/** The real ADTRAN call, or null where it is absent. */
export const adtranFile: string | null = sharedData && join(sharedData, 'adtran-2007-q2.txt');

if (!sharedData) process.stderr.write('skipped: tests on real calls, because ../shared/data is absent\n');
