import { SingleBar } from 'cli-progress';
import type { Terminal } from './terminal.ts';

/** How far a long piece of work has come, drawn on stderr where that is a terminal; otherwise nothing. */
export interface Progress {
  step(): void;
  /** Writes lines without tearing the bar. */
  say(write: () => void): void;
  stop(): void;
}

export function openProgress(total: number, label: string, terminal: Terminal): Progress {
  if (!terminal.live || total < 3) return { step() {}, say: (write) => write(), stop() {} };
  const bar = new SingleBar({
    format: `${label} {bar} {value}/{total}  {eta_formatted} left`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  });
  bar.start(total, 0);
  return {
    step: () => bar.increment(),
    say(write) {
      process.stderr.write('\r\x1b[K');
      write();
      bar.render();
    },
    stop: () => bar.stop(),
  };
}
