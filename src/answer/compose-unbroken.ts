import type { Fact } from '../metrics/fact.ts';
import type { AnswerNote } from './answer.ts';
import { dimensionFit } from './choose-facts.ts';
import { heldNote } from './compose-none.ts';
import { formatPeriod } from './format-period.ts';
import { formatFact } from './format-value.ts';
import { heldFigures } from './held-figures.ts';
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
  const picked = pickQuotes(scene, scene.hits, 3);
  const cites = picked.map(({ held, hit, quote }) => scene.desk.cite(held.call, hit.passage.turn, quote));
  const name = figureWords({ metric, dimension: guesses[0]?.dimension ?? query.dimension });
  return {
    ...plainDraft('none', `${lead.call.companyName} gave no ${name} on its${period} call.`),
    quotes: [...new Set(cites)],
    notes: [
      ...replyNotes(scene, picked),
      ...guesses.slice(0, 1).map((f) => guessNote(scene, f)),
      ...heldFigures(scene),
      heldNote(scene),
    ],
  };
};

function guessNote({ desk, lead }: Scene, fact: Fact): AnswerNote {
  const n = desk.cite(lead.call, fact.turn, fact);
  return {
    kind: 'info',
    text: `${who(lead.call, fact.turn)} put it at ${formatFact(fact)}; that is the analyst's figure, not the company's.`,
    cites: [n],
  };
}
