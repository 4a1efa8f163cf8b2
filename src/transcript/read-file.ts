import { EarshotError } from '../errors.ts';
import type { SourceFile } from '../service.ts';
import { decodeText } from './formats/text.ts';

/** The text of a file and the format it was read from. */
export interface SourceText {
  readonly text: string;
  readonly format: 'text';
}

/**
 * Reads a file's text; the format is told from the bytes first, then from the name.
 *
 * @throws {EarshotError} `file-empty`, `file-binary`, `file-too-large`, `format-unsupported` or `format-broken`, naming the file
 */
export async function readSource(file: SourceFile): Promise<SourceText> {
  const name = file.name.replace(/^.*[\\/]/, '');
  if (file.bytes.length === 0) throw new EarshotError('file-empty', `${name} is empty`, { file: name });
  const text = decodeText(file.bytes, name);
  return { text, format: 'text' };
}
