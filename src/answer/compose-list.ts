import type { TurnSpan } from '../metrics/fact.ts';
import { holdsTitle } from '../search/parse-people.ts';
import type { Ask, Call, Exchange } from '../transcript/call.ts';
import { sentencesOf } from '../transcript/sentences.ts';
import type { AnswerFact, AnswerItem } from './answer.ts';
import { clip } from './clip.ts';
import { composeNone } from './compose-none.ts';
import { askItem } from './compose-people.ts';
import { formatPeriod } from './format-period.ts';
import { formatFact } from './format-value.ts';
import { figureLabel, figureWords, possessive } from './name-figure.ts';
import { mark } from './number-citations.ts';
import { quoteFact } from './quote-fact.ts';
import { repaired } from './repair-notes.ts';
import type { Composer, Draft, Scene } from './scene.ts';
import { plainDraft } from './scene.ts';
import { who } from './who.ts';

/** Questions that want one of the call's own lists, and nothing else of it. */
const UNANSWERED =
  /^(?:what|which|list|any|the|show)?\b.{0,20}\b(?:(?:unanswered|dodged|evaded|avoided|declined|refused) questions?|questions? .{0,24}(?:unanswered|not (?:be )?answer|n['o]t answer|dodge|evade|refuse|decline|avoid|duck))|^what (?:did|would)(?:n't| not)? (?:they|mgmt|management) (?:not )?(?:answer|dodge|refuse|avoid|duck)/i;
const PEOPLE =
  /^(?:list |who (?:are|were|is|was) |show )?(?:the |their )?(?:executives?|management(?: team)?|mgmt(?: team)?|speakers|participants|people)(?: (?:on|at) (?:the|this) call)?\W*$|^who (?:(?:was|is|were|are) on|spoke|talked|presented|attended)(?: (?:on|at|in))?(?: (?:the|this) call)?\W*$/i;
/** A question made of these words alone is about all questions of the call. */
const ASKING = new Set(
  'list show which what who are were was is did do all the analyst analysts everyone question questions ask asks asked asking about on at in this call q&a'.split(
    ' ',
  ),
);
const PARTS =
  /\b(?:by|each|every|all|per|which) (?:the )?(?:segment|division|product|region|business|categor|customer)|\bbreak ?(?:down|out)|\bbroken (?:out|down)/i;

/** Answers with a list where the call has one: customers, segments, questions, people. Null for any other list. */
export const composeList: Composer = (scene) => {
  const { query } = scene;
  if (query.metrics.includes('customer_concentration') && query.dimension === null) {
    const listed = listFacts(scene, 'customer_concentration');
    if (listed) return listed;
    const [asked] = query.periods;
    const held = scene.lead.ledger.facts.some(
      (f) => f.metric === 'customer_concentration' && f.period === asked?.period,
    );
    if (asked && !held && scene.corpus.calls.length === 1) return composeNone(scene);
  }
  if (query.title !== null && query.terms.length === 0) return listPeople(scene, query.title);
  const words = query.text.toLowerCase().trim();
  if (UNANSWERED.test(words)) return listUnanswered(scene);
  if (PEOPLE.test(words)) return listPeople(scene);
  if (asksForAll(words) && query.speakers.length === 0) return listAsked(scene);
  const [metric] = query.metrics;
  return metric && PARTS.test(words) ? listFacts(scene, metric) : null;
};

function asksForAll(words: string): boolean {
  const typed = words.replace(/[?.!,]/g, '').split(/\s+/);
  return typed.every((w) => ASKING.has(w)) && typed.some((w) => /^(?:analysts?|questions?|everyone)$/.test(w));
}

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
    cites: [desk.cite(lead.call, fact.turn, quoteFact(scene, lead, fact))],
  }));
  const items: AnswerItem[] = facts.map((f) => ({
    text: `${capital(repaired(lead.call, f.fact.dimension ?? ''))}: ${f.shown}`,
    cites: f.cites,
  }));
  const what =
    metric === 'customer_concentration'
      ? `Customers and their share of ${possessive(lead.call.companyName)} revenue`
      : capital(figureWords({ metric, dimension: null }));
  const when = period ? ` in ${formatPeriod(period)}` : '';
  const quotes = [...new Set(facts.flatMap((f) => f.cites))].slice(0, 3);
  return {
    ...plainDraft(
      'figure',
      `${what}${when}: ${once.map((f) => `${repaired(lead.call, f.dimension ?? '')} ${formatFact(f)}`).join(', ')}. ${quotes.map(mark).join(' ')}`,
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
  if (replies.length === 0) {
    return plainDraft(
      'none',
      `No reply on ${possessive(lead.call.companyName)} call reads as a refusal or a deferral.`,
    );
  }
  const items = replies.slice(0, 10).map((reply): AnswerItem => {
    const exchange = lead.call.exchanges[reply.exchange];
    const ask = exchange?.asks.filter((a) => a.turn < reply.turn).at(-1);
    const asked = ask ? `: "${clip(lead.call.text.slice(ask.start, ask.end), 140)}"` : ' asked.';
    const said = clip(lead.call.text.slice(reply.start, reply.end), 140);
    const n = desk.cite(lead.call, reply.turn, reply);
    return {
      text: `${exchange?.analyst ?? 'An analyst'}${asked} ${who(lead.call, reply.turn)}: "${said}"`,
      cites: [n],
    };
  });
  const count = replies.length === 1 ? 'one question was' : `${replies.length} questions were`;
  return {
    ...plainDraft('passages', `${capital(count)} not fully answered. ${mark(items[0]!.cites[0]!)}`),
    items,
  };
}

/** Every analyst with firm and first question. */
function listAsked(scene: Scene): Draft | null {
  const asked = scene.lead.call.exchanges.filter((x) => firstAsk(scene.lead.call, x) !== null);
  if (asked.length === 0) return null;
  const items = asked.slice(0, 16).map((x): AnswerItem => {
    const item = askItem(scene, x, firstAsk(scene.lead.call, x)!);
    return { text: `${x.analyst}${x.firm ? ` (${x.firm})` : ''}: ${item.text}`, cites: item.cites };
  });
  const analysts = new Set(asked.map((x) => x.analyst)).size;
  return {
    ...plainDraft('passages', `${analysts} analysts asked questions on the call. ${mark(items[0]!.cites[0]!)}`),
    items,
  };
}

/** An exchange's first question; where none was told apart, the first sentence the analyst said. */
function firstAsk(call: Call, exchange: Exchange): Ask | null {
  const turn = call.turns.find((t) => t.exchange === exchange.index && t.role === 'analyst');
  const said = turn && sentencesOf(call.text, turn).find((s) => s.end - s.start > 40);
  return exchange.asks[0] ?? (turn && said ? { turn: turn.index, ...said } : null);
}

/** The company's people with their titles, each cited to where they are named; all of them, or the holder of one title. */
function listPeople(scene: Scene, title: string | null = null): Draft | null {
  const { lead, desk } = scene;
  const people = lead.call.participants.filter(
    (p) => p.role === 'executive' && (title === null || holdsTitle(p.title, title)),
  );
  if (people.length === 0) return null;
  const items = people.map((p): AnswerItem => {
    const place = introOf(lead.call, p.name);
    const cites = place ? [desk.cite(lead.call, place.turn, place)] : [];
    return { text: p.title ? `${p.name}, ${p.title}` : p.name, cites };
  });
  const quotes = items.flatMap((i) => i.cites).slice(0, 3);
  const refs = quotes[0] === undefined ? '' : ` ${mark(quotes[0])}`;
  const [only] = people;
  if (title !== null && only && people.length === 1) {
    const headline = `${only.name} is ${possessive(lead.call.companyName)} ${only.title ?? title}.${refs}`;
    return { ...plainDraft('passages', headline), quotes };
  }
  return {
    ...plainDraft(
      'passages',
      `${lead.call.companyName} had ${people.length === 1 ? 'one person' : `${people.length} people`} on the call.${refs}`,
    ),
    items,
    quotes,
  };
}

/** The sentence in which somebody else first names a person; the person's own first sentence where nobody does. */
function introOf(call: Call, name: string): TurnSpan | null {
  for (const own of [false, true]) {
    for (const turn of call.turns) {
      if ((turn.speaker === name) !== own) continue;
      const said = sentencesOf(call.text, turn).find((s) => own || call.text.slice(s.start, s.end).includes(name));
      if (said) return { turn: turn.index, ...said };
    }
  }
  return null;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
