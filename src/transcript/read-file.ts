import { EarshotError } from '../errors.ts';
import type { SourceFile } from '../service.ts';
import { extractInWorker } from './formats/extract-in-worker.ts';
import { findFormat } from './formats/find-format.ts';
import { FORMAT_NAMES, type Format, LIMITS } from './formats/limits.ts';
import { decodeText } from './formats/text.ts';

/** The text of a file and the format it was read from. */
export interface SourceText {
  readonly text: string;
  readonly format: Format;
}

/**
 * Reads a file's text; the format is told from the bytes first, then from the name. Folders in the name are ignored.
 *
 * @throws {EarshotError} `file-empty`, `file-binary`, `file-too-large`, `format-unsupported` or `format-broken`, naming the file
 */
export async function readSource(source: SourceFile): Promise<SourceText> {
  const file = source.name.replace(/^.*[\\/]/, '');
  const { bytes } = source;
  if (bytes.length === 0) throw new EarshotError('file-empty', `${file} is empty`, { file });
  const format = findFormat(bytes, file);
  if (typeof format === 'object') {
    throw new EarshotError('format-unsupported', `${file} is ${format.unreadable}`, { file });
  }
  const limit = LIMITS.bytes[format];
  if (bytes.length > limit) {
    const size = `${Math.round(bytes.length / 1e6)} MB`;
    throw new EarshotError(
      'file-too-large',
      `${file} has ${size}; a ${FORMAT_NAMES[format]} may have ${limit / 1e6} MB`,
      { file, bytes: bytes.length },
    );
  }
  const text = format === 'text' ? decodeText(bytes, file) : await extractInWorker({ bytes, format, file });
  if (text.trim() === '') throw new EarshotError('file-empty', `${file} holds no text`, { file });
  if (text.length > LIMITS.textChars)
    throw new EarshotError('file-too-large', `${file} holds more text than a transcript can`, { file });
  return { text, format };
}
