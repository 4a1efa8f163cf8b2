import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fold, goldQuestions } from '../bench/gold.ts';
import { heldCall, heldCorpora } from '../bench/held-calls.ts';
import { type GoldFact, markFact } from '../bench/mark-facts.ts';
import { markQuestion, shareOf } from '../bench/mark-questions.ts';
import { type CallTruth, markStructure } from '../bench/mark-structure.ts';
import { sharedData } from './shared-data.ts';

/** What was reached on the very sample below; a change that falls under it needs a reason, not a lower floor. */
const floors = JSON.parse(readFileSync(join(import.meta.dirname, '../bench/floors.json'), 'utf8')) as {
  readonly questions: Readonly<Record<'first' | 'three' | 'states' | 'right' | 'refused' | 'answered', number>>;
  readonly structure: Readonly<Record<'turnF1' | 'speaker' | 'section' | 'period', number>>;
  readonly facts: Readonly<Record<'value' | 'full', number>>;
};

/** Every `n`th call by its hash, always the same ones. */
const sampled = (call: string, n: number) => fold(call, n) === 1;

describe.skipIf(!sharedData)('quality on real calls', () => {
  const data = sharedData as string;

  test('questions are answered at least as well as the floors say', { timeout: 120_000 }, async () => {
    const questions = [
      ...goldQuestions(data).filter((q) => sampled(q.about[0] as string, 3)),
      ...goldQuestions(data, ['adtran-questions.jsonl']),
    ];
    const held = await heldCorpora(
      data,
      questions.flatMap((q) => q.about),
    );
    const shares = shareOf(questions.map((question) => markQuestion(question, held)));
    process.stderr.write(`questions: ${JSON.stringify(shares)}\n`);
    expect(shares.statedWrong).toBe(0);
    for (const [name, floor] of Object.entries(floors.questions)) {
      expect.soft(shares[name as keyof typeof floors.questions], name).toBeGreaterThanOrEqual(floor);
    }
  });

  test('calls are read and their figures found at least as well as the floors say', { timeout: 120_000 }, () => {
    const rows = readFileSync(join(data, 'gold/metrics-dev.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as GoldFact)
      .filter((row) => sampled(row.call, 10));
    const sum = { truth: 0, found: 0, hit: 0, speaker: 0, section: 0, period: 0, calls: 0, value: 0, full: 0 };
    for (const name of new Set(rows.map((row) => row.call))) {
      const { call, ledger } = heldCall(data, name);
      const truth = JSON.parse(readFileSync(join(data, 'truth', `${name}.json`), 'utf8')) as CallTruth;
      sum.calls++;
      for (const [key, n] of Object.entries(markStructure(call, truth))) sum[key as keyof typeof sum] += n;
      for (const row of rows.filter((row) => row.call === name)) {
        const mark = markFact(ledger.facts, row);
        sum.value += Number(mark.value);
        sum.full += Number(mark.full);
      }
    }
    const reached = {
      turnF1: (2 * sum.hit) / (sum.truth + sum.found),
      speaker: sum.speaker / sum.hit,
      section: sum.section / sum.hit,
      period: sum.period / sum.calls,
      value: sum.value / rows.length,
      full: sum.full / rows.length,
    };
    process.stderr.write(`structure and facts of ${sum.calls} calls: ${JSON.stringify(reached)}\n`);
    for (const [name, floor] of Object.entries({ ...floors.structure, ...floors.facts })) {
      expect.soft(reached[name as keyof typeof reached], name).toBeGreaterThanOrEqual(floor);
    }
  });
});
