const RULER = /^[=\-_*~.·•—–]{4,}$/;
const PAGE = /^(?:page )?\d{1,3}(?: ?(?:\/|of) ?\d{1,3})?$/i;
const LINES: readonly RegExp[] = [
  RULER,
  PAGE,
  /^duration: \d+ minutes?$/i,
  /^(?:©|\(c\)|copyright\b).{0,200}$/i,
  /^(?:more \S{1,8} analysis|all earnings call transcripts)$/i,
  /^https?:\/\/\S+$/i,
  /^\[?(?:image source|source|advertisement|table of contents|back to top)\b.{0,60}$/i,
  /^transparency is a core value at\b.{0,300}/i,
  /^this article is a transcript of this conference call\b.{0,600}/i,
  /^(?:\d+ )?stocks? we like better than\b.{0,200}/i,
];

/** Whether a line is the page's own and nobody's speech: a ruler, a page number, a site's footer. */
export function isFurniture(line: string): boolean {
  if (line.length > 700) return false;
  const words =
    line.startsWith('*') || line.startsWith('#') || line.startsWith('_') ? line.replace(/^[*#_ ]+|[*_ ]+$/g, '') : line;
  return words === '' || LINES.some((pattern) => pattern.test(words));
}

export const isRuler = (line: string): boolean => RULER.test(line);
