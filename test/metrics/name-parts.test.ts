import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/metrics/fact.ts';
import { nameParts } from '../../src/metrics/name-parts.ts';

describe('nameParts', () => {
  it.for([
    ['Bench lamps', 'We sold more. Bench lamps revenue rose. Many bench lamps went abroad.', 'bench lamps'],
    ['Education', 'Education grew 5%, and education is where we hire.', 'education'],
    ['Education', 'Revenue in Education grew 5%, and education is where we hire.', 'Education'],
    ['Lisbon', 'Lisbon grew 5%. Lisbon is new.', 'Lisbon'],
    ['Optical Lamps', 'Optical Lamps grew. All optical lamps did.', 'Optical Lamps'],
    ['SG&A', 'SG&A fell.', 'SG&A'],
  ] as const)('%s in “%s” is %s', ([dimension, text, name]) => {
    expect(nameParts([{ dimension } as Fact], text)[0]?.dimension).toBe(name);
  });
});
