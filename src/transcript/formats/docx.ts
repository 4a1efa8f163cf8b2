import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { EarshotError } from '../../errors.ts';
import { htmlToText } from './html.ts';
import { LIMITS } from './limits.ts';

/**
 * The text of a Word document, a paragraph a line.
 *
 * @throws {EarshotError} `format-broken` for what is no document or would unpack to more than its limits
 */
export async function docxToText(bytes: Uint8Array, file: string): Promise<string> {
  checkArchive(bytes, file);
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), ignoreEmptyParagraphs: true },
  );
  return htmlToText(value, file);
}

/** Reads the archive's list of parts alone, unpacking none. */
function checkArchive(bytes: Uint8Array, file: string): void {
  let unpacked = 0;
  let parts = 0;
  let document = false;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize;
        parts++;
        document ||= name === 'word/document.xml';
        return false;
      },
    });
  } catch (cause) {
    throw new EarshotError('format-broken', `${file} is no Word document: its archive cannot be read`, { file }, cause);
  }
  if (!document) throw new EarshotError('format-broken', `${file} is no Word document: it has no text part`, { file });
  const tooMuch =
    unpacked > LIMITS.unpackedBytes || unpacked > LIMITS.unpackedRatio * bytes.length || parts > LIMITS.parts;
  if (tooMuch)
    throw new EarshotError('file-too-large', `${file} would unpack to more than a transcript can hold`, {
      file,
      unpacked,
      parts,
    });
}
