import { getDocumentProxy } from 'unpdf';
import { EarshotError } from '../../errors.ts';
import { LIMITS } from './limits.ts';
import { type PageLine, readPage } from './pdf-page.ts';
import { joinPages } from './pdf-paragraphs.ts';
import { definePromiseTry } from './promise-try.ts';

/** What pdf.js gives for a run of characters; marks of structure have no `str`. */
interface Item {
  readonly str?: string;
  readonly transform?: readonly [number, number, number, number, number, number];
  readonly width?: number;
  readonly height?: number;
}

/**
 * The text of a PDF: columns in reading order, running heads and page numbers dropped, lines joined to paragraphs,
 * hyphenated words mended.
 *
 * @throws {EarshotError} `format-broken` for a damaged, locked or scanned file; `file-too-large` for more pages than the limit
 */
export async function pdfToText(bytes: Uint8Array, file: string): Promise<string> {
  const document = await open(bytes, file);
  if (document.numPages > LIMITS.pages) {
    throw new EarshotError(
      'file-too-large',
      `${file} has ${document.numPages} pages; at most ${LIMITS.pages} are read`,
      { file },
    );
  }
  const pages: (readonly PageLine[])[] = [];
  let chars = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const pieces = (items as readonly Item[]).flatMap((item) =>
      item.str !== undefined && item.transform && item.str !== ''
        ? [
            {
              text: item.str,
              x: item.transform[4],
              y: height - item.transform[5],
              width: item.width ?? 0,
              size: Math.abs(item.transform[3]) || (item.height ?? 10),
            },
          ]
        : [],
    );
    const lines = readPage(pieces, width, height);
    for (const line of lines) chars += line.text.length;
    if (chars > LIMITS.textChars)
      throw new EarshotError('file-too-large', `${file} holds more text than a transcript can`, { file });
    pages.push(lines);
    page.cleanup();
  }
  if (chars === 0) throw new EarshotError('format-broken', `${file} holds no text: it seems to be scanned`, { file });
  return joinPages(pages);
}

async function open(bytes: Uint8Array, file: string) {
  definePromiseTry();
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
  } catch (cause) {
    const locked = cause instanceof Error && cause.name === 'PasswordException';
    throw new EarshotError(
      'format-broken',
      locked ? `${file} is locked with a password` : `${file} is a damaged PDF`,
      { file },
      cause,
    );
  }
}
