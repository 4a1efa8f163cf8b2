import type { Format } from './limits.ts';

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, i) => bytes[i] === byte);

/** Formats told by their first bytes that nothing here can read, with what to do instead. */
const UNREADABLE: readonly { readonly start: readonly number[]; readonly what: string }[] = [
  { start: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Word document; save it as .docx or text' },
  { start: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: 'rich text; save it as .docx or text' },
  { start: [0x1f, 0x8b], what: 'compressed; unpack it first' },
  { start: [0x89, 0x50, 0x4e, 0x47], what: 'a picture' },
  { start: [0xff, 0xd8, 0xff], what: 'a picture' },
  { start: [0x49, 0x44, 0x33], what: 'a recording; Earshot reads transcripts' },
];

/** The format of a file: from its bytes first, then from its name; `unreadable` says what it is instead. */
export function findFormat(bytes: Uint8Array, name: string): Format | { readonly unreadable: string } {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  for (const { start, what } of UNREADABLE) if (startsWith(bytes, ...start)) return { unreadable: what };
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    return ending === 'docx' || holdsWordDocument(bytes) ? 'docx' : { unreadable: 'an archive; unpack it first' };
  }
  const top = new TextDecoder('latin1').decode(bytes.subarray(0, 2048)).replace(/\0/g, '').trimStart();
  if (/^(?:ï»¿|ÿþ|þÿ)?WEBVTT\b/.test(top)) return 'subtitles';
  if (/^(?:ï»¿)?\d{1,5}\r?\n\d\d:\d\d:\d\d,\d{3} -->/.test(top)) return 'subtitles';
  if (/^(?:ï»¿|ÿþ|þÿ)?\s*(?:<!doctype html|<html\b|<head\b|<body\b|<article\b|<!--[\s\S]{0,400}?<html\b)/i.test(top))
    return 'html';
  if (ending === 'json' || (ending === '' && /^[[{]\s*["{[]/.test(top))) return 'json';
  if (ending === 'html' || ending === 'htm' || ending === 'xhtml') return 'html';
  if (ending === 'vtt' || ending === 'srt') return 'subtitles';
  return 'text';
}

/** Whether a zip archive's list of parts, at its end, names a Word document. */
function holdsWordDocument(bytes: Uint8Array): boolean {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - 65_536)));
  return tail.includes('word/document.xml');
}
