import { createHash } from 'node:crypto';
import type { Fact } from '../../src/metrics/fact.ts';
import type { HeldCall } from '../../src/ports.ts';
import type { Call, Exchange, Participant, Turn } from '../../src/transcript/call.ts';

const PEOPLE: Readonly<Record<string, Participant>> = {
  Operator: { name: 'Operator', role: 'operator', title: null, firm: null, speaks: true },
  'Maren Oduya': { name: 'Maren Oduya', role: 'executive', title: 'CEO', firm: null, speaks: true },
  'Piet Halloran': { name: 'Piet Halloran', role: 'executive', title: 'CFO', firm: null, speaks: true },
  'Suri Venkat': { name: 'Suri Venkat', role: 'analyst', title: 'Analyst', firm: 'Tallow & Reed', speaks: true },
  'Bo Lindqvist': { name: 'Bo Lindqvist', role: 'analyst', title: 'Analyst', firm: 'Harrow Point', speaks: true },
};

type Line = readonly [speaker: string, text: string];

/** An invented company's call: nobody spoke these words. `lines` are turns; questions start with the first analyst. */
export function inventCall(period: string, lines: readonly Line[], facts: readonly FactSketch[] = []): HeldCall {
  let text = '';
  const turns: Turn[] = [];
  const exchanges: Exchange[] = [];
  let exchange: number | null = null;
  for (const [index, [speaker, words]] of lines.entries()) {
    const { role, title, firm } = PEOPLE[speaker] as Participant;
    text += `${speaker}\n`;
    const start = text.length;
    text += `${words}\n`;
    const end = start + words.length;
    if (role === 'analyst') {
      exchange = exchanges.length;
      const asks = [{ turn: index, start, end }];
      exchanges.push({ index: exchange, analyst: speaker, firm, firstTurn: index, lastTurn: index, asks });
    }
    const current = exchange === null ? undefined : exchanges[exchange];
    if (current) exchanges[current.index] = { ...current, lastTurn: index };
    turns.push({
      index,
      section: exchange === null ? 'prepared' : 'qa',
      speaker,
      role,
      title,
      firm,
      exchange,
      start,
      end,
      gaps: [],
      startSeconds: null,
    });
  }
  const call: Call = {
    id: `quillfern-${period.toLowerCase()}`,
    company: 'quillfern',
    companyName: 'Quillfern Instruments',
    ticker: 'QFI',
    period,
    date: null,
    title: `Quillfern Instruments ${period} earnings call`,
    source: `quillfern-${period.toLowerCase()}.txt`,
    kind: 'transcript',
    layout: 'name-title-lines',
    sha256: createHash('sha256').update(text).digest('hex'),
    text,
    participants: Object.values(PEOPLE),
    turns,
    exchanges,
  };
  return {
    call,
    ledger: { facts: facts.map((fact, index) => sketchFact(call, fact, index)), findings: [], nonAnswers: [] },
  };
}

/** A figure in the invented text, found by the words around it. */
export type FactSketch = Pick<Fact, 'metric' | 'value' | 'unit' | 'spoken'> &
  Partial<Fact> & { readonly sentence: string };

function sketchFact(call: Call, { sentence, ...fact }: FactSketch, index: number): Fact {
  const start = call.text.indexOf(sentence);
  if (start < 0) throw new Error(`the invented call does not say: ${sentence}`);
  const figure = start + sentence.indexOf(fact.spoken);
  const turn = call.turns.find((each) => each.start <= start && start < each.end) as Turn;
  return {
    id: `f${index + 1}`,
    dimension: null,
    low: null,
    high: null,
    bound: 'exact',
    precision: fact.unit === 'USD' ? 100_000 : 0.1,
    period: call.period,
    basis: null,
    status: 'reported',
    changes: [],
    speaker: turn.speaker,
    turn: turn.index,
    start,
    end: start + sentence.length,
    figure: { start: figure, end: figure + fact.spoken.length },
    notes: [],
    inputs: [],
    ...fact,
  };
}

const SECOND_QUARTER: readonly Line[] = [
  ['Operator', 'Welcome to the Quillfern call. Please go ahead, Ms. Oduya.'],
  [
    'Maren Oduya',
    'Thank you. Our lab balances sold well in every region. The new Sparrow line shipped to forty customers.\nDemand for bench sensors stayed soft, mainly because two distributors worked down their stock.',
  ],
  [
    'Piet Halloran',
    'Revenue was $84.2 million, up 6% from a year ago. Gross margin came in at 51.3% for the quarter. For the third quarter we expect revenue between $86 million and $90 million.',
  ],
  ['Suri Venkat', 'Good morning. How long will the destocking of bench sensors last?'],
  ['Maren Oduya', 'We think most of it is behind us. One distributor told us it would be ordering again by autumn.'],
  ['Bo Lindqvist', 'Could you tell us the gross margin of the Sparrow line alone?'],
  ['Piet Halloran', 'We do not break that out. It is a little above the company.'],
  ['Operator', 'There are no more questions. This ends the call.'],
];

/** The newest invented call, with three figures. */
export const invented: HeldCall = inventCall('2024-Q2', SECOND_QUARTER, [
  {
    sentence: 'Revenue was $84.2 million, up 6% from a year ago.',
    metric: 'revenue',
    value: 84_200_000,
    unit: 'USD',
    spoken: '$84.2 million',
  },
  {
    sentence: 'Gross margin came in at 51.3% for the quarter.',
    metric: 'gross_margin',
    value: 51.3,
    unit: 'percent',
    spoken: '51.3%',
  },
  {
    sentence: 'For the third quarter we expect revenue between $86 million and $90 million.',
    metric: 'revenue',
    value: null,
    low: 86_000_000,
    high: 90_000_000,
    bound: 'range',
    precision: 1_000_000,
    unit: 'USD',
    spoken: '$86 million and $90 million',
    status: 'guidance',
    period: '2024-Q3',
  },
]);

/** The invented call a quarter earlier; its outlook is for the newest one. */
export const inventedBefore: HeldCall = inventCall(
  '2024-Q1',
  [
    ['Operator', 'Welcome to the Quillfern call.'],
    [
      'Piet Halloran',
      'Revenue was $80.1 million. Gross margin was 50.2%. For the second quarter we expect revenue between $82 million and $85 million.',
    ],
    ['Suri Venkat', 'What stands behind the revenue outlook?'],
    ['Piet Halloran', 'Mostly the Sparrow line, which begins to ship in April.'],
  ],
  [
    {
      sentence: 'Revenue was $80.1 million.',
      metric: 'revenue',
      value: 80_100_000,
      unit: 'USD',
      spoken: '$80.1 million',
    },
    { sentence: 'Gross margin was 50.2%.', metric: 'gross_margin', value: 50.2, unit: 'percent', spoken: '50.2%' },
    {
      sentence: 'For the second quarter we expect revenue between $82 million and $85 million.',
      metric: 'revenue',
      value: null,
      low: 82_000_000,
      high: 85_000_000,
      bound: 'range',
      precision: 1_000_000,
      unit: 'USD',
      spoken: '$82 million and $85 million',
      status: 'guidance',
      period: '2024-Q2',
    },
  ],
);
