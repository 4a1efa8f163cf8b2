import { stat } from 'node:fs/promises';
import { EarshotError } from '../../../src/errors.ts';
import type { CorpusSource } from '../../../src/ports.ts';
import type { Earshot, IngestHints, IngestReport } from '../../../src/service.ts';
import { openProgress } from '../progress.ts';
import type { Terminal } from '../terminal.ts';
import { isTranscriptName, readTranscriptFile, walkFiles } from '../walk-files.ts';

export interface IngestParts {
  readonly earshot: Earshot;
  readonly corpora: CorpusSource;
  readonly terminal: Terminal;
}

export interface IngestOptions extends IngestHints {
  readonly quiet?: boolean;
}

/**
 * Reads files and folders. A file that can't be read is named on stderr and stops no other.
 *
 * @returns whether every file was read
 */
export async function ingestPaths(
  paths: readonly string[],
  options: IngestOptions,
  parts: IngestParts,
): Promise<boolean> {
  const { earshot, corpora, terminal } = parts;
  const found = await walkFiles(paths);
  const progress = openProgress(found.length, 'reading', terminal);
  const count = { added: 0, replaced: 0, unchanged: 0 };
  const failed: string[] = [];
  const changed = new Set<string>();
  for (const file of found) {
    try {
      if ('error' in file) throw file.error;
      const report = await earshot.ingest(await readTranscriptFile(file.path), hintsOf(options));
      count[report.outcome] += 1;
      if (report.outcome !== 'unchanged') changed.add(report.call.company);
      if (!options.quiet) progress.say(() => terminal.out(reportLine(report, terminal)));
    } catch (error) {
      const message = messageOf(file.path, error);
      failed.push(message);
      progress.say(() => terminal.err(terminal.style('red', message)));
    }
    progress.step();
  }
  progress.stop();

  const indexing = openProgress(changed.size, 'indexing', terminal);
  for (const company of changed) {
    await corpora.load(company);
    indexing.step();
  }
  indexing.stop();
  if (!options.quiet) terminal.out(summary(count, failed.length));
  return failed.length === 0;
}

/** Reads what is put into a folder, until the signal. */
export async function watchFolder(
  folder: string,
  options: IngestOptions,
  parts: IngestParts,
  until: AbortSignal,
): Promise<void> {
  const stats = await stat(folder).catch(() => null);
  if (!stats) throw new EarshotError('file-missing', `${folder}: no such folder`);
  if (!stats.isDirectory()) throw new EarshotError('usage', `${folder} is a file; --watch takes a folder`);
  const { watch } = await import('chokidar');
  const { earshot, corpora, terminal } = parts;
  const watcher = watch(folder, {
    ignored: (path, stats) => stats?.isFile() === true && !isTranscriptName(path),
    // A file still being copied is read when it has stopped growing.
    awaitWriteFinish: { stabilityThreshold: 1_000, pollInterval: 100 },
  });
  let turn = Promise.resolve();
  const read = (path: string) => {
    turn = turn.then(async () => {
      try {
        const report = await earshot.ingest(await readTranscriptFile(path), hintsOf(options));
        if (report.outcome === 'unchanged') return;
        await corpora.load(report.call.company);
        if (!options.quiet) terminal.out(reportLine(report, terminal));
      } catch (error) {
        terminal.err(terminal.style('red', messageOf(path, error)));
      }
    });
  };
  watcher.on('add', read).on('change', read);
  watcher.on('error', (error) => terminal.err(terminal.style('red', messageOf(folder, error))));
  if (!options.quiet) terminal.err(`Watching ${folder}; Ctrl-C ends it.`);
  await new Promise((resolve) => until.addEventListener('abort', resolve, { once: true }));
  await watcher.close();
  await turn;
}

function hintsOf({ company, ticker, period }: IngestOptions): IngestHints {
  return { ...(company && { company }), ...(ticker && { ticker }), ...(period && { period }) };
}

function reportLine({ call, outcome, warnings }: IngestReport, terminal: Terminal): string {
  const size = `${call.turns} turns, ${call.exchanges} exchanges, ${call.facts} figures`;
  const mark = { added: '+', replaced: '~', unchanged: '=' }[outcome];
  const doubts = warnings.length > 0 ? `  ${terminal.style('yellow', warnings.join('; '))}` : '';
  const id = terminal.style(outcome === 'unchanged' ? 'dim' : 'green', `${mark} ${call.id}`);
  return `${id}  ${terminal.style('dim', `${size}  ${call.source}`)}${doubts}`;
}

function summary(count: { added: number; replaced: number; unchanged: number }, failed: number): string {
  const parts = [
    `${count.added} added`,
    count.replaced > 0 && `${count.replaced} replaced`,
    count.unchanged > 0 && `${count.unchanged} unchanged`,
    failed > 0 && `${failed} not read`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** One line that names the file; the core's messages may name it themselves. */
function messageOf(path: string, error: unknown): string {
  const message =
    error instanceof EarshotError
      ? error.message
      : `can't be read: ${String(error instanceof Error ? error.message : error)}`;
  const line = message.replace(/\s*\n\s*/g, ' ');
  const name = path.replace(/^.*[\\/]/, '');
  return line.includes(name) ? line : `${path}: ${line}`;
}
