import type { Citation } from '../answer/answer.ts';

/** A statement of the digest with the citations that carry it. */
export interface DigestLine {
  readonly text: string;
  readonly cites: readonly number[];
}

/** A titled group of lines: key figures, guidance, what was pressed on. */
export interface DigestSection {
  readonly title: string;
  readonly lines: readonly DigestLine[];
}

/** What one company's part of a digest says. */
export interface DigestPart {
  readonly company: string;
  readonly companyName: string;
  /** The call it is about. */
  readonly call: string;
  readonly kind: 'new-call' | 'spotlight' | 'watch-term';
  readonly headline: string;
  /** A screenful. */
  readonly sections: readonly DigestSection[];
  /** The rest, behind "More". */
  readonly more: readonly DigestSection[];
}

/** One post, platform-neutral, deterministic for a date and a corpus. */
export interface Digest {
  /** The local day it is for, ISO. */
  readonly day: string;
  readonly title: string;
  readonly late: boolean;
  readonly parts: readonly DigestPart[];
  readonly citations: readonly Citation[];
}
