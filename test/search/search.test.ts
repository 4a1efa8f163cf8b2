import { beforeAll, describe, expect, test } from 'vitest';
import { buildCorpus } from '../../index/corpus.ts';
import type { Corpus } from '../../src/ports.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import { search } from '../../src/search/search.ts';
import { wordsAcross } from '../../src/search/words-across.ts';
import { parseTranscript } from '../../src/transcript/parse-transcript.ts';
import { QUARRY } from './quarry.ts';

let corpus: Corpus;

beforeAll(async () => {
  corpus = await buildCorpus([
    { call: parseTranscript(QUARRY, 'QRY_q2_2021.txt').call, ledger: { facts: [], findings: [], nonAnswers: [] } },
  ]);
});

const best = (question: string): string => {
  const [hit] = search(parseQuery(question, corpus), corpus);
  return hit ? (corpus.calls[0]?.call.text.slice(hit.passage.start, hit.passage.end) ?? '') : '';
};

describe('search', () => {
  test.for([
    ['gross mgn', '31.4%'],
    ['why did gross margin fall', 'diesel'],
    ['any bybk this qtr?', '210,000 shares'],
    ['capex', '$6.3 million'],
    ['q3 rev guide', 'between $86 million'],
    ['can they make clients pay for dearer fuel', 'reprice twice a year'],
    ['trouble finding workers?', 'saw'],
    ['when would the payout go up', 'two times'],
    ['毛利率', '31.4%'],
    ['gros margn', '31.4%'],
  ])('brings the right words first: %s', ([question, words]) => {
    expect(best(question as string)).toContain(words as string);
  });

  test('brings the question itself when it is asked who asked', () => {
    const [hit] = search(parseQuery('who asked about fuel costs', corpus), corpus);
    expect(hit?.passage.speaker).toBe('Lena Park');
  });

  test('gives the same hits for the same question', () => {
    const query = parseQuery('dividend', corpus);
    expect(JSON.stringify(search(query, corpus))).toBe(JSON.stringify(search(query, corpus)));
  });

  test('gives no passage twice', () => {
    const hits = search(parseQuery('revenue margin diesel contracts', corpus), corpus);
    for (const [i, a] of hits.entries()) {
      for (const b of hits.slice(i + 1)) {
        expect(
          a.passage.turn === b.passage.turn && a.passage.start < b.passage.end && b.passage.start < a.passage.end,
        ).toBe(false);
      }
    }
  });
});

describe('wordsAcross', () => {
  test.for([
    ['who else talked about freight costs', ['freight']],
    ['buybks', ['buybks']],
    ['any bybk', ['repurchased']],
    ['fcf', ['free', 'cash', 'flow']],
  ] as const)('looks over all companies for the words of: %s', ([question, words]) => {
    expect(wordsAcross(question)).toEqual(expect.arrayContaining([...words]));
  });

  test('asks for nothing where a question has no content', () => expect(wordsAcross('what about it?')).toEqual([]));
});
