// After `npm ci`: build, so that `npx earshot` works at once. Without the development tools there is nothing to build with.
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
if (existsSync(join(root, 'node_modules/typescript'))) execSync('npm run build', { cwd: root, stdio: 'inherit' });
