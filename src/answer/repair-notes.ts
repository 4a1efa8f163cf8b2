import type { Call } from '../transcript/call.ts';
import { repairsIn, repairsOf } from '../transcript/repairs.ts';
import type { AnswerNote, Citation } from './answer.ts';
import type { Draft, Scene } from './scene.ts';

/** One note for each misheard name in the words that an answer rests on: what was meant, the words left as transcribed. */
export function repairNotes({ corpus }: Scene, draft: Draft, citations: readonly Citation[]): readonly AnswerNote[] {
  const used = new Set([...draft.facts, ...draft.items].flatMap(({ cites }) => cites).concat(draft.quotes));
  const heard = new Map<string, AnswerNote>();
  for (const citation of citations) {
    const call = corpus.calls.find((held) => held.call.id === citation.call)?.call;
    if (!call || !used.has(citation.n)) continue;
    for (const { repair } of repairsIn(call, citation)) {
      const cites = heard.get(repair.heard)?.cites ?? [];
      if (cites.includes(citation.n)) continue;
      const text = `${repair.heard}, meant: ${repair.meant}.`;
      heard.set(repair.heard, { kind: 'repair', text, cites: [...cites, citation.n] });
    }
  }
  return [...heard.values()];
}

/** A name with what was meant beside it where it was misheard: "Embark [Embarq]". */
export function repaired({ company }: Pick<Call, 'company'>, name: string): string {
  const repair = repairsOf(company).find((r) => r.heard.toLowerCase() === name.toLowerCase());
  return repair ? `${name} [${repair.meant}]` : name;
}
