import type { FeedbackStore } from '../../../src/ports/people.ts';
import type { Terminal } from '../terminal.ts';
import { wrap } from '../wrap.ts';

export async function listFeedback(
  store: FeedbackStore,
  options: { readonly json?: boolean; readonly down?: boolean },
  terminal: Terminal,
): Promise<void> {
  const given = await store.feedback({ limit: 1_000, ...(options.down && { verdict: 'down' }) });
  if (options.json) return terminal.out(JSON.stringify(given, null, 2));
  if (given.length === 0) return terminal.out('Nobody has said anything about an answer yet.');
  const width = Math.min(terminal.columns, 100);
  for (const one of given) {
    const day = new Date(one.givenAt).toISOString().slice(0, 10);
    const mark = one.verdict === 'up' ? terminal.style('green', '+') : terminal.style('red', '-');
    terminal.out(
      `${mark} ${day}  ${terminal.style('bold', one.question)}  ${terminal.style('dim', `${one.grade}, ${one.company ?? 'no company'}`)}`,
    );
    terminal.out(wrap(one.headline, width, '    '));
    if (one.comment) terminal.out(terminal.style('yellow', wrap(`“${one.comment}”`, width, '    ')));
    if (one.cites.length > 0) terminal.out(terminal.style('dim', wrap(one.cites.join(' '), width, '    ')));
  }
}
