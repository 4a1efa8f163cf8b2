import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTranscript } from '../../src/transcript/parse-transcript.ts';
import { adtranFile } from '../shared-data.ts';

describe.skipIf(adtranFile === null)('parseTranscript on the real ADTRAN call', () => {
  const read = () => parseTranscript(readFileSync(adtranFile!, 'utf8'), adtranFile!).call;

  it('finds every turn, speaker and exchange', () => {
    const call = read();
    expect(call.turns).toHaveLength(180);
    expect(new Set(call.turns.map((turn) => turn.speaker)).size).toBe(17);
    expect(call.exchanges).toHaveLength(14);
    expect(call.turns[0]?.speaker).toBe('Operator');
  });

  it('learns company and period from what is said', () => {
    expect(read()).toMatchObject({
      id: 'adtran-2007-q2',
      company: 'adtran',
      companyName: 'ADTRAN',
      period: '2007-Q2',
      ticker: null,
    });
  });

  it('gives an exchange all the turns of a hand-over that stumbles', () => {
    const call = read();
    const coyne = call.exchanges.find((exchange) => exchange.analyst === 'Brian Coyne');
    expect(call.turns.slice(coyne!.firstTurn, coyne!.firstTurn + 4).map((turn) => turn.speaker)).toEqual([
      'Operator',
      'Tom Stanton',
      'Operator',
      'Brian Coyne',
    ]);
  });

  it('takes the firm meant after a slip of the tongue', () => {
    expect(read().participants.find((person) => person.name === 'Nikos Theodosopoulos')?.firm).toBe('UBS');
  });
});
