import type { CitationDesk } from '../answer/citation-desk.ts';
import { clip } from '../answer/clip.ts';
import { trimQuote } from '../answer/trim-quote.ts';
import type { HeldCall } from '../ports.ts';
import type { Call, Span } from '../transcript/call.ts';
import type { DigestLine, DigestSection } from './digest.ts';

/** What a part of a digest is composed from: one company's calls, newest first, and where citations are handed out. */
export interface DigestScene {
  readonly calls: readonly HeldCall[];
  /** The call the part is about. */
  readonly lead: HeldCall;
  /** The call before it, where one is held. */
  readonly before: HeldCall | null;
  readonly desk: CitationDesk;
}

/** Lines of one kind, best first: those that fit a screenful, and the rest. */
export interface DigestTopic {
  readonly title: string;
  readonly lines: readonly DigestLine[];
  readonly shown: number;
}

/** Cuts topics into what is shown at once and what stands behind "More"; empty ones fall away. */
export function layOut(topics: readonly DigestTopic[]): {
  sections: readonly DigestSection[];
  more: readonly DigestSection[];
} {
  const cut = (from: (t: DigestTopic) => readonly DigestLine[]) =>
    topics.map((t) => ({ title: t.title, lines: from(t) })).filter((s) => s.lines.length > 0);
  return { sections: cut((t) => t.lines.slice(0, t.shown)), more: cut((t) => t.lines.slice(t.shown)) };
}

/** Quotes a span on one line, trimmed and cut between words: “…”. */
export function quoted(call: Call, span: Span, max: number): string {
  const { start, end } = trimQuote(call.text, span);
  return `“${clip(call.text.slice(start, end), max)}”`;
}
