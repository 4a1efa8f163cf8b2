import { load } from 'cheerio';
import { renderToString } from 'preact-render-to-string';
import { type Rendered, renderAnswer } from '../../adapters/slack/render/render-answer.ts';
import type { TeamsMessage } from '../../adapters/teams/message.ts';
import { answerMessage } from '../../adapters/teams/render/answer-message.ts';
import { AskPage } from '../../adapters/web/pages/ask-page.tsx';
import type { Answer } from '../../src/answer/answer.ts';
import { renderText } from '../../src/answer/render-text.ts';
import type { Query } from '../../src/search/query.ts';

/** What a reader sees of an answer somewhere. White space is folded. */
export interface Shown {
  /** The sentence on top, without what a platform needs to escape it. */
  readonly headline: string;
  /** Every line, row, list entry and quotation, in order: what the eye takes as one piece. */
  readonly pieces: readonly string[];
  /** Where its links lead. */
  readonly urls: readonly string[];
}

export const fold = (text: string): string =>
  text
    .replace(/\u2060/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const shown = (headline: string, pieces: readonly string[], source: string): Shown => ({
  headline: fold(headline),
  pieces: pieces.map(fold).filter((piece) => piece !== ''),
  urls: source.match(/https:\/\/earshot\.example\.com\/[^\s"\\<>|)]+/g) ?? [],
});

export function textShown(answer: Answer): Shown {
  const text = renderText(answer);
  // A quotation's source and address stand beneath it, set in.
  const pieces = text.split(/\n(?! {4})/);
  return shown(pieces[0] ?? '', pieces, text);
}

export function slackMessage(answer: Answer): Rendered {
  return renderAnswer(answer, { buttons: { id: 'an-answer-id', isPrivate: true } });
}

export function slackShown({ blocks }: Pick<Rendered, 'blocks'>): Shown {
  const pieces = blocks.filter(({ type }) => type !== 'actions' && type !== 'context_actions').flatMap(slackPieces);
  return shown(pieces[0] ?? '', pieces, JSON.stringify(blocks));
}

function slackPieces(block: unknown): readonly string[] {
  if (!isNode(block)) return [];
  if (block.type === 'table' && Array.isArray(block.rows)) return block.rows.map(wordsOf);
  if (block.type === 'rich_text' && Array.isArray(block.elements))
    return block.elements.flatMap((part) =>
      isNode(part) && part.type === 'rich_text_list' && Array.isArray(part.elements)
        ? part.elements.map(wordsOf)
        : [wordsOf(part)],
    );
  if (block.type === 'context' && Array.isArray(block.elements)) return block.elements.map(wordsOf);
  return [wordsOf(block)];
}

export function teamsMessage(answer: Answer): TeamsMessage {
  return answerMessage(answer, { asked: { question: answer.question } });
}

/** @param answer given for what “More quotes” unfolds in place */
export function teamsShown(message: TeamsMessage, answer: Answer): Shown {
  const text = fromMarkdown(message.text);
  const view = { context: null, more: true, share: false };
  const unfolded = answerMessage(answer, { asked: { question: answer.question }, view });
  const pieces = [message, unfolded].flatMap(({ card }) => card?.body.flatMap(teamsPieces) ?? []);
  return shown(text, [text, ...pieces], JSON.stringify([message, unfolded]));
}

function teamsPieces(element: unknown): readonly string[] {
  if (!isNode(element)) return [];
  if (element.type === 'Table' && Array.isArray(element.rows)) return element.rows.map(wordsOf);
  if (element.type === 'Container' && Array.isArray(element.items)) return element.items.flatMap(teamsPieces);
  return [wordsOf(element)];
}

/** What a reader of markdown sees. */
function fromMarkdown(text: string): string {
  return text
    .replace(/\\([^\w\s])/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

export function pageShown(answer: Answer, query: Query): Shown {
  const form = { question: answer.question, company: '', call: '', thread: '', explain: '' };
  const outcome = { answer, query, hits: [] };
  const page = AskPage({ form, outcome, companies: [], explained: null, first: [], recent: [] } as never);
  const $ = load(renderToString(page));
  $('td, th').append(' ');
  const pieces = $('article.answer').find('h1, li, tr, blockquote, figcaption').toArray();
  return shown(
    $('h1.headline').text(),
    pieces.map((piece) => $(piece).text()),
    '',
  );
}

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every text beneath a node, in order. Runs of one line stand close; cells apart. */
function wordsOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(wordsOf).join('');
  if (!isNode(node)) return '';
  if (typeof node.text === 'string') return node.text;
  const inner = [node.text, node.elements, node.inlines, node.cells, node.columns, node.items].map(wordsOf).join('');
  return `${inner} `;
}
