import type { Answer } from '../../src/answer/answer.ts';
import type { Fact } from '../../src/metrics/fact.ts';
import type { CallSummary, HeldCall } from '../../src/ports.ts';
import type { Call, Turn } from '../../src/transcript/call.ts';
import { spokenText } from '../../src/transcript/spoken-text.ts';

/** A call as `calls --json` lists it. */
export function callJson(call: CallSummary) {
  return {
    id: call.id,
    company: call.company,
    companyName: call.companyName,
    ticker: call.ticker,
    period: call.period,
    date: call.date,
    title: call.title,
    source: call.source,
    kind: call.kind,
    layout: call.layout,
    sha256: call.sha256,
    turns: call.turns,
    exchanges: call.exchanges,
    facts: call.facts,
  };
}

/** A turn as `turns --json` lists it. */
export function turnJson(turn: Turn, call: Call) {
  return {
    index: turn.index,
    section: turn.section,
    speaker: turn.speaker,
    role: turn.role,
    title: turn.title,
    firm: turn.firm,
    exchange: turn.exchange,
    start: turn.start,
    end: turn.end,
    text: spokenText(call.text, turn),
  };
}

/** A fact as `facts --json` lists it; `quote` is the sentence that states it. */
export function factJson(fact: Fact, quote: string) {
  return {
    metric: fact.metric,
    dimension: fact.dimension,
    value: fact.value,
    low: fact.low,
    high: fact.high,
    bound: fact.bound,
    unit: fact.unit,
    spoken: fact.spoken,
    period: fact.period,
    basis: fact.basis,
    status: fact.status,
    changes: fact.changes,
    speaker: fact.speaker,
    turn: fact.turn,
    start: fact.start,
    end: fact.end,
    quote,
    notes: fact.notes,
  };
}

/** The facts of a call as JSON rows. */
export function factRows({ call, ledger }: HeldCall) {
  return ledger.facts.map((fact) => factJson(fact, call.text.slice(fact.start, fact.end)));
}

/** An answer as `ask --json` and each line of `ask --batch` give it; `text` is the whole reply as plain text. */
export function answerJson(id: string, answer: Answer, text: string) {
  const quotes = new Map(answer.citations.map((citation) => [citation.n, citation.quote]));
  return {
    id,
    grade: answer.grade,
    headline: answer.headline,
    text,
    facts: answer.facts.map((shown) => ({
      ...factJson(shown.fact, quotes.get(shown.cites[0] ?? 0) ?? ''),
      label: shown.label,
      shown: shown.shown,
      call: shown.call,
      cites: shown.cites,
    })),
    citations: answer.citations.map((citation) => ({
      n: citation.n,
      call: citation.call,
      turn: citation.turn,
      speaker: citation.speaker,
      role: citation.role,
      title: citation.title,
      firm: citation.firm,
      section: citation.section,
      exchange: citation.exchange,
      start: citation.start,
      end: citation.end,
      sha256: citation.sha256,
      quote: citation.quote,
      url: citation.url,
    })),
    notes: answer.notes,
    suggestions: answer.suggestions,
  };
}
