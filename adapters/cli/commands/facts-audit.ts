import type { TurnSpan } from '../../../src/metrics/fact.ts';
import type { HeldCall } from '../../../src/ports.ts';
import type { Terminal } from '../terminal.ts';
import { wrap } from '../wrap.ts';

/** What does not add up on a call: said, likely, why, with the words themselves. */
export function showAudit({ call, ledger }: HeldCall, options: { readonly json?: boolean }, terminal: Terminal) {
  const quoted = ledger.findings.map(({ cites, ...finding }) => ({
    ...finding,
    cites: cites.map((cite) => ({ ...cite, speaker: speaker(cite), quote: call.text.slice(cite.start, cite.end) })),
  }));
  if (options.json) return terminal.out(JSON.stringify(quoted, null, 2));
  if (quoted.length === 0) return terminal.out(`Nothing on ${call.id} contradicts itself.`);
  const width = Math.min(terminal.columns, 100);
  for (const finding of quoted) {
    terminal.out(
      `${terminal.style('yellow', finding.kind.replaceAll('-', ' '))}: ${terminal.style('bold', finding.said)}`,
    );
    if (finding.likely) terminal.out(wrap(`Likely: ${finding.likely}`, width, '  '));
    terminal.out(wrap(finding.why, width, '  '));
    for (const cite of finding.cites)
      terminal.out(
        terminal.style(
          'dim',
          wrap(`${cite.speaker}, turn ${cite.turn}: “${cite.quote.replace(/\s+/g, ' ')}”`, width, '    '),
        ),
      );
  }

  function speaker(cite: TurnSpan): string {
    return call.turns[cite.turn]?.speaker ?? '';
  }
}
