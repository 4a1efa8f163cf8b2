import type { Role } from './call.ts';

const MARKUP = /^[#*_\s>]+|[#*_\s:]+$/g;
const HEADINGS: readonly { readonly pattern: RegExp; readonly role: Role | null }[] = [
  { pattern: /^(?:corporate|company|management|executive) participants$/i, role: 'executive' },
  { pattern: /^(?:company )?(?:executives|representatives|officers)$/i, role: 'executive' },
  { pattern: /^(?:conference call|other|analyst|external|investor) participants$/i, role: 'analyst' },
  { pattern: /^analysts$/i, role: 'analyst' },
  { pattern: /^(?:earnings )?(?:call )?(?:participants|attendees)(?: list)?$/i, role: null },
];

/** The role a list of people is headed with; `role: null` for a list of everybody. Null when the line heads no list. */
export function findListHeading(line: string): { readonly role: Role | null } | null {
  if (line.length > 40) return null;
  const words = line.replace(MARKUP, '');
  for (const heading of HEADINGS) if (heading.pattern.test(words)) return heading;
  return null;
}
