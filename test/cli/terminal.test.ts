import { describe, expect, it } from 'vitest';
import { openTerminal } from '../../adapters/cli/terminal.ts';

function openOn(isTTY: boolean) {
  let said = '';
  const stream = { isTTY, columns: 80, hasColors: () => true, write: (text: string) => (said += text) };
  const terminal = openTerminal({}, { stdout: stream, stderr: stream } as never);
  return { terminal, said: () => said };
}

describe('openTerminal', () => {
  it('lets no word of a transcript command the terminal', () => {
    const { terminal, said } = openOn(true);
    const hostile = 'Margin\u001b]52;c;ZXZpbA==\u0007 was\u001b[2J \u009b31m59%\r\u202efake';
    terminal.out(`\u001b[1m${hostile}\u001b[22m\tnext\nline`);
    terminal.err(hostile);
    expect(said().replace(/\u001b\[(?:1|22)m/g, '')).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(said()).toMatch(/^\u001b\[1mMargin.*\u001b\[22m\tnext\nline\n/);
  });

  it('hands a file or a pipe every character as it is', () => {
    const { terminal, said } = openOn(false);
    terminal.out('a\u001b[2Jb');
    expect(said()).toBe('a\u001b[2Jb\n');
  });
});
