/** At most `max` characters on one line, cut between words and never inside a figure, with an ellipsis where it was cut. */
export function clip(text: string, max: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= max) return line;
  let cut = line.lastIndexOf(' ', max - 1);
  if (cut <= 0) cut = max - 1;
  // "$4.1 billion" and "35 percent" stay whole: step back before the number when its unit would be lost.
  const tail = /\s*[$€£]?[\d.,]+$/.exec(line.slice(0, cut));
  if (tail && tail.index > 0) cut = tail.index;
  return `${line.slice(0, cut).replace(/[\s,;:–—-]+$/, '')}…`;
}
