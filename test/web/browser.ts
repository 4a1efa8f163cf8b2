import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const { CHROMIUM } = process.env;
const PLACES = CHROMIUM ? [CHROMIUM] : ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a Chromium stands on this machine, or null: then the tests that look at pages in one are skipped. */
export const chromiumPath: string | null = PLACES.find((path) => existsSync(path)) ?? null;

if (!chromiumPath)
  process.stderr.write('skipped: tests of pages in Chromium, because none is installed (CHROMIUM=/path)\n');

/** A Chromium of its own profile that talks to nobody by itself. */
export function launchChromium(): Promise<Browser> {
  if (!chromiumPath) throw new Error('no Chromium is installed');
  const quiet = ['quic', 'background-networking', 'component-update', 'sync'].map((each) => `--disable-${each}`);
  return chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', ...quiet],
  });
}
