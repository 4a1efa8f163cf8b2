import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

it('locks the programs of every platform, without which npm ci refuses to install', () => {
  const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8'));
  const packages: Readonly<Record<string, Locked>> = lock.packages;
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
  );
  expect(missing).toEqual([]);

  /** As Node looks it up: beside the package that wants it, or above. */
  function isLocked(path: string, name: string): boolean {
    if (`${path}/node_modules/${name}` in packages) return true;
    const above = path.lastIndexOf('/node_modules/');
    return above < 0 ? `node_modules/${name}` in packages : isLocked(path.slice(0, above), name);
  }
});
