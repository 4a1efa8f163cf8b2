/** Keeps two characters apart without showing anything or letting the line break there. */
const JOINER = '\u2060';

/** Characters that would hide, reverse or break what stands around them; tab and line feed stay. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Halves of surrogate pairs, which no JSON reader agrees on. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text as data for a place that knows no markdown: a run of rich text, a chart's label, a title. Card templates
 * (`${...}`, `{{DATE(...)}}`) and mentions (`<at>`) lose their power without changing to the eye.
 */
export function plain(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/([${])(?=\{)/g, `$1${JOINER}`)
    .replace(/<(?=\/?at\b)/gi, `<${JOINER}`);
}

const MARKDOWN = /[\\`*_[\]~|#<>&]/g;
const NAMED: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/** Text as data for Teams' markdown, in messages and text blocks: no link, mention, heading or emphasis comes of it. */
export function markdown(text: string): string {
  return plain(text)
    .replace(MARKDOWN, (character) => NAMED[character] ?? `\\${character}`)
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, '$1\\$2');
}

/** Words as they were spoken, without the line breaks of the page they stood on. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Cuts at a blank to at most `most` UTF-16 units, the ellipsis included. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const blank = cut.lastIndexOf(' ');
  return `${(blank > most * 0.6 ? cut.slice(0, blank) : cut).replace(/[\ud800-\udbff]$/, '').trimEnd()}…`;
}
