import { load } from 'cheerio';

/** As much of a message as is looked at for statements. */
const LONGEST = 4_000;

/** The words of a message as Teams hands it over, which is HTML; quotes of earlier messages are left out. */
export function claimWords(content: string): string {
  const page = load(content, null, false);
  page('blockquote, attachment, script, style').remove();
  page('br, p, div, li').append(' ');
  const text = page
    .root()
    .text()
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  return text.length <= LONGEST ? text : text.slice(0, text.lastIndexOf(' ', LONGEST));
}
