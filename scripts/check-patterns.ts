import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from '@babel/parser';
import { checkSync } from 'recheck';

/*
 * Checks that no pattern of src/, index/ or adapters/ can be made to take long. Each is either proved linear, or measured:
 * pumped up to the length of a long paragraph with everything the pattern itself repeats, it has to finish in an instant.
 * What was found is kept by hash in known-patterns.json, because finding it takes minutes; `--write` adds new ones.
 * npx tsx scripts/check-patterns.ts [--write]
 */

const ROOTS = ['src', 'index', 'adapters'];
/** Characters of a measured text, and what it may take. A quadratic pattern takes some 10 ms, a cubic one minutes. */
const PUMPED_CHARS = 4000;
const ALLOWED_MS = 400;
const PROOF_TIMEOUT_MS = 800;

interface Found {
  readonly source: string;
  readonly flags: string;
  readonly where: string;
}

const root = resolve(import.meta.dirname, '..');
const knownFile = join(root, 'scripts/known-patterns.json');
/** Hashes of patterns proved linear and of patterns measured. */
type Known = Readonly<Record<'proved' | 'measured', readonly string[]>>;
const known: Known = existsSync(knownFile) ? JSON.parse(readFileSync(knownFile, 'utf8')) : { proved: [], measured: [] };
const keyOf = ({ source, flags }: Found) =>
  createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 16);

function literalsOf(file: string): readonly Found[] {
  const { tokens } = parse(readFileSync(join(root, file), 'utf8'), {
    sourceType: 'module',
    plugins: ['typescript', 'jsx'],
    tokens: true,
  });
  return (tokens ?? []).flatMap((token) =>
    token.type?.label === 'regexp'
      ? [{ source: token.value.pattern, flags: token.value.flags, where: `${file}:${token.loc.start.line}` }]
      : [],
  );
}

/** The patterns a module puts together while it loads. */
async function builtBy(file: string): Promise<readonly Found[]> {
  const built: Found[] = [];
  const Plain = RegExp;
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, args, newTarget) {
      const pattern = Reflect.construct(target, args, newTarget) as RegExp;
      built.push({ source: pattern.source, flags: pattern.flags, where: file });
      return pattern;
    },
  });
  try {
    await import(join(root, file));
  } finally {
    globalThis.RegExp = Plain;
  }
  return built;
}

/** Texts that make backtracking engines work: the pattern's own words and classes repeated, with an end that fails. */
function attacksOn({ source }: Found, pumps: readonly string[]): readonly string[] {
  const words = [...new Set(source.match(/[a-z][a-z']+/gi) ?? [])].slice(0, 25);
  const parts = [
    ' ',
    'a',
    'A',
    '1',
    '.',
    ',',
    '-',
    '(',
    '[',
    '"',
    '\n',
    'a ',
    'A ',
    'A.',
    'Aa ',
    '1,',
    '1.',
    'a, ',
    '- ',
    'the ',
    '謝',
    ...pumps,
  ];
  return [...parts, ...words.map((word) => `${word} `)];
}

function slowest(found: Found, pumps: readonly string[]): number {
  const pattern = new RegExp(found.source, found.flags.replace(/[gy]/g, ''));
  let most = 0;
  for (const part of attacksOn(found, pumps)) {
    // Lengths grow by half, so that an exponential pattern is found out before it takes for ever.
    for (let chars = 16; chars <= PUMPED_CHARS; chars *= 1.5) {
      const text = `${part.repeat(Math.ceil(chars / part.length))}\u0000`;
      const start = performance.now();
      pattern.test(text);
      most = Math.max(most, performance.now() - start);
      if (most > ALLOWED_MS) return most;
    }
  }
  return most;
}

const files = ROOTS.flatMap((dir) =>
  existsSync(join(root, dir))
    ? readdirSync(join(root, dir), { recursive: true, encoding: 'utf8' }).map((file) => join(dir, file))
    : [],
).filter((file) => /\.tsx?$/.test(file));
const patterns = new Map<string, Found>();
for (const file of files) {
  const built =
    /\bnew RegExp\(/.test(readFileSync(join(root, file), 'utf8')) && file.startsWith('src') ? await builtBy(file) : [];
  for (const found of [...literalsOf(file), ...built]) patterns.set(keyOf(found), found);
}

const faults: string[] = [];
const proved: string[] = [];
const measured: string[] = [];
for (const [key, found] of patterns) {
  if (known.proved.includes(key)) {
    proved.push(key);
    continue;
  }
  if (known.measured.includes(key)) {
    measured.push(key);
    continue;
  }
  const verdict = checkSync(found.source, found.flags, { timeout: PROOF_TIMEOUT_MS });
  if (verdict.status === 'safe') {
    proved.push(key);
    continue;
  }
  const pumps =
    verdict.status === 'vulnerable' ? verdict.attack.pumps.map(({ pump }) => pump).filter((pump) => pump !== '') : [];
  const ms = slowest(found, pumps);
  if (ms > ALLOWED_MS)
    faults.push(
      `${found.where}: /${found.source.slice(0, 100)}/ takes ${ms.toFixed(0)} ms over ${PUMPED_CHARS} characters`,
    );
  else measured.push(key);
}
if (process.argv.includes('--write')) {
  writeFileSync(knownFile, `${JSON.stringify({ proved: proved.sort(), measured: measured.sort() }, null, 1)}\n`);
}
for (const fault of faults) console.error(fault);
console.log(
  `${patterns.size} patterns: ${proved.length} proved linear, ${measured.length} measured, ${faults.length} too slow`,
);
process.exit(faults.length === 0 ? 0 : 1);
