// Makes `npx earshot` run the built command line in this checkout: npm links the commands of dependencies, not a package's own.
import { chmodSync, lstatSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const main = join(root, 'dist/adapters/cli/main.js');
const bin = join(root, 'node_modules/.bin');

chmodSync(main, 0o755);
mkdirSync(bin, { recursive: true });
const link = join(bin, 'earshot');
if (process.platform === 'win32') writeFileSync(`${link}.cmd`, `@node "${main}" %*\r\n`);
else if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(relative(bin, main), link);
