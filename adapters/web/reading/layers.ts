import type { Fact, Finding } from '../../../src/metrics/fact.ts';
import type { HeldCall } from '../../../src/ports.ts';
import type { Span } from '../../../src/transcript/call.ts';
import { repairsIn } from '../../../src/transcript/repairs.ts';
import type { Found } from './find-words.ts';

/** The words a link points at. */
export interface Cited extends Span {
  readonly kind: 'cited';
}

/** A figure with what it was read as. Overlapping readings of one figure are kept together. */
export interface Figure extends Span {
  readonly kind: 'figure';
  readonly facts: readonly Fact[];
}

/** Words that something does not add up about; `n` counts the findings of the call from 1. */
export interface Doubt extends Span {
  readonly kind: 'doubt';
  readonly n: number;
  readonly finding: Finding;
}

/** A name as misheard; `meant` is what a reviewer found it to be, shown beside the words and never in their place. */
export interface Heard extends Span {
  readonly kind: 'heard';
  readonly meant: string;
}

/** Everything that may lie over the text of a call. */
export type Layer = Cited | Figure | Doubt | Heard | Found;

/** The figures read in a call, in text order and disjoint; where two overlap, the longer keeps the place. */
export function figuresOf({ ledger }: HeldCall): readonly Figure[] {
  const spoken = ledger.facts.filter(({ status, figure }) => status !== 'computed' && figure.start < figure.end);
  const figures: Figure[] = [];
  for (const fact of spoken.toSorted((a, b) => a.figure.start - b.figure.start || b.figure.end - a.figure.end)) {
    const last = figures.at(-1);
    if (last && fact.figure.start < last.end) figures[figures.length - 1] = { ...last, facts: [...last.facts, fact] };
    else figures.push({ kind: 'figure', ...fact.figure, facts: [fact] });
  }
  return figures;
}

/** What the audit found, at the line it concerns. The other places it cites are its grounds. */
export function doubtsOf({ ledger }: HeldCall): readonly Doubt[] {
  return ledger.findings.flatMap((finding, index): Doubt[] => {
    const [line] = finding.cites;
    return line ? [{ kind: 'doubt', n: index + 1, finding, start: line.start, end: line.end }] : [];
  });
}

/** The misheard names of a call that the glossary knows. */
export function heardOf({ call }: HeldCall): readonly Heard[] {
  return repairsIn(call, { start: 0, end: call.text.length }).map(
    ({ start, end, repair }): Heard => ({ kind: 'heard', start, end, meant: repair.meant }),
  );
}
