import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Call } from '../../src/transcript/call.ts';
import { parseTranscript } from '../../src/transcript/parse-transcript.ts';
import { readSource } from '../../src/transcript/read-file.ts';
import { spokenText } from '../../src/transcript/spoken-text.ts';

interface Expected {
  readonly id: string;
  readonly layout: string;
  readonly kind?: string;
  readonly ticker: string | null;
  readonly date: string | null;
  /** Speaker, role, section and the first words. */
  readonly turns: readonly (readonly [string, string, string, string])[];
  /** Analyst, firm and the number of asks. */
  readonly exchanges: readonly (readonly [string, string | null, number])[];
  readonly gaps?: readonly number[];
  readonly seconds?: readonly number[];
}

const dir = join(import.meta.dirname, 'fixtures');
const words = (text: string) =>
  text
    .replace(/[\s\u200b]+/g, ' ')
    .trim()
    .split(' ');

async function read(name: string): Promise<Call> {
  const source = readdirSync(join(dir, name)).find((file) => file.startsWith('source.'))!;
  const bytes = readFileSync(join(dir, name, source));
  return parseTranscript((await readSource({ name: source, bytes })).text, source).call;
}

describe('parseTranscript on invented calls', () => {
  it.each(readdirSync(dir))('reads %s as written down by hand', async (name) => {
    const expected = JSON.parse(readFileSync(join(dir, name, 'expected.json'), 'utf8')) as Expected;
    const call = await read(name);
    expect(
      call.turns.map((turn, i) => [
        turn.speaker,
        turn.role,
        turn.section,
        words(spokenText(call.text, turn))
          .slice(0, words(expected.turns[i]?.[3] ?? '').length)
          .join(' '),
      ]),
    ).toEqual(expected.turns);
    expect(call.exchanges.map(({ analyst, firm, asks }) => [analyst, firm, asks.length])).toEqual(expected.exchanges);
    expect(call).toMatchObject({
      id: expected.id,
      layout: expected.layout,
      ticker: expected.ticker,
      date: expected.date,
    });
    expect(call.kind).toBe(expected.kind ?? 'transcript');
    if (expected.gaps) expect(call.turns.map((turn) => turn.gaps.length)).toEqual(expected.gaps);
    if (expected.seconds) expect(call.turns.map((turn) => turn.startSeconds)).toEqual(expected.seconds);
  });
});
