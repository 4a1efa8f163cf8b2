import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords } from '../../adapters/web/reading/find-words.ts';
import { paragraphFinder } from '../../adapters/web/reading/paragraphs.ts';
import { cutPieces } from '../../adapters/web/reading/pieces.ts';
import { inventCall } from './invented-calls.ts';

const spans = fc.tuple(fc.nat(80), fc.nat(80)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

describe('cutPieces', () => {
  it('covers its span once and in order, and each layer covers its pieces whole', () => {
    fc.assert(
      fc.property(spans, fc.array(spans, { maxLength: 8 }), (span, layers) => {
        let at = span.start;
        for (const piece of cutPieces(span, layers)) {
          expect(piece.start).toBe(at);
          expect(piece.end).toBeGreaterThan(piece.start);
          for (const layer of layers) {
            const over = layer.start < piece.end && layer.end > piece.start && layer.start < layer.end;
            expect(piece.layers.includes(layer)).toBe(over);
          }
          at = piece.end;
        }
        if (span.start < span.end) expect(at).toBe(span.end);
      }),
    );
  });
});

describe('paragraphFinder', () => {
  const paragraphsOf = (words: string) => {
    const { call } = inventCall('2024-Q1', [['Maren Oduya', words]]);
    return paragraphFinder(call)(call.turns[0]!).map(({ start, end }) => call.text.slice(start, end));
  };

  it('takes each line of a text that was not wrapped for a paragraph', () => {
    const long = 'The order book grew again this quarter, and we shipped more than we took in. '.repeat(2).trim();
    expect(paragraphsOf(`${long}\n${long}`)).toEqual([long, long]);
  });

  it('joins lines that were wrapped at a column, also with Windows line ends', () => {
    expect(paragraphsOf('Orders grew\r\nagain.\r\n\r\nMargins held.')).toEqual([
      'Orders grew\r\nagain.',
      'Margins held.',
    ]);
  });
});

describe('findWords', () => {
  const { call } = inventCall('2024-Q1', [
    ['Maren Oduya', 'Bench\nsensors (new) sold. BENCH  sensors sold.'],
    ['Piet Halloran', 'A bench of sensors.'],
  ]);
  const found = (words: string) => findWords(call, words).map(({ start, end }) => call.text.slice(start, end));

  it('finds words in any case and across line breaks', () => {
    expect(found('bench sensors')).toEqual(['Bench\nsensors', 'BENCH  sensors']);
  });

  it('takes signs literally', () => {
    expect(found('(new)')).toEqual(['(new)']);
    expect(found('.*')).toEqual([]);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        for (const { start, end } of findWords(call, words)) expect(end).toBeGreaterThan(start);
      }),
    );
  });
});
