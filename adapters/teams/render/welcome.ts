import type { CompanySummary } from '../../../src/service.ts';
import { button } from '../card-data.ts';
import type { Place } from '../incoming/incoming.ts';
import type { TeamsMessage } from '../message.ts';
import { adaptiveCard, type CardElement, type TextRun } from './card.ts';
import { richText } from './cited-text.ts';
import { clip, plain } from './escape.ts';

const NAMED = 8;

/** Questions that any call answers, with the button's words. */
const TRIES = [
  ['Gross margin', 'gross margin'],
  ['Guidance', 'guidance'],
  ['Who asked?', 'list the analysts'],
] as const;

/** What Earshot is for, how to ask here, and three questions to try with what is held. */
export function welcomeMessage(companies: readonly CompanySummary[], place: Place): TeamsMessage {
  const text = 'I answer questions about earnings calls, each with the words that were spoken and who said them.';
  const card = adaptiveCard(
    plain(text),
    [
      howToAsk(place),
      ...commandLines(place, companies[0]?.company ?? 'adtran'),
      richText([{ type: 'TextRun', text: plain(heldWords(companies)), isSubtle: true }], { spacing: 'Medium' }),
    ],
    tries(companies),
  );
  return { text, summary: text, card, citations: null, feedback: false };
}

function howToAsk(place: Place): CardElement {
  const how =
    place === 'personal'
      ? 'Just type a question. Follow-ups like “and a year ago?” are understood.'
      : 'Mention me with a question. To follow up in the thread, mention me again.';
  return richText([{ type: 'TextRun', text: how }]);
}

function commandLines(place: Place, company: string): readonly CardElement[] {
  const at = place === 'personal' ? '' : '@Earshot ';
  const rows: readonly (readonly [words: string, what: string])[] = [
    [`${at}/${clip(company, 32)} gross margin`, 'a figure of one company'],
    [`${at}why did inventory fall`, 'the words that were spoken'],
    [`${at}digest daily 8:30`, 'a post each morning'],
    [`${at}home`, 'companies held, watchlist, digest'],
  ];
  return rows.map(([words, what]) => {
    const runs: readonly TextRun[] = [
      { type: 'TextRun', text: plain(words), weight: 'Bolder' },
      { type: 'TextRun', text: `  ${what}`, isSubtle: true },
    ];
    return richText(runs, { spacing: 'Small' });
  });
}

function heldWords(companies: readonly CompanySummary[]): string {
  if (companies.length === 0) return 'No call is held yet.';
  const names = companies.slice(0, NAMED).map(({ companyName }) => clip(companyName, 60));
  const more = companies.length - names.length;
  return `Held: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}. Try with ${names[0]}:`;
}

function tries(companies: readonly CompanySummary[]) {
  const [first] = companies;
  if (!first) return [];
  return TRIES.map(([title, words]) => {
    const question = `${first.companyName} ${words}`;
    return button(title, { do: 'ask', asked: { question, company: first.company } });
  });
}
