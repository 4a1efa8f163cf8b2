import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const root = resolve(import.meta.dirname, '../..');
const main = join(root, 'adapters/cli/main.ts');

/** The command line in a folder of its own, as a process each time. */
export function openBench() {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-cli-'));
  const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    spawn(process.execPath, ['--import', import.meta.resolve('tsx'), main, ...args], {
      // No `.env` of the repository's reaches it.
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        TSX_TSCONFIG_PATH: join(root, 'tsconfig.json'),
        EARSHOT_DATA: join(folder, 'data'),
        NO_COLOR: '1',
        ...env,
      },
    });
  return {
    folder,
    start,
    earshot: (...args: readonly string[]): Promise<Run> =>
      new Promise((done, failed) => {
        const child = start(args);
        let stdout = '';
        let stderr = '';
        child.stdout.on('data', (chunk) => {
          stdout += chunk;
        });
        child.stderr.on('data', (chunk) => {
          stderr += chunk;
        });
        child.on('error', failed);
        child.on('close', (status) => done({ status, stdout, stderr }));
        child.stdin.end();
      }),
    drop: () => rmSync(folder, { recursive: true, force: true }),
  };
}
