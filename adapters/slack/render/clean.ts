/**
 * Characters that show nothing and change what is shown: controls, bidirectional overrides and isolates, tag characters,
 * halves of surrogate pairs. Line breaks and tabs become spaces.
 */
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}\u{e0000}-\u{e007f}]/gu;

/** Someone else's words on one line, fit to be shown: what cannot be seen is gone and white space is single. */
export function clean(words: string): string {
  return words.replace(/\s+/gu, ' ').replace(UNSEEN, '').replace(/ {2,}/g, ' ').trim();
}

/** At most `max` characters, cut at a word where one ends near, with an ellipsis that counts; never half an emoji. */
export function clip(words: string, max: number): string {
  if (words.length <= max) return words;
  if (max < 1) return '';
  let cut = words.slice(0, max - 1);
  const space = cut.lastIndexOf(' ');
  if (space > max * 0.7) cut = cut.slice(0, space);
  return `${cut.replace(/[\ud800-\udbff]$/u, '').trimEnd()}…`;
}
