import type { SectionKind } from './call.ts';

const MARKUP = /^[#*_\s>=-]+|[#*_\s:=-]+$/g;
const QA =
  /^(?:questions?(?: ?-? ?(?:and|&|-) ?-? ?answers?)?(?: (?:section|session|portion|period))?|q ?(?:&|and) ?a(?: (?:section|session))?|questions? from analysts)$/i;
const PREPARED =
  /^(?:presentation|(?:management|corporate|company)(?:'s)? (?:discussion|remarks|presentation)(?: section)?|(?:management )?prepared remarks|opening remarks|prepared statements?|presentation (?:section|operator message))$/i;

/** Which part of the call a line heads, or null when it is no heading: "Questions & Answers:", "PRESENTATION". */
export function findSectionHeading(line: string): SectionKind | null {
  if (line.length > 60 || line.length < 3) return null;
  const words = line.replace(MARKUP, '');
  if (!/^[A-Z]/.test(words)) return null;
  if (QA.test(words)) return 'qa';
  if (PREPARED.test(words)) return 'prepared';
  return null;
}
