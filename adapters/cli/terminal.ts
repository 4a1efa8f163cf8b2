import { styleText } from 'node:util';

type Style = 'bold' | 'dim' | 'green' | 'yellow' | 'red' | 'cyan';

/** Where a command writes, and what may be written there. */
export interface Terminal {
  /** Results, for people and pipes. */
  out(text: string): void;
  /** Errors, progress and remarks. */
  err(text: string): void;
  /** Colours only where results go to a terminal that wants them. */
  style(style: Style, text: string): string;
  /** Columns that results may fill; wide where they go to a file. */
  readonly columns: number;
  /** Whether progress can be drawn. */
  readonly live: boolean;
}

/** NO_COLOR and the terminal's own abilities are asked by `hasColors`. */
export function openTerminal({ quiet = false } = {}): Terminal {
  const { stdout, stderr } = process;
  const colours = stdout.isTTY && stdout.hasColors();
  return {
    out: (text) => void stdout.write(`${text}\n`),
    err: (text) => void stderr.write(`${text}\n`),
    style: (style, text) => (colours ? styleText(style, text) : text),
    columns: stdout.isTTY ? stdout.columns : 160,
    live: stderr.isTTY && !quiet,
  };
}
