import type { Amount, AmountKind } from './amount.ts';
import {
  BOUNDS_AFTER,
  BOUNDS_BEFORE,
  CURRENCY_CODES,
  CURRENCY_SIGNS,
  NUMBER_WORDS,
  REPAIRS,
  SHARE_NOUNS,
  TIME_NOUNS,
} from './amount-words.ts';
import type { Bound } from './fact.ts';
import { clean, readAmount, type Single } from './read-amount.ts';
import { readSoft, readVerbal, SOFT_WORDS } from './read-soft.ts';
import type { Token } from './tokens.ts';
import { STOP_WORDS } from './word-classes.ts';

/** A range is joined only where its ends are this close: "increased $5 million to $228 million" is none. */
const WIDEST_CHANGE_RANGE = 3;

/** "$7 million or $8 million" is one figure, "10% or 40%" two. */
const WIDEST_EITHER = 1.5;

const boundsBefore = byEdgeWord(BOUNDS_BEFORE, 'last');
const boundsAfter = byEdgeWord(BOUNDS_AFTER, 'first');
const repairs = REPAIRS.map((phrase) => phrase.split(' '));

const CHANGE_STEMS =
  /^(?:up|down|increas|decreas|gr[eo]w|ris[ei]|rose|fell|fall|declin|improv|expand|contract|widen|narrow|went|mov|drop|rais|lower|reduc|revis|chang|rang(?!e)|shift|climb|jump|ticked|dip|slip|advanc|acceler|deceler|compress)/;

/** Finds every figure of a sentence, in order: ranges joined, same-breath slips replaced, bounds and "per share" read. */
export function findAmounts(tokens: readonly Token[]): readonly Amount[] {
  const amounts: Amount[] = [];
  for (let i = 0; i < tokens.length; ) {
    if (!mayStart(tokens[i]!)) {
      i += 1;
      continue;
    }
    const soft = readSoft(tokens, i) ?? readVerbal(tokens, i);
    const single = soft ? null : readAmount(tokens, i);
    if (!soft && !single) {
      i += 1;
      continue;
    }
    const amount = soft ?? joined(tokens, single!);
    const last = amounts.at(-1);
    if (last && isRepair(tokens, last, amount)) amounts.pop();
    amounts.push(amount);
    i = amount.to;
  }
  return amounts;
}

const STARTS: ReadonlySet<string> = new Set([
  ...SOFT_WORDS,
  ...NUMBER_WORDS.keys(),
  ...CURRENCY_CODES,
  ...Object.keys(CURRENCY_SIGNS),
  ...'half a one minus negative - – −'.split(' '),
]);

/** A cheap test that spares most tokens the full reading. */
function mayStart(token: Token): boolean {
  return token.kind === 'number' || STARTS.has(token.text);
}

function joined(tokens: readonly Token[], first: Single): Amount {
  const second = readSecond(tokens, first);
  const kind = second?.kind ?? first.kind;
  const scale = second && first.scale === 1 && second.scale !== 1 && Math.abs(first.value) < 1000 ? second.scale : 1;
  const one = clean(first.value * scale);
  const two = second ? clean(second.value * (first.value < 0 && second.value > 0 ? -1 : 1)) : one;
  let to = second?.to ?? first.to;
  const per = kind === 'money' ? readPer(tokens, to) : null;
  to = per?.to ?? to;
  const noun = kind === 'number' ? readNoun(tokens, to) : null;
  const before = readBoundBefore(tokens, first.from);
  const after = readBoundAfter(tokens, noun?.to ?? to);
  const end = tokens[(second ?? first).to - 1]!.end;
  return {
    kind,
    low: Math.min(one, two),
    high: Math.max(one, two),
    bound: second ? 'range' : (before?.bound ?? after?.bound ?? 'exact'),
    currency: kind === 'money' ? (first.currency ?? second?.currency ?? null) : null,
    per: per?.noun ?? null,
    noun: noun?.noun ?? null,
    precision: second ? Math.min(first.precision * scale, second.precision) : first.precision,
    scaled: first.scale > 1 || (second?.scale ?? 1) > 1,
    from: before?.from ?? first.from,
    to: after?.to ?? noun?.to ?? to,
    start: tokens[first.from]!.start,
    end,
  };
}

/** The upper end of a range, or null: "to $5 million", "- 7%", "and $775 million" after "between". */
function readSecond(tokens: readonly Token[], first: Single): Single | null {
  const each = first.kind === 'money' ? readPer(tokens, first.to) : null;
  let at = each && tokens[each.to]?.text === 'to' ? each.to : first.to;
  if (tokens[at]?.text === 'and' && tokens[at + 1]?.text === 'to') at += 1;
  const link = tokens[at]?.text;
  const dash = link === '-' || link === '–' || link === '—';
  const between = link === 'and' && isBetween(tokens, first.from);
  const either = link === 'or' && first.kind !== 'number';
  if (!(dash || link === 'to' || between || either)) return null;
  at += 1;
  while (
    ['about', 'approximately', 'roughly', 'maybe', 'around', 'perhaps', 'as', 'much'].includes(tokens[at]?.text ?? '')
  )
    at += 1;
  const second = readAmount(tokens, at);
  if (!second || (dash && second.value < 0)) return null;
  if (!agree(first, second)) return null;
  if (between) return second;
  if (either)
    return second.kind === first.kind && second.value > first.value && second.value < first.value * WIDEST_EITHER
      ? second
      : null;
  const scale = first.scale === 1 && second.scale !== 1 && Math.abs(first.value) < 1000 ? second.scale : 1;
  const ratio = Math.abs(second.value) / Math.max(Math.abs(first.value * scale), 1e-9);
  if (dash) return ratio > 1 || first.value < 0 ? second : null;
  if (comesFromChange(tokens, first.from)) return null;
  if (followsChange(tokens, first.from) && (ratio > WIDEST_CHANGE_RANGE || ratio < 1 / WIDEST_CHANGE_RANGE))
    return null;
  if (first.kind === 'number' && second.kind === 'number' && ratio < 1) return null;
  return ratio < 40 ? second : null;
}

function agree(first: Single, second: Single): boolean {
  if (first.kind === second.kind)
    return first.currency === second.currency || first.currency === null || second.currency === null;
  return first.kind === 'number' && first.scale === 1
    ? second.kind !== 'money' || Math.abs(first.value) < 1000
    : first.kind === 'money' && second.kind === 'number';
}

function isBetween(tokens: readonly Token[], from: number): boolean {
  for (let i = from - 1, seen = 0; i >= 0 && seen < 5; i -= 1, seen += 1) {
    const word = tokens[i]!.text;
    if (word === 'between' || word === 'range') return true;
    if (word === ',' || word === ';') return false;
  }
  return false;
}

/** "increased from 5% to 7%", "went from $21 million to $20 million": two figures, not a range. */
function comesFromChange(tokens: readonly Token[], from: number): boolean {
  let at = from - 1;
  while (at >= 0 && ['about', 'approximately', 'roughly', 'a', 'around'].includes(tokens[at]!.text)) at -= 1;
  if (tokens[at]?.text !== 'from') return false;
  for (let i = at - 1, seen = 0; i >= 0 && seen < 9; i -= 1, seen += 1) {
    const word = tokens[i]!.text;
    if (word === 'range' || word === 'anywhere' || word === 'ranging' || word === 'vary' || word === 'guidance')
      return false;
    if (CHANGE_STEMS.test(word)) return true;
  }
  return false;
}

function followsChange(tokens: readonly Token[], from: number): boolean {
  if (tokens[from - 1]?.text === 'by') return true;
  let first = from;
  if (
    tokens[from - 1]?.text === 'or' &&
    (tokens[from - 2]?.text === '%' || tokens[from - 2]?.fold === 'percent' || tokens[from - 2]?.fold === 'point')
  )
    first = from - 4;
  for (let i = first - 1, seen = 0; i >= 0 && seen < 3; i -= 1, seen += 1) {
    const word = tokens[i]!.text;
    if (word === 'to' || word === 'of' || word === 'between') return false;
    if (CHANGE_STEMS.test(word)) return true;
  }
  return false;
}

function readPer(tokens: readonly Token[], at: number): { readonly noun: string; readonly to: number } | null {
  const link = tokens[at]?.text;
  if (link !== 'per' && link !== 'a' && link !== 'an' && link !== '/' && link !== 'each' && link !== 'on') return null;
  for (let i = at + 1; i < Math.min(tokens.length, at + 6); i += 1) {
    const token = tokens[i]!;
    if (token.kind !== 'word') break;
    if (SHARE_NOUNS.has(token.fold))
      return link === 'on' ? null : { noun: token.fold === 'share' ? 'share' : token.fold, to: i + 1 };
    if (link === 'a' && i > at + 1 && !['diluted', 'fully', 'common', 'basic'].includes(tokens[i - 1]!.text)) break;
  }
  const next = tokens[at + 1];
  if (link !== 'per' || next?.kind !== 'word') return null;
  const two = tokens[at + 2];
  const wide =
    next.fold === 'square' ||
    next.fold === 'metric' ||
    next.fold === 'short' ||
    next.fold === 'available' ||
    next.fold === 'lateral';
  return wide && two ? { noun: `${next.text} ${two.fold}`, to: at + 3 } : { noun: next.fold, to: at + 2 };
}

function readNoun(tokens: readonly Token[], at: number): { readonly noun: string; readonly to: number } | null {
  const words: string[] = [];
  let i = at;
  if (tokens[i]?.text === 'of' && ['our', 'its', 'the', 'common', 'share'].includes(tokens[i + 1]?.fold ?? '')) {
    for (let j = i + 1; j < i + 5; j += 1) if (tokens[j]?.fold === 'share') return { noun: 'shares', to: j + 1 };
    return null;
  }
  for (; i < tokens.length && words.length < 4; i += 1) {
    const token = tokens[i]!;
    if (token.text === '-' && words.length > 0) continue;
    if (token.kind !== 'word' || STOP_WORDS.has(token.text) || (words.length === 0 && TIME_NOUNS.has(token.fold)))
      break;
    words.push(token.text);
    if (token.fold === 'share') return { noun: 'shares', to: i + 1 };
    if (token.text !== token.fold) {
      i += 1;
      break;
    }
  }
  return words.length === 0 ? null : { noun: words.join(' '), to: i };
}

function readBoundBefore(
  tokens: readonly Token[],
  from: number,
): { readonly bound: Bound; readonly from: number } | null {
  let at = from - 1;
  if (tokens[at]?.text === 'a' || tokens[at]?.text === 'an') at -= 1;
  for (const { words, bound } of boundsBefore.get(tokens[at]?.text ?? '') ?? []) {
    const start = at - words.length + 1;
    if (!words.every((word, i) => tokens[start + i]?.text === word)) continue;
    if (words.length === 1 && bound !== 'about' && isComparison(tokens, start)) return null;
    return { bound, from: start };
  }
  return null;
}

/** "5% over $203 million last year": the word compares, it does not bound. */
function isComparison(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before) return false;
  return before.kind !== 'word'
    ? before.text === '%'
    : /^(?:million|billion|thousand|percent|point|growth|increase|improvement|decrease|decline|sequential|year)$/.test(
        before.fold,
      );
}

function readBoundAfter(tokens: readonly Token[], to: number): { readonly bound: Bound; readonly to: number } | null {
  for (const { words, bound } of boundsAfter.get(tokens[to]?.text ?? '') ?? []) {
    if (words.every((word, i) => tokens[to + i]?.text === word)) return { bound, to: to + words.length };
  }
  return null;
}

function isRepair(tokens: readonly Token[], last: Amount, amount: Amount): boolean {
  const gap = tokens.slice(last.to, amount.from);
  if (gap.length > 7 || !sameKind(last.kind, amount.kind)) return false;
  const words = gap.filter((token) => token.kind === 'word').map((token) => token.text);
  if (words.length === 0) {
    const dashes =
      gap.length > 0 &&
      gap.every((token) => token.text === '-' || token.text === '—' || token.text === '–' || token.text === ',');
    return dashes && gap.some((token) => token.text !== ',') && last.low === amount.low && last.high === amount.high;
  }
  return repairs.some((phrase) => phrase.every((word, i) => words[i] === word));
}

function sameKind(a: AmountKind, b: AmountKind): boolean {
  return a === b || a === 'number' || b === 'number';
}

function byEdgeWord(
  rows: readonly (readonly [string, Bound])[],
  edge: 'first' | 'last',
): ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly bound: Bound }[]> {
  const map = new Map<string, { words: readonly string[]; bound: Bound }[]>();
  for (const [phrase, bound] of rows) {
    const words = phrase.split(' ');
    const key = edge === 'first' ? words[0]! : words.at(-1)!;
    map.set(key, [...(map.get(key) ?? []), { words, bound }]);
  }
  return map;
}
