import { unzipSync, zipSync } from 'fflate';
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
    { buffer: Buffer.from(unpackedAsStated(bytes, file)) },
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
    throw unreadable(file, cause);
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

/**
 * The parts that words stand in, as an archive that has nothing left to unpack. A part is unpacked no further than to the
 * size its archive states, which has been checked: Mammoth's own reader goes on for as long as data comes.
 */
function unpackedAsStated(bytes: Uint8Array, file: string): Uint8Array {
  try {
    return zipSync(unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/.test(name) }), { level: 0 });
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

function unreadable(file: string, cause: unknown): EarshotError {
  return new EarshotError('format-broken', `${file} is no Word document: its archive cannot be read`, { file }, cause);
}
