import { isRuler } from '../furniture.ts';
import type { PageLine } from './pdf-page.ts';

/** The margins in which running heads and page numbers stand, as shares of a page's height. */
const HEAD = 0.1;
const FOOT = 0.9;
/** A line on this share of all pages, at the same height, is a running head. */
const REPEATED = 0.4;
/** A line that reaches this near to the column's edge goes on in the next one. */
const FULL = 0.88;

/** Joins the pages' lines to paragraphs, a blank line between, without running heads, page numbers and hyphens at line ends. */
export function joinPages(pages: readonly (readonly PageLine[])[]): string {
  const heads = findRunningHeads(pages);
  const paragraphs: string[] = [];
  let last: PageLine | null = null;
  let lastPage = -1;
  for (const [number, page] of pages.entries()) {
    const leading = findLeading(page);
    for (const line of page) {
      if (isMargin(line) && (heads.has(headKey(line)) || isPageNumber(line.text))) continue;
      const joins = last !== null && continues(last, line, leading, number !== lastPage);
      if (joins) paragraphs[paragraphs.length - 1] = joinWords(paragraphs.at(-1)!, line.text);
      else paragraphs.push(line.text);
      last = line;
      lastPage = number;
    }
  }
  return `${paragraphs.join('\n\n')}\n`;
}

const isMargin = (line: PageLine) => line.height < HEAD || line.height > FOOT;
const isPageNumber = (words: string) => /^(?:page )?\d{1,4}(?: ?(?:\/|of) ?\d{1,4})?$/i.test(words);
const headKey = (line: PageLine) => `${line.height < 0.5 ? 'head' : 'foot'} ${line.text.replace(/\d+/g, '#')}`;

function findRunningHeads(pages: readonly (readonly PageLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(page.filter(isMargin).map(headKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const enough = Math.max(2, pages.length * REPEATED);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([key]) => key));
}

/** The usual distance between lines of a page. */
function findLeading(page: readonly PageLine[]): number {
  const steps: number[] = [];
  for (let i = 1; i < page.length; i++) {
    const step = page[i]!.top - page[i - 1]!.top;
    if (step > 0) steps.push(step);
  }
  steps.sort((a, b) => a - b);
  return steps[Math.floor(steps.length * 0.3)] ?? 12;
}

function continues(above: PageLine, line: PageLine, leading: number, newPage: boolean): boolean {
  if (isRuler(above.text) || isRuler(line.text)) return false;
  if (Math.abs(above.size - line.size) > 0.15 * line.size) return false;
  const reach = (above.right - above.column.left) / Math.max(1, above.column.right - above.column.left);
  const turnsColumn = newPage || line.top < above.top;
  if (turnsColumn) return reach >= FULL && !/[.?!:]["”’)]?$/.test(above.text) && /^[\p{Ll}\p{N}$(]/u.test(line.text);
  if (line.top - above.top > leading * 1.35) return false;
  // The first word of the next line would not have fitted: the line was full.
  return reach >= FULL || above.right + firstWordWidth(line) >= above.column.right;
}

function firstWordWidth(line: PageLine): number {
  const first = line.text.indexOf(' ') < 0 ? line.text.length : line.text.indexOf(' ') + 1;
  return ((line.right - line.left) / Math.max(1, line.text.length)) * first;
}

function joinWords(above: string, below: string): string {
  if (/\p{Ll}-$/u.test(above) && /^\p{Ll}/u.test(below)) {
    // A hyphen of the word's own stays where the word has another one or stands in both halves as such.
    return above.slice(0, -1) + below;
  }
  return /[-–—/]$/.test(above) && !/\s[-–—]$/.test(above) ? above + below : `${above} ${below}`;
}
