import { metricLabel } from '../metrics/lexicon.ts';
import type { AnswerNote } from './answer.ts';
import { formatPeriod } from './format-period.ts';
import { lower, possessive } from './name-figure.ts';
import { pickQuotes } from './pick-quotes.ts';
import type { Draft, Scene } from './scene.ts';
import { plainDraft } from './scene.ts';

/** Says that the call does not have it, shows the closest that was said, and names the periods held. */
export function composeNone(scene: Scene): Draft {
  const picked = pickQuotes(scene, scene.hits, 3);
  const quotes = picked.map(({ held, hit, quote }) => scene.desk.cite(held.call, hit.passage.turn, quote));
  const closest: readonly AnswerNote[] =
    quotes.length > 0 ? [{ kind: 'info', text: 'The quotes are the closest things that were said.', cites: [] }] : [];
  return {
    ...plainDraft('none', noneHeadline(scene)),
    quotes: [...new Set(quotes)],
    notes: [...closest, heldNote(scene)],
  };
}

/** "ADTRAN's Q2 2007 call gives no T1 revenue." or "Not discussed on ADTRAN's Q2 2007 call: tariffs, china, imports." */
export function noneHeadline({ query, lead }: Scene): string {
  const call = `${possessive(lead.call.companyName)} ${lead.call.period ? `${formatPeriod(lead.call.period)} ` : ''}call`;
  const [metric] = query.metrics;
  if (metric && (query.intent === 'figure' || query.intent === 'guidance')) {
    const name = lower(metricLabel(metric));
    const period = query.periods.map((p) => formatPeriod(p.period)).join(' or ');
    const outlook = query.intent === 'guidance' ? ' guidance' : '';
    return `Not given on ${call}: ${query.dimension ? `${query.dimension} ` : ''}${name}${outlook}${period ? ` for ${period}` : ''}.`;
  }
  const topic = topicWords(query);
  return topic ? `Not discussed on ${call}: ${topic}.` : `Nothing on ${call} answers that.`;
}

/** The question's own content words, without any figure it claims. */
function topicWords(query: Scene['query']): string {
  const words = query.terms.map((t) => t.typed || t.term).filter((w) => !/\d/.test(w));
  return [...new Set(words)].slice(0, 6).join(' ');
}

export function heldNote({ corpus, lead }: Scene): AnswerNote {
  const periods = corpus.calls
    .filter((h) => h.call.company === lead.call.company)
    .map((h) => (h.call.period ? formatPeriod(h.call.period) : h.call.title));
  return { kind: 'held', text: `calls of ${lead.call.companyName}: ${[...new Set(periods)].join(', ')}.`, cites: [] };
}
