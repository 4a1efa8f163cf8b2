import fc from 'fast-check';
import type { Answer, AnswerFact, AnswerNote, Citation } from '../../src/answer/answer.ts';
import type { FactStatus } from '../../src/metrics/fact.ts';
import { figureAnswer, nothing } from './sample-answers.ts';

const HOSTILE = [
  '<at>everyone</at>',
  '${$root.secret}',
  '{{DATE(2024-01-01,SHORT)}}',
  '[click](https://evil.example)',
  '[1](https://evil.example)',
  '**bold** _it_ `code` ~~x~~ # head',
  '[1] [2] [99]',
  '\u202eevil\u2066',
  '\ud800 half',
  '&lt;b&gt; <b>b</b>',
  '\u0000\u0007',
  '毛利率 59.5%',
  'x'.repeat(9000),
] as const;

const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...HOSTILE), { maxLength: 6 }).map((parts) => parts.join(' ')),
);

const url = fc.constantFrom(
  null,
  'javascript:alert(1)',
  'https://e.example/calls/x?k=1#said',
  `https://e.example/${'a'.repeat(300)}`,
);
const numbers = fc.array(fc.integer({ min: -1, max: 30 }), { maxLength: 5 });

const citation = (n: number): fc.Arbitrary<Citation> =>
  fc
    .record({ quote: text, speaker: text, companyName: text, title: fc.option(text), firm: fc.option(text), url })
    .map((any) => ({
      ...(figureAnswer.citations[0] as Citation),
      ...any,
      n,
    }));

const citations = fc
  .integer({ min: 0, max: 30 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => citation(i + 1))));

const fact: fc.Arbitrary<AnswerFact> = fc
  .record({
    label: text,
    shown: text,
    companyName: text,
    cites: numbers,
    status: fc.constantFrom<FactStatus>('reported', 'guidance', 'analyst', 'corrected', 'computed'),
    period: fc.constantFrom(null, '2024-Q2', '2024-FY', '2024-9M', 'odd'),
  })
  .map(({ status, period, ...any }) => {
    const first = figureAnswer.facts[0] as AnswerFact;
    return { ...first, ...any, fact: { ...first.fact, status, period } };
  });

const table = fc.record({
  title: text,
  columns: fc.array(text, { maxLength: 9 }),
  rows: fc.array(
    fc.record({
      label: text,
      cells: fc.array(fc.record({ shown: text, value: fc.option(fc.double()), cites: numbers }), { maxLength: 9 }),
    }),
    { maxLength: 40 },
  ),
  chart: fc.option(
    fc.record({
      kind: fc.constantFrom('line' as const, 'bar' as const),
      unit: fc.constantFrom('USD', 'percent', 'USD/share', 'days'),
    }),
  ),
});

const note: fc.Arbitrary<AnswerNote> = fc.record({
  kind: fc.constantFrom<AnswerNote['kind']>('flag', 'computed', 'correction', 'non-answer', 'repair', 'held', 'info'),
  text,
  cites: numbers,
});

/** Any answer whatever, from any text. */
export const anyAnswer: fc.Arbitrary<Answer> = fc.record({
  grade: fc.constantFrom<Answer['grade']>('figure', 'passages', 'none'),
  question: text,
  headline: text,
  facts: fc.array(fact, { maxLength: 20 }),
  items: fc.array(fc.record({ text, cites: numbers }), { maxLength: 40 }),
  table: fc.option(table),
  quotes: fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 3 }),
  citations,
  notes: fc.array(note, { maxLength: 20 }),
  suggestions: fc.array(text, { maxLength: 5 }),
  context: fc.constant(nothing.context),
});
