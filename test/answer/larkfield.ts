import { createHash } from 'node:crypto';
import type { Fact, Ledger, NonAnswer } from '../../src/metrics/fact.ts';
import type { Corpus, HeldCall } from '../../src/ports.ts';
import type { Hit, Passage } from '../../src/search/passage.ts';
import type { Query } from '../../src/search/query.ts';
import { termsOf } from '../../src/search/terms.ts';
import type { Call, Exchange, Participant, Role, Turn } from '../../src/transcript/call.ts';
import { sentencesOf } from '../../src/transcript/sentences.ts';

/** One line of an invented call. */
interface Line {
  readonly speaker: string;
  readonly words: string;
  readonly exchange?: number;
}

const PEOPLE: readonly Participant[] = [
  { name: 'Operator', role: 'operator', title: null, firm: null, speaks: true },
  { name: 'Ines Calder', role: 'executive', title: 'Chief Executive Officer', firm: null, speaks: true },
  { name: 'Tomas Rehn', role: 'executive', title: 'Chief Financial Officer', firm: null, speaks: true },
  { name: 'Priya Oduya', role: 'analyst', title: null, firm: 'Northgate Research', speaks: true },
  { name: 'Bram Vos', role: 'analyst', title: null, firm: 'Kestrel Capital', speaks: true },
];

const LINES: readonly Line[] = [
  {
    speaker: 'Ines Calder',
    words: 'Welcome, everyone. Our sensor business had a fine quarter. We opened a plant in Lisbon.',
  },
  {
    speaker: 'Tomas Rehn',
    words:
      'Revenue for the second quarter was $84.2 million, up from $79.9 million a year ago. Gross margin was 41.5% compared with 40.2% in the first quarter. SG&A was $12.1 million, down from $12.4 million in the fourth quarter of 2020. Harbor Rail was 22% of revenue and Delmar Foods was 11%. We expect third-quarter revenue of $86 million to $88 million.',
  },
  { speaker: 'Operator', words: 'The first question is from Priya Oduya of Northgate Research.', exchange: 0 },
  {
    speaker: 'Priya Oduya',
    words: 'Thanks. Why did inventory fall so much this quarter? And was sensor revenue $50 million?',
    exchange: 0,
  },
  {
    speaker: 'Tomas Rehn',
    words:
      'Well, inventory fell because the Lisbon plant ships directly to customers. Sensor revenue was $47.3 million.',
    exchange: 0,
  },
  {
    speaker: 'Bram Vos',
    words: 'Is wireless revenue around $9 million now? When will the wireless gauge ship to hospitals?',
    exchange: 1,
  },
  { speaker: 'Ines Calder', words: "That's hard to say, and I would rather not give a date.", exchange: 1 },
];

/** An invented call of an invented company: `Larkfield Instruments`, second quarter of 2021. */
export const LARKFIELD: HeldCall = hold('larkfield', 'Larkfield Instruments', '2021-Q2', LINES, [
  fact('f1', 'revenue', null, 84_200_000, 'USD', '$84.2 million', '2021-Q2', 'reported', 100_000),
  fact('f2', 'revenue', null, 79_900_000, 'USD', '$79.9 million', '2020-Q2', 'reported', 100_000),
  fact('f3', 'gross_margin', null, 41.5, 'percent', '41.5%', '2021-Q2', 'reported', 0.1),
  fact('f4', 'gross_margin', null, 40.2, 'percent', '40.2%', '2021-Q1', 'reported', 0.1),
  fact(
    'f5',
    'selling_general_administrative',
    null,
    12_100_000,
    'USD',
    '$12.1 million',
    '2021-Q2',
    'reported',
    100_000,
  ),
  {
    ...fact(
      'f6',
      'selling_general_administrative',
      null,
      12_400_000,
      'USD',
      '$12.4 million',
      '2020-Q4',
      'reported',
      100_000,
    ),
    notes: [{ kind: 'misspoken-period', text: 'Said "the fourth quarter of 2020"; likely Q2 2020.', cites: [] }],
  },
  fact('f7', 'customer_concentration', 'Harbor Rail', 22, 'percent', '22%', '2021-Q2', 'reported', 1),
  fact('f8', 'customer_concentration', 'Delmar Foods', 11, 'percent', '11%', '2021-Q2', 'reported', 1),
  {
    ...fact('f9', 'revenue', null, null, 'USD', '$86 million to $88 million', '2021-Q3', 'guidance', 1_000_000),
    low: 86e6,
    high: 88e6,
    bound: 'range',
  },
  fact('f10', 'revenue', 'sensor', 50_000_000, 'USD', '$50 million', '2021-Q2', 'corrected', 1_000_000),
  {
    ...fact('f11', 'revenue', 'sensor', 47_300_000, 'USD', '$47.3 million', '2021-Q2', 'reported', 100_000),
    notes: [{ kind: 'corrected-by', text: 'An analyst asked about $50 million.', cites: [] }],
  },
  fact('f12', 'revenue', 'wireless', 9_000_000, 'USD', '$9 million', '2021-Q2', 'analyst', 1_000_000),
]);

/** The quarter before, with a gross margin of its own. */
export const LARKFIELD_BEFORE: HeldCall = hold(
  'larkfield',
  'Larkfield Instruments',
  '2021-Q1',
  [{ speaker: 'Tomas Rehn', words: 'Gross margin was 40.2% in the first quarter. Revenue was $81 million.' }],
  [
    fact('f1', 'gross_margin', null, 40.2, 'percent', '40.2%', '2021-Q1', 'reported', 0.1),
    fact('f2', 'revenue', null, 81_000_000, 'USD', '$81 million', '2021-Q1', 'reported', 1_000_000),
  ],
);

/** Another invented company, which speaks of its adjusted earnings and its revenue, and of no margin. */
export const MARROW: HeldCall = hold(
  'marrow',
  'Marrow Tools',
  '2021-Q2',
  [{ speaker: 'Tomas Rehn', words: 'Adjusted diluted EPS was $0.61. Revenue for the second quarter was $45 million.' }],
  [
    { ...fact('f1', 'eps_diluted', null, 0.61, 'USD/share', '$0.61', '2021-Q2', 'reported', 0.01), basis: 'adjusted' },
    fact('f2', 'revenue', null, 45_000_000, 'USD', '$45 million', '2021-Q2', 'reported', 1_000_000),
  ],
);

export function corpusOf(...calls: readonly HeldCall[]): Corpus {
  return {
    company: calls[0]?.call.company ?? 'larkfield',
    companyName: calls[0]?.call.companyName ?? 'Larkfield Instruments',
    calls,
    candidates: () => [],
    passages: () => [],
  };
}

/** Every sentence of a call as a hit, those sharing most words with the question first. */
export function hitsFor(question: string, ...calls: readonly HeldCall[]): readonly Hit[] {
  const want = new Set(termsOf(question).map((t) => t.term));
  const hits = calls.flatMap(({ call }) =>
    call.turns.flatMap((turn) =>
      sentencesOf(call.text, turn).map((s): Hit => {
        const words = termsOf(call.text.slice(s.start, s.end)).map((t) => t.term);
        const passage: Passage = {
          id: `${call.id}:${turn.index}:${s.start}`,
          call: call.id,
          turn: turn.index,
          start: s.start,
          end: s.end,
          section: turn.section,
          exchange: turn.exchange,
          speaker: turn.speaker,
          role: turn.role,
        };
        const shared = new Set(words.filter((w) => want.has(w))).size;
        const share = shared / (want.size || 1);
        const signals = { exact: share, sentence: share, withQuestion: share, likeness: share, missing: 1 - share };
        return { passage, score: shared, signals };
      }),
    ),
  );
  return hits.filter((h) => h.score > 0).sort((a, b) => b.score - a.score);
}

export function queryOf(text: string, wanted: Partial<Query> = {}): Query {
  return {
    text,
    intent: 'topic',
    company: 'larkfield',
    otherCompanies: [],
    call: null,
    metrics: [],
    dimension: null,
    basis: null,
    periods: [],
    speakers: [],
    firms: [],
    role: null,
    title: null,
    section: null,
    negated: false,
    claimed: [],
    terms: termsOf(text).map((t) => ({ term: t.term, word: t.word, weight: 1, typed: t.word })),
    ...wanted,
  };
}

type Draft = Omit<Fact, 'speaker' | 'turn' | 'start' | 'end' | 'figure'>;

function fact(
  id: string,
  metric: string,
  dimension: string | null,
  value: number | null,
  unit: string,
  spoken: string,
  period: string,
  status: Fact['status'],
  precision: number,
): Draft {
  return {
    id,
    metric,
    dimension,
    value,
    low: value,
    high: value,
    bound: 'exact',
    unit,
    spoken,
    precision,
    period,
    basis: null,
    status,
    changes: [],
    notes: [],
    inputs: [],
  };
}

/** Builds a call from its lines, and a ledger whose facts stand where their figures are first spoken. */
function hold(
  company: string,
  companyName: string,
  period: string,
  lines: readonly Line[],
  drafts: readonly Draft[],
): HeldCall {
  let text = `${companyName} ${period}\n`;
  const turns = lines.map((line, index): Turn => {
    text += `${line.speaker}\n`;
    const start = text.length;
    text += `${line.words}\n`;
    const person = PEOPLE.find((p) => p.name === line.speaker);
    return {
      index,
      section: line.exchange === undefined ? 'prepared' : 'qa',
      speaker: line.speaker,
      role: person?.role ?? ('other' satisfies Role),
      title: person?.title ?? null,
      firm: person?.firm ?? null,
      exchange: line.exchange ?? null,
      start,
      end: text.length - 1,
      gaps: [],
      startSeconds: null,
    };
  });
  const call: Call = {
    id: `${company}-${period.toLowerCase()}`,
    company,
    companyName,
    ticker: null,
    period,
    date: null,
    title: `${companyName} ${period}`,
    source: `${company}.txt`,
    kind: 'transcript',
    layout: 'invented',
    sha256: createHash('sha256').update(text).digest('hex'),
    text,
    participants: PEOPLE,
    turns,
    exchanges: exchangesOf(text, turns),
  };
  return { call, ledger: ledgerOf(call, drafts) };
}

function exchangesOf(text: string, turns: readonly Turn[]): readonly Exchange[] {
  const indices = [...new Set(turns.flatMap((t) => t.exchange ?? []))];
  return indices.map((index) => {
    const own = turns.filter((t) => t.exchange === index);
    const asked = own.filter((t) => t.role === 'analyst');
    return {
      index,
      analyst: asked[0]?.speaker ?? 'Unidentified Analyst',
      firm: asked[0]?.firm ?? null,
      firstTurn: own[0]!.index,
      lastTurn: own.at(-1)!.index,
      asks: asked.flatMap((t) =>
        sentencesOf(text, t)
          .filter((s) => text[s.end - 1] === '?')
          .map((s) => ({ turn: t.index, start: s.start, end: s.end })),
      ),
    };
  });
}

function ledgerOf(call: Call, drafts: readonly Draft[]): Ledger {
  const facts = drafts.map((draft): Fact => {
    const at = call.text.indexOf(draft.spoken);
    const turn = call.turns.find((t) => t.start <= at && at < t.end)!;
    const sentence = sentencesOf(call.text, turn).find((s) => s.start <= at && at < s.end)!;
    return {
      ...draft,
      ...(draft.value === null ? {} : { low: null, high: null }),
      speaker: turn.speaker,
      turn: turn.index,
      start: sentence.start,
      end: sentence.end,
      figure: { start: at, end: at + draft.spoken.length },
    };
  });
  const refusal = call.turns.find((t) => call.text.slice(t.start, t.end).includes('hard to say'));
  const nonAnswers: readonly NonAnswer[] = refusal
    ? [
        {
          kind: 'deferred',
          exchange: refusal.exchange ?? 0,
          turn: refusal.index,
          start: refusal.start,
          end: refusal.end,
        },
      ]
    : [];
  return { facts, findings: [], nonAnswers };
}
