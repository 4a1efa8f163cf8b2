import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EarshotError } from '../../src/errors.ts';
import type { Call } from '../../src/transcript/call.ts';
import { parseTranscript } from '../../src/transcript/parse-transcript.ts';
import { sentencesOf } from '../../src/transcript/sentences.ts';
import { sharedData } from '../shared-data.ts';

const parse = (text: string, source = 'acme-2031-q2.txt') => parseTranscript(text, source).call;

/** Checks what must hold of any call, however it was laid out. */
function expectSound(call: Call): void {
  let last = 0;
  for (const [i, turn] of call.turns.entries()) {
    expect(turn.index).toBe(i);
    expect(turn.start).toBeGreaterThanOrEqual(last);
    expect(turn.end).toBeGreaterThan(turn.start);
    const said = call.text.slice(turn.start, turn.end);
    expect(said).toBe(said.trim());
    let from = turn.start;
    for (const gap of turn.gaps) {
      expect(gap.start).toBeGreaterThanOrEqual(from);
      expect(gap.end).toBeGreaterThan(gap.start);
      expect(gap.end).toBeLessThanOrEqual(turn.end);
      from = gap.end;
    }
    let at = turn.start;
    let spoken = '';
    for (const sentence of sentencesOf(call.text, turn)) {
      expect(sentence.start).toBeGreaterThanOrEqual(at);
      expect(sentence.end).toBeGreaterThan(sentence.start);
      at = sentence.end;
      spoken += call.text.slice(sentence.start, sentence.end);
    }
    expect(at).toBeLessThanOrEqual(turn.end);
    let whole = call.text.slice(turn.start, turn.end);
    for (const gap of [...turn.gaps].reverse()) {
      whole = whole.slice(0, gap.start - turn.start) + whole.slice(gap.end - turn.start);
    }
    expect(spoken.replace(/\s+/g, '')).toBe(whole.replace(/\s+/g, ''));
    last = turn.end;
  }
  for (const exchange of call.exchanges) {
    expect(exchange.lastTurn).toBeGreaterThanOrEqual(exchange.firstTurn);
    for (const ask of exchange.asks) {
      const turn = call.turns[ask.turn]!;
      expect(turn.speaker === exchange.analyst || turn.role === 'analyst').toBe(true);
      expect(ask.start).toBeGreaterThanOrEqual(turn.start);
      expect(ask.end).toBeLessThanOrEqual(turn.end);
    }
  }
}

const CALL = `Acme Valves (ACV) Q2 2031 Earnings Conference Call
Operator
Welcome to the Acme Valves second quarter 2031 call. Here is Mr. Bo Roe, CEO of Acme Valves.
Bo Roe - CEO
Thank you. Valves rose 3%.
Operator
Your first question comes from the line of Tom Alder with Birch.
Tom Alder - Analyst
Why?
Bo Roe - CEO
Demand.
`;

describe('parseTranscript', () => {
  it('says which lines look like speakers where it cannot tell', () => {
    const text = 'One\n@roe| hello there\n\nroe | we sold more valves\nlin | did you\nroe | yes\nlin | good\n';
    expect(() => parse(text)).toThrowError(/"roe" \(line 4\), "lin" \(line 5\) look like speakers, is that right\?/);
  });

  it('refuses an empty text and prose in one line each', () => {
    for (const text of ['', ' \n\u00a0\n', 'A novel. It has no speakers at all, only rain.\n'.repeat(50)]) {
      try {
        parse(text);
        expect.unreachable();
      } catch (error) {
        expect(error).toBeInstanceOf(EarshotError);
        expect((error as EarshotError).message).not.toContain('\n');
      }
    }
  });

  it('takes the word of whoever feeds the file over the text and the file name', () => {
    const { call } = parseTranscript(CALL, 'x_q3_2030.txt', {
      company: 'Acme Group',
      ticker: 'acg',
      period: '2031-Q3',
    });
    expect(call).toMatchObject({
      id: 'acme-group-2031-q3',
      companyName: 'Acme Group',
      ticker: 'ACG',
      period: '2031-Q3',
    });
  });

  it('trusts the quarter spoken over the one in the file name', () => {
    expect(parse(CALL.replace(/^.*\n/, ''), 'acv_q1_2032.txt').period).toBe('2031-Q2');
  });

  it('reads any mix of line ends alike', () => {
    const plain = parse(CALL);
    for (const end of ['\r\n', '\r', '\u2028']) {
      const call = parse(CALL.replaceAll('\n', end));
      expect(call.turns.map((turn) => turn.speaker)).toEqual(plain.turns.map((turn) => turn.speaker));
    }
  });

  it('takes a first name alone for the one person it fits, and for nobody where it fits two', () => {
    const lines = (other: string) =>
      [
        'Operator: Welcome to Acme.',
        'Tom Alder: Hello.',
        `${other}: Hello.`,
        'Tom: More to say.',
        'Operator: Goodbye.',
      ].join('\n\n');
    expect(parse(lines('Bo Birch')).turns[3]?.speaker).toBe('Tom Alder');
    expect(parse(lines('Thomas Birch')).turns[3]?.speaker).toBe('Tom');
  });

  it('merges spellings of one person and keeps two with one surname apart', () => {
    const text = CALL.replace(
      'Demand.\n',
      'Demand.\nDavid A. Zapf - CFO\nAnd price.\nDave Zapf - CFO\nMostly price.\nDora Zapf - COO\nAnd plants.\n',
    );
    expect(
      parse(text)
        .turns.slice(-3)
        .map((turn) => turn.speaker),
    ).toEqual(['David A. Zapf', 'David A. Zapf', 'Dora Zapf']);
  });

  it('throws nothing but its own error, whatever the text', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'Operator',
        'Ann Roe - CEO',
        'Bo Li -- Birch -- Analyst',
        '**Bo Li**',
        'Ann Roe: Hello.',
        'Q: Why?',
        'A: So.',
        '- CEO',
        '[1]',
      ),
      fc.constantFrom(
        '='.repeat(80),
        '-'.repeat(80),
        'Presentation',
        'Questions and Answers',
        'Corporate Participants',
        ' * Ann Roe',
        '   Acme - CEO',
      ),
      fc.constantFrom('Your first question comes from Bo Li with Birch.', '謝謝', '', '\u00a0', 'Q2 2031', '(ACV)'),
      fc.string({ maxLength: 60, unit: 'binary' }),
    );
    const text = fc
      .tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom('\n', '\r\n', '\r', '\n\n'))
      .map(([lines, end]) => lines.join(end));
    fc.assert(
      fc.property(text, fc.constantFrom('a.txt', 'acme-2031-q2.txt', '../../etc/passwd'), (words, source) => {
        try {
          expectSound(parse(words, source));
        } catch (error) {
          if (!(error instanceof EarshotError)) throw error;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the name of the file and never its folders', () => {
    expect(parse(CALL, '../../secret/acme-2031-q2.txt').source).toBe('acme-2031-q2.txt');
    expect(parse(CALL, 'C:\\calls\\acme.txt').source).toBe('acme.txt');
  });

  it.skipIf(sharedData === null)('covers the spoken text of real calls once and in order', () => {
    const dir = join(sharedData!, 'calls');
    for (const file of readdirSync(dir).filter((_, i) => i % 20 === 0)) {
      expectSound(parse(readFileSync(join(dir, file), 'utf8'), file));
    }
  });
});
