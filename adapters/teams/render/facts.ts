import type { Answer, AnswerFact } from '../../../src/answer/answer.ts';
import { formatPeriod } from '../../../src/answer/format-period.ts';
import type { CardElement, TextRun } from './card.ts';
import { markerRuns, richText } from './cited-text.ts';
import { clip, plain } from './escape.ts';

const LABEL = 80;
const SHOWN = 60;

const STATUS_WORDS: Readonly<Record<AnswerFact['fact']['status'], string | null>> = {
  reported: null,
  guidance: 'guidance',
  analyst: "an analyst's figure, not the company's",
  corrected: "an analyst's figure, corrected by the company",
  computed: 'computed by Earshot, not said',
};

/** The figures of an answer: the first one large, the others in rows beneath, each with its period and citation. */
export function factElements(answer: Answer, most: number): readonly CardElement[] {
  const [first, ...others] = answer.facts.slice(0, most);
  if (!first) return [];
  return [leadElement(first, answer), ...others.map((fact) => rowElement(fact, first, answer))];
}

function leadElement(fact: AnswerFact, answer: Answer): CardElement {
  const value = richText([
    { type: 'TextRun', text: figure(fact), size: 'ExtraLarge', weight: 'Bolder' },
    ...markerRuns(fact.cites, answer),
  ]);
  const words = [label(fact), ...circumstances(fact), fact.companyName].filter(Boolean).join(' · ');
  const beneath = richText([{ type: 'TextRun', text: plain(words), isSubtle: true }], { spacing: 'None' });
  return { type: 'Container', items: [value, beneath] };
}

function rowElement(fact: AnswerFact, first: AnswerFact, answer: Answer): CardElement {
  const named = fact.label === first.label ? [] : [label(fact)];
  const company = fact.companyName === first.companyName ? [] : [clip(fact.companyName, LABEL)];
  const [lead, ...rest] = [...company, ...named, ...circumstances(fact)];
  const left: TextRun[] = [{ type: 'TextRun', text: plain(lead ?? label(fact)) }];
  if (rest.length > 0) left.push({ type: 'TextRun', text: plain(` · ${rest.join(' · ')}`), isSubtle: true });
  const right: TextRun[] = [
    { type: 'TextRun', text: figure(fact), weight: 'Bolder' },
    ...markerRuns(fact.cites, answer),
  ];
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      { type: 'Column', width: 'stretch', items: [richText(left)] },
      { type: 'Column', width: 'auto', items: [richText(right, { horizontalAlignment: 'Right' })] },
    ],
  };
}

function label(fact: AnswerFact): string {
  return clip(fact.label, LABEL);
}

function figure(fact: AnswerFact): string {
  return plain(clip(fact.shown, SHOWN));
}

/** What qualifies a figure beyond its label: its period, GAAP, and who says it when that is not the company. */
function circumstances({ fact }: AnswerFact): readonly string[] {
  const basis = fact.basis === 'gaap' ? 'GAAP' : null;
  return [fact.period && formatPeriod(fact.period), basis, STATUS_WORDS[fact.status]].filter((word): word is string =>
    Boolean(word),
  );
}
