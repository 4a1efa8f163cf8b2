import type { Call, Turn } from '../src/transcript/call.ts';
import { plain } from './gold.ts';

/** `truth/NAME.json`, as far as it is compared. */
export interface CallTruth {
  readonly fiscalYear: number;
  readonly fiscalQuarter: number;
  readonly turns: readonly { readonly speaker: string; readonly section: string; readonly first8: string }[];
}

/** Turns in the truth, turns found, those that are the same by their first eight words, and of these the right ones. */
export interface StructureMark {
  readonly truth: number;
  readonly found: number;
  readonly hit: number;
  readonly speaker: number;
  readonly section: number;
  readonly period: number;
}

export function markStructure(call: Call, truth: CallTruth): StructureMark {
  const a = truth.turns.map((turn) => plain(turn.first8));
  const b = call.turns.map((turn) => plain(spoken(call.text, turn)).split(' ').slice(0, 8).join(' '));
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] as number;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  let [i, j, hit, speaker, section] = [0, 0, 0, 0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      hit++;
      if (plain(truth.turns[i]?.speaker) === plain(call.turns[j]?.speaker)) speaker++;
      if (truth.turns[i]?.section === call.turns[j]?.section) section++;
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  const period = Number(call.period === `${truth.fiscalYear}-Q${truth.fiscalQuarter}`);
  return { truth: a.length, found: b.length, hit, speaker, section, period };
}

/** The words of a turn up to its first gap; enough for eight words. */
const spoken = (text: string, { start, end, gaps }: Turn) => {
  let words = '';
  let from = start;
  for (const gap of gaps) {
    words += `${text.slice(from, gap.start)} `;
    from = gap.end;
  }
  return words + text.slice(from, end);
};
