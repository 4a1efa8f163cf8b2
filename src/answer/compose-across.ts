import { termsOf } from '../search/terms.ts';
import type { Answer, AnswerItem, Citation } from './answer.ts';
import { formatPeriod } from './format-period.ts';
import { mark, numberCitations } from './number-citations.ts';
import { shortTitle } from './who.ts';

/** Words of a citation that stand in its line. */
const longestQuote = 160;

/**
 * One reply from those of several companies, in their order: who spoke of it, each with the sentence that says it best.
 * A company counts only by a sentence that has one of the words asked for.
 *
 * @param answers at least one; what each company's calls answer to the same question
 * @param words those that carry the question
 */
export function composeAcross(answers: readonly [Answer, ...Answer[]], words: readonly string[]): Answer {
  const [first] = answers;
  const asked = new Set(termsOf(words.join(' ')).map(({ term }) => term));
  const speaking = answers.flatMap((answer) => {
    const lead = answer.citations.find(({ quote }) => termsOf(quote).some(({ term }) => asked.has(term)));
    return lead && answer.grade !== 'none' ? [{ answer, lead }] : [];
  });
  const context = { ...first.context, company: null, call: null, period: null, speaker: null, exchange: null };
  if (speaking.length === 0)
    return {
      ...{ grade: 'none', question: first.question, headline: 'No call held speaks of it.', context },
      ...{ facts: [], items: [], table: null, quotes: [], citations: [], notes: [], suggestions: [] },
    };
  if (speaking.length === 1) return speaking[0]!.answer;

  const citations = speaking.map(({ lead }, i): Citation => ({ ...lead, n: i + 1 }));
  const names = speaking.map(({ lead }) => lead.companyName);
  return numberCitations({
    grade: 'passages',
    question: first.question,
    headline: `${listed(names)} spoke about it.`,
    facts: [],
    items: citations.map(lineOf),
    table: null,
    quotes: [],
    citations,
    notes: [],
    suggestions: names.slice(0, 3).map((name) => `${name}: ${first.question}`),
    context,
  });
}

/** "Badger Meter, Q3 2021, Ken Bockhorst (CEO): "Freight rose …" [1]" */
function lineOf(citation: Citation): AnswerItem {
  const { companyName, period, speaker, role, firm, title, n } = citation;
  const post = role === 'analyst' ? firm : title && shortTitle(title);
  const where = [companyName, period && formatPeriod(period)].filter(Boolean).join(', ');
  const quote = citation.quote.replace(/\s+/g, ' ');
  const words = quote.length > longestQuote ? `${quote.slice(0, longestQuote).replace(/\s+\S*$/, '')} …` : quote;
  return { text: `${where}, ${post ? `${speaker} (${post})` : speaker}: "${words}" ${mark(n)}`, cites: [n] };
}

function listed(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('');
}
