import { renderText } from '../../../src/answer/render-text.ts';
import type { AskOptions, Earshot } from '../../../src/service.ts';
import { answerJson } from '../json-rows.ts';
import type { Terminal } from '../terminal.ts';
import { wrap } from '../wrap.ts';

export interface AskFlags {
  readonly company?: string;
  readonly call?: string;
  readonly json?: boolean;
  readonly explain?: boolean;
}

export async function askQuestion(
  earshot: Earshot,
  question: string,
  flags: AskFlags,
  terminal: Terminal,
): Promise<void> {
  const options: AskOptions = {
    ...(flags.company && { company: flags.company }),
    ...(flags.call && { call: flags.call }),
  };
  if (flags.explain) {
    const { showExplanation } = await import('./explain.ts');
    return showExplanation(await earshot.explain(question, options), flags, terminal);
  }
  const answer = await earshot.ask(question, options);
  const text = renderText(answer);
  if (flags.json) return terminal.out(JSON.stringify(answerJson('1', answer, text), null, 2));
  terminal.out(dressed(text, terminal));
}

/** The headline stands out, where quotes come from recedes, long lines are folded under their own beginning. */
export function dressed(text: string, terminal: Terminal): string {
  const width = Math.min(terminal.columns, 100);
  const [headline = '', ...blocks] = text.split('\n\n');
  const lines = blocks.map((block) =>
    block
      .split('\n')
      .map((line) => dressedLine(line, width, terminal))
      .join('\n'),
  );
  return [terminal.style('bold', wrap(headline, width)), ...lines].join('\n\n');
}

function dressedLine(line: string, width: number, terminal: Terminal): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const mark = /^(?:- |(?:\[\d+\] )+)/.exec(line)?.[0] ?? '';
  // A line with wide gaps inside is a row of a table.
  const folded = / {3}/.test(line.trim()) ? line : wrap(line.trim(), width, indent, indent + ' '.repeat(mark.length));
  return indent ? terminal.style('dim', folded) : folded;
}
