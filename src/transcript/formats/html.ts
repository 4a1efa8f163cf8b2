import * as cheerio from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import { EarshotError } from '../../errors.ts';
import { LIMITS } from './limits.ts';

/** Elements that are a page's furniture, never a transcript. */
const FURNITURE =
  'script,style,noscript,template,iframe,svg,canvas,form,button,input,select,textarea,nav,aside,footer,dialog,video,audio,object,embed,map,' +
  '[hidden],[aria-hidden="true"],[role=navigation],[role=banner],[role=contentinfo],[role=complementary],[role=search],[role=dialog]';
const FURNITURE_NAMES =
  /(?:^|[\s_-])(?:ad|ads|advert|advertisement|sponsor|sponsored|promo|promotion|newsletter|subscribe|subscription|paywall|share|sharing|social|cookie|consent|breadcrumbs?|sidebar|related|recommended|comments?|popup|modal|banner|masthead|toolbar|menu)(?:$|[\s_-])/i;
const BLOCKS = new Set(
  'address article blockquote body dd div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const CANDIDATES = 'article,main,[role=main],[itemprop=articleBody],.article-body,.transcript,#transcript,body';
/** A part that holds this share of the page's running text is the transcript; the smallest such one is taken. */
const MAIN_SHARE = 0.7;

/**
 * The text of a saved page: the transcript's own part, a paragraph a line with a blank line between, the page's title on top.
 *
 * @throws {EarshotError} `format-broken` for markup nested deeper than any page's
 */
export function htmlToText(html: string, file: string): string {
  const $ = cheerio.load(html);
  const title = $('title').first().text();
  $(FURNITURE).remove();
  $('[class],[id]').each((_, element) => {
    const names = `${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`;
    if (names.length < 200 && FURNITURE_NAMES.test(names) && $(element).find('p').length < 5) $(element).remove();
  });
  const root = findMain($);
  const text = renderBlocks(root, file);
  const heading = title.replace(/\s+/g, ' ').trim();
  return heading !== '' && !text.slice(0, 2000).includes(heading) ? `${heading}\n\n${text}` : text;
}

/** The smallest candidate that holds most of the page's paragraphs. */
function findMain($: cheerio.CheerioAPI): AnyNode {
  const weigh = (element: Element) => {
    let chars = 0;
    for (const paragraph of $(element).find('p,li,td,div').toArray()) {
      for (const child of paragraph.children) if (child.type === 'text') chars += child.data.length;
      if (paragraph.tagName === 'p') chars += $(paragraph).children().text().length;
    }
    return chars;
  };
  const body = $('body').get(0) ?? $.root().get(0)!;
  const whole = body.type === 'tag' ? weigh(body) : 0;
  const candidates = $(CANDIDATES).toArray().slice(0, 50);
  const fitting = candidates.filter((element) => weigh(element) >= MAIN_SHARE * whole);
  return fitting.at(-1) ?? body;
}

/** Walks the tree without recursion: text joined inside a block, blocks apart, `<br>` a line end. */
function renderBlocks(root: AnyNode, file: string): string {
  const blocks: string[] = [];
  let line = '';
  const flush = () => {
    const words = line
      .split('\n')
      .map((part) => part.replace(/[ \t\r\f\v]+/g, ' ').trim())
      .filter((part) => part !== '')
      .join('\n');
    if (words !== '') blocks.push(words);
    line = '';
  };
  const stack: { node: AnyNode; depth: number; leave: boolean }[] = [{ node: root, depth: 0, leave: false }];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const { node, depth, leave } = item;
    if (leave) {
      flush();
      continue;
    }
    if (depth > LIMITS.depth)
      throw new EarshotError('format-broken', `${file} is nested deeper than any page`, { file });
    if (node.type === 'text') line += node.data.replace(/\s+/g, ' ');
    if (!('children' in node)) continue;
    if (node.type === 'tag') {
      if (node.name === 'br') line += '\n';
      if (BLOCKS.has(node.name)) {
        flush();
        stack.push({ node, depth, leave: true });
      }
    }
    for (let i = node.children.length - 1; i >= 0; i--)
      stack.push({ node: node.children[i]!, depth: depth + 1, leave: false });
  }
  flush();
  return `${blocks.join('\n\n')}\n`;
}
