import type { VNode } from 'preact';
import type { HeldCall } from '../../../src/ports.ts';

/** What the audit found, each with the words it concerns. Nothing in the text is changed for it. */
export function Findings({ held: { call, ledger } }: { readonly held: HeldCall }): VNode | null {
  if (ledger.findings.length === 0) return null;
  return (
    <section class="findings" aria-labelledby="findings">
      <h2 id="findings">What does not add up</h2>
      <ol>
        {ledger.findings.map(({ said, likely, why, cites }, index) => (
          <li id={`finding-${index + 1}`}>
            <p>{why}</p>
            <p class="quiet">
              Said: {said}
              {likely && `. Likely meant: ${likely}`}
            </p>
            <ul>
              {cites.map(({ turn, start, end }) => (
                <li>
                  <a href={`#t${turn}`}>{call.turns[turn]?.speaker}</a>:{' '}
                  <q>{call.text.slice(start, end).replace(/\s+/g, ' ')}</q>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
