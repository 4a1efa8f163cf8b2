import type { VNode } from 'preact';
import type { SaidFact } from '../../../src/answer/company-figures.ts';
import { formatFact } from '../../../src/answer/format-value.ts';
import { shortValue } from '../chart/axis-value.ts';
import { callPath } from '../links.ts';

export interface SaidLinkProps {
  readonly said: SaidFact;
  /** In the little room of a table: "$123.7M". */
  readonly short?: boolean;
}

/** A figure that leads to the sentence that states it. */
export function SaidLink({ said: { fact, call }, short = false }: SaidLinkProps): VNode {
  const quote = call.text.slice(fact.start, fact.end).replace(/\s+/g, ' ');
  return (
    <a
      href={callPath(call.id, fact)}
      title={`${fact.speaker}: ${quote.length > 200 ? `${quote.slice(0, 200)} …` : quote}`}
    >
      {short ? shortValue(formatFact(fact)) : formatFact(fact)}
    </a>
  );
}
