import { EarshotError } from '../../errors.ts';

/** Windows-1252 from 0x80 to 0x9f; elsewhere it is Latin-1. Spelt out because Node 20 decodes these as control characters. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * The characters of a text file: UTF-8 and UTF-16 with or without a byte order mark, else Windows-1252.
 * The mark itself is left out.
 *
 * @throws {EarshotError} `file-binary` for bytes that are no text
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const utf16 = findUtf16(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  if (bytes.subarray(0, 65_536).includes(0))
    throw new EarshotError('file-binary', `${file} is no text: it holds binary data`, { file });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeLegacy(bytes, file);
  }
}

/** The byte order of UTF-16 text, from its mark or from the zero bytes beside its Latin letters. */
function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2048);
  if (sample.length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (sample[i] === 0) even++;
    if (sample[i + 1] === 0) odd++;
  }
  const pairs = sample.length / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.6 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

function decodeLegacy(bytes: Uint8Array, file: string): string {
  let control = 0;
  for (const byte of bytes.subarray(0, 65_536)) if (byte < 9 || (byte > 13 && byte < 32)) control++;
  if (control > Math.min(bytes.length, 65_536) / 100) {
    throw new EarshotError('file-binary', `${file} is no text: it holds binary data`, { file });
  }
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80]!);
}
