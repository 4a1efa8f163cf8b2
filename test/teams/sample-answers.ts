import type { Answer, AnswerFact, AnswerTable, Citation } from '../../src/answer/answer.ts';
import type { Fact } from '../../src/metrics/fact.ts';
import { invented } from '../web/invented-calls.ts';

const { call, ledger } = invented;

/** What citations say of their call. */
const { companyName, period, date, kind, sha256 } = call;

/** A citation of the invented call, found by the beginning of its sentence. */
export function cite(n: number, beginning: string, url = true): Citation {
  const start = call.text.indexOf(beginning);
  if (start < 0) throw new Error(`the invented call does not say: ${beginning}`);
  const stop = call.text.indexOf('. ', start + beginning.length);
  const newline = call.text.indexOf('\n', start);
  const end = stop >= 0 && stop < newline ? stop + 1 : newline;
  const turn = call.turns.find((one) => one.start <= start && start < one.end);
  if (!turn) throw new Error(`nobody says: ${beginning}`);
  const asker = turn.role === 'executive' && turn.exchange !== null ? call.exchanges[turn.exchange]?.analyst : null;
  const { speaker, role, title, firm, section, exchange } = turn;
  return {
    ...{ companyName, period, date, kind, sha256, speaker, role, title, firm, section, exchange },
    n,
    call: call.id,
    turn: turn.index,
    start,
    end,
    asker: asker ?? null,
    quote: call.text.slice(start, end),
    url: url ? `https://earshot.example.com/calls/${call.id}?at=${start}-${end}#said` : null,
  };
}

export const nothing: Answer = {
  grade: 'none',
  question: '',
  headline: '',
  facts: [],
  items: [],
  table: null,
  quotes: [],
  citations: [],
  notes: [],
  suggestions: [],
  context: {
    company: call.company,
    call: call.id,
    metrics: [],
    dimension: null,
    period: call.period,
    speaker: null,
    exchange: null,
    topic: null,
  },
};

function fact(
  index: number,
  change: Partial<Fact>,
  shown: string,
  cites: readonly number[],
  label: string,
): AnswerFact {
  const found = ledger.facts[index];
  if (!found) throw new Error(`no invented fact ${index}`);
  return { fact: { ...found, ...change }, label, shown, call: call.id, companyName, cites };
}

/** A figure with what it is compared with. */
export const figureAnswer: Answer = {
  ...nothing,
  grade: 'figure',
  question: 'quillfern gross margin',
  headline: 'Quillfern’s gross margin was 51.3% in Q2 2024 [1].',
  facts: [
    fact(1, {}, '51.3%', [1], 'Gross margin'),
    fact(1, { period: '2024-Q1', value: 50.8 }, '50.8%', [1], 'Gross margin'),
    fact(1, { period: '2023-Q2', value: 49.9, status: 'computed' }, '49.9%', [1], 'Gross margin'),
  ],
  quotes: [1],
  citations: [cite(1, 'Gross margin came in'), cite(2, 'Revenue was'), cite(3, 'For the third quarter')],
  notes: [{ kind: 'computed', text: 'Gross margin of Q2 2023 is revenue less cost, over revenue.', cites: [1] }],
};

/** Three passages of what was said. */
export const quotesAnswer: Answer = {
  ...nothing,
  grade: 'passages',
  question: 'why were bench sensors soft',
  headline: 'Two distributors worked down their stock of bench sensors [1].',
  quotes: [1, 2, 3],
  citations: [
    cite(1, 'Demand for bench sensors'),
    cite(2, 'We think most of it'),
    cite(3, 'How long will the destocking'),
    cite(4, 'Our lab balances'),
  ],
  suggestions: ['who asked about bench sensors'],
};

const quarters = ['Q1 2023', 'Q2 2023', 'Q3 2023', 'Q4 2023', 'Q1 2024', 'Q2 2024'];
const margins = [48.7, 49.9, 50.2, 50.1, 50.8, 51.3];
const revenues = [76_100_000, 79_400_000, 81_000_000, 83_900_000, 82_300_000, 84_200_000];

const marginTable: AnswerTable = {
  title: 'Quillfern: gross margin',
  columns: ['Quarter', 'Gross margin'],
  rows: quarters.map((label, i) => ({
    label,
    cells: [{ shown: `${margins[i]}%`, value: margins[i] ?? null, cites: [1] }],
  })),
  chart: { kind: 'line', unit: 'percent' },
};

/** A figure over six quarters. */
export const trendAnswer: Answer = {
  ...figureAnswer,
  question: 'quillfern gross margin trend',
  headline: 'Quillfern’s gross margin rose from 48.7% in Q1 2023 to 51.3% in Q2 2024 [1].',
  table: marginTable,
  notes: [],
};

/** Money over six quarters, as bars. */
export const barAnswer: Answer = {
  ...trendAnswer,
  question: 'quillfern revenue by quarter',
  headline: 'Quillfern’s revenue was $84.2 million in Q2 2024 [1].',
  facts: [fact(0, {}, '$84.2 million', [1], 'Revenue')],
  citations: [cite(1, 'Revenue was')],
  table: {
    title: 'Quillfern: revenue',
    columns: ['Quarter', 'Revenue'],
    rows: quarters.map((label, i) => {
      const value = revenues[i] ?? null;
      return { label, cells: [{ shown: `$${(value ?? 0) / 1e6} million`, value, cites: [1] }] };
    }),
    chart: { kind: 'bar', unit: 'USD' },
  },
};

/** A list of people and what they asked. */
export const listAnswer: Answer = {
  ...nothing,
  grade: 'passages',
  question: 'who asked questions',
  headline: 'Two analysts asked on Quillfern’s Q2 2024 call [1] [2].',
  items: [
    { text: 'Suri Venkat (Tallow & Reed): how long destocking will last', cites: [1] },
    { text: 'Bo Lindqvist (Harrow Point): the gross margin of the Sparrow line', cites: [2] },
  ],
  citations: [cite(1, 'How long will the destocking'), cite(2, 'Could you tell us')],
};

/** A figure an analyst asked for and did not get. */
export const flaggedAnswer: Answer = {
  ...nothing,
  grade: 'passages',
  question: 'sparrow gross margin',
  headline: 'Quillfern does not give the gross margin of the Sparrow line [1].',
  quotes: [1],
  citations: [cite(1, 'We do not break that out'), cite(2, 'Could you tell us')],
  notes: [
    { kind: 'non-answer', text: 'Asked for the Sparrow line alone, the CFO gave no figure.', cites: [1, 2] },
    { kind: 'flag', text: 'Said as “above the company”; the company is at 51.3%.', cites: [1] },
  ],
};

/** Not discussed. */
export const refusal: Answer = {
  ...nothing,
  question: 'quillfern dividend',
  headline: 'Dividends were not discussed on Quillfern’s Q2 2024 call.',
  notes: [{ kind: 'held', text: 'Held of Quillfern: Q2 2024.', cites: [] }],
  suggestions: ['quillfern revenue', 'quillfern gross margin', 'quillfern guidance'],
};

export const SAMPLE_ANSWERS = [
  figureAnswer,
  quotesAnswer,
  trendAnswer,
  barAnswer,
  listAnswer,
  flaggedAnswer,
  refusal,
] as const;
