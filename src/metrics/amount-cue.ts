import type { Amount } from './amount.ts';
import { CAUSES, COMPARE_HEADS, FALL_NOUNS, FALLS, GROWTH_NOUNS, RISES } from './cue-words.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './tokens.ts';

/**
 * What the words around a figure say it is. `level`: the figure of something. `change`: by how much it rose or fell.
 * `prior`: what it is compared with. `part`: a cause, a part or an exception. `also`: another form of the figure before
 * it ("$31.1 million or $0.46 per share").
 */
export interface AmountCue {
  readonly role: 'level' | 'change' | 'prior' | 'part' | 'also';
  /** -1 for a fall. */
  readonly sign: 1 | -1;
  /** The token that decided, for what comes between it and the figure. */
  readonly at: number;
}

const FILL = new Set([
  'a',
  'an',
  'the',
  'another',
  'only',
  'just',
  'our',
  'its',
  'by',
  'very',
  'strong',
  'solid',
  'full',
  'further',
  'slightly',
  'nicely',
  'sharply',
  'modestly',
  'significantly',
  'even',
  'still',
  'also',
  'total',
  'net',
  'whopping',
  'impressive',
  'robust',
  'over',
]);
/** Words right after a figure that make it a change; verbs of a result ("$3.29 increased 172%") are none. */
const AFTER_RISE = new Set(['higher', 'better', 'more', 'above', 'ahead', 'increase']);
const AFTER_FALL = new Set(['lower', 'worse', 'below', 'behind', 'decrease']);

const BETWEEN_GROWTH = new Set([
  'year',
  'over',
  'sequential',
  'organic',
  '-',
  'on',
  'quarter',
  'reported',
  'constant',
  'currency',
  'net',
  'same',
  'store',
  'annual',
  'annualized',
  'overall',
  'total',
  'further',
  'revenue',
  'sales',
  'to',
  'linked',
  'comparable',
  'increment',
  'reported',
  'the',
  'in',
  'a',
  'point',
]);

/** Reads the role of the figure `index` of a sentence from the words before and after it. */
export function cueOf(sentence: Sentence, index: number): AmountCue {
  const { tokens, amounts, metrics } = sentence;
  const amount = amounts[index]!;
  const previous = amounts[index - 1];
  const start = previous?.to ?? 0;

  if (amount.kind === 'verbal') return { role: 'change', sign: 1, at: amount.from };

  // 1. A comparison opened since the last figure, with no new statement in between.
  const grown = changeAfter(tokens, amount, amounts[index + 1]);
  const compared = grown === 0 ? findComparer(sentence, start, amount) : null;
  if (compared !== null) return { role: 'prior', sign: lossBefore(tokens, amount.from), at: compared };

  // 2. "reduced our net debt by $50 million": never the level.
  let by = amount.from - 1;
  while (by > start && (tokens[by]!.text === 'a' || tokens[by]!.text === 'net' || tokens[by]!.text === 'another'))
    by -= 1;
  if (tokens[by]?.text === 'by' && by >= start) {
    for (let i = by - 1; i >= Math.max(start, amount.from - 12); i -= 1) {
      const { text } = tokens[i]!;
      if (CAUSES.has(text)) break;
      if (RISES.has(text) || FALLS.has(text)) return { role: 'change', sign: FALLS.has(text) ? -1 : 1, at: i };
    }
    return { role: 'part', sign: 1, at: by };
  }

  // 3. The words right before it.
  let at = amount.from - 1;
  while (at >= start && FILL.has(tokens[at]!.text)) at -= 1;
  at = skipRange(tokens, at, start);
  const word = tokens[at]?.fold ?? '';
  const raw = tokens[at]?.text ?? '';
  const after = grown;
  if (at >= start) {
    if (raw === 'of' || raw === 'in' || raw === 'at') {
      const noun = tokens[at - 1]?.fold ?? '';
      const isMetric = metrics.some((metric) => metric.to === at && !metric.growth);
      const moved = raw === 'of' ? changeOf(sentence, at, start) : 0;
      if (moved !== 0) return { role: 'change', sign: moved, at };
      if (raw === 'of' && !isMetric && GROWTH_NOUNS.has(noun)) return { role: 'change', sign: 1, at };
      if (raw === 'of' && !isMetric && FALL_NOUNS.has(noun)) return { role: 'change', sign: -1, at };
    }
    const direction = RISES.has(raw) || RISES.has(word) ? 1 : FALLS.has(raw) || FALLS.has(word) ? -1 : 0;
    if (direction !== 0 && raw !== 'more' && raw !== 'less') return { role: 'change', sign: direction as 1 | -1, at };
    if (
      (raw === 'or' || raw === '(' || raw === ',' || raw === 'and') &&
      previous &&
      at === start &&
      previous.kind !== amount.kind
    ) {
      if (after !== 0 && raw !== 'and') return { role: 'change', sign: after, at };
      if (raw === 'or' || raw === '(') return { role: 'also', sign: 1, at };
    }
    if (raw === 'or' && previous && at === start) return { role: 'also', sign: 1, at };
  }
  if (after !== 0) return { role: 'change', sign: after, at };

  // 4. A cause or a part named since the last figure or metric.
  const since = Math.max(start, ...metrics.filter((metric) => metric.to <= amount.from).map((metric) => metric.to));
  const cause = findCause(tokens, since, amount.from);
  if (cause !== null) return { role: 'part', sign: 1, at: cause };
  return { role: 'level', sign: lossBefore(tokens, amount.from), at };
}

/** "a drop in net income of", "the increase in revenue for the quarter of": the figure is the change, not the level. */
function changeOf({ tokens, metrics }: Sentence, of: number, start: number): 1 | -1 | 0 {
  const metric = metrics.findLast((named) => named.to <= of && of - named.to < 5 && !named.growth);
  if (!metric) return 0;
  for (let i = metric.from - 1; i >= Math.max(start, metric.from - 6); i -= 1) {
    const { text } = tokens[i]!;
    const noun = tokens[i - 1]?.fold ?? '';
    if (text === 'in') return GROWTH_NOUNS.has(noun) ? 1 : FALL_NOUNS.has(noun) ? -1 : 0;
    if (text === ',' || text === 'and' || text === 'with') return 0;
  }
  return 0;
}

/** Verbs that resume the subject after an aside: ", which included these charges, was". */
const CLOSES = new Set([
  'was',
  'were',
  'is',
  'are',
  'came',
  'totaled',
  'increased',
  'decreased',
  'grew',
  'rose',
  'fell',
  'declined',
  'reached',
]);
const MOVES = new Set([
  'up',
  'down',
  'raised',
  'revised',
  'increased',
  'decreased',
  'lowered',
  'reduced',
  'changed',
  'moved',
]);
const RANGES = new Set(['range', 'ranging', 'ranges', 'ranged', 'anywhere']);

/** @returns the token of "compared", "versus", "than", "from" that governs the figure, or null */
function findComparer(sentence: Sentence, start: number, amount: Amount): number | null {
  const { tokens } = sentence;
  const { from } = amount;
  let near = from - 1;
  while (near >= start && FILL.has(tokens[near]!.text)) near -= 1;
  const nearest = tokens[near]?.text ?? '';
  if (tokens[from - 1]?.text === 'by' || RISES.has(nearest) || FALLS.has(nearest)) return null;
  if (tokens[near]?.text === 'to' && !COMPARE_HEADS.has(tokens[near - 1]?.text ?? '')) return null;
  if (
    tokens[near]?.text === 'from' &&
    (amount.bound === 'range'
      ? !MOVES.has(tokens[near - 1]?.text ?? '') && tokens[amount.to]?.text !== 'to'
      : RANGES.has(tokens[near - 1]?.text ?? ''))
  )
    return null;
  for (let i = from - 1, seen = 0; i >= start && seen < 16; i -= 1, seen += 1) {
    const word = tokens[i]!.text;
    if (word === ';' || word === 'was' || word === 'were' || word === 'is' || word === 'it' || word === 'we')
      return null;
    if (
      (word === 'and' || word === 'with' || word === ',') &&
      sentence.metrics.some((metric) => metric.from > i && metric.to <= from)
    )
      return null;
    if ((word === 'as' && tokens[i + 1]?.text !== 'compared') || word === 'because') return null;
    if (COMPARE_HEADS.has(word)) return i;
    if (word === 'than' || (word === 'over' && isAfterFigure(tokens, i))) return i;
    if (
      word === 'from' &&
      seen < 9 &&
      (RISES.has(tokens[i - 1]?.text ?? '') ||
        FALLS.has(tokens[i - 1]?.text ?? '') ||
        onlySmallWords(sentence, i + 1, from))
    )
      return i;
  }
  return null;
}

/** "up in the range of", "grow between": the words before decide. */
function skipRange(tokens: readonly Token[], from: number, start: number): number {
  let at = from;
  if (tokens[at]?.text === 'between') at -= 1;
  if (tokens[at]?.text === 'of' && tokens[at - 1]?.text === 'range') at -= 2;
  if (at !== from || tokens[at]?.text === 'in')
    while (at > start && ['in', 'the', 'a', 'by', 'somewhere'].includes(tokens[at]!.text)) at -= 1;
  return at;
}

const SMALL =
  /^(?:a|an|the|of|last|prior|year|previous|about|approximately|around|loss|our|its|level|high|low|'|’|s|'s|quarter|first|second|third|fourth)$/;

function onlySmallWords({ tokens, periods }: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    if (!SMALL.test(tokens[i]!.fold) && !periods.some((period) => period.from <= i && i < period.to)) return false;
  }
  return true;
}

function isAfterFigure(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before !== undefined &&
    (before.text === '%' ||
      /^(?:million|billion|percent|point|growth|increase|improvement|decrease)$/.test(before.fold))
  );
}

/** "$5 million increase", "6.4% higher", "60 basis points of expansion", "12% year over year". */
function changeAfter(tokens: readonly Token[], amount: Amount, next: Amount | undefined): 1 | -1 | 0 {
  const end = next?.from ?? tokens.length;
  for (let i = amount.to, seen = 0; i < end && seen < 9; i += 1, seen += 1) {
    const { text, fold } = tokens[i]!;
    if (text === 'of' && seen === 0 && (amount.kind === 'bps' || amount.kind === 'points')) continue;
    if (GROWTH_NOUNS.has(fold) || (seen === 0 && AFTER_RISE.has(text))) return 1;
    if (FALL_NOUNS.has(fold) || (seen === 0 && AFTER_FALL.has(text))) return -1;
    if (!BETWEEN_GROWTH.has(text)) return 0;
  }
  return 0;
}

/** "a loss of $1.40": the figure is negative where no metric of a loss is named. */
function lossBefore(tokens: readonly Token[], from: number): 1 | -1 {
  return tokens[from - 1]?.text === 'of' && tokens[from - 2]?.fold === 'loss' ? -1 : 1;
}

/** @returns the token of a cause ("driven by", "including") in `[from, to)` that is not closed again (", was"), or null */
export function findCause(tokens: readonly Token[], from: number, to: number): number | null {
  let cause: number | null = null;
  for (let i = from; i < to; i += 1) {
    const { text } = tokens[i]!;
    if (cause === null && CAUSES.has(text)) cause = i;
    else if (cause !== null && text === ',' && CLOSES.has(tokens[i + 1]?.text ?? '')) cause = null;
  }
  return cause;
}
