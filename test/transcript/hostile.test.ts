import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { EarshotError } from '../../src/errors.ts';
import { parseTranscript } from '../../src/transcript/parse-transcript.ts';
import { readSource } from '../../src/transcript/read-file.ts';

const MEGABYTE = 1_000_000;
const codeOf = async (name: string, bytes: Uint8Array | string): Promise<string> => {
  try {
    const { text } = await readSource({ name, bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes });
    parseTranscript(text, name);
    return 'read';
  } catch (error) {
    if (!(error instanceof EarshotError)) throw error;
    expect(error.message).not.toContain('\n');
    expect(error.message).toContain(name.replace(/^.*[\\/]/, ''));
    return error.code;
  }
};

describe('hostile files', () => {
  // A pattern that backtracks takes minutes over these; the test's own time limit would fail it.
  it.each([
    ['spaces', ' '],
    ['dashes', ' - '],
    ['double dashes', ' -- '],
    ['capitals', 'A '],
    ['names', 'Ann '],
    ['initials', 'A.'],
    ['commas', ', '],
    ['colons', 'Ann: '],
    ['brackets', '['],
    ['parentheses', 'Ann ('],
    ['stars', '*'],
    ['hashes', '# '],
    ['equals', '='],
    ['dots', '.'],
    ['questions', 'first question '],
    ['quarters', 'first quarter of '],
    ['digits', '1'],
    ['months', 'May 1 '],
    ['Han', '謝'],
    ['angle brackets', '<v '],
    ['and', 'and the '],
  ])('reads a line of a megabyte of %s', (_, part) => {
    const line = part.repeat(Math.ceil(MEGABYTE / part.length));
    const texts = [line, `Operator\n${line}\nAnn Roe - CEO\n${line}\n`, `Operator: ${line}\nAnn Roe: ${line}`];
    for (const text of texts) {
      try {
        parseTranscript(text, 'acme-2031-q2.txt');
      } catch (error) {
        expect(error).toBeInstanceOf(EarshotError);
      }
    }
  });

  it('reads a hundred thousand short labels', () => {
    const text = 'Operator\nGood day.\nAnn Roe - CEO\nHi.\n'.repeat(25_000);
    expect(parseTranscript(text, 'acme-2031-q2.txt').call.turns).toHaveLength(50_000);
  });

  it('refuses a document that would unpack to far more than it holds', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(150 * MEGABYTE) }, { level: 9 });
    expect(bomb.length).toBeLessThan(MEGABYTE);
    expect(await codeOf('bomb.docx', bomb)).toBe('file-too-large');
  });

  describe('a document that lies about how much it unpacks to', () => {
    const lie = (document: Uint8Array, size: number): Uint8Array => {
      const bomb = zipSync({ 'word/document.xml': document }, { level: 9 });
      const view = new DataView(bomb.buffer, bomb.byteOffset);
      // The size unpacked, in the local header and in the central directory.
      view.setUint32(22, size, true);
      for (let i = bomb.length - 22; i > 0; i--)
        if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, size, true);
      return bomb;
    };

    it('is refused', async () => {
      expect(await codeOf('liar.docx', lie(new Uint8Array(150 * MEGABYTE), 1000))).toBe('format-broken');
    });

    it('is unpacked no further than it said', async () => {
      const words =
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Hello.</w:t></w:r></w:p></w:body></w:document>';
      const bytes = lie(strToU8(words + '<more>'.repeat(MEGABYTE)), words.length);
      const { text } = await readSource({ name: 'liar.docx', bytes });
      expect(text.trim()).toBe('Hello.');
    });
  });

  it('gives an archive of other things its own error', async () => {
    expect(await codeOf('a.docx', zipSync({ '../../etc/passwd': strToU8('x') }))).toBe('format-broken');
    expect(await codeOf('a.zip', zipSync({ 'a.txt': strToU8('x') }))).toBe('format-unsupported');
    expect(await codeOf('../../a.docx', strToU8('PK\u0003\u0004 broken'))).toBe('format-broken');
  });

  it('expands no entities of its own making', async () => {
    const entities =
      '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>';
    const xml = `<?xml version="1.0"?>${entities}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>`;
    expect(await codeOf('entities.docx', zipSync({ 'word/document.xml': strToU8(xml) }))).not.toBe('read');
    expect(await codeOf('entities.html', `<html>${entities}<p>&c;</p></html>`)).toBe('layout-unknown');
  });

  it('refuses pages beyond the limit before reading them', async () => {
    const page = new Uint8Array(200 * MEGABYTE).fill(60);
    page.set(strToU8('<html><p>'));
    expect(await codeOf('huge.html', page)).toBe('file-too-large');
  });

  it('refuses markup and data nested without end', async () => {
    expect(await codeOf('deep.html', `<html>${'<div>'.repeat(100_000)}x`)).toMatch(/format-broken|layout-unknown/);
    expect(await codeOf('deep.json', `${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toBe('format-broken');
    expect(await codeOf('deeper.json', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`)).toBe('format-broken');
  });

  it.each([
    ['empty.txt', '', 'file-empty'],
    ['blank.txt', ' \n \n', 'file-empty'],
    ['binary.txt', '\u0000\u0001\u0002\u0003 words \u0000\u0000\u0000', 'file-binary'],
    ['broken.json', '{"transcript": [', 'format-broken'],
    ['other.json', '{"prices": [1, 2]}', 'format-broken'],
    ['broken.pdf', '%PDF-1.7 nothing more', 'format-broken'],
    ['broken.vtt', 'WEBVTT\n\nxx --> yy\nwords', 'format-broken'],
    ['old.doc', '\u00d0\u00cf\u0011\u00e0', 'layout-unknown'],
  ])('gives %s its own error', async (name, text, code) => {
    expect(await codeOf(name, text)).toBe(code);
  });

  it('names what it cannot read', async () => {
    await expect(readSource({ name: 'old.doc', bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1) })).rejects.toThrow(
      /old Word document; save it/,
    );
  });

  it('reads the next file after one that failed', async () => {
    expect(await codeOf('broken.pdf', '%PDF-1.7 nothing more')).toBe('format-broken');
    expect(await codeOf('acme-2031-q2.html', '<p>Operator</p><p>Hi.</p><p>Ann Roe - CEO</p><p>Hello.</p>')).toBe(
      'read',
    );
  });
});
