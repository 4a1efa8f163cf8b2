import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { renderText } from '../../../src/answer/render-text.ts';
import { EarshotError } from '../../../src/errors.ts';
import type { Earshot } from '../../../src/service.ts';
import { answerJson } from '../json-rows.ts';
import { openProgress } from '../progress.ts';
import type { Terminal } from '../terminal.ts';

interface Row {
  readonly id: string;
  readonly q: string;
  readonly company?: string;
  readonly call?: string;
}

/**
 * Answers the questions of a file of JSON lines, one line each, in the order of the file. Questions about one company
 * are answered together, so that each company is loaded once.
 *
 * A question that can't be asked (an unknown company) has its line too, with `error`, and is named on stderr.
 */
export async function askBatch(
  earshot: Earshot,
  file: string,
  options: { readonly quiet?: boolean },
  terminal: Terminal,
): Promise<void> {
  const rows = parseRows(file, await readBatch(file));
  const order = rows.map((_, i) => i).sort((a, b) => compare(groupOf(rows[a]), groupOf(rows[b])) || a - b);
  const answered: string[] = [];
  const progress = openProgress(options.quiet ? 0 : rows.length, 'asking', terminal);
  for (const i of order) {
    const row = rows[i];
    if (row) answered[i] = JSON.stringify(await answerRow(earshot, row, terminal));
    progress.step();
  }
  progress.stop();
  if (answered.length > 0) terminal.out(answered.join('\n'));
}

async function answerRow(earshot: Earshot, row: Row, terminal: Terminal) {
  try {
    const answer = await earshot.ask(row.q, {
      ...(row.company && { company: row.company }),
      ...(row.call && { call: row.call }),
    });
    return answerJson(row.id, answer, renderText(answer));
  } catch (error) {
    if (!(error instanceof EarshotError)) throw error;
    terminal.err(`${row.id}: ${error.message}`);
    const { code, message } = error;
    return {
      id: row.id,
      grade: 'none',
      headline: message,
      text: message,
      facts: [],
      citations: [],
      notes: [],
      error: code,
    };
  }
}

async function readBatch(file: string): Promise<string> {
  if (file === '-') return await readAll(process.stdin);
  return await readFile(file, 'utf8').catch((cause) => {
    throw new EarshotError(
      'file-missing',
      `${file}: can't be read; expected a file of JSON lines {"id", "q"}`,
      {},
      cause,
    );
  });
}

function parseRows(file: string, lines: string): readonly Row[] {
  return lines.split('\n').flatMap((line, i): readonly Row[] => {
    if (line.trim() === '') return [];
    const row = parsed(line);
    if (row) return [row];
    throw new EarshotError(
      'usage',
      `${file}, line ${i + 1}: expected JSON like {"id": "1", "q": "gross margin", "company": "adtran"}`,
    );
  });
}

function parsed(line: string): Row | null {
  try {
    const row = JSON.parse(line) as Record<string, unknown>;
    if (typeof row.q !== 'string' || (typeof row.id !== 'string' && typeof row.id !== 'number')) return null;
    const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
    const company = text(row.company);
    const call = text(row.call);
    return { id: String(row.id), q: row.q, ...(company && { company }), ...(call && { call }) };
  } catch {
    return null;
  }
}

const groupOf = (row: Row | undefined): string => row?.company ?? row?.call ?? '';

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
