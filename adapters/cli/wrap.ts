/**
 * Words in lines of at most `width` characters, each begun with the indent; paragraphs stay apart.
 *
 * @param hang the indent of a paragraph's further lines, where it is another
 */
export function wrap(text: string, width: number, indent = '', hang = indent): string {
  return text
    .split(/\n+/)
    .map((paragraph) => wrapParagraph(paragraph, width, indent, hang))
    .join('\n');
}

function wrapParagraph(paragraph: string, width: number, indent: string, hang: string): string {
  const lines: string[] = [];
  let line = indent;
  let begun = false;
  for (const word of paragraph.split(/\s+/).filter(Boolean)) {
    if (begun && line.length + 1 + word.length > Math.max(width, hang.length + 20)) {
      lines.push(line);
      line = hang;
      begun = false;
    }
    line += begun ? ` ${word}` : word;
    begun = true;
  }
  return [...lines, line].join('\n');
}
