import { clip } from './escape.ts';

/** A line of a result list. The card formats of the list know no markdown, but read HTML in some clients. */
export function previewCard(title: string, text: string) {
  return {
    contentType: 'application/vnd.microsoft.card.thumbnail',
    content: { title: html(clip(line(title), 120)), text: html(clip(line(text), 160)) },
  } as const;
}

function line(text: string): string {
  return text
    .replace(/\s?\[\d{1,3}\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const NAMED: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

function html(text: string): string {
  return text.replace(/[<>&]/g, (character) => NAMED[character] ?? character);
}
