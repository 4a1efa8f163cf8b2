import type { Figure } from './attribute.ts';
import type { NamedPart } from './call-parts.ts';
import { CAUSES } from './cue-words.ts';
import type { Sentence } from './sentence.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const LINKS = words('in at for from within across to');
const ARTICLES = words('our the its both');
/** Between a part and a metric, these say that the metric is of something else. */
const BARS = words('; total consolidated company overall companywide versus compared than while but whereas offset');
const LEADS = words('in at for within on to across with and , now our the turning looking moving');
const SET_APART = words('excluding excludes ex outside besides like than versus');
/** How far before its figure a region or a product may stand; a segment may open the sentence. */
const NEAR = 9;
const FAR = 30;

/** The part of the company, by its learned name, that the clause says a figure of: "Ingalls revenues in the quarter of". */
export function partInClause(sentence: Sentence, figure: Figure, parts: readonly NamedPart[]): NamedPart | null {
  const { mention, amount } = figure;
  const behind = parts.find(
    (part) => follows(sentence, amount.to, part.from) || (mention !== null && follows(sentence, mention.to, part.from)),
  );
  if (behind) return behind;
  const anchor = mention === null ? amount.from : Math.min(mention.from, amount.from);
  return parts.findLast((part) => part.to <= anchor && owns(sentence, part, anchor)) ?? null;
}

/** "in our Engraving segment": nothing but a link and articles stand between. */
function follows({ tokens }: Sentence, from: number, to: number): boolean {
  if (to - from < 1 || to - from > 3 || !LINKS.has(tokens[from]!.text)) return false;
  return tokens.slice(from + 1, to).every((token) => ARTICLES.has(token.text));
}

function owns({ tokens }: Sentence, part: NamedPart, anchor: number): boolean {
  if (anchor - part.to > (part.isSegment ? FAR : NEAR)) return false;
  const leads = part.from < 6 && tokens.slice(0, part.from).every((token) => LEADS.has(token.text));
  for (let i = part.to; i < anchor; i += 1) {
    const { text } = tokens[i]!;
    if (BARS.has(text) || (!leads && (text === 'we' || text === 'our'))) return false;
  }
  for (let i = part.from - 1; i >= 0 && part.from - i < 8; i -= 1) {
    const { text } = tokens[i]!;
    if (SET_APART.has(text) || CAUSES.has(text)) return false;
    if (text === ',') break;
  }
  return true;
}
