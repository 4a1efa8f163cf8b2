/** Words in lines of at most `width` characters, each begun with the indent; paragraphs stay apart. */
export function wrap(text: string, width: number, indent = ''): string {
  return text
    .split(/\n+/)
    .map((paragraph) => wrapParagraph(paragraph, Math.max(20, width - indent.length), indent))
    .join('\n');
}

function wrapParagraph(paragraph: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/\s+/).filter(Boolean)) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  lines.push(line);
  return lines.map((words) => indent + words).join('\n');
}
