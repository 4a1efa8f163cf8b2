import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { clip, markdown, plain } from '../../adapters/teams/render/escape.ts';

const JOINER = '\u2060';

describe('markdown', () => {
  test.for([
    ['[here](https://evil.example)', '\\[here\\](https://evil.example)'],
    ['**loud** _soft_ `code`', '\\*\\*loud\\*\\* \\_soft\\_ \\`code\\`'],
    ['<at>everyone</at>', `&lt;${JOINER}at&gt;everyone&lt;${JOINER}/at&gt;`],
    ['R&D <b>', 'R&amp;D &lt;b&gt;'],
    ['# Heading', '\\# Heading'],
    ['- item\n1. item', '\\- item\n\\1. item'],
    ['${secret}', `$${JOINER}{secret}`],
    ['[1]', '\\[1\\]'],
    ['$123.7 million, 59.5%', '$123.7 million, 59.5%'],
  ])('shows %s as it is', ([text = '', escaped]) => {
    expect(markdown(text)).toBe(escaped);
  });
});

describe('plain', () => {
  it('takes the power from templates and mentions, and drops what reverses or hides text', () => {
    expect(plain('{{DATE(2024)}} ${x} <at>a</at> \u202eabc\u0000')).toBe(
      `{${JOINER}{DATE(2024)}} $${JOINER}{x} <${JOINER}at>a<${JOINER}/at> abc`,
    );
  });

  it('leaves words of any language alone', () => {
    fc.assert(fc.property(fc.stringMatching(/^[\p{L}\p{N} .,%$’]*$/u), (text) => plain(text) === text));
  });
});

describe('clip', () => {
  it('cuts at a blank and never within a character', () => {
    expect(clip('a quote of several words', 12)).toBe('a quote of…');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, most) => {
        expect(clip(text, most).length).toBeLessThanOrEqual(most);
        expect(() => encodeURIComponent(clip(text, most))).not.toThrow();
      }),
    );
  });
});
