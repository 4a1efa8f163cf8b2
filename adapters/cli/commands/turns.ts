import type { Earshot } from '../../../src/service.ts';
import type { Turn } from '../../../src/transcript/call.ts';
import { spokenText } from '../../../src/transcript/spoken-text.ts';
import { turnJson } from '../json-rows.ts';
import type { Terminal } from '../terminal.ts';
import { wrap } from '../wrap.ts';

export async function listTurns(
  earshot: Earshot,
  id: string,
  options: { readonly json?: boolean },
  terminal: Terminal,
) {
  const { call } = await earshot.held(id);
  if (options.json)
    return terminal.out(
      JSON.stringify(
        call.turns.map((turn) => turnJson(turn, call)),
        null,
        2,
      ),
    );
  const width = Math.min(terminal.columns, 100);
  let section = '';
  let exchange: number | null = null;
  for (const turn of call.turns) {
    if (turn.section !== section) {
      section = turn.section;
      terminal.out(terminal.style('cyan', section === 'qa' ? 'QUESTIONS AND ANSWERS' : 'PREPARED REMARKS'));
    }
    if (turn.exchange !== exchange && turn.exchange !== null) {
      const asked = call.exchanges[turn.exchange];
      if (asked) terminal.out(terminal.style('cyan', `— ${[asked.analyst, asked.firm].filter(Boolean).join(', ')}`));
    }
    exchange = turn.exchange;
    terminal.out(
      `${terminal.style('dim', String(turn.index).padStart(3))} ${terminal.style('bold', turn.speaker)}${post(turn)}`,
    );
    terminal.out(wrap(spokenText(call.text, turn), width, '    '));
  }
}

function post(turn: Turn): string {
  const words = turn.role === 'analyst' ? (turn.firm ?? 'analyst') : turn.title;
  return words ? `, ${words}` : '';
}
