import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Earshot } from '../src/service.ts';

/** Reads the sample into a store that holds nothing yet. @returns the ids of the calls read */
export async function ingestSample(earshot: Earshot): Promise<readonly string[]> {
  if ((await earshot.calls()).length > 0) return [];
  const folder = sampleFolder(import.meta.dirname);
  if (!folder) return [];
  const ids: string[] = [];
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.txt')).sort()) {
    const { call } = await earshot.ingest({ name, bytes: await readFile(join(folder, name)) });
    ids.push(call.id);
  }
  return ids;
}

/** `samples` of the package: above the sources as well as above the built files. */
function sampleFolder(from: string): string | null {
  const folder = join(from, 'samples');
  if (existsSync(folder)) return folder;
  const above = dirname(from);
  return above === from ? null : sampleFolder(above);
}
