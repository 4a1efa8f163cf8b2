/**
 * Runs the measured comparisons one after the other, each in a process of its own, so that none warms up another.
 *
 *   npm run bench             all of them
 *   npm run bench ask web     these
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const TOPICS = ['ask', 'start', 'ingest', 'slack', 'teams', 'web', 'facts', 'structure', 'quality', 'round-trip'];

const asked = process.argv.slice(2);
const unknown = asked.find((topic) => !TOPICS.includes(topic));
if (unknown) {
  console.error(`bench: ${unknown} is no topic; expected ${TOPICS.join(', ')}`);
  process.exit(2);
}
for (const topic of asked.length > 0 ? asked : TOPICS) {
  console.log(`\n${topic}`);
  const { status } = spawnSync('npx', ['tsx', join(import.meta.dirname, `${topic}.ts`)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
