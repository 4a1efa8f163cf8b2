import { docxToText } from './docx.ts';
import { htmlToText } from './html.ts';
import { jsonToText } from './json.ts';
import type { Format } from './limits.ts';
import { pdfToText } from './pdf.ts';
import { subtitlesToText } from './subtitles.ts';
import { decodeText } from './text.ts';

/** The text of a file of a known format. Runs inside a worker for all but plain text. */
export async function extractText(bytes: Uint8Array, format: Format, file: string): Promise<string> {
  switch (format) {
    case 'text':
      return decodeText(bytes, file);
    case 'html':
      return htmlToText(decodeText(bytes, file), file);
    case 'pdf':
      return pdfToText(bytes, file);
    case 'docx':
      return docxToText(bytes, file);
    case 'subtitles':
      return subtitlesToText(decodeText(bytes, file), file);
    case 'json':
      return jsonToText(decodeText(bytes, file), file);
  }
}
