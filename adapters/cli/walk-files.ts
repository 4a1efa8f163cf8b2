import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { EarshotError } from '../../src/errors.ts';
import type { SourceFile } from '../../src/service.ts';

/** The endings looked for in folders; a file named outright is read whatever its ending. */
const endings = new Set('.txt .text .md .markdown .html .htm .pdf .docx .vtt .srt .json'.split(' '));

/** Larger files are no transcript; they are not even opened. */
const largestBytes = 100 * 1024 * 1024;

/** A file to be read, or what stands in the way. */
export type Found = { readonly path: string } | { readonly path: string; readonly error: EarshotError };

/** The files behind paths, in order: a file as it is, a folder with all below it by name. Hidden files are passed over. */
export async function walkFiles(paths: readonly string[]): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const path of paths) {
    const kind = await stat(path).catch(() => null);
    if (!kind) found.push({ path, error: new EarshotError('file-missing', `${path}: no such file or folder`) });
    else if (!kind.isDirectory()) found.push({ path });
    else {
      const files = await filesBelow(path);
      const wanted = `.txt, .md, .html, .pdf, .docx, .vtt, .srt, .json`;
      if (files.length > 0) found.push(...files.map((file) => ({ path: file })));
      else
        found.push({
          path,
          error: new EarshotError('file-missing', `${path}: no transcript in this folder (looked for ${wanted})`),
        });
    }
  }
  return found;
}

/** @throws {EarshotError} in one line what can't be read and why */
export async function readTranscriptFile(path: string): Promise<SourceFile> {
  const found = await stat(path).catch((cause) => {
    throw new EarshotError('file-missing', `${path}: no such file`, {}, cause);
  });
  // A pipe or a device may never end.
  if (!found.isFile()) throw new EarshotError('file-unreadable', `${path}: is no file`);
  const { size } = found;
  if (size > largestBytes) {
    const megabytes = Math.round(size / 1024 / 1024);
    throw new EarshotError('file-too-large', `${path}: ${megabytes} MB; a transcript of at most 100 MB was expected`);
  }
  try {
    return { name: basename(path), bytes: await readFile(path) };
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new EarshotError('file-unreadable', `${path}: can't be read (${reason})`, {}, cause);
  }
}

export function isTranscriptName(path: string): boolean {
  return endings.has(extname(path).toLowerCase()) && !basename(path).startsWith('.');
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) found.push(...(await filesBelow(path)));
    else if (isTranscriptName(path)) found.push(path);
  }
  return found;
}
