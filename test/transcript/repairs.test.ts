import { describe, expect, it } from 'vitest';
import { GLOSSARY } from '../../src/transcript/glossary.ts';
import { alternateSpellings, repairsIn } from '../../src/transcript/repairs.ts';

const call = {
  company: 'adtran',
  text: 'We sold to Embark and to the Embarkadero;\nalso internet\nworking and EMBARK.',
};

describe('repairsIn', () => {
  it('finds misheard names as whole words, in any case, across line ends', () => {
    const found = repairsIn(call, { start: 0, end: call.text.length });
    expect(found.map(({ start, end, repair }) => [call.text.slice(start, end), repair.meant])).toEqual([
      ['Embark', 'Embarq'],
      ['internet\nworking', 'internetworking'],
      ['EMBARK', 'Embarq'],
    ]);
  });

  it('looks inside the span alone and at the company’s own repairs', () => {
    expect(repairsIn(call, { start: 20, end: 30 })).toEqual([]);
    expect(repairsIn({ ...call, company: 'other' }, { start: 0, end: call.text.length })).toEqual([]);
  });
});

describe('alternateSpellings', () => {
  it('gives the other spelling either way', () => {
    expect(alternateSpellings('adtran', 'how large was Embarq?')).toEqual(['Embark']);
    expect(alternateSpellings('adtran', 'Embark share')).toEqual(['Embarq']);
    expect(alternateSpellings('other', 'Embarq')).toEqual([]);
  });
});

describe('GLOSSARY', () => {
  it('says for every row how the meaning is known, and repairs nothing to itself', () => {
    for (const { heard, meant, why } of GLOSSARY) {
      expect(why.length).toBeGreaterThan(10);
      expect(heard).not.toBe(meant);
    }
  });
});
