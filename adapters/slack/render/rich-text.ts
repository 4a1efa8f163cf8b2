import type { RichTextBlock, RichTextElement, RichTextSection } from '@slack/types';
import { clean, clip } from './clean.ts';
import type { Inline, Line } from './inline.ts';

/** Rich text is data to Slack: nothing in it is parsed, so words go in as they are, controls and line breaks aside. */
export function richElements(line: Line, max: number): RichTextElement[] {
  const out: RichTextElement[] = [];
  let room = max;
  for (const part of line) {
    const made = element(part, room);
    if (!made) continue;
    out.push(made);
    room -= 'text' in made && made.text ? made.text.length : 12;
  }
  return out.length > 0 ? out : [{ type: 'text', text: ' ' }];
}

export function richSection(line: Line, max: number): RichTextSection {
  return { type: 'rich_text_section', elements: richElements(line, max) };
}

/** A block of one line. */
export function richLine(line: Line, max: number): RichTextBlock {
  return { type: 'rich_text', elements: [richSection(line, max)] };
}

/** A block with one quotation. */
export function richQuote(line: Line, max: number): RichTextBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: richElements(line, max) }] };
}

/** A bulleted block; a line too many is not shown, so the caller says how many there are. */
export function richList(lines: readonly Line[], maxEach: number): RichTextBlock {
  const elements = lines.map((line) => richSection(line, maxEach));
  return { type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements }] };
}

function element(part: Inline, room: number): RichTextElement | null {
  if (part.kind === 'user') return { type: 'user', user_id: part.id };
  const words = clip(oneLine(part.text), room);
  if (words === '') return null;
  if (part.kind === 'link') {
    return { type: 'link', url: part.url, text: words, ...(part.bold ? { style: { bold: true } } : {}) };
  }
  if (!part.bold && !part.italic) return { type: 'text', text: words };
  return { type: 'text', text: words, style: part.bold ? { bold: true } : { italic: true } };
}

/** Like `clean`, but the spaces at either end stay: they part this stretch from its neighbours. */
function oneLine(words: string): string {
  const [head, tail] = [/^\s/.test(words) ? ' ' : '', /\s$/.test(words) ? ' ' : ''];
  const inner = clean(words);
  return inner ? `${head}${inner}${tail}` : head;
}
