import type { Fact } from '../metrics/fact.ts';
import { termsOf } from '../search/terms.ts';
import type { AnswerNote } from './answer.ts';
import { dimensionFit } from './choose-facts.ts';
import { formatPeriod } from './format-period.ts';
import { formatFact } from './format-value.ts';
import { heldNote } from './held-note.ts';
import { figureWords } from './name-figure.ts';
import { pickQuotes } from './pick-quotes.ts';
import { replyNotes } from './reply-notes.ts';
import type { Composer, Scene } from './scene.ts';
import { plainDraft } from './scene.ts';
import { who } from './who.ts';

/**
 * A figure that only an analyst put a number on: the company gave none, so none is stated. The analyst's figure is a
 * note under its own name.
 */
export const composeUnbroken: Composer = (scene) => {
  const { query, lead } = scene;
  const [metric] = query.metrics;
  if (!metric || query.dimension === null) return null;
  const fitting = lead.ledger.facts.filter(
    (f) => f.metric === metric && dimensionFit(f, query.dimension, lead) >= 0.75,
  );
  const guesses = fitting.filter((f) => f.status === 'analyst');
  if (guesses.length === 0 || guesses.length < fitting.length) return null;
  const period = lead.call.period ? ` ${formatPeriod(lead.call.period)}` : '';
  const declined = declinedTo(scene, guesses);
  const picked = pickQuotes(scene, scene.hits, declined === null ? 3 : 2);
  const cites = picked.map(({ held, hit, quote }) => scene.desk.cite(held.call, hit.passage.turn, quote));
  const name = figureWords({ metric, dimension: partAsked(guesses[0]?.dimension ?? '', query.dimension) });
  return {
    ...plainDraft('none', `${lead.call.companyName} gave no ${name} on its${period} call.`),
    quotes: [...new Set([...(declined === null ? [] : [declined]), ...cites])],
    notes: [...replyNotes(scene, picked), ...guesses.slice(0, 1).map((f) => guessNote(scene, f)), heldNote(scene)],
  };
};

/** The reply that gave no figure to the analyst who put one forward. */
function declinedTo({ desk, lead }: Scene, guesses: readonly Fact[]): number | null {
  for (const guess of guesses) {
    const exchange = lead.call.turns[guess.turn]?.exchange ?? null;
    const reply = lead.ledger.nonAnswers.find((n) => n.exchange === exchange && n.turn > guess.turn);
    if (reply) return desk.cite(lead.call, reply.turn, reply);
  }
  return null;
}

/** The analyst's words for the part, without those that nobody asked with. */
function partAsked(said: string, asked: string): string {
  const wanted = new Set(termsOf(asked).map((t) => t.term));
  const kept = said.split(' ').filter((word) => termsOf(word).some((t) => wanted.has(t.term)));
  return kept.length > 0 ? kept.join(' ') : asked;
}

function guessNote({ desk, lead }: Scene, fact: Fact): AnswerNote {
  const n = desk.cite(lead.call, fact.turn, fact);
  return {
    kind: 'info',
    text: `${who(lead.call, fact.turn)} put it at ${formatFact(fact)}; that is the analyst's figure, not the company's.`,
    cites: [n],
  };
}
