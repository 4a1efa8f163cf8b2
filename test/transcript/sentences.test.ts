import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/transcript/sentences.ts';

const split = (text: string) =>
  sentencesOf(text, { start: 0, end: text.length, gaps: [] }).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  it.each([
    [['Sales were $0.28 a share.', 'Up 3.5%.']],
    [['We sell to U.S. carriers in St. Louis.', 'Dr. Roe agrees.']],
    [['Acme Inc. grew.', 'So did Birch Co. in May.']],
    [['That is all.', 'Thanks, J.P. Alder.']],
    [['Is it so?', 'Yes!', 'It is...', 'And more.']],
    [['He said "we grew."', 'Then he left.']],
    [['It was No. 1 in the U.S.', 'The rest followed.']],
    [['We ended at 1.5 million units vs. 1.2 million.', '$4 million came back.']],
  ])('keeps %j whole', (sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences);
  });

  it('goes on over hard-wrapped lines and ends at a paragraph', () => {
    expect(split('We sold more of\nthem than before. It\nhelped.\n\nNext came\nprice')).toEqual([
      'We sold more of\nthem than before.',
      'It\nhelped.',
      'Next came\nprice',
    ]);
  });

  it('parts sentences set without a space, but no figure, name or address', () => {
    expect(split('Thanks for the questions.I have one. See www.acme.com for 2.5x.')).toEqual([
      'Thanks for the questions.',
      'I have one.',
      'See www.acme.com for 2.5x.',
    ]);
  });

  it('skips gaps and spans none', () => {
    const text = 'One here. ---- Two there.';
    const spans = sentencesOf(text, { start: 0, end: text.length, gaps: [{ start: 10, end: 14 }] });
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['One here.', 'Two there.']);
  });
});
