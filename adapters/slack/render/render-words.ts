import { section } from './blocks.ts';
import { text } from './inline.ts';
import { plainWords, type Rendered } from './render-answer.ts';

/** A plain line or two, as data: whatever is in the words is shown as it is. */
export function words(said: string): Rendered {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const blocks = lines.slice(0, 20).map((line) => section([text(line)], 2_900));
  return { blocks: lines.join('').length > 11_000 ? blocks.slice(0, 4) : blocks, text: plainWords(said) };
}
