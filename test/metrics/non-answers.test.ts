import { describe, expect, it, test } from 'vitest';
import { ANSWERS, REFUSALS } from '../../src/metrics/refusal-words.ts';

const plain = (words: string) => words.toLowerCase();

describe('REFUSALS', () => {
  test.for(REFUSALS.map((row) => [row.example, row] as const))('%s', ([example, row]) => {
    expect(row.pattern.test(plain(example))).toBe(true);
    expect(ANSWERS.some((pattern) => pattern.test(plain(example)))).toBe(false);
  });

  test.for([
    "It's tough not to say that it will be around that range.",
    'It is not hard to see why customers like it.',
    'Parts are harder to find than last year.',
    "I can't tell you how proud I am of the team.",
  ])('is no refusal: %s', (words) => {
    const refuses = REFUSALS.some((row) => row.pattern.test(plain(words)));
    expect(refuses && !ANSWERS.some((pattern) => pattern.test(plain(words)))).toBe(false);
  });

  it('has patterns without nested repeats', () => {
    for (const { pattern } of REFUSALS) expect(pattern.source).not.toMatch(/\)[*+]\)[*+]/);
  });
});
