import { describe, expect, it } from 'vitest';
import { openDesk } from '../../src/answer/citation-desk.ts';
import { verifyCitations } from '../../src/answer/verify-citations.ts';
import { LARKFIELD } from './larkfield.ts';

const { call } = LARKFIELD;
const spoken = call.turns[1]!;

function cited() {
  const desk = openDesk(() => null);
  desk.cite(call, 1, { start: spoken.start, end: spoken.start + 20 });
  return desk.citations()[0]!;
}

describe('verifyCitations', () => {
  it('lets the stored words through', () => {
    expect(() => verifyCitations([cited()], [LARKFIELD])).not.toThrow();
  });

  it.for([
    ['words that are not there', { quote: 'Revenue was $90 million' }],
    ['a place outside the turn', { start: 0, end: 4, quote: call.text.slice(0, 4) }],
    ['an older text of the call', { sha256: 'f'.repeat(64) }],
    ['a call that is not held', { call: 'elsewhere-2021-q2' }],
  ] as const)('withholds an answer that quotes %s', ([, wrong]) => {
    expect(() => verifyCitations([{ ...cited(), ...wrong }], [LARKFIELD])).toThrow(/answer withheld: quote \[1\]/);
  });
});

describe('openDesk', () => {
  it('gives touching spans of one turn one number, so that no words are quoted twice', () => {
    const desk = openDesk(() => null);
    const { start } = spoken;
    expect(desk.cite(call, 1, { start, end: start + 30 })).toBe(1);
    expect(desk.cite(call, 4, { start: call.turns[4]!.start, end: call.turns[4]!.end })).toBe(2);
    expect(desk.cite(call, 1, { start: start + 10, end: start + 60 })).toBe(1);
    expect(desk.citations().map((c) => [c.start, c.end])[0]).toEqual([start, start + 60]);
  });

  it('names the analyst being answered, and nobody on the question itself', () => {
    const desk = openDesk(() => null);
    desk.cite(call, 4, call.turns[4]!);
    desk.cite(call, 3, call.turns[3]!);
    expect(desk.citations().map((c) => c.asker)).toEqual(['Priya Oduya', null]);
  });
});
