import { metricRow } from '../metrics/lexicon.ts';
import type { HeldCall } from '../ports.ts';
import { type CallReading, questionBefore, readingOf, type Window } from './call-reading.ts';
import type { Cue, FIGURES } from './cue-words.ts';
import { type FactMatch, matchFacts } from './fact-match.ts';
import { Matching } from './matching.ts';
import { holdsTitle } from './parse-people.ts';
import type { Intent, Query } from './query.ts';
import { dotProduct, meanVector, notesOn } from './sentence-notes.ts';
import { wordVectors } from './word-vectors.ts';

/**
 * The signals a passage is judged by, each about 0 to 1; README.md of this folder says what each is for.
 * Their weights are in weights.ts, learned by scripts/learn-weights.ts.
 */
export const SIGNALS = [
  'engine',
  'soft',
  'exact',
  'sentence',
  'around',
  'turn',
  'question',
  'withQuestion',
  'exchange',
  'missing',
  'likeness',
  'questionLikeness',
  'figure',
  'figureWanted',
  'unitWanted',
  'noFigureWanted',
  'analyst',
  'analystAsked',
  'asks',
  'prepared',
  'opens',
  'late',
  'reason',
  'reasonWanted',
  'outlook',
  'outlookWanted',
  'report',
  'verdict',
  'verdictWanted',
  'view',
  'courtesy',
  'period',
  'otherPeriod',
  'fact',
  'factPart',
  'factWhole',
  'factWrong',
  'speaker',
  'firm',
  'title',
  'section',
  'short',
  'length',
  'claimed',
  'softTimesFigure',
  'softTimesQuestion',
  'before',
  'ask',
  'near',
  'count',
  'softest',
  'softBest',
  'exactBest',
  'sentenceBest',
  'withQuestionBest',
  'beforeBest',
  'likenessBest',
  'askBest',
] as const;

export type Signal = (typeof SIGNALS)[number];

/** Signals that are another one as a share of the best among the candidates of the query. */
const OF_THE_BEST = {
  softBest: 'soft',
  exactBest: 'exact',
  sentenceBest: 'sentence',
  withQuestionBest: 'withQuestion',
  beforeBest: 'before',
  likenessBest: 'likeness',
  askBest: 'ask',
} as const satisfies Partial<Record<Signal, Signal>>;

/** Fills in the signals that compare a passage with the other candidates. */
export function compareSignals(all: readonly Record<Signal, number>[]): void {
  for (const [relative, absolute] of Object.entries(OF_THE_BEST) as [Signal, Signal][]) {
    const best = all.reduce((most, signals) => Math.max(most, signals[absolute]), 1e-6);
    for (const signals of all) signals[relative] = signals[absolute] / best;
  }
}

/** Questions alike in what makes a passage right; weights are learned for all, with a correction for each group. */
export type QuestionGroup = 'figure' | 'person' | 'talk';

export function groupOf(intent: Intent): QuestionGroup {
  if (intent === 'figure' || intent === 'guidance' || intent === 'compare' || intent === 'trend') return 'figure';
  return intent === 'who' || intent === 'said' ? 'person' : 'talk';
}

/** How a question put by an analyst matches the query. */
interface Ask {
  readonly matches: Float64Array;
  readonly share: number;
  /** The share of its best sentence. */
  readonly best: number;
  readonly likeness: number;
}

/** Judges passages of one call for one query. */
export class Judge {
  readonly matching: Matching;
  readonly #reading: CallReading;
  readonly #query: Query;
  readonly #facts: ReadonlyMap<number, readonly FactMatch[]>;
  readonly #vector: Float32Array;
  /** Importance of all concepts together. */
  readonly #all: number;
  readonly #wantsFigure: boolean;
  readonly #unit: keyof typeof FIGURES | null;
  readonly #noAsk: Ask;
  readonly #asker: boolean;
  readonly #wantsCount: boolean;

  constructor(query: Query, held: HeldCall) {
    this.#reading = readingOf(held);
    this.#query = query;
    this.matching = new Matching(query, this.#reading);
    this.#facts = byTurn(matchFacts(query, held));
    this.#all = this.matching.importance.reduce((sum, x) => sum + x, 0) || 1;
    this.#noAsk = { matches: new Float64Array(this.matching.concepts.length), share: 0, best: 0, likeness: 0 };
    this.#vector = queryVector(this.matching, query);
    this.#wantsFigure = query.metrics.length > 0 || groupOf(query.intent) === 'figure' || query.claimed.length > 0;
    this.#unit = unitWanted(query);
    this.#wantsCount = /\bhow many\b|#|\bnumber of\b|\bcount\b/i.test(query.text);
    this.#asker =
      query.intent === 'who' ||
      query.role === 'analyst' ||
      (query.intent === 'said' && query.speakers.some((s) => roleOf(held, s) === 'analyst'));
  }

  /** @param engine the engine's score as a share of the best of the query */
  signals(window: Window, engine: number): Record<Signal, number> {
    const reading = this.#reading;
    const matching = this.matching;
    const { passage, first, last } = window;
    const turn = reading.call.turns[passage.turn];
    const [turnFirst, turnEnd] = reading.turnSentences[passage.turn] ?? [first, last + 1];
    const soft = matching.over(first, last, 'soft');
    const exact = matching.over(first, last, 'exact');
    const around = matching.over(Math.max(turnFirst, first - 2), Math.min(turnEnd - 1, last + 2), 'soft');
    const asked = passage.role === 'executive' ? questionBefore(reading, passage.turn) : null;
    const ask = asked === null ? this.#noAsk : this.#askOf(asked);
    const share = matching.share(soft);
    const notes = range(first, last).map((s) => notesOn(reading, s));
    const has = (cue: Cue) => Number(notes.some((n) => n.cues[cue]));
    const figure = Number(notes.some((n) => n.figures.any));
    const unit = this.#unit;
    const wants = Number(this.#wantsFigure);
    const { intent, periods, speakers, firms, title, section } = this.#query;
    const analyst = Number(passage.role === 'analyst');
    const facts = (this.#facts.get(passage.turn) ?? []).filter(
      ({ fact }) => fact.figure.start >= passage.start && fact.figure.end <= passage.end,
    );
    const askedPeriods = periods.map((p) => p.period);
    const said = new Set(askedPeriods.length > 0 ? notes.flatMap((n) => n.periods()) : []);
    const reason = has('reason');
    const outlook = has('outlook');
    const verdict = has('verdict');
    const chars = passage.end - passage.start;
    return {
      engine,
      soft: share,
      exact: matching.share(exact),
      sentence: maxOver(first, last, (s) => matching.sentenceShare(s)),
      around: matching.share(around),
      turn: this.#turnShare(passage.turn, turnFirst, turnEnd),
      question: ask.share,
      withQuestion: matching.share(larger(soft, ask.matches)),
      exchange: turn?.exchange == null ? 0 : this.#exchangeShare(turn.exchange),
      missing: this.#missing(around),
      likeness: maxOver(first, last, (s) => this.#likeness(s)),
      questionLikeness: ask.likeness,
      figure,
      figureWanted: figure * wants,
      unitWanted: unit === null ? 0 : Number(notes.some((n) => n.figures[unit])),
      noFigureWanted: wants * (1 - figure),
      analyst,
      analystAsked: analyst * Number(this.#asker),
      asks: has('question'),
      prepared: Number(passage.section === 'prepared'),
      opens: passage.role === 'executive' && passage.exchange !== null ? 1 / (1 + first - turnFirst) : 0,
      late: Math.min(1, (first - turnFirst) / 20),
      reason,
      reasonWanted: reason * Number(intent === 'why'),
      outlook,
      outlookWanted: outlook * Number(intent === 'guidance'),
      report: has('report') * wants,
      verdict,
      verdictWanted: verdict * Number(intent === 'check'),
      view: has('view'),
      courtesy: has('courtesy'),
      period: Number(askedPeriods.some((p) => said.has(p))),
      otherPeriod: Number(said.size > 0 && askedPeriods.length > 0 && !askedPeriods.some((p) => said.has(p))),
      fact: Math.max(0, ...facts.map((f) => f.metric * f.status)),
      factPart: Math.max(0, ...facts.map((f) => f.metric * f.dimension * f.status)),
      factWhole: Math.max(0, ...facts.map((f) => f.metric * f.dimension * f.status * f.period * f.basis)),
      factWrong: facts.length > 0 && Math.max(...facts.map((f) => f.dimension * f.period * f.basis)) < 0.2 ? 1 : 0,
      speaker: Number(speakers.includes(passage.speaker)),
      firm: Number(turn?.firm != null && firms.includes(turn.firm)),
      title: Number(title !== null && this.#holdsTitle(turn?.title ?? null, title)),
      section: Number(section === passage.section),
      short: Number(chars < 60),
      length: Math.min(1, chars / 500),
      claimed: this.#claimed(window),
      softTimesFigure: share * figure * wants,
      softTimesQuestion: share * ask.share,
      before: matching.share(this.#before(window, turnFirst, soft)),
      ask: ask.best,
      near: maxOver(first, last, (s) => matching.nearness(s)),
      count: Number(this.#wantsCount && notes.some((n) => n.figures.count)),
      softest: share * share,
      softBest: 0,
      exactBest: 0,
      sentenceBest: 0,
      withQuestionBest: 0,
      beforeBest: 0,
      likenessBest: 0,
      askBest: 0,
    };
  }

  /** Matches with those of the sentences before in the same turn, fading: a segment named once heads what follows. */
  #before(window: Window, turnFirst: number, soft: Float64Array): Float64Array {
    const best = Float64Array.from(soft);
    for (let s = window.first - 1, fade = 0.9; s >= Math.max(turnFirst, window.first - 10); s--, fade *= 0.88) {
      this.matching.raise(best, s, fade);
    }
    return best;
  }

  /** How much of the most important concept is absent. */
  #missing(matches: Float64Array): number {
    const { importance } = this.matching;
    let most = 0;
    for (let c = 0; c < matches.length; c++) {
      most = Math.max(most, ((importance[c] as number) * (1 - (matches[c] as number))) / this.#all);
    }
    return most;
  }

  readonly #exchangeShares = new Map<number, number>();
  readonly #turnShares = new Map<number, number>();
  readonly #likenesses = new Map<number, number>();
  readonly #asks = new Map<number, Ask>();
  readonly #titles = new Map<string | null, boolean>();

  #turnShare(turn: number, first: number, end: number): number {
    let share = this.#turnShares.get(turn);
    if (share === undefined) {
      share = this.matching.share(this.matching.over(first, end - 1, 'soft'));
      this.#turnShares.set(turn, share);
    }
    return share;
  }

  #likeness(sentence: number): number {
    let likeness = this.#likenesses.get(sentence);
    if (likeness === undefined) {
      likeness = dotProduct(this.#vector, notesOn(this.#reading, sentence).vector);
      this.#likenesses.set(sentence, likeness);
    }
    return likeness;
  }

  /** The analyst's turn that an answer replies to. */
  #askOf(turn: number): Ask {
    let ask = this.#asks.get(turn);
    if (ask === undefined) {
      const [first, end] = this.#reading.turnSentences[turn] ?? [0, 0];
      const matches = this.matching.over(first, end - 1, 'soft');
      ask = {
        matches,
        share: this.matching.share(matches),
        best: maxOver(first, end - 1, (s) => this.matching.sentenceShare(s)),
        likeness: maxOver(first, end - 1, (s) => this.#likeness(s)),
      };
      this.#asks.set(turn, ask);
    }
    return ask;
  }

  #holdsTitle(held: string | null, asked: string): boolean {
    let holds = this.#titles.get(held);
    if (holds === undefined) {
      holds = holdsTitle(held, asked);
      this.#titles.set(held, holds);
    }
    return holds;
  }

  #exchangeShare(index: number): number {
    let share = this.#exchangeShares.get(index);
    if (share === undefined) {
      const exchange = this.#reading.call.exchanges[index];
      const first = this.#reading.turnSentences[exchange?.firstTurn ?? 0]?.[0] ?? 0;
      const end = this.#reading.turnSentences[exchange?.lastTurn ?? 0]?.[1] ?? 0;
      share = this.matching.share(this.matching.over(first, end - 1, 'soft'));
      this.#exchangeShares.set(index, share);
    }
    return share;
  }

  #claimed({ passage }: Window): number {
    if (this.#query.claimed.length === 0) return 0;
    const text = this.#reading.call.text.slice(passage.start, passage.end);
    return Number(this.#query.claimed.some(({ words }) => text.includes(words.replace(/[^\d.,]/g, ''))));
  }
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);

/** The largest value over a run of sentences, at least 0. */
function maxOver(first: number, last: number, value: (sentence: number) => number): number {
  let best = 0;
  for (let s = first; s <= last; s++) best = Math.max(best, value(s));
  return best;
}

function larger(a: Float64Array, b: Float64Array): Float64Array {
  const most = Float64Array.from(a);
  for (let i = 0; i < most.length; i++) most[i] = Math.max(a[i] as number, b[i] as number);
  return most;
}

const roleOf = (held: HeldCall, name: string) => held.call.participants.find((p) => p.name === name)?.role;

function byTurn(facts: readonly FactMatch[]): ReadonlyMap<number, readonly FactMatch[]> {
  const turns = new Map<number, FactMatch[]>();
  for (const match of facts) {
    const held = turns.get(match.fact.turn);
    if (held) held.push(match);
    else turns.set(match.fact.turn, [match]);
  }
  return turns;
}

function queryVector(matching: Matching, query: Query): Float32Array {
  const vectors = wordVectors();
  const importance = new Map(matching.concepts.map((concept, c) => [concept.typed, matching.importance[c] as number]));
  return meanVector(
    query.terms.flatMap(({ word, weight, typed }) =>
      word.split(' ').map((w) => [vectors.row(w), weight * (importance.get(typed) ?? 0)] as const),
    ),
  );
}

function unitWanted(query: Query): keyof typeof FIGURES | null {
  const unit = metricRow(query.metrics[0] ?? '')?.unit;
  if (/%|\bpct\b|\bpercent|\bbps\b|\bshare of\b|\bslice of\b/i.test(query.text) || unit === 'percent') return 'percent';
  if (unit === 'USD/share') return 'perShare';
  return unit === 'USD' || /\$|\bdollars?\b/.test(query.text) ? 'money' : null;
}
