import { describe, expect, it } from 'vitest';
import { findMetrics } from '../../src/metrics/lexicon.ts';
import { INTENT_EXAMPLES, parseIntent } from '../../src/search/parse-intent.ts';

describe('parseIntent', () => {
  it.for(INTENT_EXAMPLES)('reads a %s in: %s', ([intent, question]) => {
    expect(parseIntent(question, findMetrics(question).length > 0)).toBe(intent);
  });
});
