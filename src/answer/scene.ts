import type { Corpus, HeldCall } from '../ports.ts';
import type { Hit } from '../search/passage.ts';
import type { Query } from '../search/query.ts';
import type { Answer } from './answer.ts';
import type { CitationDesk } from './citation-desk.ts';

/** Everything a composer may look at for one question. */
export interface Scene {
  readonly query: Query;
  /** Ranked, best first; possibly from other companies' calls too. */
  readonly hits: readonly Hit[];
  readonly corpus: Corpus;
  /** The call asked about: the one named, else the newest held. */
  readonly lead: HeldCall;
  readonly desk: CitationDesk;
}

/** What a composer gives back; the rest of an Answer is the same for all of them. Text refers to citations by `mark(n)`. */
export type Draft = Pick<Answer, 'grade' | 'headline' | 'facts' | 'items' | 'table' | 'quotes' | 'notes'> & {
  /** What this answer settled for follow-ups beyond what the query says. */
  readonly settled?: Partial<Answer['context']>;
};

/** Answers one kind of question; null where it has nothing to say, and the next in line is tried. */
export type Composer = (scene: Scene) => Draft | null;

/** A draft with nothing but its grade and headline. */
export function plainDraft(grade: Answer['grade'], headline: string): Draft {
  return { grade, headline, facts: [], items: [], table: null, quotes: [], notes: [] };
}
