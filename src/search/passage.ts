import type { Role, SectionKind } from '../transcript/call.ts';

/** The indexed piece of text: one to three whole sentences of one turn, with what surrounds them as context. */
export interface Passage {
  /** `<call>:<turn>:<start>`. */
  readonly id: string;
  readonly call: string;
  readonly turn: number;
  readonly start: number;
  readonly end: number;
  readonly section: SectionKind;
  readonly exchange: number | null;
  readonly speaker: string;
  readonly role: Role;
}

/** A passage brought by the index, before ranking. */
export interface Candidate {
  readonly passage: Passage;
  /** The engine's own score; comparable within one query only. */
  readonly score: number;
}

/** A ranked passage, with the value of every signal for `--explain`. */
export interface Hit {
  readonly passage: Passage;
  readonly score: number;
  readonly signals: Readonly<Record<string, number>>;
}
