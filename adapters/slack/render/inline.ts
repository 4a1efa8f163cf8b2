/** A stretch of a line. Words of transcripts, files and people enter a message as `text` only, whatever they contain. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly bold?: boolean; readonly italic?: boolean }
  | { readonly kind: 'link'; readonly text: string; readonly url: string; readonly bold?: boolean }
  /** A person named by Slack's own signed payload; never taken from text. */
  | { readonly kind: 'user'; readonly id: string };

export type Line = readonly Inline[];

export const text = (words: string): Inline => ({ kind: 'text', text: words });
export const bold = (words: string): Inline => ({ kind: 'text', text: words, bold: true });
export const italic = (words: string): Inline => ({ kind: 'text', text: words, italic: true });

/** A link, or plain words where the address is no web address or longer than a button may carry. */
export function link(words: string, url: string | null, options: { bold?: boolean } = {}): Inline {
  const href = url && webAddress(url);
  if (href) return { kind: 'link', text: words, url: href, ...options };
  return options.bold ? bold(words) : text(words);
}

/** An http or https address in its normal form, without the characters that end a link in mrkdwn; null for anything else. */
export function webAddress(url: string): string | null {
  if (url.length > 2_500 || !URL.canParse(url)) return null;
  const { href, protocol } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const safe = href.replace(/[<>|]/g, (c) => encodeURIComponent(c));
  return safe.length > 3_000 ? null : safe;
}

/** How many characters a reader sees. */
export function lineLength(line: Line): number {
  return line.reduce((sum, part) => sum + (part.kind === 'user' ? part.id.length + 3 : part.text.length), 0);
}
