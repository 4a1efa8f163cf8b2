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

/** What `style` writes is kept; all else that a terminal obeys, or that turns the order of what it shows, is not. */
const COMMANDS =
  /(\u001b\[(?:1|2|22|31|32|33|36|39)m)|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Words of a transcript, a file name or an asker could otherwise move the cursor, set the title or write to the clipboard. */
function harmless(text: string): string {
  return text.replace(COMMANDS, (_, style: string | undefined) => style ?? '');
}

/** Where a command's two streams lead; those of the process unless a test says otherwise. */
type Streams = Pick<NodeJS.Process, 'stdout' | 'stderr'>;

/** NO_COLOR and the terminal's own abilities are asked by `hasColors`. Files and pipes get every character as it is. */
export function openTerminal({ quiet = false } = {}, { stdout, stderr }: Streams = process): Terminal {
  const write = (stream: NodeJS.WriteStream, text: string) =>
    void stream.write(`${stream.isTTY ? harmless(text) : text}\n`);
  const colours = stdout.isTTY && stdout.hasColors();
  return {
    out: (text) => write(stdout, text),
    err: (text) => write(stderr, text),
    style: (style, text) => (colours ? styleText(style, text) : text),
    columns: stdout.isTTY ? stdout.columns : 160,
    live: stderr.isTTY && !quiet,
  };
}
