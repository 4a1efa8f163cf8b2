import type { AnswerFact, AnswerItem } from './answer.ts';
import { clip } from './clip.ts';
import { askItem } from './compose-people.ts';
import { formatPeriod } from './format-period.ts';
import { formatFact } from './format-value.ts';
import { figureLabel, possessive } from './name-figure.ts';
import { mark } from './number-citations.ts';
import type { Composer, Draft, Scene } from './scene.ts';
import { plainDraft } from './scene.ts';
import { who } from './who.ts';

/** Questions that want one of the call's own lists, and nothing else of it. */
const UNANSWERED =
  /^(?:what|which|list|any|the|show)?\b.{0,20}\b(?:(?:unanswered|dodged|evaded|avoided|declined|refused) questions?|questions? .{0,24}(?:unanswered|not (?:be )?answer|n['o]t answer|dodge|evade|refuse|decline|avoid|duck))|^what (?:did|would)(?:n't| not)? (?:they|mgmt|management) (?:not )?(?:answer|dodge|refuse|avoid|duck)/i;
const PEOPLE =
  /^(?:list |who (?:are|were|is|was) |show )?(?:the |their )?(?:executives?|management(?: team)?|mgmt(?: team)?|speakers|participants|people)(?: (?:on|at) (?:the|this) call)?\W*$|^who (?:was|is|were|are) on (?:the|this) call\W*$/i;
const ANALYSTS =
  /^(?:list |which |what |who (?:are|were) |show |all )?(?:the )?(?:analysts?|questions)(?: (?:asked?|who asked(?: questions)?|(?:were |was )?(?:on|at|in) (?:the|this) (?:call|q&a)|(?:were )?asked|questions?))*\W*$|^who asked (?:questions|what)\W*$|^what (?:was|were|did) (?:everyone|analysts|the analysts) ask(?:ed|ing)?(?: about)?\W*$/i;

/** Answers with a list where the call has one: customers, segments, questions, people. Null for any other list. */
export const composeList: Composer = (scene) => {
  const { query } = scene;
  if (query.metrics.includes('customer_concentration')) return listFacts(scene, 'customer_concentration');
  const words = query.text.toLowerCase().trim();
  if (UNANSWERED.test(words)) return listUnanswered(scene);
  if (PEOPLE.test(words)) return listPeople(scene);
  if (ANALYSTS.test(words) && query.speakers.length === 0) return listAsked(scene);
  const [metric] = query.metrics;
  return metric && /\b(?:by|per|each|every|all|segments?|divisions?|products?|break ?down|broken|split)\b/.test(words)
    ? listFacts(scene, metric)
    : null;
};

/** Every dimension of a metric in the period asked for: customers with their shares, segments with their revenue. */
export function listFacts(scene: Scene, metric: string): Draft | null {
  const { lead, desk, query } = scene;
  const period = query.periods[0]?.period ?? lead.call.period;
  const held = lead.ledger.facts.filter(
    (f) => f.metric === metric && f.dimension !== null && f.period === period && f.status === 'reported',
  );
  const once = held.filter(
    (f, i) => held.findIndex((g) => g.dimension?.toLowerCase() === f.dimension?.toLowerCase()) === i,
  );
  if (once.length < 2) return null;
  const facts: AnswerFact[] = once.map((fact) => ({
    fact,
    label: figureLabel(fact),
    shown: formatFact(fact),
    call: lead.call.id,
    companyName: lead.call.companyName,
    cites: [desk.cite(lead.call, fact.turn, fact)],
  }));
  const items: AnswerItem[] = facts.map((f) => ({ text: `${f.fact.dimension}: ${f.shown}`, cites: f.cites }));
  const what =
    metric === 'customer_concentration'
      ? `customers of 10% or more of ${possessive(lead.call.companyName)} revenue`
      : `figures for ${figureLabel({ metric, dimension: null }).toLowerCase()}`;
  const when = period ? ` in ${formatPeriod(period)}` : '';
  const quotes = [...new Set(facts.flatMap((f) => f.cites))].slice(0, 3);
  return {
    ...plainDraft(
      'figure',
      `${capitalCount(once.length)} ${what}${when}: ${once.map((f) => `${f.dimension} ${formatFact(f)}`).join(', ')}. ${quotes.map(mark).join(' ')}`,
    ),
    facts,
    items,
    quotes,
    settled: { metrics: [metric], period },
  };
}

/** The questions management did not answer, each with its reply. */
function listUnanswered(scene: Scene): Draft | null {
  const { lead, desk } = scene;
  const replies = lead.ledger.nonAnswers;
  if (replies.length === 0) return null;
  const items = replies.slice(0, 10).map((reply): AnswerItem => {
    const exchange = lead.call.exchanges[reply.exchange];
    const n = desk.cite(lead.call, reply.turn, reply);
    return {
      text: `${exchange?.analyst ?? 'An analyst'}'s question, ${who(lead.call, reply.turn)}: "${clip(lead.call.text.slice(reply.start, reply.end), 180)}"`,
      cites: [n],
    };
  });
  const count = replies.length === 1 ? 'one question was' : `${replies.length} questions were`;
  return {
    ...plainDraft('passages', `${capital(count)} not fully answered. ${mark(items[0]!.cites[0]!)}`),
    items,
    quotes: items.flatMap((i) => i.cites).slice(0, 3),
  };
}

/** Every analyst with firm and first question. */
function listAsked(scene: Scene): Draft | null {
  const asked = scene.lead.call.exchanges.filter((x) => x.asks.length > 0);
  if (asked.length === 0) return null;
  const items = asked.slice(0, 16).map((x): AnswerItem => {
    const item = askItem(scene, x, x.asks[0]!);
    return { text: `${x.analyst}${x.firm ? ` (${x.firm})` : ''}: ${item.text}`, cites: item.cites };
  });
  const analysts = new Set(asked.map((x) => x.analyst)).size;
  return {
    ...plainDraft('passages', `${analysts} analysts asked questions on the call. ${mark(items[0]!.cites[0]!)}`),
    items,
    quotes: items.flatMap((i) => i.cites).slice(0, 3),
  };
}

/** The company's people with their titles, each cited to the first words they spoke. */
function listPeople(scene: Scene): Draft | null {
  const { lead, desk } = scene;
  const people = lead.call.participants.filter((p) => p.role === 'executive');
  if (people.length === 0) return null;
  const items = people.map((p): AnswerItem => {
    const first = lead.call.turns.find((t) => t.speaker === p.name);
    const span = first && { start: first.start, end: firstSentenceEnd(lead.call.text, first.start, first.end) };
    const cites = first && span ? [desk.cite(lead.call, first.index, span)] : [];
    return { text: p.title ? `${p.name}, ${p.title}` : p.name, cites };
  });
  const quotes = items.flatMap((i) => i.cites).slice(0, 3);
  const refs = quotes[0] === undefined ? '' : ` ${mark(quotes[0])}`;
  return {
    ...plainDraft(
      'passages',
      `${lead.call.companyName} had ${people.length === 1 ? 'one person' : `${people.length} people`} on the call.${refs}`,
    ),
    items,
    quotes,
  };
}

function firstSentenceEnd(text: string, start: number, end: number): number {
  const stop = /[.?!](?=\s|$)/.exec(text.slice(start, Math.min(end, start + 300)));
  return stop ? start + stop.index + 1 : Math.min(end, start + 120);
}

const COUNTS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

function capitalCount(n: number): string {
  return COUNTS[n] ?? String(n);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
