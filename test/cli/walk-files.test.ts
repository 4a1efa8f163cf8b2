import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTranscriptFile, walkFiles } from '../../adapters/cli/walk-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-walk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(process.platform === 'win32')('a folder with more than files in it', () => {
  it('does not wait for a pipe or a device that is named like a transcript', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    symlinkSync('/dev/zero', join(folder, 'zero.txt'));
    for (const name of ['pipe.txt', 'zero.txt'])
      await expect(readTranscriptFile(join(folder, name))).rejects.toThrow(`${name}: is no file`);
  });

  it('does not walk in circles', async () => {
    writeFileSync(join(folder, 'a.txt'), 'words');
    symlinkSync(folder, join(folder, 'again'));
    expect((await walkFiles([folder])).map(({ path }) => path)).toEqual([join(folder, 'a.txt')]);
  });
});
