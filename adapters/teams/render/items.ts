import type { Answer } from '../../../src/answer/answer.ts';
import type { CardElement } from './card.ts';
import { citedRuns, citesIn, markerRuns, richText } from './cited-text.ts';
import { clip, oneLine } from './escape.ts';

/** The lines of a list answer; says how many more there are. */
export function itemElements(answer: Answer, most: number, mostChars: number): readonly CardElement[] {
  const shown = answer.items.slice(0, most).map(({ text, cites }) => {
    const said = citesIn(text, answer);
    const rest = cites.filter((n) => !said.includes(n));
    const runs = [...citedRuns(clip(oneLine(text), mostChars), answer), ...markerRuns(rest, answer)];
    return richText([{ type: 'TextRun', text: '•  ' }, ...runs], { spacing: 'Small' });
  });
  const left = answer.items.length - shown.length;
  if (left <= 0) return shown;
  return [...shown, richText([{ type: 'TextRun', text: `and ${left} more`, isSubtle: true }], { spacing: 'Small' })];
}
