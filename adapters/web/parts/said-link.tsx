import type { VNode } from 'preact';
import { formatFact } from '../../../src/answer/format-value.ts';
import { callPath } from '../links.ts';
import type { SaidFact } from '../reading/company-figures.ts';

/** A figure that leads to the sentence that states it. */
export function SaidLink({ said: { fact, call } }: { readonly said: SaidFact }): VNode {
  const quote = call.text.slice(fact.start, fact.end).replace(/\s+/g, ' ');
  return (
    <a
      href={callPath(call.id, fact)}
      title={`${fact.speaker}: ${quote.length > 200 ? `${quote.slice(0, 200)} …` : quote}`}
    >
      {formatFact(fact)}
    </a>
  );
}
