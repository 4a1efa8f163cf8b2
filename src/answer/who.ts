import type { Call } from '../transcript/call.ts';

/** A speaker with post or firm: "Tom Stanton (CEO)", "Vivek Arya (Merrill Lynch)", "An analyst". */
export function who(call: Call, turn: number): string {
  const spoken = call.turns[turn];
  if (!spoken) return 'A speaker';
  const post = spoken.role === 'analyst' ? (spoken.firm ?? 'analyst') : spoken.title && shortTitle(spoken.title);
  return post ? `${spoken.speaker} (${post})` : spoken.speaker;
}

const ABBREVIATED: readonly (readonly [RegExp, string])[] = [
  [/\bchief executive officer\b/i, 'CEO'],
  [/\bchief financial officer\b/i, 'CFO'],
  [/\bchief operating officer\b/i, 'COO'],
  [/\bchief technology officer\b/i, 'CTO'],
  [/\bchief accounting officer\b/i, 'CAO'],
  [/\bexecutive vice president\b/i, 'EVP'],
  [/\bsenior vice president\b/i, 'SVP'],
  [/\bvice president\b/i, 'VP'],
];

/** A title short enough to stand behind a name: the highest posts by their initials. */
export function shortTitle(title: string): string {
  let short = title;
  for (const [pattern, initials] of ABBREVIATED) short = short.replace(pattern, initials);
  const top = short.match(/\b(?:CEO|CFO|COO|CTO)\b/g);
  if (top && short.length > 24) return [...new Set(top)].join(', ');
  return short.length > 48 ? (short.split(/\s*[,;]\s*|\s+-+\s+/)[0] ?? short) : short;
}
